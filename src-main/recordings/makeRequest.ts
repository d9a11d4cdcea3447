import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { writeContact } from '#main/notices/writeContact.ts'
import { isOfOffice } from '#main/people/ofOffice.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { cutOffProblem, usualCutOff } from '#shared/recordings/cutOffTime.ts'
import {
  type Ineligible,
  ineligibility,
  mayBeKeptRejected,
  mayOverride,
  type ObjectiveReason,
  problemsText,
} from '#shared/recordings/eligibility.ts'
import type { RequestRefusal } from '#shared/recordings/refusals.ts'
import type { RecordingPolicy, RequestInput } from '#shared/recordings/schema.ts'
import { covers } from './away.ts'
import { firstSessionOf } from './firstSession.ts'
import { startOf } from './moments.ts'
import { addNotice } from './noticeVersions.ts'
import { findRecordingPolicy } from './policy.ts'
import { findRosters } from './roster.ts'
import { findToldAt, hangsOnHour, type ToldAt } from './toldAt.ts'
import { keepWording } from './wording.ts'

type Refusal = RequestRefusal | CommonRefusal
interface Wish {
  input: RequestInput
  /** Whether those that came too late are kept as rejected ones; else they are refused. */
  keepLate?: boolean
}
/** A request for one session, as it is judged and written. */
interface Asked extends Required<Wish>, ToldAt {
  session: Session
  policy: RecordingPolicy
}

/** A session as far as a request for it is judged. */
interface Session {
  id: string
  session: string
  day: string
  from: string
  to: string
  state: string
  ownPeople: number
  group: string
}

/**
 * A learner asks that sessions be recorded: each becomes a request with the first version of its notice,
 * all or none. Late ones are refused unless who decides takes them with a reason, or kept as rejected ones
 * where that is wished, each for what stands against it: that somebody asked is a fact too.
 */
export const makeRequest: Command<Wish, { requests: string[]; rejected: string[] }, Refusal> = {
  name: 'recordings.makeRequest',
  records: ({ input }) => [
    `person/${input.person}`,
    ...input.sessions.map((session) => `session/${session}`),
    ...input.guests.map((guest) => `person/${guest}`),
    ...(input.askedBy === null ? [] : [`person/${input.askedBy}`]),
    ...(input.receivedBy === null ? [] : [`person/${input.receivedBy}`]),
    ...(input.absence === null ? [] : [`absence/${input.absence}`]),
  ],
  async run(work, { input, keepLate = false }) {
    const told = await findToldAt(work.db, input, work.now)
    if (told === null) return refuse({ reason: 'hourDecides', field: 'reportedAt' })
    if (told.reportedAt > work.now) return refuse({ reason: 'notYet', field: 'reportedAt' })
    const { role, person: actor } = actorOf(work)
    if (input.overrideReason !== '' && role === 'staff') {
      return refuse({ reason: 'mayNotOverride', field: 'overrideReason' })
    }
    if (input.askedBy !== null && !(await isGuardian(work, input.askedBy, input.person))) {
      return refuse({ reason: 'notTheirGuardian', field: 'askedBy' })
    }
    if (input.absence !== null && !(await isAbsenceOf(work, input.absence, input.person))) {
      return refuse({ reason: 'notTheirAbsence', field: 'absence' })
    }
    const { receivedBy } = input
    if (receivedBy !== null && receivedBy !== actor && !(await isOfOffice(work.db, receivedBy))) {
      return refuse({ reason: 'notOfOffice', field: 'receivedBy' })
    }
    const policy = await findRecordingPolicy(work.db)
    const requests: string[] = []
    const rejected: string[] = []
    const sessions = await findSessions(work, input.sessions)
    for (const session of sessions) {
      const made = await requestOne(work, { input, keepLate, ...told, session, policy })
      if (!made.ok) return made
      const { id, taken } = made.value
      ;(taken ? requests : rejected).push(id)
    }
    await noteAsked(work, input, told.reportedAt, sessions)
    return done({ requests, rejected })
  },
}

/**
 * Whoever asked was in contact with the office: a line of their log, with the day and the way that stand on
 * the request. Where it came with an absence that was reported, that is on record already.
 */
async function noteAsked(
  work: Work,
  input: RequestInput,
  reportedAt: string,
  sessions: readonly Session[],
): Promise<void> {
  if (input.absence !== null) return
  const days = [...new Set(sessions.map(({ day }) => formatCivilDate(day)))].join(', ')
  await writeContact(work, {
    person: input.askedBy ?? input.person,
    at: reportedAt,
    channel: input.channel === 'message' ? 'other' : input.channel,
    direction: 'in',
    by: input.receivedBy ?? actorOf(work).person,
    about: `Lūgts nodarbības ieraksts: ${days}`,
    group: sessions[0]?.group ?? null,
  })
}

