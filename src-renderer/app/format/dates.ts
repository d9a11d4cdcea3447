import { type CivilDate, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'

/** A civil date as `22.11.2026.`; none is an empty text. */
export const formatDate = (date: CivilDate | null): string =>
  date === null ? '' : formatCivilDate(date)

/** Two civil dates, both included, as `02.03.2026.–13.03.2026.`; an open end stays open. */
export const formatDates = (from: CivilDate | null, until: CivilDate | null): string =>
  from === null && until === null ? '' : `${formatDate(from)}–${formatDate(until)}`

/** From and until (`10:00`, `11:30`) as `10.00–11.30`. */
export const formatTimes = (from: string, until: string): string =>
  `${formatTimeOfDay(from)}–${formatTimeOfDay(until)}`
