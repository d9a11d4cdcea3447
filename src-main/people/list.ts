import { type Kysely, type RawBuilder, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { type Condition, type ListDefinition } from '#main/lists/defineList.ts'
import { lockerFlag, lockerName } from '#main/lockers/flagged.ts'
import { PreferenceFlag } from '#shared/lockers/preference.ts'
import { type PersonRow } from '#shared/people/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { personScope } from './scope.ts'
import { givenNameSearch, nameSearch, personSearch, phoneSearch } from './search.ts'

/** Whose data was erased stands in no list. They are few: the index of their numbers tells them. */
const notErased = sql`person.seq not in (select erased.seq from person as erased
  where erased.erased_number is not null)`

/** The register of people. Archived ones show only when asked for. */
export const peopleList: ListDefinition<PersonRow> = {
  from: sql`person`,
  id: sql`person.id`,
  position: sql`person.seq`,
  columns: {
    name: {
      sort: sql`person.sort_key`,
      contains: (folded) => nameSearch(folded) ?? sql`true`,
    },
    givenName: {
      sort: sql`person.given_sort_key`,
      contains: (folded) => givenNameSearch(folded) ?? sql`true`,
    },
    birthDate: { sort: sql`coalesce(person.birth_date, '')`, date: sql`person.birth_date` },
    town: { sort: sql`person.town_sort_key`, contains: townContains },
    postcode: {
      sort: sql`person.postcode`,
      contains: (folded) => contains(sql`lower(person.postcode)`, folded),
    },
    email: {
      sort: sql`person.first_email`,
      contains: (folded) => contains(sql`person.first_email`, folded),
    },
    phone: {
      sort: sql`person.first_phone`,
      contains: phoneSearch,
    },
    parts: {
      isOneOf: (values) =>
        sql`person.id in (select person_id from person_part where part in (${sql.join(values)}))`,
    },
    groups: {
      contains: (folded, actor) => inGroups(contains(sql`study_group.search_text`, folded), actor),
      isOneOf: (values, actor) => inGroups(sql`study_group.id in (${sql.join(values)})`, actor),
    },
    lockerFlag: {
      isOneOf: (flags) => sql`(person.id in (select person_id from delivery_preference)
        and ${lockerFlag} in (${sql.join(flags)}))`,
    },
    locker: {
      contains: (folded) => sql`(person.id in (select person_id from delivery_preference)
        and ${contains(sql`fold(${lockerName})`, folded)})`,
      // Two lockers may have one name: which it is only its id tells.
      isOneOf: (lockers) => sql`person.id in (select person_id from delivery_preference
        where delivery_preference.locker_id in (${sql.join(lockers)}))`,
    },
    createdAt: { sort: sql`person.created_at`, instant: sql`person.created_at` },
    archived: { yes: sql`person.archived_at is not null` },
  },
  order: [{ column: 'name', direction: 'ascending' }],
  unless: { filtered: ['archived'], only: sql`person.archived_at is null` },
  scope: (actor) => sql`(${personScope(actor) ?? sql`true`} and ${notErased})`,
  search: personSearch,
  load: loadRows,
}

function contains(text: RawBuilder<unknown>, folded: string): Condition {
  return sql`instr(${text}, ${folded}) > 0`
}

/** Who is in one of these groups, as far as the actor may see the groups. */
function inGroups(which: Condition, actor: Actor): Condition {
  return sql`person.id in (
    select enrolment.person_id from study_group
    join enrolment on enrolment.group_id = study_group.id
    where ${which} and ${groupScope(actor) ?? sql`true`})`
}

/** The sort key holds the town in Latvian order, not folded; towns are few, so they are folded here. */
function townContains(folded: string): Condition {
  return sql`person.town in (with towns as materialized (select distinct town from person)
    select town from towns where instr(fold(town), ${folded}) > 0)`
}

async function loadRows(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`
  const people = await db
    .selectFrom('person')
    .select([
      'id',
      'given_name',
      'family_name',
      'birth_date',
      'town',
      'postcode',
      'first_email',
      'first_phone',
      'created_at',
      'archived_at',
      lockerFlag.as('lockerFlag'),
      lockerName.as('locker'),
    ])
    .where(sql<boolean>`id in ${wanted}`)
    .execute()
  const parts = await db
    .selectFrom('person_part')
    .select(['person_id', 'part'])
    .where(sql<boolean>`person_id in ${wanted}`)
    .execute()
  const groups = await db
    .selectFrom('enrolment')
    .innerJoin('study_group', 'study_group.id', 'enrolment.group_id')
    .select(['enrolment.person_id', 'study_group.name'])
    .where(sql<boolean>`enrolment.person_id in ${wanted}`)
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .orderBy('study_group.sort_key')
    .execute()
  const partsOf = Map.groupBy(parts, (part) => part.person_id)
  const groupsOf = Map.groupBy(groups, (group) => group.person_id)
  return people.map((person) => ({
    id: person.id,
    givenName: person.given_name,
    familyName: person.family_name,
    birthDate: person.birth_date,
    town: person.town,
    postcode: person.postcode,
    email: person.first_email,
    phone: person.first_phone,
    parts: (partsOf.get(person.id) ?? []).map((part) => part.part),
    groups: (groupsOf.get(person.id) ?? []).map((group) => group.name),
    locker: person.locker,
    lockerFlag: PreferenceFlag.nullable().parse(person.lockerFlag || null),
    createdAt: person.created_at,
    archived: person.archived_at !== null,
  }))
}