/** Writes one; `taken`: it was not kept as a rejected one. */
async function requestOne(
  work: Work,
  asked: Asked,
): Promise<Answer<{ id: string; taken: boolean }, Refusal>> {
  const { input, reportedAt, session, policy } = asked
  const judged = await judge(work, asked)
  if (!judged.ok) return judged
  const { reason, against, late } = judged.value
  const rejected = against.length > 0
  const { person, account } = actorOf(work)
  const startsAt = startOf(session.day, session.from)
  const answersBy =
    input.answersBy === null
      ? usualCutOff(policy.cutOff, { now: work.now, startsAt })
      : startOf(input.answersBy.day, input.answersBy.time)
  const why = cutOffProblem(answersBy, { now: work.now, startsAt })
  // A session that has begun may still be recorded from here on: then there is nothing left to wait for.
  if (!rejected && why !== null && (input.answersBy !== null || startsAt > work.now)) {
    return refuse({ reason: 'cutOff', why, field: 'answersBy' })
  }
  const absence = await absenceFrom(work, input.absence, session)
  // What does not follow from the report has to tell the hour by itself.
  if (!asked.hourKnown && absence === null) {
    return refuse({ reason: 'hourDecides', field: 'reportedAt' })
  }
  const id = work.newId()
  await work.db
    .insertInto('recording_request')
    .values({
      id,
      session_id: session.session,
      person_id: input.person,
      asked_by: input.askedBy,
      reason,
      reason_text: input.reasonText,
      reported_at: reportedAt,
      channel: input.channel,
      received_by: input.receivedBy ?? person,
      absence_id: absence,
      // Of several sessions one may come too late and another in time: of that one nothing was overridden.
      override_reason: late && !rejected ? input.overrideReason : '',
      answers_by: answersBy,
      rejected_at: rejected ? work.now : null,
      rejected_for: problemsText(against),
      cancelled_at: null,
      closed_at: rejected ? work.now : null,
      created_at: work.now,
      created_by: account,
    })
    .execute()
  await insertAll(
    work,
    'recording_guest',
    [...new Set(input.guests)].map((guest) => ({
      id: work.newId(),
      request_id: id,
      person_id: guest,
    })),
  )
  const { session: sessionId, day, from, to } = session
  await addNotice(work, {
    request: id,
    version: 1,
    basis: 1,
    change: 'first',
    terms: input.terms,
    session: { id: sessionId, day, from, to },
    teacherBasis: policy.teacherBasis,
    wording: await keepWording(work),
  })
  return done({ id, taken: !rejected })
}

/** Why it is asked, whether too late, and what stands against it: of one that is kept as rejected alone. */
async function judge(
  work: Work,
  { input, keepLate, reportedAt, hourKnown, session, policy }: Asked,
): Promise<Answer<{ reason: ObjectiveReason; late: boolean; against: Ineligible[] }, Refusal>> {
  const firstSessionAt = await firstSessionOf(work.db, input.person, session)
  // Who takes it although it may be late needs no hour that nobody knows: its day's last moment is late.
  const mayBeLate = input.overrideReason !== ''
  if (!mayBeLate && hangsOnHour({ reportedAt, hourKnown }, firstSessionAt, policy.minimumNotice)) {
    return refuse({ reason: 'hourDecides', field: 'reportedAt' })
  }
  const rosters = await findRosters(work.db, [session])
  const problems = ineligibility(
    {
      expected: rosters(session).some(({ id, role }) => role === 'learner' && id === input.person),
      reason: input.reason,
      reasonText: input.reasonText,
      reportedAt,
      firstSessionAt,
      sessionEndsAt: startOf(session.day, session.to),
      sessionCancelled: session.state === 'cancelled',
    },
    { now: work.now, minimumNotice: policy.minimumNotice },
  )
  const against =
    input.overrideReason === '' ? problems : problems.filter((one) => !mayOverride(one))
  const { reason } = input
  const rejected = keepLate && mayBeKeptRejected(against)
  if ((against.length > 0 && !rejected) || reason === null) {
    return refuse({
      reason: 'notEligible',
      session: session.session,
      problems: against,
      mayOverride: against.every(mayOverride),
      mayKeep: reason !== null && mayBeKeptRejected(against),
    })
  }
  const other = await work.db
    .selectFrom('recording_request')
    .select('id')
    .where('session_id', '=', session.session)
    .where('person_id', '=', input.person)
    .where('rejected_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return other === undefined
    ? done({ reason, late: problems.includes('late'), against })
    : refuse({ reason: 'alreadyRequested', session: session.session, request: other.id })
}

async function findSessions(work: Work, ids: readonly string[]): Promise<Session[]> {
  const { rows } = await sql<Session>`
    select id, id as session, day, starts_at as "from", ends_at as "to", state,
      own_people as ownPeople, group_id as "group"
    from session where id in ${idList(ids)} order by day, starts_at, seq`.execute(work.db)
  return rows
}

async function isGuardian(work: Work, guardian: string, ward: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('guardianship')
    .select('id')
    .where('guardian_id', '=', guardian)
    .where('ward_id', '=', ward)
    .executeTakeFirst()
  return found !== undefined
}

/** The absence a request follows from, where it is one from its session: a list may have others too. */
async function absenceFrom(
  work: Work,
  absence: string | null,
  { session }: Session,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select absence.id from absence join session on session.id = ${session}
    where absence.id = ${absence} and ${covers}`.execute(work.db)
  return rows[0]?.id ?? null
}

async function isAbsenceOf(work: Work, absence: string, person: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('absence')
    .select('id')
    .where('id', '=', absence)
    .where('person_id', '=', person)
    .where('withdrawn', '=', 0)
    .executeTakeFirst()
  return found !== undefined
}
