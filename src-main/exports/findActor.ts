import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Who asked for a delivery, as the journal names them; null for the office itself. */
export async function findActor(db: Kysely<Tables>, account: string): Promise<Actor | null> {
  const found = await db
    .selectFrom('account')
    .select(['id as account', 'person_id as person', 'role'])
    .where('id', '=', account)
    .executeTakeFirst()
  return found ?? null
}
