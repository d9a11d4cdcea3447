import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { fold } from '#shared/text/fold.ts'

/** Who of a group has this name, given name first or last. */
export type NamedMembers = (group: string, name: string) => readonly string[]

/** Reads who is in these groups; those who withdrew come to no consultation. */
export async function findMembersByName(
  db: Kysely<Tables>,
  groups: readonly string[],
): Promise<NamedMembers> {
  const people = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['enrolment.group_id as group', 'person.id', 'given_name', 'family_name'])
    .select(fullNameOf('person').as('name'))
    .where(sql<boolean>`enrolment.group_id in ${idList(groups)}`)
    .where('enrolment.state', '<>', 'withdrawn')
    .execute()
  const byName = new Map<string, string[]>()
  for (const { group, id, name, given_name: given, family_name: family } of people) {
    for (const key of new Set([fold(name), fold(`${family} ${given}`)])) {
      const place = `${group} ${key}`
      byName.set(place, [...(byName.get(place) ?? []), id])
    }
  }
  return (group, name) => byName.get(`${group} ${fold(name)}`) ?? []
}
