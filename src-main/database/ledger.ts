import type { Database } from 'better-sqlite3'
import type { Anchor } from '#shared/journal/schema.ts'
import { changeHash, changesHash, entryHash, type EntryContent, genesisHash } from './entry.ts'
import { takeRandom } from './randomStore.ts'
import { StatementCache } from './statements.ts'
import type { CapturedChange } from './tracking.ts'

/** Change rows that one statement inserts: most commands need no second one. */
const rowsAtOnce = 10

const insertTexts: string[] = []

/** Written once for each number of rows: every command asks for one. */
const insertChanges = (rows: number): string =>
  (insertTexts[rows] ??=
    `insert into change_row (entry, table_name, row_id, subject, other_subject, before, after, salt, hash)
   values ${Array.from({ length: rows }, () => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`)

/** Writes journal entries and their change rows, within the transaction of whoever calls. */
export class Ledger {
  readonly #statements: StatementCache

  constructor(database: Database) {
    this.#statements = new StatementCache(database)
  }

  /** The newest entry: what manifests and papers write down. */
  head(): Anchor {
    const head = this.#statements
      .prepare('select generation, seq, hash from journal order by seq desc limit 1')
      .get()
    return isAnchor(head) ? head : { generation: 1, seq: 0, hash: genesisHash }
  }

  /**
   * Begins a new generation with one entry: the file was put back to an earlier state, and what follows
   * is another course of things than what followed then.
   */
  begin(generation: number, content: EntryContent, at: string): Promise<Anchor> {
    return this.#append({ ...this.head(), generation }, content, at, [], async () => undefined)
  }

  /**
   * Adds one entry with its change rows. Long lists are written in steps: `pause` is awaited every
   * few hundred rows, so that other calls are answered meanwhile.
   * @returns the entry's place in the chain
   */
  add(
    content: EntryContent,
    at: string,
    changes: readonly CapturedChange[],
    pause: () => Promise<void>,
  ): Promise<Anchor> {
    return this.#append(this.head(), content, at, changes, pause)
  }

  /**
   * Takes content and salt out of an entry's own change rows: it was written by a command that erases,
   * and what it replaced must stand nowhere. Their hashes stay, so the chain verifies.
   */
  emptyRowsOf(entry: number): void {
    this.#statements
      .prepare(
        'update change_row set before = null, after = null, salt = null, erased_by = entry where entry = ?',
      )
      .run(entry)
  }

  async #append(
    { generation, seq: lastSeq, hash: previous }: Anchor,
    content: EntryContent,
    at: string,
    changes: readonly CapturedChange[],
    pause: () => Promise<void>,
  ): Promise<Anchor> {
    const seq = lastSeq + 1
    const salted = []
    const salts = takeRandom(16 * changes.length).toString('hex')
    for (const [position, change] of changes.entries()) {
      const salt = salts.slice(32 * position, 32 * (position + 1))
      salted.push({ ...change, salt, hash: changeHash({ ...change, salt }) })
      if (position % 500 === 499) await pause()
    }
    const entry = {
      seq,
      generation,
      at,
      kind: content.kind,
      action: content.action,
      actor: content.actor,
      desk: content.desk,
      about: JSON.stringify(content.about),
      undoes: content.undoes,
      changes_hash: changesHash(salted.map((change) => change.hash)),
    }
    const hash = entryHash(previous, entry)
    this.#statements
      .prepare(
        `insert into journal (seq, generation, at, kind, action, actor, desk, about, undoes, changes_hash, previous_hash, hash)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        seq,
        generation,
        at,
        entry.kind,
        entry.action,
        entry.actor,
        entry.desk,
        entry.about,
        entry.undoes,
        entry.changes_hash,
        previous,
        hash,
      )
    for (let from = 0; from < salted.length; from += rowsAtOnce) {
      const rows = salted.slice(from, from + rowsAtOnce)
      this.#statements
        .prepare(insertChanges(rows.length))
        .run(
          ...rows.flatMap((change) => [
            seq,
            change.table,
            change.row,
            change.subject,
            change.otherSubject,
            change.before,
            change.after,
            change.salt,
            change.hash,
          ]),
        )
      if ((from / rowsAtOnce) % 50 === 49) await pause()
    }
    return { generation, seq, hash }
  }
}

function isAnchor(row: unknown): row is Anchor {
  return typeof row === 'object' && row !== null && 'hash' in row && 'seq' in row
}
