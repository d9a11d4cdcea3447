import type { Clock } from '#shared/calendar/clock.ts'

/** For how long (ms, time asleep included) nothing long is begun: the computer is not asleep at once. */
const holdFor = 60_000

/** Ends long work when the computer is about to sleep, and keeps more from being begun. */
export class FallingAsleep {
  readonly #clock: Clock
  #awake = new AbortController()
  #until = -Infinity

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Aborts when the computer falls asleep next. */
  get signal(): AbortSignal {
    return this.#awake.signal
  }

  /** Whether it is too early to begin something long. */
  get holds(): boolean {
    return this.#clock.elapsed() < this.#until
  }

  begin(): void {
    this.#until = this.#clock.elapsed() + holdFor
    const awake = this.#awake
    this.#awake = new AbortController()
    awake.abort()
  }
}
