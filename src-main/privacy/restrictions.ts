import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type Restriction, restrictionState } from '#shared/privacy/restriction.ts'

/** The restrictions that stand, what is to be done first leading; of one person where they are given. */
export async function findRestrictions(
  db: Kysely<Tables>,
  { person, today }: { person: string | null; today: CivilDate },
): Promise<Restriction[]> {
  const rows = await db
    .selectFrom('restriction')
    .innerJoin('person', 'person.id', 'restriction.person_id')
    .leftJoin('account', 'account.id', 'restriction.restricted_by')
    .leftJoin('person as director', 'director.id', 'account.person_id')
    .selectAll('restriction')
    .select(fullNameOf('person').as('personName'))
    .select(sql<string>`coalesce(${fullNameOf('director')}, '')`.as('directorName'))
    .where('restriction.lifted_on', 'is', null)
    .where(person === null ? sql<boolean>`true` : sql<boolean>`restriction.person_id = ${person}`)
    .orderBy(sql`restriction.ending_on is null`)
    .orderBy('restriction.until_on')
    .orderBy('restriction.seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    person: { id: row.person_id, name: row.personName },
    basis: row.basis,
    why: row.why,
    untilOn: row.until_on,
    state: restrictionState({ untilOn: row.until_on, endingOn: row.ending_on }, today),
    ending: row.ending_on === null ? null : { on: row.ending_on, why: row.ending_why },
    restrictedAt: row.restricted_at,
    restrictedBy: row.directorName,
  }))
}
