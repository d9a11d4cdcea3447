import { type Kysely, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { actorOf } from '#main/courses/actorOf.ts'
import { fullNameOf } from '#main/courses/names.ts'
import { presentPeople } from '#main/courses/people.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { writeContact } from '#main/notices/writeContact.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { shownName } from '#main/people/shownName.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { RemovalRefusal } from '#shared/timetable/contract.ts'
import { type Removal, type RemovalInput, removalTimeProblems } from '#shared/timetable/removal.ts'
import { sessionScope } from './scope.ts'

type Refusal = RemovalRefusal | CommonRefusal
interface Entered {
  session: string
  input: RemovalInput
}

/** Notes that somebody was sent out of a session (procedure 001, 19). */
export const noteRemoval: Command<Entered, { id: string }, Refusal> = {
  name: 'timetable.noteRemoval',
  records: ({ session, input }) => [`session/${session}`, `person/${input.person}`],
  async run(work, { session, input }) {
    const checked = await check(work, session, input, null)
    if (!checked.ok) return checked
    const id = work.newId()
    await work.db
      .insertInto('session_removal')
      .values({
        id,
        session_id: session,
        ...checked.row,
        entered_at: work.now,
        entered_by: actorOf(work).account,
        revision: 1,
      })
      .execute()
    await noteTutorTold(work, session, checked.row, null)
    return done({ id })
  },
}

/** Changes what was noted, as the window saw it. */
export const updateRemoval: Command<
  Entered & { id: string; revision: number },
  { revision: number },
  Refusal
> = {
  name: 'timetable.updateRemoval',
  records: ({ session, input }) => [`session/${session}`, `person/${input.person}`],
  async run(work, { id, revision, session, input }) {
    const [before] = await findRemovals(work.db, noted(id, session), actorOf(work))
    if (before === undefined) return refuse({ reason: 'removalGone' })
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    const checked = await check(work, session, input, before)
    if (!checked.ok) return checked
    await work.db
      .updateTable('session_removal')
      .set({ ...checked.row, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await noteTutorTold(work, session, checked.row, before.tutorToldAt)
    return done({ revision: revision + 1 })
  },
}

/** That the group's tutor was told is a contact with them; by which way is not asked. Nobody else is named. */
async function noteTutorTold(
  work: Work,
  session: string,
  {
    tutor_told_at: at,
    removed_by: by,
  }: { tutor_told_at: string | null; removed_by: string | null },
  before: string | null,
): Promise<void> {
  // A time that is put right tells of the same contact, which stands in the log already.
  if (at === null || before !== null) return
  const found = await work.db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['session.day', 'study_group.id as group', 'tutor_id as tutor'])
    .where('session.id', '=', session)
    .executeTakeFirstOrThrow()
  if (found.tutor === null) return
  await writeContact(work, {
    person: found.tutor,
    at,
    channel: 'other',
    direction: 'out',
    by: by ?? actorOf(work).person,
    about: `Paziņots par atslēgšanu no nodarbības: ${formatCivilDate(found.day)}`,
    group: found.group,
  })
}

/** Takes away what was noted by mistake. */
export const forgetRemoval: Command<
  { id: string; session: string },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'timetable.forgetRemoval',
  records: ({ session }) => [`session/${session}`],
  async run(work, { id, session }) {
    const [seen] = await findRemovals(work.db, noted(id, session), actorOf(work))
    if (seen === undefined) return done({})
    await work.db
      .deleteFrom('session_removal')
      .where('id', '=', id)
      .where('session_id', '=', session)
      .execute()
    return done({})
  },
}

const noted = (id: string, session: string): Condition =>
  sql`session_removal.id = ${id} and session_removal.session_id = ${session}`

/**
 * Removals that fulfil a condition over `session_removal` and `session`, within the actor's scope, the
 * last first; of who is restricted (GDPR 18), the director's alone.
 */
export async function findRemovals(
  db: Kysely<Tables>,
  condition: Condition,
  actor: Actor,
): Promise<Removal[]> {
  const rows = await db
    .selectFrom('session_removal')
    .innerJoin('session', 'session.id', 'session_removal.session_id')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .innerJoin('person', 'person.id', 'session_removal.person_id')
    .leftJoin('person as remover', 'remover.id', 'session_removal.removed_by')
    .leftJoin('account', 'account.id', 'session_removal.entered_by')
    .leftJoin('person as writer', 'writer.id', 'account.person_id')
    .selectAll('session_removal')
    .select(['session.day', 'session.group_id', 'study_group.name as group_name'])
    .select([
      fullNameOf('person').as('person_name'),
      shownName('remover', actor).as('remover_name'),
    ])
    .select(fullNameOf('writer').as('writer_name'))
    .where(sql<boolean>`${condition}`)
    .where(
      actor.role === 'director'
        ? sql<boolean>`true`
        : sql<boolean>`${notRestricted(sql`session_removal.person_id`)}`,
    )
    .where(sql<boolean>`${sessionScope(actor) ?? sql`true`}`)
    .orderBy('session_removal.at', 'desc')
    .orderBy('session_removal.id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    session: row.session_id,
    day: row.day,
    group: { id: row.group_id, name: row.group_name },
    person: { id: row.person_id, name: row.person_name },
    at: row.at,
    reason: row.reason,
    removedBy: row.removed_by === null ? null : { id: row.removed_by, name: row.remover_name },
    tutorToldAt: row.tutor_told_at,
    note: row.note,
    enteredAt: row.entered_at,
    enteredBy: row.writer_name,
  }))
}

