import type { Transaction } from 'kysely'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Tables } from './tables.ts'

/** What a command works with. The transaction is the only way to write that it gets. */
export interface Work {
  readonly db: Transaction<Tables>
  /** Null only while the office is being set up. */
  readonly actor: Actor | null
  /** When the command began: UTC text, the same for every row it writes. */
  readonly now: string
  /** Today in Riga. */
  readonly today: CivilDate
  newId(): string
  /** Long commands await this every few hundred rows: others are answered, and a cancel is obeyed. */
  pause(progress?: { done: number; total: number }): Promise<void>
}

export type Answer<T, R> = { ok: true; value: T } | { ok: false; refusal: R }

/**
 * A write in the words of the field. It decides with rules, writes rows, and answers a value or a
 * refusal; it awaits nothing but the transaction. It may call the `run` of another command with the
 * same work: still one journal entry, the outer one's.
 */
export interface Command<I, T, R> {
  readonly name: string
  run(work: Work, input: I): Promise<Answer<T, R>>
  /** What the caller asked, where the input also holds what was made for it (a fresh salt). */
  asked?(input: I): unknown
  /** The records it works on (`person/<id>`): outside the actor's scope they do not exist. */
  records?(input: I): readonly string[]
  /**
   * Of a command that erases: what its entry says of it (numbers and hashes, never values). The door
   * keeps of its own change rows the hash alone.
   */
  forgets?(value: T): Readonly<Record<string, string | number>>
  /** What the journal says of a denial: the record that was asked for, where that is to be known. */
  deniedAbout?(input: I): Readonly<Record<string, string>>
}

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })

/**
 * What must always hold among the rows of some tables. Commands keep it themselves; undo asks
 * every touched feature before it commits.
 * @param undone the entry of the journal that is taken back; null where a command asks, for whom all counts
 * @returns the rule that would be broken and the record that stands in the way, or null
 */
export interface Invariant {
  readonly tables: readonly string[]
  findViolation(
    work: Pick<Work, 'db' | 'today'>,
    rows: ReadonlyMap<string, readonly string[]>,
    undone: number | null,
  ): Promise<{ rule: string; subject: string } | null>
}
