import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { groupHistoryQuery } from './groupQuery.ts'
import { actionWord, rowLines } from './historyWords.ts'
import classes from './courses.module.css'

const most = 12

/** What happened to the group, newest first: who did what, and what changed. */
export function HistoryTab({ group }: { group: StudyGroup }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data } = useQuery(groupHistoryQuery(office, group.id))
  if (data === undefined) return null
  return (
    <ol className={classes['history']}>
      {data.map((step) => {
        const lines = step.rows.flatMap((row) => rowLines(t, row, group.name))
        return (
          <li key={step.entry}>
            <div className={classes['step']}>
              <span className={classes['strong']}>{actionWord(t, i18n.language, step.action)}</span>
              {step.undone ? (
                <span className={classes['quiet']}>{t('courses.history.undone')}</span>
              ) : null}
              <span className={classes['quiet']}>
                {[step.actorName ?? t('courses.history.office'), formatInstant(step.at)].join(
                  ' · ',
                )}
              </span>
            </div>
            {lines.length === 0 ? null : (
              <ul>
                {lines.slice(0, most).map((line, place) => (
                  <li key={`${step.entry}.${place}`}>{line}</li>
                ))}
                {lines.length > most ? (
                  <li className={classes['quiet']}>
                    {t('courses.history.more', { count: lines.length - most })}
                  </li>
                ) : null}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}
