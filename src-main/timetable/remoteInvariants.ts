import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Invariant } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { findStanding } from './plan.ts'
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
 * does. What stands or comes back with the director's reason was allowed beyond the limit, and is no
 * ground to keep back what is within the limit without it; a share that does not grow stands in
 * nobody's way.
 */
export const remoteShareHolds: Invariant = {
  tables: ['session'],
  async findViolation({ db }, rows) {
    const after = await findStanding(db, rows.get('session') ?? [])
    const before = await sessionsBefore(db)
    const policies = await findPolicies(db)
    const remote = after.filter(
      ({ mode, moduleId, state }) => mode === 'remote' && moduleId !== null && state === 'planned',
    )
    const reasoned = new Set(
      remote.filter(({ overrideReason }) => overrideReason !== '').map(({ id }) => id),
    )
    const exceeds = async (was: readonly Counted[], is: readonly Counted[]): Promise<boolean> =>
      (await findShareExceeded(db, was, is, policies)) !== null
    const judged = Map.groupBy(
      remote.filter(({ id }) => !reasoned.has(id)),
      moduleOfGroup,
    )
    for (const [pair, [first]] of judged) {
      const here = after.filter((each) => moduleOfGroup(each) === pair)
      if (first === undefined || !(await exceeds(before, here))) continue
      const allowed = await findReasoned(db, first)
      const without = (sessions: readonly Counted[]): Counted[] => [
        ...sessions.filter(({ id }) => !reasoned.has(id)),
        // Among what is written they are not counted as standing; on site they take no minutes.
        ...allowed.map((each): Counted => ({ ...each, mode: 'onSite' })),
      ]
      if (await exceeds(without(before), without(here))) {
        return { rule: 'remoteShareHolds', subject: `session/${first.id}` }
      }
    }
    return null
  },
}

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
async function sessionsBefore(db: Kysely<Tables>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select row_id as id, before ->> 'group_id' as groupId, before ->> 'module_id' as moduleId,
      before ->> 'day' as day, before ->> 'starts_at' as "from", before ->> 'ends_at' as "to",
      before ->> 'mode' as mode, before ->> 'state' as state
    from temp.captured_change as change
    where table_name = 'session' and before is not null
      and seq = (select min(seq) from temp.captured_change as first
        where first.table_name = 'session' and first.row_id = change.row_id)`.execute(db)
  return rows
}
