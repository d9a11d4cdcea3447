import { Temporal } from 'temporal-polyfill'

/** A day of the calendar without a clock, `YYYY-MM-DD`, so that text order is time order. Years 1000–9999. */
export type CivilDate = string

/** Why a typed text is no date. `dayOutOfMonth`: the month has fewer days (31.04., 29.02. in a common year). */
export type DateProblem =
  'empty' | 'notADate' | 'monthOutOfYear' | 'dayOutOfMonth' | 'yearOutOfRange'

export type ParsedDate =
  { kind: 'valid'; date: CivilDate } | { kind: 'problem'; problem: DateProblem }

const earliestYear = 1800
const latestYear = 2199

const civil = (date: CivilDate): Temporal.PlainDate => Temporal.PlainDate.from(date)

/** The date of three numbers, or why there is none. Years before 1800 or after 2199 are slips of the finger. */
export const civilDateOf = (year: number, month: number, day: number): ParsedDate => {
  if (year < earliestYear || year > latestYear)
    return { kind: 'problem', problem: 'yearOutOfRange' }
  if (month < 1 || month > 12) return { kind: 'problem', problem: 'monthOutOfYear' }
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  if (day < 1 || day > days) return { kind: 'problem', problem: 'dayOutOfMonth' }
  return { kind: 'valid', date: Temporal.PlainDate.from({ year, month, day }).toString() }
}

const yearFirst = /^(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})\.?$/u
const dayFirst = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4})\.?(?:\s?g\.?)?$/u

/**
 * Reads a date as people type it: day first (`1.2.2026`, `01.02.2026.`, `1/2/2026`, `22.11.2026. g.`)
 * or year first (`2026-02-01`). The year has four digits; a shorter one is `notADate`, not a guess.
 */
export const parseCivilDate = (text: string): ParsedDate => {
  const typed = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[‐‑–—]/gu, '-')
  if (typed === '') return { kind: 'problem', problem: 'empty' }
  const iso = yearFirst.exec(typed)
  if (iso) return civilDateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = dayFirst.exec(typed)
  if (local) return civilDateOf(Number(local[3]), Number(local[2]), Number(local[1]))
  return { kind: 'problem', problem: 'notADate' }
}

/** A date as the office writes it: `2026-11-22` → `22.11.2026.` */
export const formatCivilDate = (date: CivilDate): string => {
  const { year, month, day } = civil(date)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(day)}.${two(month)}.${year}.`
}

/** Negative, zero or positive as `left` is before, on or after `right`; fits `sort`. */
export const compareCivilDates = (left: CivilDate, right: CivilDate): number =>
  left < right ? -1 : left > right ? 1 : 0

/** The date so many days later; earlier for a negative number. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  civil(date).add({ days }).toString()

/** How many days `to` is after `from`; negative when it is before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  civil(from).until(civil(to), { largestUnit: 'day' }).days

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => civil(date).dayOfWeek

/**
 * Full years of age on a day. Who was born on 29 February is a year older on 1 March of a common
 * year: only then has the whole year passed. Negative before birth.
 */
export const ageOn = (birthDate: CivilDate, date: CivilDate): number => {
  // Year and day of the year compare as text; every person read asks, and Temporal would parse both.
  const yearOf = (day: CivilDate): number => Number(day.slice(0, 4))
  const birthdayPassed = date.slice(4) >= birthDate.slice(4)
  return yearOf(date) - yearOf(birthDate) - (birthdayPassed ? 0 : 1)
}
