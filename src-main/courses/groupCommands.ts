import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { ofGroups, prepareAnew } from '#main/deliveries/prepareAnew.ts'
import { keepVersions } from '#main/notices/keepVersions.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { GroupRefusal } from '#shared/courses/contract.ts'
import type { GroupInput, StudyGroup } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { actorOf } from './actorOf.ts'
import { findGroup, teachersOf } from './groups.ts'
import { givePart } from './parts.ts'
import { mayManage, presentPeople } from './people.ts'
import { findLeftSessions } from './sessionsOfGroup.ts'

type Refusal = GroupRefusal | CommonRefusal

/** Enters a group of a course. A project manager who names no manager becomes it. */
export const createGroup: Command<{ input: GroupInput }, { id: string }, Refusal> = {
  name: 'courses.createGroup',
  records: ({ input }) => [`course/${input.courseId}`],
  async run(work, { input: asked }) {
    const actor = actorOf(work)
    const managerId = asked.managerId ?? (actor.role === 'projectManager' ? actor.person : null)
    const input = { ...asked, managerId }
    const refusal = await findRefusal(work, input, null)
    if (refusal !== null) return refuse(refusal)
    const id = work.newId()
    await work.db
      .insertInto('study_group')
      .values({ id, ...groupRow(input), archived_at: null, created_at: work.now, revision: 1 })
      .execute()
    await writeTeachers(work, id, input.teachers)
    if (input.tutorId !== null) await givePart(work, [input.tutorId], 'tutor')
    if (actor.role === 'projectManager' && (await findGroup(work.db, id, actor)) === null) {
      return refuse({ reason: 'notYourGroup', field: 'managerId' })
    }
    return done({ id })
  },
}

/** Changes a group as the window saw it. */
export const updateGroup: Command<
  { id: string; revision: number; input: GroupInput },
  { revision: number },
  Refusal
> = {
  name: 'courses.updateGroup',
  records: ({ id, input }) => [`group/${id}`, `course/${input.courseId}`],
  async run(work, { id, revision, input }) {
    const before = await findGroup(work.db, id, actorOf(work))
    if (before === null) throw new Error(`The group ${id} was let in and is not there`)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    const refusal =
      (await findRefusal(work, input, before)) ?? (await findLeftSessions(work, before, input))
    if (refusal !== null) return refuse(refusal)
    await work.db
      .updateTable('study_group')
      .set({ ...groupRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await writeTeachers(work, id, input.teachers)
    if (input.tutorId !== null) await givePart(work, [input.tutorId], 'tutor')
    if (input.joiningLink !== before.joiningLink) await followLink(work, id)
    await prepareAnew(work, ofGroups(sql`select ${id}`))
    return done({ revision: revision + 1 })
  },
}

/**
 * A new link is a change of every planned remote session that has none of its own: calendars take it
 * in by the sequence that rises, and a published timetable gets a new version.
 */
async function followLink(work: Work, group: string): Promise<void> {
  await work.db
    .updateTable('session')
    .set((row) => ({
      sequence: row('sequence', '+', 1),
      revision: row('revision', '+', 1),
    }))
    .where('group_id', '=', group)
    .where('mode', '=', 'remote')
    .where('state', '=', 'planned')
    .where('link', '=', '')
    .execute()
  await keepVersions(work, [group])
}

const groupRow = (input: GroupInput) => ({
  course_id: input.courseId,
  name: input.name,
  sort_key: latvianSortKey(input.name),
  search_text: fold(input.name),
  starts_on: input.startsOn,
  ends_on: input.endsOn,
  manager_id: input.managerId,
  tutor_id: input.tutorId,
  capacity: input.capacity,
  channels: input.channels,
  joining_link: input.joiningLink,
  journal_link: input.journalLink,
  delivery_way: input.deliveryWay,
  note: input.note,
})

/** What stands in the way of the group as entered; people who were there before are not asked again. */
async function findRefusal(
  work: Work,
  input: GroupInput,
  before: StudyGroup | null,
): Promise<Refusal | null> {
  const problems = await findProblems(work, input, before, actorOf(work))
  if (problems.length > 0) return { reason: 'invalid', problems }
  // An archived group may keep its name until it is restored.
  if (before !== null && before.archivedAt !== null) return null
  return (await nameTaken(work, input.courseId, fold(input.name), before?.id ?? null))
    ? { reason: 'groupNameTaken', field: 'name' }
    : null
}

async function findProblems(
  work: Work,
  input: GroupInput,
  before: StudyGroup | null,
  actor: Actor,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  const manager = input.managerId
  if (manager !== null && manager !== (before?.manager?.id ?? null)) {
    if (!(await mayManage(work.db, manager, actor))) {
      problems.push({ path: ['managerId'], problem: 'notAColleague' })
    }
  }
  const tutor = input.tutorId
  if (tutor !== null && tutor !== (before?.tutor?.id ?? null)) {
    if (!(await presentPeople(work.db, [tutor], actor)).has(tutor)) {
      problems.push({ path: ['tutorId'], problem: 'notInRegister' })
    }
  }
  const known = new Set(before?.teachers.map(({ person }) => person))
  const people = input.teachers.map(({ person }) => person)
  const present = await presentPeople(work.db, people, actor)
  for (const [place, person] of people.entries()) {
    if (!known.has(person) && !present.has(person)) {
      problems.push({ path: ['teachers', place, 'person'], problem: 'notInRegister' })
    }
  }
  return problems
}

/** Whether the course has another group of this folded name that is not archived. */
export async function nameTaken(
  work: Work,
  course: string,
  folded: string,
  except: string | null,
): Promise<boolean> {
  const taken = await work.db
    .selectFrom('study_group')
    .select('id')
    .where('course_id', '=', course)
    .where('search_text', '=', folded)
    .where('archived_at', 'is', null)
    .where('id', '!=', except ?? '')
    .executeTakeFirst()
  return taken !== undefined
}

/** Teachers keep their rows, so that history shows what really changed. */
async function writeTeachers(
  work: Work,
  group: string,
  teachers: GroupInput['teachers'],
): Promise<void> {
  const known = new Set((await teachersOf(work.db, group, null)).map(({ person }) => person))
  const stay = new Set(teachers.map(({ person }) => person))
  for (const person of known) {
    if (stay.has(person)) continue
    await work.db
      .deleteFrom('group_teacher')
      .where('group_id', '=', group)
      .where('person_id', '=', person)
      .execute()
  }
  for (const [position, { person, channel }] of teachers.entries()) {
    if (known.has(person)) {
      await work.db
        .updateTable('group_teacher')
        .set({ channel, position })
        .where('group_id', '=', group)
        .where('person_id', '=', person)
        .execute()
    } else {
      await work.db
        .insertInto('group_teacher')
        .values({ id: work.newId(), group_id: group, person_id: person, channel, position })
        .execute()
    }
  }
  const fresh = teachers.map(({ person }) => person).filter((person) => !known.has(person))
  await givePart(work, fresh, 'teacher')
}
