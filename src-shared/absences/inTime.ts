import { Temporal } from 'temporal-polyfill'
import { rigaDateOf, rigaInstant, startOfRigaDay } from '#shared/calendar/rigaTime.ts'

/** When a session begins: the day, and Riga's time `HH:MM`. */
export interface Start {
  day: string
  from: string
}

/**
 * Until when an absence must have been told: so many minutes before the learner's first session of
 * that day begins (procedure 001, 20; the office's own minimum notice). Minutes are real ones, over a
 * change of the clocks too.
 */
export const reportBy = (first: Start, minimumNoticeMinutes: number): Temporal.Instant =>
  rigaInstant(first.day, first.from).subtract({ minutes: minimumNoticeMinutes })

/**
 * Whether an absence was told in time: strictly before, to the second.
 * @param reportedAt an instant as text
 */
export const inTime = (reportedAt: string, first: Start, minimumNoticeMinutes: number): boolean =>
  Temporal.Instant.compare(reportedAt, reportBy(first, minimumNoticeMinutes)) < 0

/**
 * The same of a report of which only the day is known: whether it was in time at whatever hour of it. Where
 * that hangs on the hour nobody can say so, for or against whoever told it.
 * @param latest the last moment of the day at which it can have been told
 */
export function inTimeThatDay(
  latest: string,
  first: Start,
  minimumNoticeMinutes: number,
): boolean | 'unknown' {
  if (inTime(latest, first, minimumNoticeMinutes)) return true
  const dayBegan = startOfRigaDay(rigaDateOf(latest)).toString()
  return inTime(dayBegan, first, minimumNoticeMinutes) ? 'unknown' : false
}
