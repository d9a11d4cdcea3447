import { sql } from 'kysely'
import { presentPeople } from '#main/courses/people.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { writeContact } from '#main/notices/writeContact.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, FieldProblem } from '#shared/commands/outcome.ts'
import type { ContactDirection } from '#shared/notices/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { VisitRefusal } from '#shared/visits/contract.ts'
import type { Visit, VisitClash, VisitInput, VisitState } from '#shared/visits/schema.ts'
import { findClashes } from './clashes.ts'
import { visitList } from './list.ts'
import { findVisits } from './queries.ts'

type Refusal = VisitRefusal | CommonRefusal
interface Entered {
  input: VisitInput
  letIn: boolean
  /** Who got in touch to agree it. */
  direction: ContactDirection
}

/** Enters a visit that was agreed; in an emergency one that was not is asked about first. */
export const createVisit: Command<Entered, { id: string; clashes: VisitClash[] }, Refusal> = {
  name: 'visits.create',
  async run(work, { input, letIn, direction }) {
    const actor = actorOf(work)
    const refusal = await findRefusal(work, input, letIn, null)
    if (refusal !== null) return refuse(refusal)
    const id = work.newId()
    await work.db
      .insertInto('visit')
      .values({
        id,
        ...visitRow(input),
        // Who stands at the door without an appointment has come.
        state: input.agreedChannel === null ? 'came' : 'agreed',
        created_by: actor.account,
        created_at: work.now,
        revision: 1,
      })
      .execute()
    await noteAgreed(work, input, direction, 'Saskaņots apmeklējums')
    return done({ id, clashes: await findClashes(work.db, input, id, actor) })
  },
}

/** Changes a visit as the window saw it. */
export const updateVisit: Command<
  Entered & { id: string; revision: number },
  { revision: number; clashes: VisitClash[] },
  Refusal
> = {
  name: 'visits.update',
  records: ({ id }) => [`visit/${id}`],
  async run(work, { id, revision, input, letIn, direction }) {
    const [before] = await findVisits(work.db, [id])
    if (before === undefined) throw new Error(`The visit ${id} was let in and is not there`)
    if (before.revision !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: before.revision, current: before })
    }
    const refusal = await findRefusal(work, input, letIn, before)
    if (refusal !== null) return refuse(refusal)
    await work.db
      .updateTable('visit')
      .set({ ...visitRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    if (isOtherwise(before, input)) {
      await noteAgreed(work, input, direction, 'Apmeklējums saskaņots no jauna')
    }
    const clashes = await findClashes(work.db, input, id, actorOf(work))
    return done({ revision: revision + 1, clashes })
  },
}

/** Whether somebody else comes, or at another time, or nobody had agreed it: that is agreed anew. */
const isOtherwise = (before: VisitInput, now: VisitInput): boolean =>
  before.personId !== now.personId ||
  before.day !== now.day ||
  before.startsAt !== now.startsAt ||
  before.agreedChannel === null

/** An appointment that was agreed with somebody of the register is a contact with them. */
async function noteAgreed(
  work: Work,
  input: VisitInput,
  direction: ContactDirection,
  what: string,
): Promise<void> {
  if (input.personId === null || input.agreedChannel === null) return
  const when = `${formatCivilDate(input.day)} plkst. ${formatTimeOfDay(input.startsAt)}`
  await writeContact(work, {
    person: input.personId,
    at: work.now,
    channel: input.agreedChannel,
    direction,
    by: input.agreedWith ?? actorOf(work).person,
    about: `${what}: ${when}`,
    group: null,
  })
}

/** Says of visits that somebody came, did not come, or called it off; `count` of them stood otherwise before. */
export const changeVisitState: Command<
  { selection: Selection; state: VisitState },
  { count: number },
  CommonRefusal
> = {
  name: 'visits.changeState',
  records: ({ selection }) =>
    selection.kind === 'rows' ? selection.ids.map((id) => `visit/${id}`) : [],
  async run(work, { selection, state }) {
    const ids = await idsSelected(visitList, work.db, selection, actorOf(work))
    const changed = await work.db
      .updateTable('visit')
      .set({ state, revision: sql`revision + 1` })
      .where(sql<boolean>`id in ${idList(ids)}`)
      .where('state', '<>', state)
      .executeTakeFirst()
    return done({ count: Number(changed.numUpdatedRows) })
  },
}

const visitRow = (input: VisitInput) => ({
  person_id: input.personId,
  visitor: input.visitor,
  day: input.day,
  starts_at: input.startsAt,
  ends_at: input.endsAt,
  purpose: input.purpose,
  agreed_with: input.agreedWith,
  agreed_channel: input.agreedChannel,
  note: input.note,
})

/** What stands in the way of the visit as entered; people who were there before are not asked again. */
async function findRefusal(
  work: Work,
  input: VisitInput,
  letIn: boolean,
  before: Visit | null,
): Promise<Refusal | null> {
  const problems: FieldProblem[] = []
  for (const field of ['personId', 'agreedWith'] as const) {
    const person = input[field]
    if (person === null || person === before?.[field]) continue
    if (!(await presentPeople(work.db, [person], actorOf(work))).has(person)) {
      problems.push({ path: [field], problem: 'notInRegister' })
    }
  }
  if (problems.length > 0) return { reason: 'invalid', problems }
  if (input.agreedChannel !== null || letIn) return null
  return (await findPolicies(work.db)).emergency
    ? { reason: 'emergency', field: 'agreedChannel' }
    : null
}

function actorOf(work: Work): Actor {
  if (work.actor === null) throw new Error('Visits are entered by somebody who has signed in')
  return work.actor
}
