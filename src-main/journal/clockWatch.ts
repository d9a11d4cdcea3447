import type { Kysely } from 'kysely'
import type { Caller, CommandDoor } from '#main/database/door.ts'
import { keepIdsAfter } from '#main/database/newId.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Feed } from '#main/workspace/feed.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import { type ClockReading, findClockJump, type KnownTime } from '#shared/calendar/clockJump.ts'
import type { ClockTrouble } from '#shared/journal/schema.ts'
import { type ClockMark, rememberTime } from './clockMarks.ts'

interface Watching {
  clock: Clock
  reads: Kysely<Tables>
  door: CommandDoor
  feed: Feed
}

const nobody: Caller = { actor: null, desk: 'office' }

/**
 * Notices when the PC's clock can't be right: set back or forward while the office runs, or earlier
 * at its opening than its newest entry. Entries keep the instants that the clock showed, and their
 * order by number; the journal notes where the two part. Windows are told until the clock is right
 * again or somebody says that it is.
 */
export class ClockWatch {
  readonly #options: Watching
  #known: KnownTime
  #trouble: ClockTrouble | null
  #latest: number

  private constructor(options: Watching, known: KnownTime, trouble: ClockTrouble | null) {
    this.#options = options
    this.#known = known
    this.#trouble = trouble
    this.#latest = Number.NEGATIVE_INFINITY
  }

  /** Takes up what the journal remembers, and looks for the first time. */
  static async begin(options: Watching): Promise<ClockWatch> {
    const { known, trouble, latest } = await rememberTime(options.reads)
    const elapsed = options.clock.elapsed()
    const watch = new ClockWatch(options, { ...known, elapsed }, trouble)
    watch.#latest = latest
    keepIdsAfter(latest)
    await watch.look()
    return watch
  }

  /** What is wrong with the clock, as it was noticed. */
  get trouble(): ClockTrouble | null {
    return this.#trouble
  }

  /** Looks at the clock: every few seconds, and whenever a window asks what is wrong with it. */
  async look(): Promise<void> {
    const reading = this.#read()
    const jump = findClockJump(this.#known, reading)
    if (jump === (this.#trouble?.kind ?? null)) {
      if (jump === null) this.#trust(reading)
      return
    }
    // A full disk keeps no note; the windows are told all the same.
    await this.#notice(jump, reading).catch(() => undefined)
  }

  /** Somebody says that the clock is right as it is. */
  async accept(caller: Caller): Promise<void> {
    if (this.#trouble === null) return
    this.#trust(this.#read())
    await this.#become(null, 'clock.accepted', caller)
  }

  async #notice(jump: ClockTrouble['kind'] | null, reading: ClockReading): Promise<void> {
    if (jump === null) {
      this.#trust(reading)
      return this.#become(null, 'clock.right', nobody)
    }
    const { from, until, elapsed } = this.#known
    const expected = (jump === 'back' ? from : until) + reading.elapsed - elapsed
    this.#latest = Math.max(this.#latest, expected)
    const trouble = { kind: jump, expected: textOf(expected), found: textOf(reading.at) }
    await this.#become(trouble, 'clock.changed', nobody)
  }

  #read(): ClockReading {
    const { clock } = this.#options
    const at = clock.now().epochMilliseconds
    this.#latest = Math.max(this.#latest, at)
    return { at, elapsed: clock.elapsed() }
  }

  #trust({ at, elapsed }: ClockReading): void {
    this.#known = { from: at, until: at, elapsed }
  }

  async #become(trouble: ClockTrouble | null, mark: ClockMark, caller: Caller): Promise<void> {
    const { door, feed } = this.#options
    this.#trouble = trouble
    feed.tellAll({ kind: 'state' })
    const about = { latest: this.#latest, ...trouble }
    await door.note({ kind: 'office', action: mark, about }, caller)
  }
}

const textOf = (epochMs: number): string => new Date(epochMs).toISOString()
