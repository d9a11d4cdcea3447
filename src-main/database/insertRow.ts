import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Inserts one row, with the types of Kysely's own builder. For rows that are written often: building
 * and compiling a wide insert costs as much as SQLite takes to run it.
 */
export const insertRow = <T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<void> => insertRows(db, table, [row])

/** The same for a few rows of the same columns, by one statement. */
export async function insertRows<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const values =
    rows.length === 1 ? Object.values(first) : rows.flatMap((row) => Object.values(row))
  await db.executeQuery(
    CompiledQuery.raw(insertText(table, Object.keys(first), rows.length), values),
  )
}

interface Written {
  columns: readonly string[]
  text: string
}

/** The text last written for so many rows of a table: nearly always the one that is wanted again. */
const lastWritten = new Map<string, Written[]>()

function insertText(table: string, columns: readonly string[], rows: number): string {
  let ofTable = lastWritten.get(table)
  if (ofTable === undefined) lastWritten.set(table, (ofTable = []))
  const last = ofTable[rows]
  if (
    last !== undefined &&
    last.columns.length === columns.length &&
    last.columns.every((column, place) => column === columns[place])
  ) {
    return last.text
  }
  const places = `(${columns.map(() => '?').join(', ')})`
  const text = `insert into "${table}" ("${columns.join('", "')}") values ${Array.from({ length: rows }, () => places).join(', ')}`
  ofTable[rows] = { columns, text }
  return text
}
