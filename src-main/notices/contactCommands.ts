import { actorOf } from '#main/courses/actorOf.ts'
import { findGroup } from '#main/courses/groups.ts'
import { presentPeople } from '#main/courses/people.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { ContactNoteRefusal } from '#shared/notices/contract.ts'
import type { ContactLine, ContactNoteInput } from '#shared/notices/schema.ts'
import { findContactLines } from './contactLog.ts'

type Refusal = ContactNoteRefusal | CommonRefusal

/** Writes a contact with a person into their log; it may have happened earlier, never later than now. */
export const noteContact: Command<
  { person: string; input: ContactNoteInput },
  { id: string },
  CommonRefusal
> = {
  name: 'notices.noteContact',
  records: ({ person }) => [`person/${person}`],
  async run(work, { person, input }) {
    const problems = await findProblems(work, input, null)
    if (problems.length > 0) return refuse({ reason: 'invalid', problems })
    const id = work.newId()
    await work.db
      .insertInto('contact_log')
      .values({
        id,
        person_id: person,
        ...lineRow(input),
        entered_at: work.now,
        entered_by: actorOf(work).account,
        notice_id: null,
        revision: 1,
      })
      .execute()
    return done({ id })
  },
}

/** Changes a line that one entered oneself, as the window saw it. */
export const updateContact: Command<
  { id: string; revision: number; person: string; input: ContactNoteInput },
  { revision: number },
  Refusal
> = {
  name: 'notices.updateContact',
  records: ({ person }) => [`person/${person}`],
  async run(work, { id, revision, person, input }) {
    const before = await findOwn(work, id, person)
    if (!before.ok) return before
    const { value: line } = before
    if (line.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: line.revision, current: line })
    }
    const problems = await findProblems(work, input, line)
    if (problems.length > 0) return refuse({ reason: 'invalid', problems })
    await work.db
      .updateTable('contact_log')
      .set({ ...lineRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1 })
  },
}

/** Takes away a line that one entered oneself. */
export const removeContact: Command<
  { id: string; person: string },
  Record<string, never>,
  Refusal
> = {
  name: 'notices.removeContact',
  records: ({ person }) => [`person/${person}`],
  async run(work, { id, person }) {
    const before = await findOwn(work, id, person)
    if (!before.ok) return before
    await work.db.deleteFrom('contact_log').where('id', '=', id).execute()
    return done({})
  },
}

async function findOwn(
  work: Work,
  id: string,
  person: string,
): Promise<{ ok: true; value: ContactLine } | { ok: false; refusal: ContactNoteRefusal }> {
  const stands = await work.db
    .selectFrom('contact_log')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .execute()
  const [line] = await findContactLines(
    work.db,
    stands.map((row) => row.id),
    actorOf(work),
  )
  // One that is gone is nobody's: whoever took it away was faster.
  if (line === undefined || !line.own) return refuse({ reason: 'notOwn' })
  return line.ofNotice ? refuse({ reason: 'ofNotice' }) : done(line)
}

const lineRow = (input: ContactNoteInput) => ({
  at: instantText(rigaInstant(input.day, input.time)),
  channel: input.channel,
  direction: input.direction,
  by_person: input.by,
  about: input.about,
  group_id: input.groupId,
})

/** What is wrong with the line as entered; who and what stood there before is not asked again. */
async function findProblems(
  work: Work,
  input: ContactNoteInput,
  before: ContactLine | null,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  const actor = actorOf(work)
  const { by, groupId } = input
  if (instantText(rigaInstant(input.day, input.time)) > work.now) {
    problems.push(
      input.day > work.today
        ? { path: ['day'], problem: 'dateInFuture' }
        : { path: ['time'], problem: 'timeInFuture' },
    )
  }
  if (by !== null && by !== actor.person && by !== before?.by?.id) {
    if (!(await presentPeople(work.db, [by], actor)).has(by)) {
      problems.push({ path: ['by'], problem: 'notInRegister' })
    }
  }
  if (groupId !== null && groupId !== before?.group?.id) {
    if ((await findGroup(work.db, groupId, actor)) === null) {
      problems.push({ path: ['groupId'], problem: 'notInRegister' })
    }
  }
  return problems
}
