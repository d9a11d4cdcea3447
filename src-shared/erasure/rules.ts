import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'

const daysOfYear = 365.25

/** "Persona #12": the name that closed records bear instead. */
export const erasedName = (number: number): string => `Persona #${number}`

/**
 * The first day from which on a consent said then is still within its term.
 * @param today civil date of Riga
 * @param years for how long a consent stays provable, as the office has settled it
 */
export const consentsKeptSince = (today: CivilDate, years: number): CivilDate =>
  addDays(today, -Math.ceil(years * daysOfYear))

/** What of a person could be found in a text that somebody typed. */
export interface Traces {
  /** Ids of their records. */
  ids: readonly string[]
  /** What they are called, and what they were called before. */
  names: readonly { givenName: string; familyName: string }[]
  /** Codes, phones, e-mails, address, notes. */
  values: readonly string[]
  /** Codes and phones as digits alone: a form keeps them as they were typed. */
  digits: readonly string[]
}

/** Shorter than this a value is too common to tell whose it is. */
const leastLength = 5

/** The same of digits: dates and sizes are full of shorter ones. */
const leastDigits = 8

/** What people put between the digits of a number. */
const betweenDigits = /(?<=\d)[\s().\-‐‑‒–—−/]+(?=\d)/gu

/**
 * Whether a stored text (JSON) tells of the person: it names their record, their whole name, or
 * something that is theirs alone, now or before.
 */
export function mentions(text: string, traces: Traces): boolean {
  const has = (value: string): boolean => text.includes(JSON.stringify(value).slice(1, -1))
  const named = traces.names.some(
    ({ givenName, familyName }) => familyName !== '' && has(familyName) && has(givenName),
  )
  const numbers = text.replaceAll(betweenDigits, '')
  return (
    named ||
    traces.ids.some((id) => text.includes(id)) ||
    traces.values.some((value) => value.length >= leastLength && has(value)) ||
    traces.digits.some((digits) => digits.length >= leastDigits && numbers.includes(digits))
  )
}
