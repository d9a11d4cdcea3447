import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type HolidayName, publicHolidays } from '#shared/calendar/holidays.ts'
import type { SkippedDay } from './schema.ts'

/** Which days the office holds no sessions on, besides public holidays. */
export interface OfficeCalendar {
  off: readonly { from: CivilDate; until: CivilDate; name: string }[]
  /** Working days that were moved, where the office follows them; else none. */
  moved: readonly { from: CivilDate; to: CivilDate }[]
}

/**
 * Why no session is held on a day, or null. A day off of the office's own goes before everything; a
 * working day moved here is worked, even on a holiday; weekends are no reason, since whoever plans a
 * session on a Saturday means it.
 */
export const whyOff = (day: CivilDate, { off, moved }: OfficeCalendar): SkippedDay | null => {
  const own = off.find(({ from, until }) => from <= day && day <= until)
  if (own !== undefined) return { day, reason: 'dayOff', name: own.name }
  if (moved.some(({ to }) => to === day)) return null
  const away = moved.find(({ from }) => from === day)
  if (away !== undefined) return { day, reason: 'moved', to: away.to }
  const holiday = holidaysOf(Number(day.slice(0, 4))).get(day)
  return holiday === undefined ? null : { day, reason: 'holiday', holiday }
}

const known = new Map<number, ReadonlyMap<CivilDate, HolidayName>>()

const holidaysOf = (year: number): ReadonlyMap<CivilDate, HolidayName> => {
  const found = known.get(year)
  if (found !== undefined) return found
  const names = new Map(publicHolidays(year).map(({ date, name }) => [date, name]))
  known.set(year, names)
  return names
}
