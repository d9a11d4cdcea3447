import type { Clock } from '#shared/calendar/clock.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Who is at a desk. Keys exist only while it is open. */
export type DeskSession =
  | { kind: 'signedOut' }
  | { kind: 'locked'; account: string }
  | { kind: 'open'; actor: Actor; keys: PersonalKeys; awakeAt: number }

/** The key pair of whoever is signed in, in memory only. */
export interface PersonalKeys {
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
}

/** Who is signed in at which desk, and whether the screen is locked. Nothing of it is stored. */
export class Sessions {
  readonly #desks = new Map<string, DeskSession>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  at(desk: string): DeskSession {
    return this.#desks.get(desk) ?? { kind: 'signedOut' }
  }

  open(desk: string, actor: Actor, keys: PersonalKeys): void {
    this.#desks.set(desk, { kind: 'open', actor, keys, awakeAt: this.#now() })
  }

  /** Somebody is at the keyboard. */
  awake(desk: string): void {
    const session = this.at(desk)
    if (session.kind === 'open') session.awakeAt = this.#now()
  }

  lock(desk: string): void {
    const session = this.at(desk)
    if (session.kind !== 'open') return
    session.keys.privateKey.fill(0)
    this.#desks.set(desk, { kind: 'locked', account: session.actor.account })
  }

  signOut(desk: string): void {
    this.lock(desk)
    this.#desks.delete(desk)
  }

  /** Ends every session of an account: it was closed, or its role or password changed. */
  endAll(account: string): string[] {
    const ended = []
    for (const [desk, session] of this.#desks) {
      const whose = session.kind === 'open' ? session.actor.account : null
      if (whose === account) {
        this.signOut(desk)
        ended.push(desk)
      }
    }
    return ended
  }

  /**
   * Locks the desks where nobody has been at the keyboard for `idleMinutes`: from the very second
   * the minutes are full.
   * @returns the desks locked now
   */
  lockIdle(idleMinutes: number): string[] {
    const locked = []
    for (const [desk, session] of this.#desks) {
      if (session.kind === 'open' && this.#now() - session.awakeAt >= idleMinutes * 60_000) {
        this.lock(desk)
        locked.push(desk)
      }
    }
    return locked
  }

  #now(): number {
    return this.#clock.now().epochMilliseconds
  }
}
