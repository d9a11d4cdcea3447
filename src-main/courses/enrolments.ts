import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { nameSearch, personSearch, phoneSearch } from '#main/people/search.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { EnrolmentRow, PersonEnrolment } from '#shared/courses/schema.ts'
import { minorOn } from '#shared/people/minor.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { missingOn } from './attention.ts'
import { idList } from './names.ts'
import { groupScope } from './scope.ts'
import { seenInGroup } from './seenInGroup.ts'
import { contains } from './search.ts'

/** The SQL of the rule `minorOn`: dates compare as text, of the birthday too. */
const minorSql = (
  today: CivilDate,
) => sql<string>`case when person.birth_date is null then 'unknown'
  when person.birth_date > ${`${Number(today.slice(0, 4)) - 18}${today.slice(4)}`} then 'yes' else 'no' end`

/** The participants of one group; who is a minor is told as of `today`. */
export const enrolmentList = (group: string, today: CivilDate): ListDefinition<EnrolmentRow> => ({
  from: sql`enrolment
    join study_group on study_group.id = enrolment.group_id
    join person on person.id = enrolment.person_id`,
  id: sql`enrolment.id`,
  // Nobody is twice in a group.
  position: sql`person.seq`,
  columns: {
    name: {
      sort: sql`person.sort_key`,
      contains: (folded) => nameSearch(folded) ?? sql`true`,
    },
    phone: {
      sort: sql`person.first_phone`,
      contains: phoneSearch,
    },
    email: {
      sort: sql`person.first_email`,
      contains: (folded) => contains(sql`person.first_email`, folded),
    },
    birthDate: { sort: sql`coalesce(person.birth_date, '')`, date: sql`person.birth_date` },
    state: {
      sort: sql`enrolment.state`,
      isOneOf: (values) => sql`enrolment.state in (${sql.join(values)})`,
    },
    since: { sort: sql`enrolment.since`, date: sql`enrolment.since` },
    minor: { isOneOf: (values) => sql`${minorSql(today)} in (${sql.join(values)})` },
    missing: {
      isOneOf: (values) => sql`${missingOn(today)} in (${sql.join(values)})`,
    },
  },
  order: [{ column: 'name', direction: 'ascending' }],
  scope: (actor) => sql`(enrolment.group_id = ${group} and ${groupScope(actor) ?? sql`true`}
    and ${seenInGroup(actor)})`,
  search: personSearch,
  load: async (db, ids) => {
    const rows = await db
      .selectFrom('enrolment')
      .innerJoin('person', 'person.id', 'enrolment.person_id')
      .innerJoin('study_group', 'study_group.id', 'enrolment.group_id')
      .select([
        missingOn(today).as('missing'),
        'enrolment.id',
        'enrolment.revision',
        'person.id as person',
        'person.given_name as givenName',
        'person.family_name as familyName',
        'person.first_phone as phone',
        'person.first_email as email',
        'person.birth_date as birthDate',
        'enrolment.state',
        'enrolment.since',
      ])
      .where(sql<boolean>`enrolment.id in ${idList(ids)}`)
      .execute()
    return rows.map((row) => ({ ...row, minor: minorOn(row.birthDate, today) }))
  },
})

/** The groups of a person that the actor may see, the newest first, undated ones before them. */
export async function findEnrolmentsOf(
  db: Kysely<Tables>,
  person: string,
  actor: Actor,
): Promise<PersonEnrolment[]> {
  const found = await db
    .selectFrom('enrolment')
    .innerJoin('study_group', 'study_group.id', 'enrolment.group_id')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .select([
      'enrolment.id',
      'enrolment.revision',
      'enrolment.state',
      'enrolment.since',
      'study_group.id as group',
      'study_group.name',
      'course.name as course',
      'study_group.starts_on as startsOn',
      'study_group.ends_on as endsOn',
    ])
    .where('enrolment.person_id', '=', person)
    .where(groupScope(actor) ?? sql<boolean>`true`)
    .orderBy(sql`study_group.starts_on is null`, 'desc')
    .orderBy('study_group.starts_on', 'desc')
    .orderBy('study_group.sort_key')
    .execute()
  return found.map(({ id, revision, state, since, group, ...rest }) => ({
    id,
    revision,
    state,
    since,
    group: { id: group, ...rest },
  }))
}
