import type { Clock } from '#shared/calendar/clock.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { UnwrittenTries } from './unwrittenTries.ts'

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
  /** Desks that fell asleep while somebody asked for them: their windows have not been told yet. */
  readonly #fellAsleep = new Set<string>()
  /** Tries that no disk took. */
  readonly unwritten: UnwrittenTries
  /** The institution's setting. */
  idleMinutes = 10
  /** Told when a desk is locked or left: what it kept in memory goes too. */
  onLocked: (desk: string) => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
    this.unwritten = new UnwrittenTries(clock)
  }

  /**
   * Who is at the desk now. A desk where nobody has been at the keyboard locks from the very second
   * its idle minutes are full, whoever asks first.
   */
  at(desk: string): DeskSession {
    const session = this.#desks.get(desk)
    if (session?.kind === 'open' && this.#now() - session.awakeAt >= this.idleMinutes * 60_000) {
      this.lock(desk, session)
      this.#fellAsleep.add(desk)
    }
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

  lock(desk: string, session: DeskSession = this.at(desk)): void {
    if (session.kind !== 'open') return
    session.keys.privateKey.fill(0)
    this.onLocked(desk)
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
      const whose =
        session.kind === 'open'
          ? session.actor.account
          : session.kind === 'locked'
            ? session.account
            : null
      if (whose === account) {
        this.signOut(desk)
        ended.push(desk)
      }
    }
    return ended
  }

  /** Desks at which an account is signed in and the screen is not locked. */
  desksOf(account: string): string[] {
    return [...this.#desks.keys()].filter((desk) => {
      const session = this.at(desk)
      return session.kind === 'open' && session.actor.account === account
    })
  }

  /** Locks every desk whose idle minutes are full. @returns those locked since it was last asked */
  lockIdle(): string[] {
    for (const desk of this.#desks.keys()) this.at(desk)
    const asleep = [...this.#fellAsleep].filter((desk) => this.#desks.get(desk)?.kind === 'locked')
    this.#fellAsleep.clear()
    return asleep
  }

  #now(): number {
    return this.#clock.elapsed()
  }
}