/** The row as it would be written, or what is wrong with it. */
async function check(work: Work, id: string, input: RemovalInput, before: Removal | null) {
  const session = await work.db
    .selectFrom('session')
    .select(['day', 'starts_at as from', 'ends_at as to', 'state', 'group_id', 'own_people'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (session.state === 'cancelled') return refuse({ reason: 'sessionCancelled' as const })
  const problems: FieldProblem[] = [
    ...(await whoProblems(work, { id, ...session }, input, before)),
    ...removalTimeProblems(input, session, Temporal.Instant.from(work.now)),
  ]
  const at = instantText(rigaInstant(session.day, input.at))
  if (problems.length === 0 && (await isNoted(work, id, input.person, at, before?.id ?? ''))) {
    problems.push({ path: ['person'], problem: 'removedTwice' })
  }
  if (problems.length > 0) return refuse({ reason: 'invalid' as const, problems })
  const { tutorDay, tutorTime } = input
  const row = {
    person_id: input.person,
    at,
    reason: input.reason,
    removed_by: input.removedBy,
    tutor_told_at:
      tutorDay === null || tutorTime === null
        ? null
        : instantText(rigaInstant(tutorDay, tutorTime)),
    note: input.note,
  }
  return { ok: true as const, row }
}

async function whoProblems(
  work: Work,
  session: { id: string; group_id: string; own_people: number },
  input: RemovalInput,
  before: Removal | null,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  if (input.person !== before?.person.id && !(await comesTo(work, session, input.person))) {
    problems.push({ path: ['person'], problem: 'notInSession' })
  }
  const { removedBy } = input
  if (removedBy !== null && removedBy !== before?.removedBy?.id) {
    const known = await presentPeople(work.db, [removedBy], actorOf(work))
    if (!known.has(removedBy)) problems.push({ path: ['removedBy'], problem: 'notInRegister' })
  }
  return problems
}

/** Whether a session is for somebody: of its group, and on its own list where it has one. */
async function comesTo(
  work: Work,
  session: { id: string; group_id: string; own_people: number },
  person: string,
): Promise<boolean> {
  const enrolled = await work.db
    .selectFrom('enrolment')
    .select('id')
    .where('group_id', '=', session.group_id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (enrolled === undefined || session.own_people === 0) return enrolled !== undefined
  const listed = await work.db
    .selectFrom('session_person')
    .select('id')
    .where('session_id', '=', session.id)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return listed !== undefined
}

async function isNoted(
  work: Work,
  session: string,
  person: string,
  at: string,
  besides: string,
): Promise<boolean> {
  const found = await work.db
    .selectFrom('session_removal')
    .select('id')
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .where('at', '=', at)
    .where('id', '<>', besides)
    .executeTakeFirst()
  return found !== undefined
}
