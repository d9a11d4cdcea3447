import { Temporal } from 'temporal-polyfill'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'

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
