import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { EnrolmentMark } from '#renderer/courses/EnrolmentMark.tsx'
import { personEnrolmentsQuery } from '#renderer/courses/personEnrolments.ts'
import classes from './people.module.css'

/** The groups of a person with where they stand in each. */
export function PersonGroups({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(personEnrolmentsQuery(useOffice(), person))
  if (data === undefined) return <p className={classes['quiet']}>{'\u00a0'}</p>
  if (data.length === 0) return <p className={classes['quiet']}>{t('people.page.noGroups')}</p>
  return (
    <ul className={classes['lines']}>
      {data.map(({ id, group, state, since }) => (
        <li key={id} className={classes['line']}>
          <span className={classes['lineMain']}>
            <Link to="/courses/$id" params={{ id: group.id }} className={classes['link'] ?? ''}>
              {group.name}
            </Link>
            <span className={classes['dim']}>
              {[group.course, formatDates(group.startsOn, group.endsOn)]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </span>
          <span className={classes['lineEnd']}>
            <EnrolmentMark state={state} />
            <span className={classes['dim']}>
              {t('people.page.since', { date: formatDate(since) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
