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
  givenName: string
  familyName: string
  /** Code, phones, e-mails, address, notes. */
  values: readonly string[]
}

/** Shorter than this a value is too common to tell whose it is. */
const leastLength = 5

/**
 * Whether a stored text (JSON) tells of the person: it names their record, their whole name, or
 * something that is theirs alone.
 */
export function mentions(text: string, traces: Traces): boolean {
  const has = (value: string): boolean => text.includes(JSON.stringify(value).slice(1, -1))
  const named = traces.familyName !== '' && has(traces.familyName) && has(traces.givenName)
  return (
    named ||
    traces.ids.some((id) => text.includes(id)) ||
    traces.values.some((value) => value.length >= leastLength && has(value))
  )
}
