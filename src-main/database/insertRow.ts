import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Inserts one row, with the types of Kysely's own builder. For rows that are written often: building
 * and compiling a wide insert costs as much as SQLite takes to run it.
 */
export async function insertRow<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<void> {
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  const text = `insert into "${table}" ("${columns.join('", "')}") values (${places})`
  await db.executeQuery(CompiledQuery.raw(text, Object.values(row)))
}
