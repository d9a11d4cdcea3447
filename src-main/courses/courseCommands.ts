import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { findOverByLowering } from '#main/timetable/loweredHours.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { CourseRefusal } from '#shared/courses/contract.ts'
import type { CourseInput } from '#shared/courses/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { actorOf } from './actorOf.ts'
import { modulesOf, writeModules, writePlatforms } from './courseParts.ts'
import { findCourse } from './courses.ts'
import { idList } from './names.ts'
import { holdsOthersGroups } from './othersGroups.ts'
import { courseScope } from './scope.ts'

type Refusal = CourseRefusal | CommonRefusal

const projectOf = (input: CourseInput): string[] =>
  input.projectId === null ? [] : [`project/${input.projectId}`]

/** Enters a course, of a project or of none. */
export const createCourse: Command<{ input: CourseInput }, { id: string }, Refusal> = {
  name: 'courses.createCourse',
  records: ({ input }) => projectOf(input),
  async run(work, { input }) {
    const refusal = await findRefusal(work, input, null)
    if (refusal !== null) return refuse(refusal)
    const id = work.newId()
    await work.db
      .insertInto('course')
      .values({ id, ...courseRow(input), created_by: actorOf(work).account, revision: 1 })
      .execute()
    await writeModules(work, id, input.modules)
    await writePlatforms(work, id, input.platforms)
    return done({ id })
  },
}

/** Changes a course as the window saw it; a project manager only while all its groups are theirs. */
export const updateCourse: Command<
  { id: string; revision: number; input: CourseInput },
  { revision: number },
  Refusal
> = {
  name: 'courses.updateCourse',
  records: ({ id, input }) => [`course/${id}`, ...projectOf(input)],
  async run(work, { id, revision, input }) {
    const before = await findCourse(work.db, id, actorOf(work))
    if (before === null) throw new Error(`The course ${id} was let in and is not there`)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    if (await holdsOthersGroups(work, sql`course.id = ${id}`)) {
      return refuse({ reason: 'othersGroups' })
    }
    const refusal =
      (await findRefusal(work, input, id)) ??
      (await moduleInUse(work, id, input)) ??
      (await moduleRemote(work, id, input)) ??
      (await moduleOverShare(work, id, input))
    if (refusal !== null) return refuse(refusal)
    await work.db
      .updateTable('course')
      .set({ ...courseRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await writeModules(work, id, input.modules)
    await writePlatforms(work, id, input.platforms)
    return done({ revision: revision + 1 })
  },
}

const courseRow = (input: CourseInput) => ({
  name: input.name,
  sort_key: latvianSortKey(input.name),
  search_text: fold(input.name),
  project_id: input.projectId,
  programme: input.programme,
})

/** Refused when the same project has a course of this name that the actor may see. */
async function findRefusal(
  work: Work,
  input: CourseInput,
  except: string | null,
): Promise<Refusal | null> {
  const taken = await work.db
    .selectFrom('course')
    .select('id')
    .where('search_text', '=', fold(input.name))
    .where('project_id', 'is', input.projectId)
    .where('id', '!=', except ?? '')
    .where(courseScope(actorOf(work)) ?? sql<boolean>`true`)
    .executeTakeFirst()
  return taken === undefined
    ? null
    : { reason: 'courseNameTaken', field: 'name', existing: taken.id }
}

/** A module that sessions belong to stays: what the timetable counts as its hours would be lost. */
async function moduleInUse(
  work: Work,
  course: string,
  { modules }: CourseInput,
): Promise<CourseRefusal | null> {
  const stay = modules.flatMap(({ id }) => (id === null ? [] : [id]))
  const used = await work.db
    .selectFrom('course_module')
    .select('name')
    .where('course_id', '=', course)
    .where(sql<boolean>`id not in ${idList(stay)}`)
    .where(sql<boolean>`exists (select 1 from session where session.module_id = course_module.id)`)
    .orderBy('position')
    .executeTakeFirst()
  return used === undefined ? null : { reason: 'moduleInUse', field: 'modules', name: used.name }
}

/** A practice session is never remote: a module becomes practice once none of its sessions is planned so. */
async function moduleRemote(
  work: Work,
  course: string,
  { modules }: CourseInput,
): Promise<CourseRefusal | null> {
  const practice = modules.flatMap(({ id, kind }) =>
    id === null || kind !== 'practice' ? [] : [id],
  )
  const remote = await work.db
    .selectFrom('course_module')
    .select('name')
    .where('course_id', '=', course)
    .where('kind', '<>', 'practice')
    .where(sql<boolean>`id in ${idList(practice)}`)
    .where(
      sql<boolean>`exists (select 1 from session where session.module_id = course_module.id
        and session.mode = 'remote' and session.state = 'planned')`,
    )
    .orderBy('position')
    .executeTakeFirst()
  return remote === undefined
    ? null
    : { reason: 'moduleRemote', field: 'modules', name: remote.name }
}

/**
 * Fewer planned hours bring no group's remote share over the office's limit (procedure 001, 7), as little
 * as a session does; only for the director sessions with a reason do not count.
 */
async function moduleOverShare(
  work: Work,
  course: string,
  { modules }: CourseInput,
): Promise<CourseRefusal | null> {
  const policies = await findPolicies(work.db)
  const known = (await modulesOf(work.db, [course])).get(course) ?? []
  for (const { id, name, plannedHours: after } of modules) {
    const before = known.find((each) => each.id === id)?.plannedHours ?? 0
    if (id === null || after >= before) continue
    const lowered = { id, name, plannedHours: { before, after } }
    const countReasoned = actorOf(work).role !== 'director'
    const over = await findOverByLowering(work.db, lowered, policies, countReasoned)
    if (over !== null) return { reason: 'moduleOverShare', field: 'modules', name, ...over }
  }
  return null
}
