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
      // A consultation by which somebody catches up.
      .union(
        work.db
          .selectFrom('absence_follow_up')
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
 * Those of the sessions that somebody knows of, or may: they stand in a version of which somebody was told
 * or a message was given out, or on a sheet or session list that was handed over since they were entered.
 * One that was only taken into a version still to be told leaves it with no trace.
 */
async function publishedAmong(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with chosen as (select id, group_id, created_at from session where id in ${idList(ids)}),
    told as (select distinct version_id as id from notice
      join notice_recipient on notice_recipient.notice_id = notice.id
      where notice.group_id in (select group_id from chosen) and version_id is not null
      and (told_at is not null or given_at is not null))
    select chosen.id from chosen where id in (
      select announced.value ->> 'id' from timetable_version
      join told on told.id = timetable_version.id
      join json_each(timetable_version.content) as announced)
    or exists (select 1 from paper join paper_receipt on paper_receipt.paper_id = paper.id
      where paper.group_id = chosen.group_id and paper.state = 'valid'
      and paper.kind in ('informationSheet', 'sessionList')
      and paper.made_at >= chosen.created_at)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
