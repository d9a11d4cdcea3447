import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Invariant } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { studyYearOf } from '#shared/timetable/remoteShare.ts'
import { findOverByLowering } from './loweredHours.ts'
import { findStanding, type StandingSession } from './plan.ts'
import { type Counted, findShareExceeded } from './shares.ts'

/** A session of practice, or of a module of practice, is planned on site only (procedure 001, 8). */
export const practiceIsOnSite: Invariant = {
  tables: ['session', 'course_module'],
  async findViolation({ db }, rows) {
    const remote = await db
      .selectFrom('session')
      .leftJoin('course_module', 'course_module.id', 'session.module_id')
      .select('session.id')
      .where('session.mode', '=', 'remote')
      .where('session.state', '=', 'planned')
      .where((eb) =>
        eb.or([eb('session.kind', '=', 'practice'), eb('course_module.kind', '=', 'practice')]),
      )
      .where(
        sql<boolean>`(session.id in ${idList(rows.get('session') ?? [])}
          or session.module_id in ${idList(rows.get('course_module') ?? [])})`,
      )
      .executeTakeFirst()
    return remote === undefined
      ? null
      : { rule: 'practiceIsOnSite', subject: `session/${remote.id}` }
  },
}

/**
 * An undo brings no remote share over the office's limit (procedure 001, 7), as little as a command
 * does. What stands, stood or comes back with the director's reason was allowed beyond the limit, and
 * is no ground to keep back what is within the limit without it; what has no reason is measured
 * against what had none before. A share that does not grow stands in nobody's way.
 */
export const remoteShareHolds: Invariant = {
  tables: ['session'],
  async findViolation({ db }, rows) {
    const after = await findStanding(db, rows.get('session') ?? [])
    const before = await sessionsBefore(db)
    const policies = await findPolicies(db)
    const judged = Map.groupBy(
      after.filter(
        ({ mode, moduleId, state, overrideReason }) =>
          mode === 'remote' && moduleId !== null && state === 'planned' && overrideReason === '',
      ),
      moduleOfGroup,
    )
    for (const [pair, unreasoned] of judged) {
      const [first] = unreasoned
      if (first === undefined) continue
      const allowed = await findReasoned(db, first)
      const without = (sessions: readonly Reasoned[]): Counted[] => [
        ...sessions.filter(({ overrideReason }) => overrideReason === ''),
        // Among what is written they are not counted as standing; on site they take no minutes.
        ...allowed.map((each): Counted => ({ ...each, mode: 'onSite' })),
      ]
      const here = after.filter((each) => moduleOfGroup(each) === pair)
      const exceeded = await findShareExceeded(db, without(before), without(here), policies)
      if (exceeded === null) continue
      const ofYear = unreasoned.find(
        ({ day }) => studyYearOf(day, policies.studyYearStarts) === exceeded.studyYear,
      )
      return { rule: 'remoteShareHolds', subject: `session/${(ofYear ?? first).id}` }
    }
    return null
  },
}

type Reasoned = Counted & Pick<StandingSession, 'overrideReason'>

/** What a group has of a module with the director's reason, as it stands now. */
const findReasoned = (
  db: Kysely<Tables>,
  { groupId, moduleId }: Pick<Counted, 'groupId' | 'moduleId'>,
): Promise<Counted[]> =>
  db
    .selectFrom('session')
    .select(['id', 'group_id as groupId', 'module_id as moduleId', 'day'])
    .select(['starts_at as from', 'ends_at as to', 'mode', 'state'])
    .where('group_id', '=', groupId)
    .where('module_id', '=', moduleId)
    .where('mode', '=', 'remote')
    .where('state', '=', 'planned')
    .where('override_reason', '!=', '')
    .execute()

const moduleOfGroup = ({ groupId, moduleId }: Counted): string => `${groupId} ${moduleId ?? ''}`

/** The sessions that the undo has touched, as they were before it. */
async function sessionsBefore(db: Kysely<Tables>): Promise<Reasoned[]> {
  const { rows } = await sql<Reasoned>`
    select row_id as id, before ->> 'group_id' as groupId, before ->> 'module_id' as moduleId,
      before ->> 'day' as day, before ->> 'starts_at' as "from", before ->> 'ends_at' as "to",
      before ->> 'mode' as mode, before ->> 'state' as state,
      before ->> 'override_reason' as overrideReason
    from temp.captured_change as change
    where table_name = 'session' and before is not null
      and seq = (select min(seq) from temp.captured_change as first
        where first.table_name = 'session' and first.row_id = change.row_id)`.execute(db)
  return rows
}

/** Nor does an undo that gives a module fewer hours, as little as a change of the course does. */
export const plannedHoursHold: Invariant = {
  tables: ['course_module'],
  async findViolation({ db }, rows) {
    const policies = await findPolicies(db)
    for (const module of await findLowered(db, rows.get('course_module') ?? [])) {
      const over = await findOverByLowering(db, module, policies, false)
      if (over !== null) return { rule: 'remoteShareHolds', subject: `group/${over.group.id}` }
    }
    return null
  },
}

/** The modules that the undo has touched and that have fewer hours than before it. */
async function findLowered(db: Kysely<Tables>, modules: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; before: number; after: number }>`
    select course_module.id, course_module.name, course_module.planned_hours as after,
      change.before ->> 'planned_hours' as before
    from course_module join temp.captured_change as change
      on change.table_name = 'course_module' and change.row_id = course_module.id
      and change.before is not null
    where course_module.id in ${idList(modules)}
      and change.seq = (select min(seq) from temp.captured_change as first
        where first.table_name = 'course_module' and first.row_id = change.row_id)
      and course_module.planned_hours < change.before ->> 'planned_hours'`.execute(db)
  return rows.map(({ id, name, before, after }) => ({ id, name, plannedHours: { before, after } }))
}
