import { isHourKnown } from '#main/recordings/toldAt.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { type Collect, dated, fact, timed, worded } from './collecting.ts'

/** What they said of being recorded, event by event. */
export const collectConsents: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('consent_event')
    .leftJoin('recording_request', 'recording_request.id', 'consent_event.request_id')
    .leftJoin('session', 'session.id', 'recording_request.session_id')
    .selectAll('consent_event')
    .select('session.day')
    .where('consent_event.person_id', '=', person)
    .orderBy('consent_event.at')
    .orderBy('consent_event.seq')
    .execute()
  return rows.map((row) => [
    ...timed('at', row.at),
    ...worded('event', 'consent', row.kind),
    ...dated('session', row.day),
    ...fact('by', names.of(row.by_id)),
    ...worded('method', 'consentMethod', row.method),
    ...dated('validUntil', row.valid_until),
    ...fact('note', names.hide(row.note)),
  ])
}

/** Recordings they are seen or heard in, and those they asked for. */
export const collectRecordings: Collect = async ({ db, person, names }) => {
  const seen = await db
    .selectFrom('recording_person')
    .innerJoin('recording', 'recording.id', 'recording_person.recording_id')
    .innerJoin('recording_request', 'recording_request.id', 'recording.request_id')
    .innerJoin('session', 'session.id', 'recording_request.session_id')
    .select(['session.day', 'recording.made_at', 'recording.deleted_at'])
    .select(['recording_person.image', 'recording_person.voice', 'recording_person.chat'])
    .where('recording_person.person_id', '=', person)
    .orderBy('recording.seq')
    .execute()
  const asked = await db
    .selectFrom('recording_request')
    .innerJoin('session', 'session.id', 'recording_request.session_id')
    .select(['session.day', 'recording_request.reported_at', 'recording_request.reason_text'])
    .select(['recording_request.asked_by', isHourKnown.as('hour_known')])
    .where('recording_request.person_id', '=', person)
    .orderBy('recording_request.seq')
    .execute()
  const yesNo = (key: string, value: number) => worded(key, 'yesNo', value === 1 ? 'yes' : 'no')
  return [
    ...asked.map((row) => [
      ...dated('session', row.day),
      ...(row.hour_known === 1
        ? timed('receivedOn', row.reported_at)
        : dated('receivedOn', rigaDateOf(row.reported_at))),
      ...fact('by', names.of(row.asked_by ?? person)),
      ...fact('reason', names.hide(row.reason_text)),
    ]),
    ...seen.map((row) => [
      ...dated('session', row.day),
      ...timed('at', row.made_at),
      ...yesNo('image', row.image),
      ...yesNo('voice', row.voice),
      ...yesNo('chat', row.chat),
      ...timed('deletedOn', row.deleted_at),
    ]),
  ]
}
