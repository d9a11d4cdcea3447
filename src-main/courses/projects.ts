import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { shownName } from '#main/people/shownName.ts'
import type { Project } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { idList } from './names.ts'
import { groupScope, projectScope } from './scope.ts'
import { contains, wordsIn } from './search.ts'

const texts = [
  sql`training_project.search_text`,
  sql`training_project.funder`,
  sql`manager.search_text`,
]

const groupsOf = (actor: Actor): RawBuilder<number> => sql`(
  select count(*) from study_group join course on course.id = study_group.course_id
  where course.project_id = training_project.id and study_group.archived_at is null
  and ${groupScope(actor) ?? sql`true`})`

/** The training projects, as the actor sees them: their groups are counted within the actor's scope. */
export const projectList = (actor: Actor): ListDefinition<Project> => ({
  from: sql`training_project left join person as manager on manager.id = training_project.manager_id`,
  id: sql`training_project.id`,
  position: sql`training_project.seq`,
  columns: {
    name: {
      sort: sql`training_project.sort_key`,
      contains: (folded) => contains(sql`training_project.search_text`, folded),
    },
    number: {
      sort: sql`training_project.number`,
      contains: (folded) => contains(sql`fold(training_project.number)`, folded),
    },
    funder: {
      sort: sql`training_project.funder`,
      contains: (folded) => contains(sql`fold(training_project.funder)`, folded),
    },
    manager: {
      sort: sql`coalesce(manager.sort_key, '')`,
      contains: (folded) => contains(sql`manager.search_text`, folded),
    },
    groups: { sort: groupsOf(actor), sum: groupsOf(actor), number: groupsOf(actor) },
  },
  order: [{ column: 'name', direction: 'ascending' }],
  scope: projectScope,
  search: (text) => wordsIn(text, texts),
  load: async (db, ids) => {
    const projects = await projectRows(db, actor)
      .where(sql<boolean>`training_project.id in ${idList(ids)}`)
      .execute()
    return projects.map(projectOf)
  },
})

/** A project, or null when there is none within the actor's scope. */
export async function findProject(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<Project | null> {
  const project = await projectRows(db, actor)
    .where('training_project.id', '=', id)
    .where(projectScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  return project === undefined ? null : projectOf(project)
}

/** The first matches for pickers, in Latvian order. */
export async function findProjects(
  db: Kysely<Tables>,
  { text, limit }: { text: string; limit: number },
  actor: Actor,
): Promise<Project[]> {
  const found = await projectRows(db, actor)
    .where(projectScope(actor) ?? sql<boolean>`true`)
    .where(wordsIn(text, texts) ?? sql<boolean>`true`)
    .orderBy('training_project.sort_key')
    .orderBy('training_project.seq')
    .limit(limit)
    .execute()
  return found.map(projectOf)
}

const projectRows = (db: Kysely<Tables>, actor: Actor) =>
  db
    .selectFrom('training_project')
    .leftJoin('person as manager', 'manager.id', 'training_project.manager_id')
    .select([
      'training_project.id',
      'training_project.revision',
      'training_project.name',
      'training_project.number',
      'training_project.funder',
      'training_project.manager_id',
      shownName('manager', actor).as('managerName'),
      groupsOf(actor).as('groups'),
    ])

const projectOf = ({
  manager_id: managerId,
  managerName,
  ...project
}: Omit<Project, 'manager'> & { manager_id: string | null; managerName: string }): Project => ({
  ...project,
  manager: managerId === null ? null : { id: managerId, name: managerName },
})
