import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { Section } from '#renderer/people/Section.tsx'
import { personIncidentsQuery } from './incidentQuery.ts'
import { inOneLine, stateMeaning } from './words.ts'
import classes from './incidents.module.css'

/**
 * The incidents in which a person stands, on their page, and of how many it can't be read who stands in
 * them. To whoever may read none of them there is not
 * even a heading.
 */
export function PersonIncidents({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(personIncidentsQuery(useOffice(), person))
  if (data === undefined) return null
  const { incidents, unreadable } = data
  if (incidents.length === 0 && unreadable === 0) return null
  return (
    <Section title={t('app.areas.incidents')}>
      <ul className={classes['ofPerson']}>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <Link to="/incidents/$id" params={{ id: incident.id }} className={classes['link']}>
              {incident.number}
            </Link>
            <span>{formatDate(incident.occurredOn)}</span>
            <span>{inOneLine(incident.parts.map((part) => t(`incidents.word.part.${part}`)))}</span>
            <StateMark
              quiet
              meaning={stateMeaning(incident.state)}
              word={t(`incidents.word.state.${incident.state}`)}
            />
          </li>
        ))}
      </ul>
      {unreadable === 0 ? null : (
        <p className={classes['quiet']}>{t('incidents.unreadOfPerson', { count: unreadable })}</p>
      )}
    </Section>
  )
}
