import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { bringBackBy } from '#main/equipment/bringBackBy.ts'
import { cancelReservationsOf } from '#main/equipment/ofGroup.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { followMembers } from '#main/notices/followMembers.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { StateRefusal } from '#shared/courses/contract.ts'
import type { EnrolmentState, SomePeople } from '#shared/courses/schema.ts'
import type { KeptDue } from '#shared/equipment/leftWith.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { admit } from './admission.ts'
import { enrolmentList } from './enrolments.ts'
import { fullNameOf, idList } from './names.ts'
import { some } from './somePeople.ts'

interface Change {
  group: string
  selection: Selection
  state: EnrolmentState
  since: string | null
  /** Revisions of the rows that the window showed. */
  seen: Record<string, number>
  bringBackBy: string | null
}

interface Changed {
  count: number
  /** Reservations of equipment that were called off, for whoever left needs them no more. */
  cancelled: number
  /** Those that went to another group, which relies on them. */
  passedOn: number
  /** Those for another group that were prolonged for this one, and are shorter now. */
  shortened: number
  /** Lent things that are due sooner now. */
  dueSooner: number
  /** Lent things that stay due when they were, for another group needs them. */
  kept: KeptDue[]
  /** Who found no place and is on the waiting list. */
  waiting: SomePeople
  unknownAge: SomePeople
}

/**
 * Puts enrolments of a group into a state since a day; those that are in it already stay as they
 * are. Who finds no place is put on the waiting list, or stays there; it is a refusal when that is
 * true of everybody. What was reserved for the group for those who withdraw is called off.
 */
export const changeEnrolmentState: Command<Change, Changed, StateRefusal | CommonRefusal> = {
  name: 'courses.changeEnrolmentState',
  records: ({ group }) => [`group/${group}`],
  async run(work, { group, selection, state, since: asked, seen, bringBackBy: backBy }) {
    const since = asked ?? work.today
    if (since > work.today) {
      const problems = [{ path: ['since'], problem: 'dateInFuture' }]
      return refuse({ reason: 'invalid', problems })
    }
    if (backBy !== null && backBy < work.today) {
      const problems = [{ path: ['bringBackBy'], problem: 'dateInPast' }]
      return refuse({ reason: 'invalid', problems })
    }
    const list = enrolmentList(group, work.today)
    const ids = await idsSelected(list, work.db, selection, actorOf(work))
    const enrolments = await findEnrolments(work, ids)
    const stale = enrolments.find(({ id, revision }) => (seen[id] ?? revision) !== revision)
    if (stale !== undefined) {
      const { id, revision, state: current, since: from } = stale
      return refuse({
        reason: 'changedMeanwhile',
        revision,
        current: { id, state: current, since: from },
      })
    }
    const asking = enrolments.map((row) => ({ id: row.person, name: row.name, before: row.state }))
    const { notReady, waiting, unknownAge } = await admit(work, group, asking, state)
    if (notReady.length > 0) {
      return refuse({ reason: 'notReady', count: notReady.length, people: notReady.slice(0, 20) })
    }
    const waits = new Set(waiting.map(({ id }) => id))
    let count = 0
    const moved: string[] = []
    const leaving: string[] = []
    for (const enrolment of enrolments) {
      const next = waits.has(enrolment.person) ? 'waiting' : state
      if (enrolment.state === next && (asked === null || enrolment.since === since)) continue
      // Who waits already keeps their turn.
      if (enrolment.state === 'waiting' && next === 'waiting' && state !== 'waiting') continue
      await work.db
        .updateTable('enrolment')
        .set({ state: next, since, revision: enrolment.revision + 1 })
        .where('id', '=', enrolment.id)
        .execute()
      moved.push(enrolment.person)
      if (next === 'withdrawn' && enrolment.state !== next) leaving.push(enrolment.person)
      count += 1
      if (count % 200 === 0) await work.pause({ done: count, total: enrolments.length })
    }
    if (count === 0 && waiting.length > 0) {
      return refuse({
        reason: 'groupFull',
        capacity: await capacityOf(work, group),
        people: some(waiting),
      })
    }
    await followMembers(work, group, moved)
    const freed = await cancelReservationsOf(work, group, leaving)
    const { changed: dueSooner, kept } =
      backBy === null ? { changed: 0, kept: [] } : await bringBackBy(work, group, leaving, backBy)
    return done({
      count,
      ...freed,
      dueSooner,
      kept,
      waiting: some(waiting),
      unknownAge: some(unknownAge),
    })
  },
}

/** The enrolments with whose they are; who stands in their state longest comes first. */
const findEnrolments = (work: Work, ids: readonly string[]) =>
  work.db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select([
      'enrolment.id',
      'enrolment.state',
      'enrolment.since',
      'enrolment.revision',
      'person.id as person',
      fullNameOf('person').as('name'),
    ])
    .where(sql<boolean>`enrolment.id in ${idList(ids)}`)
    .orderBy('enrolment.since')
    .orderBy('enrolment.id')
    .execute()

async function capacityOf(work: Work, group: string): Promise<number> {
  const found = await work.db
    .selectFrom('study_group')
    .select('capacity')
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  return found.capacity ?? 0
}
