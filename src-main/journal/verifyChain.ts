import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { changesHash, genesisHash } from '#main/database/entry.ts'
import type { JournalVerdict } from '#shared/journal/contract.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import { ChangeRows } from './changeRows.ts'
import { Erasures } from './erasures.ts'
import { linesOf } from './lines.ts'
import { prunedBy, pruning, Prunings } from './prunings.ts'

/**
 * An entry as a line: its place and hashes (the last only where it has changes), then the JSON that its
 * hash covers. Of an entry of the log of readings that was pruned, `p` and the entry that did it stand
 * where the hash of changes would: it had none. SQLite's `json_array` and the `JSON.stringify` of whoever wrote the entry agree byte for
 * byte.
 */
const lineWith = (pruner: string): string => `concat_ws(' ', seq, generation, previous_hash, hash,
  coalesce(changes_hash, 'p' || ${pruner}),
  json_array(previous_hash, seq, generation, at, kind, action, actor, desk, about, undoes, changes_hash))`

/**
 * Recomputes the whole chain from what is stored now: every entry from the one before it, and every
 * entry's change rows that still have their content. What was erased has an entry that answers for it. Entries and change rows are read once each, side
 * by side in their order, as of one moment.
 * @param expected an anchor written elsewhere; a chain that can't reach it was cut or rewritten
 */
export function verifyChain(database: Database, expected: Anchor | null): JournalVerdict {
  return database.transaction(() => followChain(database, expected))()
}

function followChain(database: Database, expected: Anchor | null): JournalVerdict {
  const erasures = new Erasures(database)
  const prunings = new Prunings()
  const changes = new ChangeRows(database, (by, seq) => erasures.answersFor(by, seq))
  let head: Anchor = { generation: 1, seq: 0, hash: genesisHash }
  let reached = expected === null || expected.seq === 0
  for (const entry of linesOf(database, 'journal', lineWith(prunedBy(database)))) {
    const json = entry.indexOf('[')
    const [place, generation, previous, own, ofChanges] = entry
      .toString('latin1', 0, json)
      .split(' ')
    const seq = Number(place)
    if (seq !== head.seq + 1) return { kind: 'entryMissing', seq: head.seq + 1 }
    const pruner = pruning(ofChanges)
    const asWritten =
      pruner === null
        ? own === hash('sha256', entry.subarray(json))
        : prunings.answersFor(pruner, { seq, hash: own ?? '' })
    if (previous !== head.hash || own === undefined || !asWritten)
      return { kind: 'entryAltered', seq }
    const hashes = changes.take(seq)
    if (hashes === null || (changesHash(hashes) ?? '') !== (pruner === null ? ofChanges : '')) {
      // A row that is out of its order is amiss where it belongs.
      return { kind: 'changesAltered', seq: Math.min(seq, changes.next ?? seq) }
    }
    const cut = prunings.agreesWith(seq, entry.subarray(json))
    if (cut !== null) return { kind: 'entryAltered', seq: cut }
    if (!erasures.agreesWith(seq, entry.subarray(json))) return { kind: 'changesAltered', seq }
    if (expected !== null && seq === expected.seq) {
      if (own !== expected.hash) return { kind: 'rewritten', expected }
      reached = true
    }
    head = { generation: Number(generation), seq, hash: own }
  }
  const unpruned = prunings.firstUnanswered()
  if (unpruned !== null) return { kind: 'entryAltered', seq: unpruned }
  const unanswered = erasures.firstUnanswered()
  if (unanswered !== null) return { kind: 'changesAltered', seq: unanswered }
  if (!reached && expected !== null) return { kind: 'tailCut', expected }
  // A row that the chain has never vouched for.
  if (changes.next !== null) return { kind: 'changesAltered', seq: changes.next }
  return { kind: 'sound', entries: head.seq, changes: changes.taken, anchor: head }
}
