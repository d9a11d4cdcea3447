import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { writeContact } from '#main/notices/writeContact.ts'
import type { AbsenceRefusal } from '#shared/absences/refusals.ts'
import type { AbsenceInput } from '#shared/absences/schema.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { type Before, checkAbsence } from './checkAbsence.ts'
import { findAbsences } from './findAbsences.ts'
import { findStanding, type Standing } from './standing.ts'

type Refusal = AbsenceRefusal | CommonRefusal

const recordOf = ({ missed }: AbsenceInput): string =>
  missed.kind === 'session' ? `session/${missed.session}` : `group/${missed.group}`

const daysOf = (from: string, until: string): string =>
  from === until ? formatCivilDate(from) : `${formatCivilDate(from)}–${formatCivilDate(until)}`

/**
 * Takes down that somebody can't take part, or is not there (procedure 000, 8; procedure 001, 20). Of a
 * session that went to another day since they told of it, it is told anew: the first report was of that day.
 */
export const report: Command<{ person: string; input: AbsenceInput }, { id: string }, Refusal> = {
  name: 'absences.report',
  records: ({ person, input }) => [`person/${person}`, recordOf(input)],
  async run(work, { person, input }) {
    const former = await findOfFormerDay(work, person, input)
    const before = former === null ? null : toldAnew(work, former)
    const checked = await checkAbsence(work, person, input, before)
    if (!checked.ok) return checked
    const { row } = checked
    const id = former?.id ?? work.newId()
    const entered = { entered_at: work.now, entered_by: actorOf(work).account }
    if (former === null) {
      await work.db
        .insertInto('absence')
        .values({ id, person_id: person, ...row, ...entered, revision: 1 })
        .execute()
    } else {
      await work.db
        .updateTable('absence')
        .set({ ...row, ...entered, revision: former.revision + 1 })
        .where('id', '=', id)
        .execute()
      // That nothing need follow, or the guardian's word, was of the former day.
      await work.db
        .deleteFrom('absence_follow_up')
        .where('absence_id', '=', id)
        .where('kind', 'in', ['waived', 'guardianCalled'])
        .execute()
    }
    // What a teacher or the tutor noticed is no contact with the learner.
    if (row.reported_by === 'learner' || row.reported_by === 'guardian') {
      await writeContact(work, {
        person,
        at: row.reported_at,
        channel: row.channel,
        direction: 'in',
        by: row.received_by,
        about: `Pieteikts kavējums: ${daysOf(row.from_day, row.until_day)}${row.hour_known === 1 ? '' : ' (stunda nav zināma)'}`,
        group: row.group_id,
      })
    }
    return done({ id })
  },
}

/** What is on record of a session that has been moved to another day since; null where nothing is. */
async function findOfFormerDay(
  work: Work,
  person: string,
  { missed }: AbsenceInput,
): Promise<Standing | null> {
  if (missed.kind !== 'session') return null
  const former = await work.db
    .selectFrom('absence')
    .innerJoin('session', 'session.id', 'absence.session_id')
    .select('absence.id')
    .where('absence.person_id', '=', person)
    .where('absence.session_id', '=', missed.session)
    .where('absence.withdrawn', '=', 0)
    .whereRef('absence.from_day', '<>', 'session.day')
    .executeTakeFirst()
  return former === undefined ? null : findStanding(work, former.id)
}

/** A session may have gone to another day since: what is put right of a report does not make it of that day. */
const toldDays = (before: Standing, { session_id: session }: { session_id: string | null }) =>
  session !== null && session === before.session
    ? { from_day: before.from, until_day: before.until }
    : {}

/** It is told now, to whoever sits here, unless the report says otherwise. */
const toldAnew = (work: Work, former: Standing): Before => ({
  ...former,
  from: null,
  reportedAt: work.now,
  hourKnown: true,
  receivedBy: actorOf(work).person,
})

/** Changes an absence as the window saw it; it stays with its person. */
export const change: Command<
  { id: string; revision: number; input: AbsenceInput },
  { revision: number },
  Refusal
> = {
  name: 'absences.change',
  records: ({ id, input }) => [`absence/${id}`, recordOf(input)],
  async run(work, { id, revision, input }) {
    const before = await findStanding(work, id)
    if (before.revision !== revision) return refuse(await changedMeanwhile(before))
    if (before.withdrawn) return refuse({ reason: 'withdrawn' })
    const checked = await checkAbsence(work, before.person, input, before)
    if (!checked.ok) return checked
    await work.db
      .updateTable('absence')
      .set({ ...checked.row, ...toldDays(before, checked.row), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await tellHour(work, id, before, checked.row.reported_at)
    return done({ revision: revision + 1 })

    async function changedMeanwhile(now: Standing) {
      const [current] = await findAbsences(work.db, [id], {
        actor: actorOf(work),
        today: work.today,
      })
      return { reason: 'changedMeanwhile' as const, revision: now.revision, current }
    }
  },
}

/** Requests that took a day alone over from it were told when it was: they have the hour once that is known. */
async function tellHour(
  work: Work,
  id: string,
  { hourKnown, reportedAt }: Standing,
  at: string,
): Promise<void> {
  if (hourKnown || at === reportedAt) return
  await work.db
    .updateTable('recording_request')
    .set((eb) => ({ reported_at: at, revision: eb('revision', '+', 1) }))
    .where('absence_id', '=', id)
    .where('reported_at', '=', reportedAt)
    .execute()
}

/** They come after all, or it was entered by mistake: it stays on record, out of the way. */
export const withdraw: Command<
  { id: string; revision: number },
  { revision: number },
  CommonRefusal
> = {
  name: 'absences.withdraw',
  records: ({ id }) => [`absence/${id}`],
  async run(work, { id, revision }) {
    const before = await findStanding(work, id)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: null })
    }
    await work.db
      .updateTable('absence')
      .set({ withdrawn: 1, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1 })
  },
}
