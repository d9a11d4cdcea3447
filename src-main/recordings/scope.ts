import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { sessionScope } from '#main/timetable/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Requests about sessions the actor may see, of nobody who is restricted. A condition over the table `recording_request`. */
export function requestScope(actor: Actor): Condition | null {
  if (actor.role === 'director') return null
  const session = sessionScope(actor)
  const used = notRestricted(sql`recording_request.person_id`)
  return session === null
    ? used
    : sql`(${used} and exists (select 1 from session
        where session.id = recording_request.session_id and ${session}))`
}

/**
 * A restricted recording, or one that is held as evidence, is the director's only. While it is gone and waits
 * for other eyes to say so, others of the office may look. A condition over `recording`.
 */
export function recordingScope(actor: Actor): Condition | null {
  if (actor.role === 'director') return null
  return sql`((recording.restricted_at is null
      or (recording.purged_at is not null and recording.deleted_at is null))
    and recording.held_at is null
    and exists (select 1 from recording_request
      where recording_request.id = recording.request_id and ${requestScope(actor) ?? sql`true`}))`
}

/** Who may see which record of recordings: for commands, feed and history. */
export const recordingsVisibility: readonly RecordScope[] = [
  {
    kind: 'recordingRequest',
    from: sql`recording_request`,
    id: sql`recording_request.id`,
    scope: requestScope,
  },
  { kind: 'recording', from: sql`recording`, id: sql`recording.id`, scope: recordingScope },
]
