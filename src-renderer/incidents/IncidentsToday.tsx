import './texts.ts'
import { useId } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import { incidentsDueQuery } from './incidentQuery.ts'
import classes from './incidents.module.css'

/** Incidents with something due today or before, for who looks after them; and for everybody the way to write one down. */
export function IncidentsToday() {
  const { t } = useTranslation()
  const heading = useId()
  const { actor } = useSession()
  const { data } = useQuery({
    ...incidentsDueQuery(useOffice(), today()),
    enabled: mayCall(actor.role, 'incidents.accessLog'),
  })
  // Of what is not for them the office tells no day.
  const due = (data?.rows ?? []).filter(({ dueOn }) => dueOn !== null)
  return (
    <>
      {due.length === 0 ? null : (
        <section aria-labelledby={heading} className={classes['section']}>
          <h2 id={heading}>{t('app.areas.incidents')}</h2>
          <ul className={classes['lines']}>
            {due.map(({ id, number, dueOn, police }) => (
              <li key={id}>
                <div className={classes['lineHead']}>
                  <Link to="/incidents/$id" params={{ id }} className={classes['link']}>
                    {number}
                  </Link>
                  <span className={classes['marks']}>
                    {police === 'toDecide' || police === 'toReport' ? (
                      <StateMark
                        quiet
                        meaning="warning"
                        word={`${t('incidents.field.police')}: ${t(`incidents.word.police.${police}`)}`}
                      />
                    ) : null}
                    <StateMark
                      quiet
                      meaning={dueOn !== null && dueOn < today() ? 'danger' : 'warning'}
                      word={t('incidents.page.due', { day: formatDate(dueOn) })}
                    />
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayCall(actor.role, 'incidents.file') ? (
        <p className={classes['quiet']}>
          <Link to="/incidents/new" className={classes['link']}>
            {t('app.incident.file')}
          </Link>
        </p>
      ) : null}
    </>
  )
}
