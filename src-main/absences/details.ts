import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { mayFollow } from '#shared/absences/followUps.ts'
import type { Absence, AbsenceDetails, FollowUp, FollowUpKind } from '#shared/absences/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaDateOf, startOfRigaDay } from '#shared/calendar/rigaTime.ts'
import type { Named } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findAbsences } from './findAbsences.ts'
import { findMadeFor } from './madeFor.ts'
import { isMissed } from './states.ts'

/** One absence with everything about it, or null when there is none. */
export async function findAbsence(
  db: Kysely<Tables>,
  id: string,
  { actor, today }: { actor: Actor; today: CivilDate },
): Promise<AbsenceDetails | null> {
  const [absence] = await findAbsences(db, [id], { actor, today })
  const more = await db
    .selectFrom('absence')
    .innerJoin('person as receiver', 'receiver.id', 'absence.received_by')
    .leftJoin('person as reporter', 'reporter.id', 'absence.reporter_id')
    .leftJoin('account', 'account.id', 'absence.entered_by')
    .leftJoin('person as writer', 'writer.id', 'account.person_id')
    .select(['absence.note', 'absence.entered_at', 'absence.received_by', 'absence.reporter_id'])
    .select([fullNameOf('receiver').as('receiver'), fullNameOf('reporter').as('reporter')])
    .select(fullNameOf('writer').as('writer'))
    .where('absence.id', '=', id)
    .executeTakeFirst()
  if (absence === undefined || more === undefined) return null
  const of = { id, person: absence.person.id, group: absence.group.id }
  const made = await findMadeFor(db, of, actor)
  const rows = await findFollowUps(db, id)
  const linked = new Set(rows.map(({ record }) => record))
  const fitting = new Set<string>(mayFollow(absence.kind))
  return {
    ...absence,
    reporter: more.reporter_id === null ? null : { id: more.reporter_id, name: more.reporter },
    receivedBy: { id: more.received_by, name: more.receiver },
    note: more.note,
    enteredAt: more.entered_at,
    enteredBy: more.writer,
    followUps: rows.map(({ record, ...row }) => ({
      ...row,
      record: made.find((one) => one.kind === row.kind && one.id === record) ?? null,
    })),
    // What was made since it was told, and for something like this.
    candidates: absence.withdrawn
      ? []
      : made.filter(
          (one) => fitting.has(one.kind) && !linked.has(one.id) && one.madeAt >= toldSince(absence),
        ),
    guardians: await findGuardians(db, absence.person.id),
    sessions: await findSessions(db, id),
  }
}

/** From when on something may have been made because of it: of an hour that nobody knows since the day began. */
const toldSince = ({ reportedAt, hourKnown }: Absence): string =>
  hourKnown ? reportedAt : instantText(startOfRigaDay(rigaDateOf(reportedAt)))

/** What is missed, session by session, with what kept everybody from it. */
async function findSessions(
  db: Kysely<Tables>,
  absence: string,
): Promise<AbsenceDetails['sessions']> {
  const { rows } = await sql<AbsenceDetails['sessions'][number]>`
    select missed.id, missed.day, coalesce(session_disruption.what, '') as disruption
    from absence join session as missed on ${isMissed}
    left join session_disruption on session_disruption.session_id = missed.id
    where absence.id = ${absence} order by missed.day, missed.starts_at, missed.seq`.execute(db)
  return rows
}

type Row = Omit<FollowUp, 'record'> & { kind: FollowUpKind; record: string | null }

/** What was linked to an absence, and the requests to record that were made because of it. */
async function findFollowUps(db: Kysely<Tables>, absence: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select follow_up.id, follow_up.kind, follow_up.note, follow_up.at, ${fullNameOf('writer')} as enteredBy, follow_up.record from (
      select id, kind, note, at, entered_by, coalesce(delivery_id, loan_id, session_id) as record
      from absence_follow_up where absence_id = ${absence}
      union all
      select recording_request.id, 'recording', '', recording_request.created_at,
        recording_request.created_by, recording_request.id
      from recording_request join absence on absence.id = ${absence}
      where recording_request.person_id = absence.person_id
        and recording_request.absence_id = absence.id
    ) as follow_up
    left join account on account.id = follow_up.entered_by
    left join person as writer on writer.id = account.person_id
    order by follow_up.at, follow_up.id`.execute(db)
  return rows
}

/** The guardians of a person, in Latvian order, with their first phone; '' where they have none. */
export async function findGuardians(
  db: Kysely<Tables>,
  person: string,
): Promise<(Named & { phone: string })[]> {
  return db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.guardian_id')
    .select(['person.id', fullNameOf('person').as('name')])
    .select(sql<string>`coalesce(person.first_phone, '')`.as('phone'))
    .where('guardianship.ward_id', '=', person)
    .orderBy('person.sort_key')
    .orderBy('person.seq')
    .execute()
}
