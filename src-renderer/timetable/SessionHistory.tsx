import '#renderer/courses/texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { isTextKey } from '#renderer/app/language/language.ts'
import { sessionHistoryQuery } from './sessionQuery.ts'
import classes from './timetable.module.css'

/** What happened to a session, newest first: who did what, and when. */
export function SessionHistory({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(sessionHistoryQuery(useOffice(), id))
  const wordOf = (action: string): string => {
    const key: string = `timetable.history.${action.replace('.', '_')}`
    return isTextKey(key) ? t(key) : t('timetable.history.other')
  }
  if (data === undefined) return null
  return (
    <section aria-label={t('timetable.history.title')}>
      <h3>{t('timetable.history.title')}</h3>
      <ol className={classes['history']}>
        {data.map((step) => (
          <li key={step.entry}>
            {wordOf(step.action)}{' '}
            <span className={classes['quiet']}>
              {[
                ...(step.undone ? [t('courses.history.undone')] : []),
                step.actorName ?? t('courses.history.office'),
                formatInstant(step.at),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
