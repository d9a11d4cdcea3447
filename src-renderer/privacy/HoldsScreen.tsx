import './texts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import type { LegalHold } from '#shared/privacy/holds.ts'
import { HoldDialog } from './HoldDialog.tsx'
import { PrivacyTabs } from './PrivacyTabs.tsx'
import { holdsQuery } from './privacyQuery.ts'
import { refusalText } from './words.ts'
import classes from './privacy.module.css'

/** What is held as evidence, what is to be reviewed first leading. */
export function HoldsScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data } = useQuery(holdsQuery(office))
  const [reviewing, setReviewing] = useState<LegalHold | null>(null)
  const release = ({ id, revision }: LegalHold) =>
    run(
      (commandId) => office.client.privacy.releaseHold({ commandId, payload: { id, revision } }),
      {
        done: () => t('privacy.done.released'),
        refused: (refusal) => refusalText(t, refusal),
      },
    )
  return (
    <PrivacyTabs tab="holds">
      <div className={classes['screen']}>
        <h1 className={classes['title']}>{t('privacy.holds.title')}</h1>
        {data?.length === 0 ? <p className={classes['quiet']}>{t('privacy.holds.none')}</p> : null}
        <ul className={classes['lines']}>
          {(data ?? []).map((hold) => (
            <li key={hold.id}>
              <span>
                <span className={classes['strong']}>
                  {`${t(`privacy.holds.kind.${hold.of.kind}`)}: ${hold.name}`}
                </span>
                {` · ${hold.basis} · `}
                <span className={classes['quiet']}>
                  {`${t('privacy.holds.field.by')}: ${hold.heldBy}`}
                </span>
              </span>
              <Group gap="xs">
                {hold.reviewOn <= today() ? (
                  <StateMark meaning="warning" word={t('privacy.holds.due')} />
                ) : null}
                <span className={classes['figures']}>
                  {`${t('privacy.holds.field.reviewOn')}: ${formatDate(hold.reviewOn)}`}
                </span>
                <Button size="compact-sm" variant="default" onClick={() => setReviewing(hold)}>
                  {t('privacy.action.review')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void release(hold)}>
                  {t('privacy.action.release')}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
        {reviewing === null ? null : (
          <HoldDialog of={reviewing.of} hold={reviewing} onClose={() => setReviewing(null)} />
        )}
      </div>
    </PrivacyTabs>
  )
}
