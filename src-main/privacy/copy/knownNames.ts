import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { KnownName } from '#shared/privacy/pseudonyms.ts'

/**
 * Everybody whose name may stand in what is told of a person: all that the office knows. Those around
 * them (relatives, their groups, the staff) are meant by one of their names, too.
 */
export async function findKnownNames(db: Kysely<Tables>, person: string): Promise<KnownName[]> {
  const { rows } = await sql<{ id: string; givenName: string; familyName: string; near: number }>`
    with near (id) as (
      select guardian_id from guardianship where ward_id = ${person}
      union select ward_id from guardianship where guardian_id = ${person}
      union select person_id from account
      union select other.person_id from enrolment join enrolment as other
        on other.group_id = enrolment.group_id where enrolment.person_id = ${person}
      union select group_teacher.person_id from enrolment join group_teacher
        on group_teacher.group_id = enrolment.group_id where enrolment.person_id = ${person})
    select person.id, person.given_name as givenName, person.family_name as familyName,
      person.id in (select id from near) as near
    from person
    union all
    select former_name.person_id, former_name.given_name, former_name.family_name,
      former_name.person_id in (select id from near)
    from former_name
    order by near desc, 1`.execute(db)
  return rows.map(({ near, ...name }) => ({ ...name, alone: near === 1 }))
}

/** The person's own names, former ones too; the one of now first. */
export async function findOwnNames(db: Kysely<Tables>, person: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select trim(given_name || ' ' || family_name) as name from person where id = ${person}
    union all
    select trim(given_name || ' ' || family_name) from former_name where person_id = ${person}`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}
