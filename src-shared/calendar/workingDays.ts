import { addDays, type CivilDate, weekdayOf } from './civilDate.ts'
import { publicHolidays } from './holidays.ts'

/**
 * A working day that the Cabinet moved (Labour Law 133(4)): `from` is off, `to` is worked. Orders come
 * out year by year and bind state institutions only, so the office keeps its own table.
 */
export type MovedDay = { from: CivilDate; to: CivilDate }

const holidaysByYear = new Map<number, ReadonlySet<CivilDate>>()

const holidaysOf = (year: number): ReadonlySet<CivilDate> => {
  const known = holidaysByYear.get(year)
  if (known) return known
  const dates = new Set(publicHolidays(year).map((holiday) => holiday.date))
  holidaysByYear.set(year, dates)
  return dates
}

/** Whether the office works on a day: neither weekend nor public holiday, save what was moved. */
export const isWorkingDay = (date: CivilDate, movedDays: readonly MovedDay[]): boolean => {
  if (movedDays.some((moved) => moved.to === date)) return true
  if (movedDays.some((moved) => moved.from === date)) return false
  return weekdayOf(date) < 6 && !holidaysOf(Number(date.slice(0, 4))).has(date)
}

const nextWorkingDay = (
  date: CivilDate,
  step: 1 | -1,
  movedDays: readonly MovedDay[],
): CivilDate => {
  let day = addDays(date, step)
  while (!isWorkingDay(day, movedDays)) day = addDays(day, step)
  return day
}

/**
 * The day so many working days after `date` (before it, for a negative number). The day itself does
 * not count: 1 from a Friday is the next Monday. With 0 it stays where it is, even on a holiday.
 */
export const addWorkingDays = (
  date: CivilDate,
  days: number,
  movedDays: readonly MovedDay[],
): CivilDate => {
  let day = date
  for (let left = Math.abs(days); left > 0; left -= 1)
    day = nextWorkingDay(day, days > 0 ? 1 : -1, movedDays)
  return day
}

/** The last working day that comes before a day; what must be done "before" it is due then. */
export const lastWorkingDayBefore = (date: CivilDate, movedDays: readonly MovedDay[]): CivilDate =>
  nextWorkingDay(date, -1, movedDays)
