import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { changesHash } from '#main/database/entry.ts'
import { HashedEntry } from './hashedEntry.ts'

/** Commands that may take content out of change rows. */
export const erasingActions: readonly string[] = [
  'erasure.erase',
  'erasure.reapply',
  'privacy.endKeeping',
  'privacy.eraseParticipants',
]

/** What the entry of an erasure says: how many change rows it emptied, and a hash over their hashes. */
const About = z.object({ rows: z.number(), rowsHash: z.string() })

/** The actions as they stand in an entry's JSON. */
const quoted = erasingActions.map((action) => JSON.stringify(action))

/** The column that names a row's erasure; a file from before there were erasures has none. */
export const erasedBy = (database: Database): string =>
  database
    .prepare("select 1 from pragma_table_info('change_row') where name = 'erased_by'")
    .get() === undefined
    ? 'null'
    : 'erased_by'

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
    const column = erasedBy(database)
    const rows = database
      .prepare<[], { erased_by: number; hash: string }>(
        `select ${column} as erased_by, hash from change_row
         where ${column} is not null and ${column} <> entry order by 1, seq`,
      )
      .all()
    this.#emptied = new Map(
      [...Map.groupBy(rows, (row) => row.erased_by)].map(([entry, of]) => [
        entry,
        of.map(({ hash }) => hash),
      ]),
    )
  }

  /** Whether a row without content is well emptied, as far as can be said before its erasure is met. */
  answersFor(by: number | null, entry: number): boolean {
    if (by === null || by < entry) return false
    if (!this.#awaited.has(by)) this.#awaited.set(by, entry)
    return true
  }

  /**
   * Whether an entry answers for the rows that name it: an erasure for exactly these, any other for none.
   * @param json what the entry's hash covers
   */
  agreesWith(seq: number, json: Buffer): boolean {
    const emptied = this.#emptied.get(seq) ?? []
    const named = this.#awaited.has(seq) || emptied.length > 0
    // Of a hundred thousand entries hardly one is an erasure: the others are not parsed.
    if (!named && !quoted.some((action) => json.includes(action))) return true
    const entry = HashedEntry.safeParse(JSON.parse(json.toString('utf8')))
    if (!entry.success) return false
    const [, , , , , action, , , said] = entry.data
    if (!erasingActions.includes(action)) return !named
    this.#awaited.delete(seq)
    // A denied call names the action too; it emptied nothing and answers for nothing.
    const about = About.safeParse(JSON.parse(said))
    if (!about.success) return !named
    return (
      about.data.rows === emptied.length && about.data.rowsHash === (changesHash(emptied) ?? '')
    )
  }

  /** The first entry with an emptied row whose erasure the journal does not have. */
  firstUnanswered(): number | null {
    return this.#awaited.size === 0 ? null : Math.min(...this.#awaited.values())
  }
}
