import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { takeEquipmentAlong } from '#main/equipment/ofGroup.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { followMembers } from '#main/notices/followMembers.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { MoveRefusal } from '#shared/courses/contract.ts'
import { freePlaces } from '#shared/courses/admission.ts'
import { holdsPlace, isEnrolled } from '#shared/courses/rules.ts'
import type { EnrolmentState, SomePeople } from '#shared/courses/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { enrolmentList } from './enrolments.ts'
import { fullNameOf, idList, placesTaken } from './names.ts'
import { some } from './somePeople.ts'

interface Move {
  from: string
  to: string
  selection: Selection
  since: string | null
}

/**
 * Moves people to another group as one step, with one undo. Where they stand goes along, and so does
 * what they answered about platforms, that they know the procedure, and their equipment; the sheet of
 * the new group is another paper, and is asked for anew.
 */
export const moveEnrolments: Command<
  Move,
  { count: number; already: SomePeople },
  MoveRefusal | CommonRefusal
> = {
  name: 'courses.moveEnrolments',
  records: ({ from, to }) => [`group/${from}`, `group/${to}`],
  async run(work, { from, to, selection, since: asked }) {
    const since = asked ?? work.today
    if (since > work.today) {
      const problems = [{ path: ['since'], problem: 'dateInFuture' }]
      return refuse({ reason: 'invalid', problems })
    }
    if (from === to) return refuse({ reason: 'sameGroup', field: 'to' })
    const target = await work.db
      .selectFrom('study_group')
      .select(['archived_at as archivedAt', 'capacity', placesTaken.as('taken')])
      .where('id', '=', to)
      .executeTakeFirstOrThrow()
    if (target.archivedAt !== null) return refuse({ reason: 'groupArchived', field: 'to' })

    const list = enrolmentList(from, work.today)
    const ids = await idsSelected(list, work.db, selection, actorOf(work))
    const chosen = (await findMoving(work, ids, to)).filter(({ state }) => isEnrolled(state))
    const [moving, already] = [chosen.filter(isFree), chosen.filter((row) => !isFree(row))]
    if (moving.length === 0) return refuse({ reason: 'nobodyToMove', already: some(already) })
    const free = freePlaces(target.capacity, target.taken)
    const asking = moving.filter(({ state }) => holdsPlace(state)).length
    if (free !== null && asking > free) {
      return refuse({ reason: 'noPlaces', field: 'to', free, asked: asking })
    }
    for (const [place, enrolment] of moving.entries()) {
      await moveOne(work, enrolment, to, since)
      if (place % 200 === 199) await work.pause({ done: place + 1, total: moving.length })
    }
    const people = moving.map(({ person }) => person)
    await takeAnswersAlong(work, from, to, people)
    for (const group of [from, to]) await followMembers(work, group, people)
    await takeEquipmentAlong(work, from, to, people)
    return done({ count: moving.length, already: some(already) })
  },
}

type Moving = Awaited<ReturnType<typeof findMoving>>[number]

const isFree = ({ there }: { there: EnrolmentState | null }): boolean =>
  there === null || !isEnrolled(there)

/** The enrolments with whose they are, and where the same people stand in the other group. */
const findMoving = (work: Work, ids: readonly string[], to: string) =>
  work.db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .leftJoin('enrolment as other', (join) =>
      join.onRef('other.person_id', '=', 'enrolment.person_id').on('other.group_id', '=', to),
    )
    .select([
      'enrolment.id as row',
      'enrolment.state',
      'enrolment.revision',
      'person.id as person',
      'person.id',
      fullNameOf('person').as('name'),
      'other.id as otherRow',
      'other.state as there',
    ])
    .where(sql<boolean>`enrolment.id in ${idList(ids)}`)
    .orderBy('enrolment.since')
    .orderBy('enrolment.id')
    .execute()

async function moveOne(work: Work, moving: Moving, to: string, since: string): Promise<void> {
  const { row, revision, person, otherRow, state } = moving
  if (otherRow === null) {
    await work.db
      .insertInto('enrolment')
      .values({ id: work.newId(), group_id: to, person_id: person, state, since, revision: 1 })
      .execute()
  } else {
    await work.db
      .updateTable('enrolment')
      .set((old) => ({ state, since, revision: old('revision', '+', 1) }))
      .where('id', '=', otherRow)
      .execute()
  }
  await work.db
    .updateTable('enrolment')
    .set({ state: 'withdrawn', since, revision: revision + 1 })
    .where('id', '=', row)
    .execute()
}

/** Copies what people answered, except where the other group has an answer of theirs already. */
async function takeAnswersAlong(
  work: Work,
  from: string,
  to: string,
  people: readonly string[],
): Promise<void> {
  const checks = await work.db
    .selectFrom('platform_check')
    .selectAll()
    .where('group_id', '=', from)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .execute()
  for (const check of checks) {
    await work.db
      .insertInto('platform_check')
      .values({ ...check, id: work.newId(), group_id: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const known = await work.db
    .selectFrom('acknowledgement')
    .selectAll()
    .where('group_id', '=', from)
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .execute()
  for (const acknowledgement of known) {
    await work.db
      .insertInto('acknowledgement')
      .values({ ...acknowledgement, id: work.newId(), group_id: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
