import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { today } from '#renderer/courses/today.ts'
import { holdingsQuery } from './equipmentQuery.ts'
import { dueWords, promisedName, thingName } from './words.ts'
import classes from './equipment.module.css'

/** What somebody has out and what is promised to them, on their page. */
export function PersonLoans({ person }: { person: string }) {
  const { t, i18n } = useTranslation()
  const { data } = useQuery(holdingsQuery(useOffice(), person))
  if (data === undefined) return null
  if (data.lines.length + data.reservations.length + data.owed.length === 0) {
    return <p className={classes['quiet']}>{t('equipment.loans.empty.title')}</p>
  }
  return (
    <ul className={classes['lines']}>
      {data.lines.map((line) => (
        <li key={line.id}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/equipment/loans" search={{ open: line.id }} {...props} />
            )}
          >
            {thingName(line)}
          </Anchor>
          <span className={classes['figures']}>{dueWords(t, line, today())}</span>
        </li>
      ))}
      {data.owed.map((one) => (
        <li key={`${one.line}${one.part}`}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/equipment/loans" search={{ open: one.line }} {...props} />
            )}
          >
            {t('equipment.owed.mark', { parts: `${one.part} (${one.tag})` })}
          </Anchor>
          <span className={classes['figures']}>{formatDate(one.since)}</span>
        </li>
      ))}
      {data.reservations.map((one) => (
        <li key={one.id}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/equipment/reservations" search={{ open: one.id }} {...props} />
            )}
          >
            {`${t('equipment.needs.state.reserved')}: ${promisedName(i18n.language, one)}`}
          </Anchor>
          <span className={classes['figures']}>{formatDates(one.from, one.until)}</span>
        </li>
      ))}
    </ul>
  )
}
