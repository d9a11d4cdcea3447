import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { RequestState } from '#shared/recordings/requestState.ts'

// What the list filters by, as SQL over `recording_request`, `session` and a left join of `recording`.

const undecided: Condition = sql`(recording_request.rejected_at is null
  and recording_request.cancelled_at is null and session.state <> 'cancelled')`

/** Undecided, and its session is not over: how it stands is computed. Needs no join of `recording`. */
export const waitsForSession = (today: CivilDate): Condition => sql`(
  recording_request.closed_at is null and ${undecided} and session.day >= ${today}
  and not exists (select 1 from recording where recording.request_id = recording_request.id))`

const kept: Condition = sql`(recording.id is not null and recording.deleted_at is null)`
const free: Condition = sql`(${kept} and recording.restricted_at is null and recording.held_at is null)`
const isWatched = (today: CivilDate): Condition => sql`exists (select 1 from recording_access
  where recording_access.recording_id = recording.id and recording_access.closed_at is null
  and recording_access.until_day >= ${today})`

/** One of the states that lists name, by the same rules as `requestState`; an unknown word is none's. */
export function stateIs(
  state: string,
  today: CivilDate,
  computed: ReadonlyMap<RequestState, readonly string[]>,
): Condition {
  if (state === 'lapsed') {
    return sql`(recording.id is null and ${undecided} and session.day < ${today})`
  }
  const known = RequestState.safeParse(state)
  if (!known.success) return sql`false`
  switch (known.data) {
    case 'rejected':
      return sql`(recording.id is null and recording_request.rejected_at is not null)`
    case 'cancelled':
      return sql`(recording.id is null and recording_request.rejected_at is null
        and (recording_request.cancelled_at is not null or session.state = 'cancelled'))`
    case 'collecting':
    case 'blocked':
    case 'cleared':
      return sql`recording_request.id in ${idList(computed.get(known.data) ?? [])}`
    case 'recorded':
      return sql`(${free} and recording.shared_at is null)`
    case 'shared':
      return sql`(${free} and recording.shared_at is not null and ${isWatched(today)})`
    case 'accessClosed':
      return sql`(${free} and recording.shared_at is not null and not ${isWatched(today)})`
    case 'restricted':
      return sql`(${kept} and (recording.restricted_at is not null or recording.held_at is not null))`
    case 'deleted':
      return sql`recording.deleted_at is not null`
  }
}
