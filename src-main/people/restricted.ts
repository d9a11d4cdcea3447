import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'

/** Whose data is kept and not used (GDPR 18); they are few, and an index of those that stand tells them. */
const restrictedPeople = sql`(select restriction.person_id from restriction
  where restriction.lifted_on is null)`

/** The person that a column names is not restricted, or it names nobody. */
export const notRestricted = (person: RawBuilder<unknown>): Condition =>
  sql`(${person} is null or ${person} not in ${restrictedPeople})`

/** The person that a column names is restricted. */
export const isRestricted = (person: RawBuilder<unknown>): Condition =>
  sql`${person} in ${restrictedPeople}`

/** Those of these people whose data is restricted. */
export async function restrictedAmong(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await db
    .selectFrom('restriction')
    .select('person_id')
    .where(sql<boolean>`person_id in (select value from json_each(${JSON.stringify(people)}))`)
    .where('lifted_on', 'is', null)
    .execute()
  return new Set(found.map((row) => row.person_id))
}

/** Whether a person's data is restricted. */
export async function restrictedNow(db: Kysely<Tables>, person: string): Promise<boolean> {
  const found = await db
    .selectFrom('restriction')
    .select('id')
    .where('person_id', '=', person)
    .where('lifted_on', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
