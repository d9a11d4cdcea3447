import { hash } from 'node:crypto'
import type { JournalKind } from '#shared/journal/schema.ts'

/** An entry of the journal before it has its place in the chain. `about` names ids and kinds, never values. */
export interface EntryContent {
  kind: JournalKind
  action: string
  actor: string | null
  desk: string
  about: Record<string, string | number | boolean | null>
  undoes: number | null
}

/** The hash before the first entry. */
export const genesisHash = '0'.repeat(64)

/**
 * The hash that stands for one change row: SHA-256 over its salt and content. Erasing a person drops
 * content and salt and keeps this, so that the chain still verifies and nothing can be guessed back.
 */
export function changeHash(change: {
  salt: string
  table: string
  row: string
  before: string | null
  after: string | null
}): string {
  return hash(
    'sha256',
    JSON.stringify([change.salt, change.table, change.row, change.before, change.after]),
  )
}

/** The hash of an entry's change rows, in their order; null where it has none. */
export function changesHash(hashes: readonly string[]): string | null {
  return hashes.length === 0 ? null : hash('sha256', hashes.join('\n'))
}

/** The fields that an entry's hash covers, besides the entry before it. */
export interface ChainedEntry {
  seq: number
  generation: number
  at: string
  kind: string
  action: string
  actor: string | null
  desk: string
  about: string
  undoes: number | null
  changes_hash: string | null
}

/** SHA-256 over the entry before and this entry's fields in a fixed order. */
export function entryHash(previous: string, entry: ChainedEntry): string {
  return hash(
    'sha256',
    JSON.stringify([
      previous,
      entry.seq,
      entry.generation,
      entry.at,
      entry.kind,
      entry.action,
      entry.actor,
      entry.desk,
      entry.about,
      entry.undoes,
      entry.changes_hash,
    ]),
  )
}
