import { type Kysely, sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { fullNameOf } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import type { Tables } from '#main/database/tables.ts'

/** Settles every no that waits in a recording: whoever said it can't be recognised in it any more. */
export async function settleWithdrawals(
  work: Work,
  { recording, how }: { recording: string; how: string },
): Promise<void> {
  const waiting = await findWaiting(work.db, recording)
  await insertAll(
    work,
    'withdrawal_settlement',
    waiting.map(({ event, person }) => ({
      id: work.newId(),
      event_id: event,
      recording_id: recording,
      person_id: person,
      how,
      settled_at: work.now,
      settled_by: actorOf(work).account,
    })),
  )
}

/** Whose no waits in a recording, each once. */
export async function findWaitingPeople(db: Kysely<Tables>, recording: string): Promise<string[]> {
  const waiting = await findWaiting(db, recording)
  return [...new Set(waiting.map(({ person }) => person))]
}

/**
 * What was said against a recording since it was made, by who is in it or had to agree to it, and is not
 * settled yet. What was said before the recording and known when it was entered is not of it.
 */
async function findWaiting(
  db: Kysely<Tables>,
  recording: string,
): Promise<{ event: string; person: string }[]> {
  const { rows } = await sql<{ event: string; person: string }>`
    select consent_event.id as event, consent_event.person_id as person
    from recording
    join recording_request on recording_request.id = recording.request_id
    join session on session.id = recording_request.session_id
    join recording_person on recording_person.recording_id = recording.id
    join consent_event on consent_event.person_id = recording_person.person_id
    where recording.id = ${recording}
      and consent_event.kind in ('refused', 'withdrawn', 'terminated')
      and (consent_event.request_id in (select beside.id from recording_request as beside
          where beside.session_id = session.id) or (consent_event.request_id is null
        and (consent_event.group_id is null or consent_event.group_id = session.group_id)))
      and (consent_event.at > recording.made_at or consent_event.entered_at >= recording.entered_at)
      and not exists (select 1 from withdrawal_settlement
        where withdrawal_settlement.event_id = consent_event.id
          and withdrawal_settlement.recording_id = recording.id)
    order by consent_event.seq`.execute(db)
  return rows
}

/**
 * How a no was settled in a recording, when and by whom; null while it waits.
 * @param event its place among what was said of consents
 */
export async function findSettlement(
  db: Kysely<Tables>,
  { event, recording }: { event: number; recording: string },
): Promise<{ at: string; by: string; how: string } | null> {
  const row = await db
    .selectFrom('withdrawal_settlement')
    .innerJoin('consent_event', 'consent_event.id', 'withdrawal_settlement.event_id')
    .leftJoin('account', 'account.id', 'withdrawal_settlement.settled_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['withdrawal_settlement.how', 'withdrawal_settlement.settled_at as at'])
    .select(fullNameOf('person').as('by'))
    .where('consent_event.seq', '=', event)
    .where('withdrawal_settlement.recording_id', '=', recording)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, by: row.by ?? '' }
}
