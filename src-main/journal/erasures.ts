import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { changesHash } from '#main/database/entry.ts'

/** Commands that may take content out of change rows. */
export const erasingActions: readonly string[] = ['erasure.erase', 'erasure.reapply']

/** What the entry of an erasure says: how many change rows it emptied, and a hash over their hashes. */
const About = z.object({ rows: z.number(), rowsHash: z.string() })

interface ErasedRow {
  before: string | null
  after: string | null
  erased_by: number | null
}

/**
 * Tells what was erased from what somebody took away: every emptied change row names the entry of an
 * erasure, and the entry, which stands in the chain, says by a hash which rows it emptied. Asked entry
 * after entry, in the order of the journal.
 */
export class Erasures {
  /** The hashes of the rows that name an erasure, by its entry. Its own rows are in its changes' hash. */
  readonly #emptied: ReadonlyMap<number, readonly string[]>
  /** Erasures that rows named, with the first entry of such a row, until they are met. */
  readonly #awaited = new Map<number, number>()

  constructor(database: Database) {
    const rows = database
      .prepare<[], { erased_by: number; hash: string }>(
        `select erased_by, hash from change_row
         where erased_by is not null and erased_by <> entry order by erased_by, seq`,
      )
      .all()
    this.#emptied = new Map(
      [...Map.groupBy(rows, (row) => row.erased_by)].map(([entry, of]) => [
        entry,
        of.map(({ hash }) => hash),
      ]),
    )
  }

  /** Whether an emptied row of an entry is well emptied, as far as can be said before its erasure is met. */
  answersFor(row: ErasedRow, entry: number): boolean {
    const { erased_by: by } = row
    if (row.before !== null || row.after !== null || by === null || by < entry) return false
    if (!this.#awaited.has(by)) this.#awaited.set(by, entry)
    return true
  }

  /** Whether an entry answers for the rows that name it: an erasure for exactly these, any other for none. */
  agreesWith(entry: { seq: number; action: string; about: string }): boolean {
    const emptied = this.#emptied.get(entry.seq) ?? []
    const named = this.#awaited.has(entry.seq) || emptied.length > 0
    if (!erasingActions.includes(entry.action)) return !named
    this.#awaited.delete(entry.seq)
    const about = About.safeParse(JSON.parse(entry.about))
    return (
      about.success &&
      about.data.rows === emptied.length &&
      about.data.rowsHash === (changesHash(emptied) ?? '')
    )
  }

  /** The first entry with an emptied row whose erasure the journal does not have. */
  firstUnanswered(): number | null {
    return this.#awaited.size === 0 ? null : Math.min(...this.#awaited.values())
  }
}
