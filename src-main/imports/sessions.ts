import type { Clock } from '#shared/calendar/clock.ts'
import type { ImportSession } from './session.ts'

/** So long a file is kept while nobody asks for it. */
const keptMinutes = 30

/**
 * The files being imported, one a window. They hold personal data, so they are dropped with the
 * window, at the lock of its desk, and when nobody has looked at them for half an hour.
 */
export class ImportSessions {
  readonly #open = new Map<string, { session: ImportSession; usedAt: number }>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes the place of what the window had open before. */
  add(session: ImportSession): void {
    this.dropWindow(session.window)
    this.#open.set(session.id, { session, usedAt: this.#now() })
  }

  /** The session, for the person and desk that opened it only. */
  find(id: string, who: { desk: string; account: string }): ImportSession | null {
    this.dropOld()
    const kept = this.#open.get(id)
    if (kept?.session.desk !== who.desk || kept.session.account !== who.account) return null
    kept.usedAt = this.#now()
    return kept.session
  }

  close(session: ImportSession): void {
    this.#open.delete(session.id)
  }

  dropWindow(window: string): void {
    this.#drop((session) => session.window === window)
  }

  dropDesk(desk: string): void {
    this.#drop((session) => session.desk === desk)
  }

  /** Somebody's data was erased: what is being imported may hold it. */
  dropAll(): void {
    this.#open.clear()
  }

  /** Drops what was left alone; asked now and then by the office's own watch. */
  dropOld(): void {
    const oldest = this.#now() - keptMinutes * 60_000
    this.#drop((_, usedAt) => usedAt < oldest)
  }

  #drop(which: (session: ImportSession, usedAt: number) => boolean): void {
    for (const [id, { session, usedAt }] of this.#open)
      if (which(session, usedAt)) this.#open.delete(id)
  }

  #now(): number {
    return this.#clock.elapsed()
  }
}
