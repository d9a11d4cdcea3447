import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { carriersQuery } from './lockersQuery.ts'
import classes from './lockers.module.css'

/**
 * Of which day the lists of lockers are, with a reminder where one is older than 60 days.
 * @param carriers only of these; null for all that have a list
 */
export function ListDate({ carriers }: { carriers: readonly string[] | null }) {
  const { t } = useTranslation()
  const { data } = useQuery(carriersQuery(useOffice()))
  const shown = (data ?? []).filter(
    ({ id, list }) => list !== null && (carriers === null || carriers.includes(id)),
  )
  if (shown.length === 0) return null
  return (
    <ul className={classes['dates']} aria-label={t('lockers.lists.title')}>
      {shown.map(({ id, name, list }) => (
        <li key={id} title={list?.old === true ? t('lockers.lists.remind') : undefined}>
          {list?.old === true ? (
            <StateMark
              meaning="warning"
              word={t('lockers.lists.old', {
                carrier: name,
                date: formatDate(list.dated),
                count: list.days,
              })}
              quiet
            />
          ) : (
            t('lockers.lists.dated', { carrier: name, date: formatDate(list?.dated ?? null) })
          )}
        </li>
      ))}
      {shown.some(({ list }) => list?.old) ? (
        <li className={classes['remind']}>{t('lockers.lists.remind')}</li>
      ) : null}
    </ul>
  )
}
