import type { Temporal } from 'temporal-polyfill'

/** Wrong passwords before the first pause: a slip of the finger costs nothing. */
const freeTries = 3
const longestWait = 15 * 60

/**
 * How long the next try has to wait after so many wrong ones in a row, in seconds: nothing for the
 * first three, then 5, 10, 20 … up to a quarter of an hour.
 */
export const waitAfterWrongPasswords = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(longestWait, 5 * 2 ** (wrong - freeTries))

/**
 * How many seconds of such a wait are left. An end further away than any wait was written while the
 * PC's clock was wrong: it keeps nobody out for days.
 * @param until UTC text, null when nothing is waited for
 * @param now epoch milliseconds
 */
export function secondsToWait(until: string | null, now: number): number {
  if (until === null) return 0
  const left = Math.ceil((Date.parse(until) - now) / 1000)
  return left > longestWait ? 0 : Math.max(0, left)
}

/** A code is told face to face and used soon: after so many hours it lets nobody in any more. */
const codeHours = 7 * 24

/** When a code that is told now expires. */
export const codeExpiresAt = (now: Temporal.Instant): Temporal.Instant =>
  now.add({ hours: codeHours })

/**
 * Whether a code lets nobody in any more: from the very moment at which it expires.
 * @param expiresAt UTC text, null where a password stands, which does not expire
 * @param now epoch milliseconds
 */
export const hasExpired = (expiresAt: string | null, now: number): boolean =>
  expiresAt !== null && now >= Date.parse(expiresAt)
