import { Temporal } from 'temporal-polyfill'

/** Where the office takes the time from; tests pass their own. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** An instant as it is stored: UTC with milliseconds, `2026-11-23T08:15:30.125Z`, so that text order is time order. */
export const instantText = (instant: Temporal.Instant): string =>
  // The same text as Temporal's, in a tenth of the time: every command writes it.
  new Date(instant.epochMilliseconds).toISOString()
