// Lists show hundreds of dates: these read the text itself, and leave the calendar to the screens that reckon.

/** A civil date as `22.11.2026.`; none is an empty text. */
export const formatDate = (date: string | null): string =>
  date === null ? '' : `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}.`

/** Two civil dates, both included, as `02.03.2026.–13.03.2026.`; an open end stays open. */
export const formatDates = (from: string | null, until: string | null): string =>
  from === null && until === null ? '' : `${formatDate(from)}–${formatDate(until)}`

/** From and until (`10:00`, `11:30`) as `10.00–11.30`. */
export const formatTimes = (from: string, until: string): string =>
  `${from.slice(0, 5).replace(':', '.')}–${until.slice(0, 5).replace(':', '.')}`

const rigaClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Riga',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant (UTC text) as Riga's clock showed it: `22.11.2026. 10.15`. */
export const formatInstant = (instant: string): string => {
  const [date = '', time = ''] = rigaClock.format(new Date(instant)).split(' ')
  return `${formatDate(date)} ${time.replace(':', '.')}`
}
