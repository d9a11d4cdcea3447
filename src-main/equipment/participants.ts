import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { seenInGroup } from '#main/courses/seenInGroup.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Participant } from '#shared/equipment/whoAnswered.ts'
import type { Actor } from '#shared/staff/schema.ts'

const Texts = z.array(z.string())
const texts = (json: string): string[] => Texts.parse(JSON.parse(json))

/** Everybody of a group who has not withdrawn and whom the actor sees there, by what tells people apart. */
export const findParticipants = (
  db: Kysely<Tables>,
  group: string,
  actor: Actor,
): Promise<(Participant & { name: string })[]> =>
  findToldApart(
    db,
    sql`person.id in (select person_id from enrolment
      where group_id = ${group} and state <> 'withdrawn' and ${seenInGroup(actor)})`,
  )

/** People who fulfil a condition over `person`, by what tells them apart: in the order of their names. */
export async function findToldApart(
  db: Kysely<Tables>,
  condition: Condition,
): Promise<(Participant & { name: string })[]> {
  const { rows } = await sql<{
    person: string
    name: string
    names: string
    codes: string
    phones: string
    emails: string
  }>`
    select person.id as person, trim(given_name || ' ' || family_name) as name,
      (select json_group_array(trim(given_name || ' ' || family_name)) from
        (select given_name, family_name from former_name where person_id = person.id)) as names,
      (select json_group_array(code) from (select person.personal_code as code
        where person.personal_code is not null
        union select personal_code from former_code where person_id = person.id)) as codes,
      (select json_group_array(value) from contact
        where person_id = person.id and phone_type <> '') as phones,
      (select json_group_array(value) from contact
        where person_id = person.id and contact.kind = 'email') as emails
    from person where ${condition}
    order by person.sort_key, person.seq`.execute(db)
  return rows.map(({ person, name, names, codes, phones, emails }) => ({
    person,
    name,
    names: [name, ...texts(names)],
    codes: texts(codes),
    phones: texts(phones),
    emails: texts(emails),
  }))
}
