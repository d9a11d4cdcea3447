import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { presentPeople } from '#main/courses/people.ts'
import { refuse, type Work } from '#main/database/command.ts'
import { isOfOffice } from '#main/people/ofOffice.ts'
import type { AbsenceInput } from '#shared/absences/schema.ts'
import { instantText } from '#shared/calendar/clock.ts'
import {
  rigaDateOf,
  rigaInstant,
  rigaTimeOfDay,
  startOfRigaDay,
} from '#shared/calendar/rigaTime.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { findMissed } from './findMissed.ts'

/** An absence as it stands on record, where one is changed. */
export interface Before {
  id: string
  session: string | null
  reportedAt: string
  hourKnown: boolean
  receivedBy: string
  reporter: string | null
  /** The first day that it was told for; null where it is told for another one now. */
  from: string | null
}

/** The row as it would be written, or what stands in the way. */
export async function checkAbsence(
  work: Work,
  person: string,
  input: AbsenceInput,
  before: Before | null,
) {
  const missed = await findMissed(work, person, input.missed)
  if (missed.trouble === 'notEnrolled') {
    return refuse({ reason: 'notEnrolled' as const, field: 'person' as const })
  }
  if (missed.trouble === 'notInSession') {
    return refuse({ reason: 'notInSession' as const, field: 'missed' as const })
  }
  // A session may be called off after somebody told that they would miss it.
  if (missed.trouble === 'sessionCancelled' && missed.session !== before?.session) {
    return refuse({ reason: 'sessionCancelled' as const, field: 'missed' as const })
  }
  const { group, session, from, until } = missed
  // What is put right of a report stays of its day, wherever its session has gone since.
  const staysOfItsDay = before !== null && session !== null && session === before.session
  const known =
    staysOfItsDay && before.from !== null && before.from !== from
      ? null
      : await findKnown(work, { person, group, session, from, until }, before?.id ?? '')
  if (known !== null) {
    return refuse({ reason: 'alreadyReported' as const, field: 'missed' as const, ...known })
  }
  const { reportedAt, hourKnown, toCome } = toldAt(input, before, work.now)
  const receivedBy = input.receivedBy ?? before?.receivedBy ?? actorOf(work).person
  const reporter = input.reportedBy === 'learner' ? null : input.reporter
  const problems = await whoProblems(work, person, { ...input, reporter, receivedBy }, before)
  if (toCome) {
    problems.push({ path: ['reportedAt'], problem: 'timeInFuture' })
  }
  if (problems.length > 0) return refuse({ reason: 'invalid' as const, problems })
  const row = {
    group_id: group,
    session_id: session,
    from_day: from,
    until_day: until,
    kind: input.kind,
    reported_at: reportedAt,
    reported_on: rigaDateOf(reportedAt),
    hour_known: hourKnown ? 1 : 0,
    channel: input.channel,
    reported_by: input.reportedBy,
    reporter_id: reporter,
    received_by: receivedBy,
    contacted: input.contacted ? 1 : 0,
    catch_up: input.catchUp,
    note: input.note,
  }
  return { ok: true as const, row }
}

/**
 * When it was told: of a day whose hour nobody knows its last moment, of today this one, since it has been
 * told by now. A form knows minutes: where day and minute stay, the second does too.
 */
function toldAt(
  { reportedAt }: AbsenceInput,
  before: Before | null,
  now: string,
): { reportedAt: string; hourKnown: boolean; toCome: boolean } {
  const known = (at: string) => ({ reportedAt: at, hourKnown: true, toCome: at > now })
  if (reportedAt === null) {
    return before === null
      ? known(now)
      : { reportedAt: before.reportedAt, hourKnown: before.hourKnown, toCome: false }
  }
  const { day, time } = reportedAt
  const ofThatDay = before !== null && rigaDateOf(before.reportedAt) === day
  if (time !== null) {
    const same = ofThatDay && before.hourKnown && rigaTimeOfDay(before.reportedAt) === time
    return known(same ? before.reportedAt : instantText(rigaInstant(day, time)))
  }
  const latest =
    ofThatDay && !before.hourKnown ? before.reportedAt : instantText(rigaInstant(day, '23:59:59'))
  const told = latest < now ? latest : now
  // Of a day that has not begun nothing can have been told.
  const toCome = instantText(startOfRigaDay(day)) > now
  return { reportedAt: told, hourKnown: false, toCome }
}

interface MissedDays {
  person: string
  group: string
  session: string | null
  from: string
  until: string
}

/** An absence on record that says the same: of this session, or of a day in common where either is of whole days. */
async function findKnown(work: Work, missed: MissedDays, except: string) {
  const { rows } = await sql<{ absence: string; from: string; until: string }>`
    select absence.id as absence, absence.from_day as "from", absence.until_day as until
    from absence left join session on session.id = absence.session_id
    where absence.person_id = ${missed.person} and absence.group_id = ${missed.group}
    and absence.withdrawn = 0 and absence.id <> ${except}
    and coalesce(session.day, absence.from_day) <= ${missed.until}
    and coalesce(session.day, absence.until_day) >= ${missed.from}
    and (absence.session_id is null or ${missed.session} is null
      or absence.session_id = ${missed.session})
    -- Of a session that went to another day since, nobody has said so yet of that day.
    and (absence.session_id is null or absence.session_id is ${missed.session}
      or session.day = absence.from_day)
    order by absence.seq limit 1`.execute(work.db)
  return rows[0] ?? null
}

async function whoProblems(
  work: Work,
  person: string,
  input: { reportedBy: string; reporter: string | null; receivedBy: string },
  before: Before | null,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  const { reporter, receivedBy } = input
  const actor = actorOf(work)
  const present = await presentPeople(
    work.db,
    [receivedBy, ...(reporter === null ? [] : [reporter])],
    actor,
  )
  if (reporter !== null && reporter !== before?.reporter) {
    const guardian = input.reportedBy === 'guardian'
    if (guardian && !(await isGuardian(work, reporter, person))) {
      problems.push({ path: ['reporter'], problem: 'notGuardian' })
    } else if (!guardian && !present.has(reporter)) {
      problems.push({ path: ['reporter'], problem: 'notInRegister' })
    }
  }
  if (receivedBy !== actor.person && receivedBy !== before?.receivedBy) {
    // A teacher or tutor takes a call, too, who does not use the program.
    if (!present.has(receivedBy) || !(await isOfOffice(work.db, receivedBy))) {
      problems.push({ path: ['receivedBy'], problem: 'notOfOffice' })
    }
  }
  return problems
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
