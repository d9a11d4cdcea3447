import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Reach } from '#shared/recordings/schema.ts'
import { reachedQuery } from './recordingsQuery.ts'
import { sessionWords } from './words.ts'
import classes from './recordings.module.css'

/** What a withdrawal will do, before it is done: which recordings it closes, and by when each is settled. */
export function WithdrawalReach({
  person,
  by,
  reach,
}: {
  person: string
  by: string
  reach: Reach
}) {
  const { t } = useTranslation()
  const { data } = useQuery(reachedQuery(useOffice(), { person, by, reach }))
  if (data === undefined) return null
  const { recordings, others, settleBy } = data
  const count = recordings.length + others
  if (count === 0) {
    return <p className={classes['quiet']}>{t('recordings.recording.reached.none')}</p>
  }
  return (
    <section aria-label={t('recordings.recording.reached.title')}>
      <p className={classes['reached']}>
        {t('recordings.recording.reached.count', { count, date: formatDate(settleBy) })}
      </p>
      <ul className={classes['checks']}>
        {recordings.map(({ request, session, group, watching }) => (
          <li key={request}>
            {[
              `${sessionWords(session)} · ${group}`,
              ...(watching === 0
                ? []
                : [t('recordings.recording.reached.watching', { count: watching })]),
            ].join(', ')}
          </li>
        ))}
        {others === 0 ? null : (
          <li>{t('recordings.recording.reached.others', { count: others })}</li>
        )}
      </ul>
    </section>
  )
}
