import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { today } from '#renderer/courses/today.ts'
import { VisitMark } from './VisitMark.tsx'
import { personVisitsQuery } from './visitQuery.ts'
import { dayOf, timesOf } from './visitWords.ts'
import classes from './visits.module.css'

/** The visits of a person, on their page. */
export function PersonVisits({ person }: { person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data } = useQuery(personVisitsQuery(office, person))
  if (data === undefined) return null
  if (data.rows.length === 0) return <p className={classes['quiet']}>{t('visits.empty.person')}</p>
  return (
    <ul className={classes['lines']}>
      {data.rows.map((visit) => (
        <li key={visit.id}>
          <span>
            <Anchor
              renderRoot={(props) => <Link to="/visits" search={{ open: visit.id }} {...props} />}
            >
              {`${dayOf(t, visit.day, today())}, ${timesOf(visit)}`}
            </Anchor>
            {visit.purpose === '' ? null : (
              <span className={classes['quiet']}>{` · ${visit.purpose}`}</span>
            )}
          </span>
          <VisitMark state={visit.state} />
        </li>
      ))}
    </ul>
  )
}
