import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { personRemovalsQuery } from './removalQuery.ts'
import { removalLine } from './removalLine.ts'
import classes from './timetable.module.css'

/** The sessions that a person was sent out of, on their page. */
export function PersonRemovals({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(personRemovalsQuery(useOffice(), person))
  if (data === undefined) return null
  if (data.length === 0) return <p className={classes['quiet']}>{t('timetable.removal.never')}</p>
  return (
    <ul className={classes['removals']}>
      {data.map((removal) => (
        <li key={removal.id}>
          <div className={classes['removalText']}>
            <p>
              <Anchor
                renderRoot={(props) => (
                  <Link to="/timetable" search={{ open: removal.session }} {...props} />
                )}
              >
                {formatDate(removal.day)}
              </Anchor>
              {` · ${removal.group.name}`}
            </p>
            <p className={classes['quiet']}>{removalLine(t, removal)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
