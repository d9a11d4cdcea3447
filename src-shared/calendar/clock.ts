import { Temporal } from 'temporal-polyfill'

/** Where the office takes the time from; tests pass their own. */
export interface Clock {
  /** What the PC's clock shows. It may be set, or wrong. */
  now(): Temporal.Instant
  /**
   * Milliseconds since some moment before the office was opened, whatever happens to the PC's clock;
   * time asleep counts. For all that waits within one run of the office.
   */
  elapsed(): number
}

/** What the clock of this PC shows. */
export const systemClock: Pick<Clock, 'now'> = { now: () => Temporal.Now.instant() }

/** An instant as it is stored: UTC with milliseconds, `2026-11-23T08:15:30.125Z`, so that text order is time order. */
export const instantText = (instant: Temporal.Instant): string =>
  // The same text as Temporal's, in a tenth of the time: every command writes it.
  new Date(instant.epochMilliseconds).toISOString()
