import type { Clock } from '#shared/calendar/clock.ts'
import type { CallContext } from './context.ts'

/** For how long (ms) one entry of a desk stands for all that it sends. */
const oneEntryFor = 60_000

/**
 * Remembers that a window sent what no screen of the program sends: something that is no call, a call
 * of a procedure that does not exist, or more than a message may hold. One entry of the access log
 * where a person is signed in at the desk, and one within a minute, for entries stay forever; of what
 * was sent it keeps nothing.
 */
export class StrangeMessages {
  readonly #clock: Pick<Clock, 'elapsed'>
  /** When a desk's last entry was written. */
  readonly #noted = new Map<string, number>()

  constructor(clock: Pick<Clock, 'elapsed'>) {
    this.#clock = clock
  }

  async note({ desk, condition }: Pick<CallContext, 'desk' | 'condition'>): Promise<void> {
    if (condition.kind !== 'open') return
    const { sessions, door } = condition.services
    const session = sessions.at(desk)
    if (session.kind !== 'open' || this.#isNoted(desk)) return
    const caller = { actor: session.actor, desk }
    // Nothing was answered that would need its entry: a full disk changes nothing here.
    await door
      .note({ kind: 'denied', action: 'calls.strange', about: {} }, caller)
      .catch(() => undefined)
  }

  /** Whether the desk has an entry of this minute; if not, it is about to have one. */
  #isNoted(desk: string): boolean {
    const now = this.#clock.elapsed()
    for (const [each, at] of this.#noted) {
      if (now - at >= oneEntryFor) this.#noted.delete(each)
    }
    if (this.#noted.has(desk)) return true
    this.#noted.set(desk, now)
    return false
  }
}
