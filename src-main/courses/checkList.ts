import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListColumn, ListDefinition } from '#main/lists/defineList.ts'
import { nameSearch, personSearch } from '#main/people/search.ts'
import type {
  Acquaintance,
  CheckRow,
  GroupPlatform,
  PlatformCheck,
} from '#shared/courses/schema.ts'
import { answerAbout, isAcquainted, someAnswered, someNotAsked } from './attention.ts'
import { platformsOfGroup } from './groupPlatforms.ts'
import { fullNameOf, idList } from './names.ts'
import { seenInGroup } from './seenInGroup.ts'
import { groupScope } from './scope.ts'

/** The participants of a group who have not withdrawn, with their checks; a column for each platform. */
export async function checkListOf(
  db: Kysely<Tables>,
  group: string,
): Promise<ListDefinition<CheckRow>> {
  const platforms = await platformsOfGroup(db, group)
  return {
    from: sql`enrolment
      join study_group on study_group.id = enrolment.group_id
      join person on person.id = enrolment.person_id`,
    id: sql`enrolment.id`,
    position: sql`person.seq`,
    columns: {
      name: {
        sort: sql`person.sort_key`,
        contains: (folded) => nameSearch(folded) ?? sql`true`,
      },
      state: {
        sort: sql`enrolment.state`,
        isOneOf: (values) => sql`enrolment.state in (${sql.join(values)})`,
      },
      ...Object.fromEntries(platforms.map(platformColumn)),
      platforms: {
        isOneOf: (values) =>
          values.includes('notAsked')
            ? sql`(${someNotAsked} or ${someAnswered(values)})`
            : someAnswered(values),
      },
      acquainted: { yes: isAcquainted },
    },
    order: [{ column: 'name', direction: 'ascending' }],
    scope: (actor) => sql`(enrolment.group_id = ${group} and enrolment.state <> 'withdrawn'
      and ${groupScope(actor) ?? sql`true`} and ${seenInGroup(actor)})`,
    search: personSearch,
    load: (loading, ids) => loadRows(loading, group, ids),
  }
}

const platformColumn = ({ id, name }: GroupPlatform): [string, ListColumn] => {
  const answer = sql<string>`coalesce(${answerAbout(name)}, 'notAsked')`
  return [
    `platform:${id}`,
    { sort: answer, isOneOf: (values) => sql`${answer} in (${sql.join(values)})` },
  ]
}

async function loadRows(
  db: Kysely<Tables>,
  group: string,
  ids: readonly string[],
): Promise<CheckRow[]> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['enrolment.id', 'enrolment.state', 'person.id as person'])
    .select(['person.given_name as givenName', 'person.family_name as familyName'])
    .where(sql<boolean>`enrolment.id in ${idList(ids)}`)
    .execute()
  const people = rows.map(({ person }) => person)
  const checks = await findChecks(db, group, people)
  const acquaintances = await findAcquaintances(db, group, people)
  return rows.map((row) => ({
    ...row,
    checks: checks.get(row.person) ?? [],
    acquainted: acquaintances.get(row.person) ?? null,
  }))
}

async function findChecks(
  db: Kysely<Tables>,
  group: string,
  people: readonly string[],
): Promise<Map<string, PlatformCheck[]>> {
  const found = await db
    .selectFrom('platform_check')
    .innerJoin('person', 'person.id', 'platform_check.checked_by')
    .select(['platform_check.person_id as person', 'platform', 'answer', 'checked_on as on'])
    .select(fullNameOf('person').as('by'))
    .where('group_id', '=', group)
    .where(sql<boolean>`platform_check.person_id in ${idList(people)}`)
    .execute()
  const checks = new Map<string, PlatformCheck[]>()
  for (const { person, ...check } of found) {
    checks.set(person, [...(checks.get(person) ?? []), check])
  }
  return checks
}

/** The present version where somebody knows it, else the one they learned of last. */
async function findAcquaintances(
  db: Kysely<Tables>,
  group: string,
  people: readonly string[],
): Promise<Map<string, Acquaintance>> {
  const found = await db
    .selectFrom('acknowledgement')
    .innerJoin('institution', (join) => join.onTrue())
    .leftJoin('account', 'account.id', 'acknowledgement.entered_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['acknowledgement.person_id as of', 'acknowledgement.procedure_version as version'])
    .select(['acknowledged_on as on', fullNameOf('person').as('by')])
    .select(
      sql<number>`acknowledgement.procedure_version = institution.procedure_version`.as('current'),
    )
    .where('group_id', '=', group)
    .where(sql<boolean>`acknowledgement.person_id in ${idList(people)}`)
    .orderBy('current')
    .orderBy('acknowledged_on')
    .execute()
  return new Map(
    found.map(({ of, current, ...known }) => [of, { ...known, current: current === 1 }]),
  )
}
