import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import { writeContact } from '#main/notices/writeContact.ts'
import type { AbsenceRefusal } from '#shared/absences/refusals.ts'
import type { AbsenceInput } from '#shared/absences/schema.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { checkAbsence } from './checkAbsence.ts'
import { findAbsences } from './findAbsences.ts'
import { findStanding, type Standing } from './standing.ts'

type Refusal = AbsenceRefusal | CommonRefusal

const recordOf = ({ missed }: AbsenceInput): string =>
  missed.kind === 'session' ? `session/${missed.session}` : `group/${missed.group}`

const daysOf = (from: string, until: string): string =>
  from === until ? formatCivilDate(from) : `${formatCivilDate(from)}–${formatCivilDate(until)}`

/** Takes down that somebody can't take part, or is not there (procedure 000, 8; procedure 001, 20). */
export const report: Command<{ person: string; input: AbsenceInput }, { id: string }, Refusal> = {
  name: 'absences.report',
  records: ({ person, input }) => [`person/${person}`, recordOf(input)],
  async run(work, { person, input }) {
    const checked = await checkAbsence(work, person, input, null)
    if (!checked.ok) return checked
    const id = work.newId()
    await work.db
      .insertInto('absence')
      .values({
        id,
        person_id: person,
        ...checked.row,
        entered_at: work.now,
        entered_by: actorOf(work).account,
        revision: 1,
      })
      .execute()
    const { row } = checked
    // What a teacher or the tutor noticed is no contact with the learner.
    if (row.reported_by === 'learner' || row.reported_by === 'guardian') {
      await writeContact(work, {
        person,
        at: row.reported_at,
        channel: row.channel,
        direction: 'in',
        by: row.received_by,
        about: `Pieteikts kavējums: ${daysOf(row.from_day, row.until_day)}`,
        group: row.group_id,
      })
    }
    return done({ id })
  },
}

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
      .set({ ...checked.row, revision: revision + 1 })
      .where('id', '=', id)
      .execute()
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
