import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Policies } from '#shared/settings/policies.ts'
import { overRemoteLimit, remoteMinutes, studyYearOf } from '#shared/timetable/remoteShare.ts'
import type { RemoteShare } from '#shared/timetable/schema.ts'
import type { PlannedSession } from './plan.ts'

type Module = { id: string; name: string; plannedHours: number }
type Held = Pick<PlannedSession, 'day' | 'from' | 'to' | 'mode' | 'state'>

/** A session as far as it counts for a remote share. */
export type Counted = Held & Pick<PlannedSession, 'id' | 'groupId' | 'moduleId'>

/** The remote share of a module for a group, study year by study year. */
export const sharesOf = (
  { id, name, plannedHours }: Module,
  sessions: readonly Held[],
  policies: Policies,
): RemoteShare[] => {
  const years = Map.groupBy(sessions, ({ day }) => studyYearOf(day, policies.studyYearStarts))
  return [...years]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([studyYear, ofYear]) => ({
      module: { id, name },
      studyYear,
      plannedHours,
      lessonMinutes: policies.lessonMinutes,
      remoteMinutes: remoteMinutes(ofYear),
      limit: policies.remoteShareLimit,
    }))
}

/**
 * The first remote share that a change would bring, or bring further, over the office's limit. A
 * share that was over before and does not grow stands in nobody's way.
 */
export async function findShareExceeded(
  db: Kysely<Tables>,
  before: readonly Counted[],
  after: readonly Counted[],
  policies: Policies,
): Promise<RemoteShare | null> {
  if (policies.remoteShareLimit === null) return null
  const touched = after.filter(({ mode, state }) => mode === 'remote' && state === 'planned')
  const pairs = Map.groupBy(touched, ({ groupId, moduleId }) => `${groupId} ${moduleId ?? ''}`)
  for (const [first] of pairs.values()) {
    if (first === undefined || first.moduleId === null) continue
    const { groupId, moduleId } = first
    const module = await findModule(db, moduleId)
    if (module === null) continue
    const standing = await sessionsOfModule(db, groupId, moduleId)
    const written = new Set(after.map(({ id }) => id))
    const here = (each: Counted): boolean => each.groupId === groupId && each.moduleId === moduleId
    const left = standing.filter(({ id }) => !written.has(id))
    const was = sharesOf(module, [...left, ...before.filter(here)], policies)
    const exceeded = sharesOf(module, [...left, ...after.filter(here)], policies).find(
      (share) =>
        overRemoteLimit(share) &&
        share.remoteMinutes >
          (was.find(({ studyYear }) => studyYear === share.studyYear)?.remoteMinutes ?? 0),
    )
    if (exceeded !== undefined) return exceeded
  }
  return null
}

/** The planned sessions that a group has of a module. */
export function sessionsOfModule(db: Kysely<Tables>, group: string, module: string) {
  return db
    .selectFrom('session')
    .select(['id', 'day', 'starts_at as from', 'ends_at as to', 'mode', 'state'])
    .where('module_id', '=', module)
    .where('group_id', '=', group)
    .where('state', '=', 'planned')
    .execute()
}

async function findModule(db: Kysely<Tables>, id: string): Promise<Module | null> {
  const found = await db
    .selectFrom('course_module')
    .select(['id', 'name', 'planned_hours as plannedHours'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}
