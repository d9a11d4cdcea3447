import { waitAfterWrongPasswords } from '#shared/staff/rules.ts'
import type { Clock } from '#shared/calendar/clock.ts'

export type CountedTry = { kind: 'wait'; seconds: number } | { kind: 'counted'; tries: number }

/**
 * Counts tries of a password while the disk takes no count: whoever has locked their screen gets back to
 * it then, and whoever guesses waits as ever.
 */
export class UnwrittenTries {
  readonly #clock: Pick<Clock, 'elapsed'>
  readonly #counts = new Map<string, { tries: number; blockedUntil: number }>()

  constructor(clock: Pick<Clock, 'elapsed'>) {
    this.#clock = clock
  }

  /**
   * Counts one more try, unless the wait after the wrong ones before is not over.
   * @param written how many stand in the file
   */
  count(account: string, written: number): CountedTry {
    const now = this.#clock.elapsed()
    const known = this.#counts.get(account) ?? { tries: 0, blockedUntil: now }
    const seconds = Math.ceil((known.blockedUntil - now) / 1000)
    if (seconds > 0) return { kind: 'wait', seconds }
    const tries = known.tries + 1
    const wait = waitAfterWrongPasswords(written + tries)
    this.#counts.set(account, { tries, blockedUntil: now + wait * 1000 })
    return { kind: 'counted', tries: written + tries }
  }

  /** The password was right. */
  forget(account: string): void {
    this.#counts.delete(account)
  }
}
