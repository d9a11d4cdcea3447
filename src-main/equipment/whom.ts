import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { personScope } from '#main/people/scope.ts'
import type { Whom } from '#shared/equipment/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** The names of those of these people whom the actor may see: others stay nameless. */
export async function findWhom(
  db: Kysely<Tables>,
  people: readonly string[],
  actor: Actor,
): Promise<(person: string) => Whom | null> {
  const found = await db
    .selectFrom('person')
    .select(['person.id', fullNameOf('person').as('name')])
    .where(sql<boolean>`person.id in ${idList([...new Set(people)])}`)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .execute()
  const names = new Map(found.map((person) => [person.id, person]))
  return (person) => names.get(person) ?? null
}
