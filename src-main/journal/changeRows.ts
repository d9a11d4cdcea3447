import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { erasedBy } from './erasures.ts'
import { linesOf } from './lines.ts'

/**
 * A change row as a line: its entry, its hash and the entry that erased it, then the JSON that the hash covers. SQLite's
 * `json_array` and the `JSON.stringify` of whoever wrote the row agree byte for byte. Erased rows have
 * neither content nor salt: their hash alone stands for them.
 */
const lineWith = (
  eraser: string,
): string => `entry || ' ' || hash || ' ' || coalesce(${eraser}, '') || ' ' ||
  case when salt is null and before is null and after is null then ''
  else json_array(salt, table_name, row_id, before, after) end`

interface StoredChange {
  entry: number
  hash: string
  erasedBy: number | null
  /** Empty where the content was erased. */
  hashed: Buffer
}

/** Every change row in the order of writing, each looked at once: entry after entry, as the chain has them. */
export class ChangeRows {
  readonly #lines: Iterator<Buffer, undefined>
  #ahead: StoredChange | null
  #taken = 0
  readonly #isErased: (by: number | null, entry: number) => boolean

  /** @param isErased whether a row without content was emptied by the erasure that it names */
  constructor(database: Database, isErased: (by: number | null, entry: number) => boolean) {
    this.#isErased = isErased
    this.#lines = linesOf(database, 'change_row', lineWith(erasedBy(database)))
    this.#ahead = this.#read()
  }

  /** How many rows were taken. */
  get taken(): number {
    return this.#taken
  }

  /** The entry of the row that comes next; null when all were taken. */
  get next(): number | null {
    return this.#ahead?.entry ?? null
  }

  /** Takes the rows of an entry. @returns their hashes; null where a row's content is not what was hashed */
  take(entry: number): string[] | null {
    const hashes: string[] = []
    while (this.#ahead?.entry === entry) {
      const change = this.#ahead
      if (!this.#isAsWritten(change)) return null
      hashes.push(change.hash)
      this.#ahead = this.#read()
    }
    this.#taken += hashes.length
    return hashes
  }

  #isAsWritten({ entry, hash: own, hashed, erasedBy }: StoredChange): boolean {
    return hashed.length === 0
      ? this.#isErased(erasedBy, entry)
      : erasedBy === null && own === hash('sha256', hashed)
  }

  #read(): StoredChange | null {
    const { value } = this.#lines.next()
    if (value === undefined) return null
    const afterEntry = value.indexOf(0x20)
    const afterHash = value.indexOf(0x20, afterEntry + 1)
    const afterEraser = value.indexOf(0x20, afterHash + 1)
    const eraser = value.toString('latin1', afterHash + 1, afterEraser)
    return {
      entry: Number(value.toString('latin1', 0, afterEntry)),
      hash: value.toString('latin1', afterEntry + 1, afterHash),
      erasedBy: eraser === '' ? null : Number(eraser),
      hashed: value.subarray(afterEraser + 1),
    }
  }
}
