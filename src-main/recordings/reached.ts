import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { sessionScope } from '#main/timetable/scope.ts'
import type { ReachedByWithdrawal } from '#shared/recordings/reached.ts'
import type { Reach } from '#shared/recordings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { isReachedBy, settleDay } from './restrict.ts'

/**
 * What a withdrawal would do if it were entered now: the recordings with this person in it whose access
 * closes at once, and by when each is deleted or they are made unrecognisable. What was settled of an
 * earlier one it does not reach, unless they agreed to it since. Recordings of sessions the actor does
 * not see are counted, not named.
 */
export async function findReached(
  db: Kysely<Tables>,
  { person, by = person, reach }: { person: string; by?: string | undefined; reach: Reach },
  { actor, today }: { actor: Actor; today: string },
): Promise<ReachedByWithdrawal> {
  const { rows } = await sql<{
    request: string
    day: string
    from: string
    to: string
    group: string
    watching: number
    visible: number
  }>`
    select recording.request_id as request, session.day, session.starts_at as "from",
      session.ends_at as "to", study_group.name as "group",
      (select count(*) from recording_access
        where recording_access.recording_id = recording.id and closed_at is null) as watching,
      ${sessionScope(actor) ?? sql`1`} as visible
    from recording_person
    join recording on recording.id = recording_person.recording_id
    join recording_request on recording_request.id = recording.request_id
    join session on session.id = recording_request.session_id
    join study_group on study_group.id = session.group_id
    where ${isReachedBy(person, reach, by)}
    order by session.day, session.starts_at`.execute(db)
  const seen = rows.filter(({ visible }) => visible === 1)
  return {
    settleBy: await settleDay({ db, today }),
    recordings: seen.map(({ request, day, from, to, group, watching }) => ({
      request,
      session: { day, from, to },
      group,
      watching,
    })),
    others: rows.length - seen.length,
  }
}
