import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ProjectRefusal } from '#shared/courses/contract.ts'
import type { ProjectInput } from '#shared/courses/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { actorOf } from './actorOf.ts'
import { holdsOthersGroups } from './othersGroups.ts'
import { mayManage } from './people.ts'
import { findProject } from './projects.ts'
import { projectScope } from './scope.ts'

type Refusal = ProjectRefusal | CommonRefusal

/** Enters a training project. A project manager who names no manager becomes it. */
export const createProject: Command<{ input: ProjectInput }, { id: string }, Refusal> = {
  name: 'courses.createProject',
  async run(work, { input: asked }) {
    const actor = actorOf(work)
    const managerId = asked.managerId ?? (actor.role === 'projectManager' ? actor.person : null)
    const input = { ...asked, managerId }
    const refusal = await findRefusal(work, input, null)
    if (refusal !== null) return refuse(refusal)
    const id = work.newId()
    await work.db
      .insertInto('training_project')
      .values({ id, ...projectRow(input), created_by: actor.account, revision: 1 })
      .execute()
    return done({ id })
  },
}

/** Changes a project as the window saw it; a project manager only while all its groups are theirs. */
export const updateProject: Command<
  { id: string; revision: number; input: ProjectInput },
  { revision: number },
  Refusal
> = {
  name: 'courses.updateProject',
  records: ({ id }) => [`project/${id}`],
  async run(work, { id, revision, input }) {
    const actor = actorOf(work)
    const before = await findProject(work.db, id, actor)
    if (before === null) throw new Error(`The project ${id} was let in and is not there`)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    if (await holdsOthersGroups(work, sql`course.project_id = ${id}`)) {
      return refuse({ reason: 'othersGroups' })
    }
    const refusal = await findRefusal(work, input, {
      id,
      managerId: before.manager?.id ?? null,
    })
    if (refusal !== null) return refuse(refusal)
    await work.db
      .updateTable('training_project')
      .set({ ...projectRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1 })
  },
}

const projectRow = (input: ProjectInput) => ({
  name: input.name,
  sort_key: latvianSortKey(input.name),
  search_text: fold(`${input.name} ${input.number}`),
  number: input.number,
  funder: input.funder,
  manager_id: input.managerId,
})

async function findRefusal(
  work: Work,
  input: ProjectInput,
  before: { id: string; managerId: string | null } | null,
): Promise<Refusal | null> {
  const actor = actorOf(work)
  const manager = input.managerId
  if (manager !== null && manager !== (before?.managerId ?? null)) {
    if (!(await mayManage(work.db, manager, actor))) {
      const problems = [{ path: ['managerId'], problem: 'notAColleague' }]
      return { reason: 'invalid', problems }
    }
  }
  // Only among what the actor may see: a name elsewhere would tell of somebody else's project.
  const taken = await work.db
    .selectFrom('training_project')
    .select('id')
    .where('search_text', '=', fold(`${input.name} ${input.number}`))
    .where('id', '!=', before?.id ?? '')
    .where(projectScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  return taken === undefined
    ? null
    : { reason: 'projectNameTaken', field: 'name', existing: taken.id }
}
