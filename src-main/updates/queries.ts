import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { UpdatePlace } from '#shared/updates/schema.ts'

/** Where newer versions are looked for; null where nowhere is chosen. */
export const findUpdatePlace = async (db: Kysely<Tables>): Promise<UpdatePlace | null> =>
  (await db.selectFrom('update_place').select(['address', 'revision']).executeTakeFirst()) ?? null
