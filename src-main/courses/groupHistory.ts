import { type Kysely, sql } from 'kysely'
import { absenceScope } from '#main/absences/scope.ts'
import type { Visibility } from '#main/calls/visibility.ts'
import type { Tables } from '#main/database/tables.ts'
import { findHistory } from '#main/journal/history.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { recordingScope, requestScope } from '#main/recordings/scope.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * The history of a group that the actor may see, with the absences, the requests to record and the
 * recordings of its sessions, as far as those are theirs to see: nothing tells of a restricted recording
 * to who may not see it. Who answered what never stands here.
 */
export async function findGroupHistory(
  db: Kysely<Tables>,
  id: string,
  reader: { actor: Actor; visibility: Visibility },
): Promise<HistoryStep[]> {
  const also = heldBySessions(id, reader.actor)
  const steps = await findHistory(db, `group/${id}`, { ...reader, also })
  return steps.map((step) => ({ ...step, rows: step.rows.map(saidOf) }))
}

/** What is said of a record of a session: whose absence it is, when and why; of others that they are there. */
const said: ReadonlyMap<string, readonly string[]> = new Map([
  ['absence', ['from_day', 'until_day', 'session_id', 'kind']],
  ['session_disruption', []],
  ['recording_request', []],
  ['recording', []],
])

/** The rest of such a row is read where the record is, by who may: why it is held, how it was deleted. */
function saidOf(row: HistoryStep['rows'][number]): HistoryStep['rows'][number] {
  const fields = said.get(row.table)
  return fields === undefined
    ? row
    : { ...row, changes: row.changes.filter(({ field }) => fields.includes(field)) }
}

function heldBySessions(group: string, actor: Actor): Condition {
  const requests = sql`select recording_request.id from recording_request
    join session on session.id = recording_request.session_id where session.group_id = ${group}`
  return sql`(
    change_row.table_name = 'absence' and change_row.subject in (
      select 'absence/' || absence.id from absence
      where absence.group_id = ${group} and ${absenceScope(actor) ?? sql`true`})
    or change_row.table_name = 'session_disruption' and change_row.subject in (
      select 'session/' || session.id from session where session.group_id = ${group})
    or change_row.table_name = 'recording_request' and ${isDecided} and change_row.subject in (
      select 'recordingRequest/' || recording_request.id from recording_request
      where recording_request.id in (${requests}) and ${requestScope(actor) ?? sql`true`})
    or change_row.table_name = 'recording' and change_row.subject in (
      select 'recording/' || recording.id from recording
      where recording.request_id in (${requests}) and ${recordingScope(actor) ?? sql`true`})
      and ${actor.role === 'director' ? sql`true` : isOpen})`
}

/** The recording was neither held nor restricted before or after: that it ever was is the director's to know. */
const isOpen: Condition = sql`(coalesce(change_row.before ->> 'held_at',
  change_row.after ->> 'held_at', change_row.before ->> 'restricted_at',
  change_row.after ->> 'restricted_at') is null)`

/**
 * A request came, went, was rejected or cancelled. What else changes in it follows from its recording,
 * and would tell of one that is restricted.
 */
const isDecided: Condition = sql`(change_row.before is null or change_row.after is null
  or change_row.before ->> 'rejected_at' is not change_row.after ->> 'rejected_at'
  or change_row.before ->> 'cancelled_at' is not change_row.after ->> 'cancelled_at')`
