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
  const columns = Object.keys(first)
  const places = `(${columns.map(() => '?').join(', ')})`
  const text = `insert into "${table}" ("${columns.join('", "')}") values ${rows.map(() => places).join(', ')}`
  await db.executeQuery(
    CompiledQuery.raw(
      text,
      rows.flatMap((row) => Object.values(row)),
    ),
  )
}
