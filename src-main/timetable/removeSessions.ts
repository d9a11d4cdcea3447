import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { keepVersions } from '#main/notices/keepVersions.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RemoveRefusal } from '#shared/timetable/contract.ts'
import { type Chosen, findChosen } from './chosenSessions.ts'

/** Takes sessions away that nobody was told of; the others can only be cancelled. */
export const removeSessions: Command<Chosen, { count: number }, RemoveRefusal | CommonRefusal> = {
  name: 'timetable.removeSessions',
  async run(work, chosen) {
    const sessions = await findChosen(work, chosen)
    const ids = sessions.map(({ id }) => id)
    const published = await publishedAmong(work.db, ids)
    const removals = await work.db
      .selectFrom('session_removal')
      .select('session_id')
      .where(sql<boolean>`session_id in ${idList(ids)}`)
      .execute()
    const hasRemovals = new Set(removals.map((row) => row.session_id))
    const requests = await work.db
      .selectFrom('recording_request')
      .select('session_id')
      .where(sql<boolean>`session_id in ${idList(ids)}`)
      .execute()
    const hasRequests = new Set(requests.map((row) => row.session_id))
    const deliveries = await work.db
      .selectFrom('delivery')
      .select('session_id')
      .where(sql<boolean>`session_id in ${idList(ids)}`)
      .where('status', '<>', 'cancelled')
      .execute()
    const hasDeliveries = new Set(deliveries.map((row) => row.session_id ?? ''))
    const missed = await work.db
      .selectFrom('absence')
      .select('session_id')
      .where(sql<boolean>`session_id in ${idList(ids)}`)
      .union(
        work.db
          .selectFrom('session_disruption')
          .select('session_id')
          .where(sql<boolean>`session_id in ${idList(ids)}`),
      )
      .execute()
    const hasAbsences = new Set(missed.map((row) => row.session_id ?? ''))
    for (const [reason, among] of [
      ['published', published],
      ['hasRemovals', hasRemovals],
      ['hasRequests', hasRequests],
      ['hasDeliveries', hasDeliveries],
      ['hasAbsences', hasAbsences],
    ] as const) {
      const first = sessions.find(({ id }) => among.has(id))
      if (first === undefined) continue
      const { day, from, to } = first
      return refuse({ reason, count: among.size, first: { day, from, to } })
    }
    // Row by row of what belongs to them first, so that an undo puts the session back before these.
    for (const table of ['session_teacher', 'session_person'] as const) {
      await work.db
        .deleteFrom(table)
        .where(sql<boolean>`session_id in ${idList(ids)}`)
        .execute()
    }
    await work.db
      .deleteFrom('session')
      .where(sql<boolean>`id in ${idList(ids)}`)
      .execute()
    await keepVersions(work, [...new Set(sessions.map(({ groupId }) => groupId))])
    return done({ count: ids.length })
  },
}

/**
 * Those of the sessions that somebody was told of, or may have been: they stand in a version of which
 * somebody was told or a message was given out. One that was only taken into a version still to be told
 * leaves it with no trace.
 */
async function publishedAmong(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await db
    .selectFrom('session')
    .select('session.id')
    .where(sql<boolean>`session.id in ${idList(ids)}`)
    .where(
      sql<boolean>`exists (
        select 1 from timetable_version
        join json_each(timetable_version.content) as announced
        join notice on notice.version_id = timetable_version.id
        join notice_recipient on notice_recipient.notice_id = notice.id
        where timetable_version.group_id = session.group_id
        and announced.value ->> 'id' = session.id
        and (notice_recipient.told_at is not null or notice_recipient.given_at is not null))`,
    )
    .execute()
  return new Set(found.map(({ id }) => id))
}
