import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CopyFact } from '#shared/privacy/copy.ts'
import type { Pseudonyms } from '#shared/privacy/pseudonyms.ts'

/** What an area of the copy is collected with: whose, and what stands for others. */
export interface Collecting {
  db: Kysely<Tables>
  person: string
  names: Pseudonyms
}

/** Collects one area: a record a list of facts. */
export type Collect = (from: Collecting) => Promise<CopyFact[][]>

/** A fact; none where there is nothing to say. */
export const fact = (key: string, value: string | number | null | undefined): CopyFact[] =>
  value === null || value === undefined || value === '' ? [] : [{ key, value: String(value) }]

/** A fact whose value is a word of the office, a civil date or an instant. */
export const worded = (key: string, word: string, value: string | null | undefined): CopyFact[] =>
  value === null || value === undefined || value === '' ? [] : [{ key, value, word }]

export const dated = (key: string, day: string | null | undefined): CopyFact[] =>
  worded(key, 'date', day)

export const timed = (key: string, at: string | null | undefined): CopyFact[] =>
  worded(key, 'instant', at)
