import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Full-text tables whose deleted text must be gone from the file. */
const indexes = ['person_search', 'person_digits'] as const

/** From so many rows on, building the indexes anew is quicker than taking each row out of them. */
export const manyRows = 300

/**
 * Lets many rows leave the full-text tables at once, within the transaction of whoever calls. Taking
 * one row out so that nothing of it stays costs milliseconds; here the rows leave quickly, and then
 * the indexes are built anew from what is left, which leaves nothing of the others either.
 */
export async function rebuildingSearchIndexes<T>(
  db: Kysely<Tables>,
  act: () => Promise<T>,
): Promise<T> {
  await setSecureDelete(db, 0)
  const result = await act()
  for (const index of indexes) {
    await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('rebuild')`.execute(db)
  }
  await setSecureDelete(db, 1)
  return result
}

async function setSecureDelete(db: Kysely<Tables>, on: 0 | 1): Promise<void> {
  for (const index of indexes) {
    await sql`insert into ${sql.table(index)} (${sql.ref(index)}, rank) values ('secure-delete', ${sql.lit(on)})`.execute(
      db,
    )
  }
}
