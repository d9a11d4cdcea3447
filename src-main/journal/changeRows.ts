import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { linesOf } from './lines.ts'

/**
 * A change row as a line: its entry and its hash, then the JSON that the hash covers. SQLite's
 * `json_array` and the `JSON.stringify` of whoever wrote the row agree byte for byte. Erased rows have
 * neither content nor salt: their hash alone stands for them.
 */
const line = `entry || ' ' || hash || ' ' ||
  case when salt is null and before is null and after is null then ''
  else json_array(salt, table_name, row_id, before, after) end`

interface StoredChange {
  entry: number
  hash: string
  /** Empty where the content was erased. */
  hashed: Buffer
}

/** Every change row in the order of writing, each looked at once: entry after entry, as the chain has them. */
export class ChangeRows {
  readonly #lines: Iterator<Buffer, undefined>
  #ahead: StoredChange | null
  #taken = 0

  constructor(database: Database) {
    this.#lines = linesOf(database, 'change_row', line)
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
      if (change.hashed.length > 0 && change.hash !== hash('sha256', change.hashed)) return null
      hashes.push(change.hash)
      this.#ahead = this.#read()
    }
    this.#taken += hashes.length
    return hashes
  }

  #read(): StoredChange | null {
    const { value } = this.#lines.next()
    if (value === undefined) return null
    const afterEntry = value.indexOf(0x20)
    const afterHash = value.indexOf(0x20, afterEntry + 1)
    return {
      entry: Number(value.toString('latin1', 0, afterEntry)),
      hash: value.toString('latin1', afterEntry + 1, afterHash),
      hashed: value.subarray(afterHash + 1),
    }
  }
}
