import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'
import { today as todayInOffice } from '#renderer/courses/today.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { todayQueries } from './todayQueries.ts'
import { daysAhead, eachOnce, inParts, parts } from './waiting.ts'
import { WaitingLine } from './WaitingLine.tsx'
import classes from './today.module.css'

const IncidentsToday = lazy(async () => ({
  default: (await import('#renderer/incidents/IncidentsToday.tsx')).IncidentsToday,
}))

const RestrictionsToday = lazy(async () => ({
  default: (await import('#renderer/privacy/RestrictionsToday.tsx')).RestrictionsToday,
}))
const RequestsToday = lazy(async () => ({
  default: (await import('#renderer/privacy/RequestsToday.tsx')).RequestsToday,
}))

/** What waits: too late already, today by the hour, and in the next days. Each line opens what it tells of. */
export function TodayScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const today = todayInOffice()
  const queries = todayQueries(office, today, addDays(today, daysAhead))
  const notices = useQuery(queries.notices).data
  const sessions = useQuery(queries.sessions).data
  const visits = useQuery(queries.visits).data
  const groups = useQuery(queries.groups).data
  const loans = useQuery(queries.loans).data
  const toAsk = useQuery(queries.toAsk).data
  const packets = useQuery(queries.packets).data
  const deliveries = useQuery(queries.deliveries).data
  const soon = useQuery(queries.deliveriesSoon).data
  const absences = useQuery(queries.absences).data
  const recordings = useQuery(queries.recordings).data
  if (
    notices === undefined ||
    sessions === undefined ||
    visits === undefined ||
    groups === undefined ||
    loans === undefined ||
    toAsk === undefined ||
    packets === undefined ||
    deliveries === undefined ||
    soon === undefined ||
    absences === undefined ||
    recordings === undefined
  ) {
    return <div className={classes['page']} aria-busy />
  }
  const found = {
    notices: notices.rows,
    sessions: sessions.rows,
    visits: visits.rows,
    groups,
    loans: loans.rows,
    toAsk,
    packets,
    deliveries: eachOnce(deliveries, soon),
    absences: absences.rows,
    recordings,
  }
  const waiting = inParts(found, today)
  if (parts.every((part) => waiting[part].length === 0)) {
    return (
      <CalmPage title={t('today.empty.title')} text={t('today.empty.text')}>
        <Suspense fallback={null}>
          <RequestsToday />
          <RestrictionsToday />
          <IncidentsToday />
        </Suspense>
      </CalmPage>
    )
  }
  return (
    <div className={classes['page']}>
      <header>
        <h1 className={classes['name']}>{t('today.area')}</h1>
        <p className={classes['quiet']}>{`${weekdayInWords(t, today)}, ${formatDate(today)}`}</p>
      </header>
      {parts.map((part) =>
        waiting[part].length === 0 ? null : (
          <section key={part} aria-labelledby={`today-${part}`}>
            <h2 id={`today-${part}`} className={classes['part']} data-part={part}>
              {t(`today.part.${part}`, { count: daysAhead })}
              <span className={classes['count']}>{waiting[part].length}</span>
            </h2>
            <ul className={classes['lines']}>
              {waiting[part].map((each) => (
                <WaitingLine key={`${each.kind}:${each.key}`} waiting={each} today={today} />
              ))}
            </ul>
          </section>
        ),
      )}
      <Suspense fallback={null}>
        <RequestsToday />
        <RestrictionsToday />
        <IncidentsToday />
      </Suspense>
    </div>
  )
}
