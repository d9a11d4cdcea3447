import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Policies } from '#shared/settings/policies.ts'
import { overRemoteLimit } from '#shared/timetable/remoteShare.ts'
import type { RemoteShare } from '#shared/timetable/schema.ts'
import { sharesOf } from './shares.ts'

interface LoweredModule {
  id: string
  name: string
  plannedHours: { before: number; after: number }
}

/**
 * The first group whose remote share of a module would be over the office's limit once the module has
 * fewer planned hours, and was not before; groups in the archive are not asked. Without planned hours
 * nothing is measured any more: what is remote of such a module is over, too.
 * @param countReasoned whether sessions with a reason for being over the limit are counted
 */
export async function findOverByLowering(
  db: Kysely<Tables>,
  { id, name, plannedHours }: LoweredModule,
  policies: Policies,
  countReasoned: boolean,
): Promise<{ group: string; limit: number } | null> {
  const limit = policies.remoteShareLimit
  if (limit === null) return null
  const sessions = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['session.day', 'session.starts_at as from', 'session.ends_at as to'])
    .select(['session.mode', 'session.state', 'session.group_id as groupId'])
    .select('study_group.name as group')
    .where('session.module_id', '=', id)
    .where('session.mode', '=', 'remote')
    .where('session.state', '=', 'planned')
    .where(countReasoned ? sql<boolean>`true` : sql<boolean>`session.override_reason = ''`)
    .where('study_group.archived_at', 'is', null)
    .orderBy('study_group.sort_key')
    .orderBy('session.day')
    .execute()
  const isOver = (share: RemoteShare): boolean =>
    share.plannedHours === 0 ? share.remoteMinutes > 0 : overRemoteLimit(share)
  for (const ofGroup of Map.groupBy(sessions, ({ groupId }) => groupId).values()) {
    const [first] = ofGroup
    if (first === undefined) continue
    const shares = (hours: number) => sharesOf({ id, name, plannedHours: hours }, ofGroup, policies)
    const was = new Set(
      shares(plannedHours.before)
        .filter(isOver)
        .map(({ studyYear }) => studyYear),
    )
    const over = shares(plannedHours.after).some(
      (share) => isOver(share) && !was.has(share.studyYear),
    )
    if (over) return { group: first.group, limit }
  }
  return null
}
