import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import classes from './people.module.css'

const meanings: Readonly<Record<EnrolmentState, Meaning>> = {
  applied: 'waiting',
  confirmed: 'good',
  waiting: 'waiting',
  started: 'good',
  finished: 'good',
  withdrawn: 'warning',
}

/** The groups of a person with where they stand in each. */
export function PersonGroups({ person }: { person: string }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.courses.enrolmentsOf.queryOptions({
      input: { person },
      meta: { shows: [{ kind: 'person', ids: [person] }] },
    }),
  )
  if (data === undefined) return null
  if (data.length === 0) return <p className={classes['quiet']}>{t('people.page.noGroups')}</p>
  return (
    <ul className={classes['lines']}>
      {data.map(({ id, group, state, since }) => (
        <li key={id} className={classes['line']}>
          <span className={classes['lineMain']}>
            <strong className={classes['lineName']}>{group.name}</strong>
            <span className={classes['dim']}>
              {[group.course, formatDates(group.startsOn, group.endsOn)]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </span>
          <span className={classes['lineEnd']}>
            <StateMark quiet meaning={meanings[state]} word={t(`people.enrolment.${state}`)} />
            <span className={classes['dim']}>
              {t('people.enrolment.since', { date: formatDate(since) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
