import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { personScope } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { idList } from './names.ts'

/** Most commands ask it, so it is not compiled each time. */
const presentOf = `select id from person
  where id in (select value from json_each(?)) and archived_at is null`

/** Those of the people who are in the register, not archived, and within the actor's scope. */
export async function presentPeople(
  db: Kysely<Tables>,
  people: readonly string[],
  actor: Actor,
): Promise<ReadonlySet<string>> {
  const scope = personScope(actor)
  if (scope === null) {
    const asked = CompiledQuery.raw(presentOf, [JSON.stringify(people)])
    const { rows } = await db.executeQuery<{ id: string }>(asked)
    return new Set(rows.map((row) => row.id))
  }
  const { rows } = await sql<{ id: string }>`
    select person.id from person
    where person.id in ${idList(people)} and archived_at is null
    and ${scope}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Whether somebody can be made a manager: a colleague, or whoever signs in; oneself always. */
export async function mayManage(
  db: Kysely<Tables>,
  person: string,
  actor: Actor,
): Promise<boolean> {
  if (person === actor.person) return true
  if (!(await presentPeople(db, [person], actor)).has(person)) return false
  const found = await sql<{ yes: number }>`select
    exists (select 1 from person_part where person_id = ${person} and part = 'colleague')
    or exists (select 1 from account where person_id = ${person} and active = 1) as yes`.execute(db)
  return found.rows[0]?.yes === 1
}
