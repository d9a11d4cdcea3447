import { addDays, type CivilDate, compareCivilDates, weekdayOf } from './civilDate.ts'
import { easterSunday } from './easter.ts'

/** Names are keys of the language files (`holiday.<name>`). */
export type HolidayName =
  | 'newYear'
  | 'goodFriday'
  | 'easterSunday'
  | 'easterMonday'
  | 'labourDay'
  | 'restorationOfIndependence'
  | 'mothersDay'
  | 'whitSunday'
  | 'midsummerEve'
  | 'midsummerDay'
  | 'songFestivalClosing'
  | 'proclamationDay'
  | 'christmasEve'
  | 'christmasDay'
  | 'secondChristmasDay'
  | 'newYearsEve'
  | 'onceOnly'

/** `moved`: the day itself fell on a weekend, and this working day is off in its stead. */
export type Holiday = { date: CivilDate; name: HolidayName; moved: boolean }

/** Closing days of the Song and Dance Festival; it is held every fifth year and set by its own law. */
const songFestivalClosings: readonly CivilDate[] = ['2018-07-08', '2023-07-09', '2028-07-09']

/** Days off by a law of their own: the Pope's visit, the bronze of the ice hockey team. */
const onceOnlyDays: readonly CivilDate[] = ['2018-09-24', '2023-05-29']

const secondSundayOfMay = (year: number): CivilDate => {
  const first = `${year}-05-01`
  return addDays(first, ((7 - weekdayOf(first)) % 7) + 7)
}

const daysOfLaw = (year: number): { date: CivilDate; name: HolidayName; moves: boolean }[] => {
  const easter = easterSunday(year)
  const fixed = (name: HolidayName, date: CivilDate) => ({ date, name, moves: false })
  const moving = (name: HolidayName, date: CivilDate) => ({ date, name, moves: true })
  const inThisYear = (date: CivilDate): boolean => date.startsWith(`${year}-`)
  return [
    fixed('newYear', `${year}-01-01`),
    fixed('goodFriday', addDays(easter, -2)),
    fixed('easterSunday', easter),
    fixed('easterMonday', addDays(easter, 1)),
    fixed('labourDay', `${year}-05-01`),
    moving('restorationOfIndependence', `${year}-05-04`),
    fixed('mothersDay', secondSundayOfMay(year)),
    fixed('whitSunday', addDays(easter, 49)),
    fixed('midsummerEve', `${year}-06-23`),
    fixed('midsummerDay', `${year}-06-24`),
    ...songFestivalClosings.filter(inThisYear).map((date) => moving('songFestivalClosing', date)),
    moving('proclamationDay', `${year}-11-18`),
    fixed('christmasEve', `${year}-12-24`),
    fixed('christmasDay', `${year}-12-25`),
    fixed('secondChristmasDay', `${year}-12-26`),
    fixed('newYearsEve', `${year}-12-31`),
    ...onceOnlyDays.filter(inThisYear).map((date) => fixed('onceOnly', date)),
  ]
}

const isWeekend = (date: CivilDate): boolean => weekdayOf(date) >= 6

/**
 * The public holidays of Latvia in a year, in order of date, by the law "Par svētku, atceres un
 * atzīmējamām dienām" (likumi.lv 72608) as it stands since 2018. When 4 May, 18 November or the
 * closing day of the Song and Dance Festival falls on a weekend, the next working day is off too
 * (`moved`); the others do not move. Two holidays may share a date.
 */
export const publicHolidays = (year: number): Holiday[] => {
  const days = daysOfLaw(year)
  const taken = new Set(days.map((day) => day.date))
  const replacements = days
    .filter((day) => day.moves && isWeekend(day.date))
    .map(({ date, name }) => {
      let free = addDays(date, 1)
      while (isWeekend(free) || taken.has(free)) free = addDays(free, 1)
      return { date: free, name, moved: true }
    })
  return [...days.map(({ date, name }) => ({ date, name, moved: false })), ...replacements].sort(
    (left, right) => compareCivilDates(left.date, right.date),
  )
}
