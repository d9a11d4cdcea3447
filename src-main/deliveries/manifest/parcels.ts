import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** The parcels on a manifest. */
export async function findParcelsOf(db: Kysely<Tables>, manifest: string): Promise<string[]> {
  const rows = await db
    .selectFrom('parcel')
    .select('id')
    .where('manifest_id', '=', manifest)
    .execute()
  return rows.map(({ id }) => id)
}
