import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { AccountRow } from '#shared/staff/schema.ts'

const fullName = sql<string>`trim(person.given_name || ' ' || person.family_name)`

/** Who signs in, in Latvian order. */
export async function listAccounts(db: Kysely<Tables>): Promise<AccountRow[]> {
  const accounts = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id', 'person.id as person', 'role', 'active', 'password_set_at'])
    .select(['account.revision', fullName.as('name')])
    .orderBy('person.sort_key')
    .execute()
  return accounts.map(({ active, password_set_at: passwordSetAt, ...account }) => ({
    ...account,
    state: active === 0 ? 'closed' : passwordSetAt === null ? 'invited' : 'active',
  }))
}

/** The name of the institution, or null before the first start. */
export async function findOffice(
  db: Kysely<Tables>,
): Promise<{ name: string; demo: boolean; idleMinutes: number } | null> {
  const institution = await db
    .selectFrom('institution')
    .select(['name', 'is_demo', 'idle_minutes'])
    .executeTakeFirst()
  return institution === undefined
    ? null
    : {
        name: institution.name,
        demo: institution.is_demo === 1,
        idleMinutes: institution.idle_minutes,
      }
}

/** Somebody who is signed in: their name and language. */
export function findSignedIn(
  db: Kysely<Tables>,
  account: string,
): Promise<{ name: string; language: 'lv' | 'en' }> {
  return db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select([fullName.as('name'), 'account.language'])
    .where('account.id', '=', account)
    .executeTakeFirstOrThrow()
}
