import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { Condition } from '#main/lists/defineList.ts'

/**
 * That what was settled of a withdrawal holds: whoever said it has not agreed to this recording since.
 * A condition over `withdrawal_settlement` as `settled`, `recording` and `session`.
 */
export const isStillSettled = (person: Condition, by: Condition): Condition =>
  sql`exists (select 1 from consent_event as former
    where former.id = settled.event_id and former.kind = 'withdrawn'
      and former.person_id = ${person} and former.by_id = ${by}
      and not exists (select 1 from consent_event as yes
        where yes.person_id = former.person_id and yes.by_id = former.by_id
          and yes.kind in ('given', 'givenWithConditions')
          and (yes.at > former.at or (yes.at = former.at and yes.seq > former.seq))
          and (yes.request_id = recording.request_id or (yes.request_id is null
            and (yes.group_id is null or yes.group_id = session.group_id)))))`

/**
 * What was settled stays so though the withdrawal was said again: in every recording that it reaches and
 * that was not agreed to in between, the new one counts as settled with the former.
 * @param event the new one, an event of consents
 */
export async function keepSettled(work: Work, event: string): Promise<void> {
  const { rows } = await sql<{
    recording: string
    person: string
    how: string
    at: string
    by: string
  }>`
    select recording.id as recording, settled.person_id as person, settled.how,
      settled.settled_at as at, settled.settled_by as "by"
    from consent_event as said
    join withdrawal_settlement as settled on settled.person_id = said.person_id
    join recording on recording.id = settled.recording_id
    join recording_request on recording_request.id = recording.request_id
    join session on session.id = recording_request.session_id
    where said.id = ${event} and recording.deleted_at is null
      and (said.request_id = recording.request_id or (said.request_id is null
        and (said.group_id is null or said.group_id = session.group_id)))
      and ${isStillSettled(sql`said.person_id`, sql`said.by_id`)}
    order by settled.seq`.execute(work.db)
  const last = new Map(rows.map((row) => [row.recording, row]))
  await insertAll(
    work,
    'withdrawal_settlement',
    [...last.values()].map(({ recording, person, how, at, by }) => ({
      id: work.newId(),
      event_id: event,
      recording_id: recording,
      person_id: person,
      how,
      settled_at: at,
      settled_by: by,
    })),
  )
}
