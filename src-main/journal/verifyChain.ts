import type { Database } from 'better-sqlite3'
import { Erasures } from './erasures.ts'
import {
  type ChainedEntry,
  changeHash,
  changesHash,
  entryHash,
  genesisHash,
} from '#main/database/entry.ts'
import type { JournalVerdict } from '#shared/journal/contract.ts'
import type { Anchor } from '#shared/journal/schema.ts'

type StoredEntry = ChainedEntry & { previous_hash: string; hash: string }
interface StoredChange {
  table_name: string
  row_id: string
  before: string | null
  after: string | null
  salt: string | null
  hash: string
  erased_by: number | null
}

/**
 * Recomputes the whole chain from what is stored now: every entry from the one before it, and every
 * entry's change rows that still have their content. What was erased has an entry that answers for it.
 * @param expected an anchor written elsewhere; a chain that can't reach it was cut or rewritten
 */
export function verifyChain(database: Database, expected: Anchor | null): JournalVerdict {
  const entries = database.prepare<[], StoredEntry>('select * from journal order by seq')
  const changesOf = database.prepare<[number], StoredChange>(
    'select table_name, row_id, before, after, salt, hash, erased_by from change_row where entry = ? order by seq',
  )
  const erasures = new Erasures(database)
  let previous = genesisHash
  let seq = 0
  let generation = 1
  let changes = 0
  let reached = expected === null || expected.seq === 0
  for (const entry of entries.iterate()) {
    if (entry.seq !== seq + 1) return { kind: 'entryMissing', seq: seq + 1 }
    if (entry.previous_hash !== previous || entry.hash !== entryHash(previous, entry)) {
      return { kind: 'entryAltered', seq: entry.seq }
    }
    const rows = changesOf.all(entry.seq)
    changes += rows.length
    const isAltered = (row: StoredChange): boolean =>
      row.salt === null ? !erasures.answersFor(row, entry.seq) : isOtherThanWritten(row, row.salt)
    if (changesHash(rows.map((row) => row.hash)) !== entry.changes_hash || rows.some(isAltered)) {
      return { kind: 'changesAltered', seq: entry.seq }
    }
    if (!erasures.agreesWith(entry)) return { kind: 'changesAltered', seq: entry.seq }
    if (expected !== null && entry.seq === expected.seq) {
      if (entry.hash !== expected.hash) return { kind: 'rewritten', expected }
      reached = true
    }
    seq = entry.seq
    generation = entry.generation
    previous = entry.hash
  }
  const unanswered = erasures.firstUnanswered()
  if (unanswered !== null) return { kind: 'changesAltered', seq: unanswered }
  if (!reached && expected !== null) return { kind: 'tailCut', expected }
  return { kind: 'sound', entries: seq, changes, anchor: { generation, seq, hash: previous } }
}

function isOtherThanWritten(row: StoredChange, salt: string): boolean {
  return (
    row.erased_by !== null ||
    row.hash !==
      changeHash({
        salt,
        table: row.table_name,
        row: row.row_id,
        before: row.before,
        after: row.after,
      })
  )
}
