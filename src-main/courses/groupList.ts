import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListColumn, ListDefinition } from '#main/lists/defineList.ts'
import { shownName } from '#main/people/shownName.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { GroupRow } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { askedCount, parcelCount, sentCount, sheetCount } from './groupProgress.ts'
import { enrolledCount, idList } from './names.ts'
import { groupScope } from './scope.ts'
import { contains, wordsIn } from './search.ts'

/** A group with its course, project and manager. */
const groupTables = sql`study_group
  join course on course.id = study_group.course_id
  left join training_project on training_project.id = course.project_id
  left join person as manager on manager.id = study_group.manager_id`

/** The SQL of the rule `groupPhase`. */
const phaseOn = (today: CivilDate): RawBuilder<string> => sql`case
  when study_group.starts_on is null and study_group.ends_on is null then 'undated'
  when study_group.starts_on > ${today} then 'coming'
  when study_group.ends_on < ${today} then 'ended' else 'running' end`

/** Whether it is done for all, or some are left; '' where there is nobody or nothing to do it for. */
const howFar = (done: RawBuilder<number>, all: RawBuilder<number>): ListColumn => ({
  isOneOf: (values) => sql`case when ${all} = 0 then '' when ${done} >= ${all} then 'all'
    else 'some' end in (${sql.join(values)})`,
})

/** The groups of the office. Archived ones show only when asked for. */
export const groupList = (today: CivilDate): ListDefinition<GroupRow> => ({
  from: groupTables,
  id: sql`study_group.id`,
  position: sql`study_group.seq`,
  columns: {
    name: {
      sort: sql`study_group.sort_key`,
      contains: (folded) => contains(sql`study_group.search_text`, folded),
    },
    course: {
      sort: sql`course.sort_key`,
      contains: (folded) => contains(sql`course.search_text`, folded),
      isOneOf: (values) => sql`study_group.course_id in (${sql.join(values)})`,
    },
    project: {
      sort: sql`coalesce(training_project.sort_key, '')`,
      contains: (folded) => contains(sql`training_project.search_text`, folded),
      isOneOf: (values) => sql`course.project_id in (${sql.join(values)})`,
    },
    phase: { isOneOf: (phases) => sql`${phaseOn(today)} in (${sql.join(phases)})` },
    startsOn: { sort: sql`coalesce(study_group.starts_on, '')`, date: sql`study_group.starts_on` },
    endsOn: { sort: sql`coalesce(study_group.ends_on, '')`, date: sql`study_group.ends_on` },
    manager: {
      sort: sql`coalesce(manager.sort_key, '')`,
      contains: (folded) => contains(sql`manager.search_text`, folded),
      isOneOf: (values) => sql`study_group.manager_id in (${sql.join(values)})`,
    },
    enrolled: { sort: enrolledCount, sum: enrolledCount, number: enrolledCount },
    asked: howFar(askedCount, enrolledCount),
    sheets: howFar(sheetCount, enrolledCount),
    sent: howFar(sentCount, parcelCount),
    archived: { yes: sql`study_group.archived_at is not null` },
  },
  order: [{ column: 'name', direction: 'ascending' }],
  unless: { filtered: ['archived'], only: sql`study_group.archived_at is null` },
  scope: groupScope,
  search: groupSearch,
  load: loadRows,
})

/** Finds groups by words of their own name and those of course, project and manager. */
export function groupSearch(text: string) {
  return wordsIn(text, [
    sql`study_group.search_text`,
    sql`course.search_text`,
    sql`training_project.search_text`,
    sql`training_project.number`,
    sql`manager.search_text`,
  ])
}

async function loadRows(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
): Promise<GroupRow[]> {
  const groups = await db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('training_project', 'training_project.id', 'course.project_id')
    .leftJoin('person as manager', 'manager.id', 'study_group.manager_id')
    .select([
      'study_group.id',
      'study_group.revision',
      'study_group.name',
      'course.name as course',
      'training_project.name as project',
      'study_group.starts_on as startsOn',
      'study_group.ends_on as endsOn',
      'study_group.archived_at as archivedAt',
      shownName('manager', actor).as('manager'),
      enrolledCount.as('enrolled'),
      askedCount.as('asked'),
      sheetCount.as('sheets'),
      parcelCount.as('parcels'),
      sentCount.as('sent'),
    ])
    .where(sql<boolean>`study_group.id in ${idList(ids)}`)
    .execute()
  return groups.map(({ archivedAt, ...group }) => ({
    ...group,
    project: group.project ?? '',
    archived: archivedAt !== null,
  }))
}
