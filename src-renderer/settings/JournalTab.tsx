import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { AccessLog } from './AccessLog.tsx'
import { JournalVerdictNote } from './JournalVerdictNote.tsx'
import classes from './settings.module.css'

/** Whether the journal is whole, and what stands in it, as far as one may read it. */
export function JournalTab() {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { actor } = useSession()
  const { data, error, isFetching, refetch } = useQuery({
    ...queries.journal.verify.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <div className={classes['page']}>
      <section aria-labelledby="journal-check">
        <h1 id="journal-check">{t('settings.journal.checkTitle')}</h1>
        <p className={classes['quiet']}>{t('settings.journal.checkText')}</p>
        <div className={classes['verdict']} aria-live="polite">
          {isFetching ? (
            <span className={classes['checking']}>
              <Loader size="xs" aria-hidden /> {t('settings.journal.checking')}
            </span>
          ) : error !== null || data === undefined ? (
            <p role="alert">{t('settings.journal.failed')}</p>
          ) : (
            <JournalVerdictNote verdict={data} />
          )}
        </div>
        <Button variant="default" disabled={isFetching} onClick={() => void refetch()}>
          {t('settings.journal.check')}
        </Button>
      </section>
      {mayCall(actor.role, 'journal.entries') ? <AccessLog /> : null}
    </div>
  )
}
