import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { presentPeople } from '#main/courses/people.ts'
import type { Work } from '#main/database/command.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { SessionRefusal } from '#shared/timetable/contract.ts'
import { withinDates } from '#shared/timetable/rules.ts'
import { clashesOf, tellClashes } from './clashes.ts'
import type { PlannedSession } from './plan.ts'
import { findShareExceeded } from './shares.ts'

type Refusal = SessionRefusal | CommonRefusal

/**
 * What stands in the way of sessions as they are to be written, or null. Commands of every kind ask
 * here: one session, a pattern, a whole group that moves.
 * @param before the same sessions as they stand; none for new ones
 */
export async function findSessionRefusal(
  work: Work,
  before: readonly PlannedSession[],
  after: readonly PlannedSession[],
): Promise<Refusal | null> {
  return (
    (await judgeGroups(work, after)) ??
    (await judgeModules(work, after)) ??
    (await judgePeople(work, before, after)) ??
    (await judgeClashes(work, after)) ??
    (await judgeRemoteShare(work, before, after))
  )
}

async function judgeGroups(
  work: Work,
  after: readonly PlannedSession[],
): Promise<SessionRefusal | null> {
  const groups = await work.db
    .selectFrom('study_group')
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn', 'archived_at as archived'])
    .where(sql<boolean>`id in ${idList(after.map(({ groupId }) => groupId))}`)
    .execute()
  for (const { id, name, startsOn, endsOn, archived } of groups) {
    if (archived !== null) return { reason: 'groupArchived', group: name }
    const outside = after.filter(
      ({ groupId, day, state }) =>
        groupId === id && state === 'planned' && !withinDates(day, { startsOn, endsOn }),
    )
    const [first] = outside
    if (first !== undefined) {
      const { day, from, to } = first
      return {
        reason: 'outsideDates',
        group: name,
        startsOn,
        endsOn,
        first: { day, from, to },
        count: outside.length,
      }
    }
  }
  return null
}

async function judgeModules(work: Work, after: readonly PlannedSession[]): Promise<Refusal | null> {
  if (after.some(({ kind, mode }) => kind === 'practice' && mode === 'remote')) {
    return { reason: 'practiceRemote', module: '' }
  }
  const asked = after.flatMap(({ moduleId }) => (moduleId === null ? [] : [moduleId]))
  if (asked.length === 0) return null
  const modules = await work.db
    .selectFrom('course_module')
    .innerJoin('study_group', 'study_group.course_id', 'course_module.course_id')
    .select(['course_module.id', 'course_module.name', 'kind', 'study_group.id as group'])
    .where(sql<boolean>`course_module.id in ${idList(asked)}`)
    .where(sql<boolean>`study_group.id in ${idList(after.map(({ groupId }) => groupId))}`)
    .execute()
  for (const { groupId, moduleId, mode } of after) {
    if (moduleId === null) continue
    const module = modules.find(({ id, group }) => id === moduleId && group === groupId)
    if (module === undefined) {
      return { reason: 'invalid', problems: [{ path: ['moduleId'], problem: 'notOfCourse' }] }
    }
    if (module.kind === 'practice' && mode === 'remote') {
      return { reason: 'practiceRemote', module: module.name }
    }
  }
  return null
}

/** Teachers are in the register, the people of a consultation in its group; who was there before stays. */
async function judgePeople(
  work: Work,
  before: readonly PlannedSession[],
  after: readonly PlannedSession[],
): Promise<CommonRefusal | null> {
  const problems: FieldProblem[] = []
  const knownTeachers = new Set(before.flatMap(({ teachers }) => teachers))
  const teachers = [...new Set(after.flatMap((session) => session.teachers))]
  const asked = teachers.filter((teacher) => !knownTeachers.has(teacher))
  const present = await presentPeople(work.db, asked, actorOf(work))
  if (asked.some((teacher) => !present.has(teacher))) {
    problems.push({ path: ['teachers'], problem: 'notInRegister' })
  }
  const known = new Set(before.flatMap(({ people }) => people ?? []))
  for (const { groupId, people } of after) {
    const fresh = (people ?? []).filter((person) => !known.has(person))
    if (fresh.length === 0) continue
    const members = await work.db
      .selectFrom('enrolment')
      .select('person_id')
      .where('group_id', '=', groupId)
      .where('state', '<>', 'withdrawn')
      .where(sql<boolean>`person_id in ${idList(fresh)}`)
      .execute()
    if (members.length < fresh.length) problems.push({ path: ['people'], problem: 'notInGroup' })
  }
  return problems.length === 0 ? null : { reason: 'invalid', problems }
}

async function judgeClashes(
  work: Work,
  after: readonly PlannedSession[],
): Promise<SessionRefusal | null> {
  const clashes = await clashesOf(work.db, after)
  if (clashes.length === 0) return null
  return { reason: 'clashes', ...(await tellClashes(work.db, clashes, actorOf(work))) }
}

/** Only the director overrides the limit, and says why: they answer for the programme. */
async function judgeRemoteShare(
  work: Work,
  before: readonly PlannedSession[],
  after: readonly PlannedSession[],
): Promise<SessionRefusal | null> {
  const exceeded = await findShareExceeded(work.db, before, after, await findPolicies(work.db))
  if (exceeded === null || exceeded.limit === null) return null
  const mayOverride = actorOf(work).role === 'director'
  // What is on site, called off or of no module counts for nothing, and needs no reason.
  const reasoned = after
    .filter(
      ({ mode, moduleId, state }) => mode === 'remote' && moduleId !== null && state === 'planned',
    )
    .every(({ overrideReason }) => overrideReason !== '')
  if (mayOverride && reasoned) return null
  return { ...exceeded, reason: 'remoteShareExceeded', limit: exceeded.limit, mayOverride }
}
