import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { followMembers } from '#main/notices/followMembers.ts'
import { peopleList } from '#main/people/list.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { EnrolRefusal } from '#shared/courses/contract.ts'
import { isEnrolled } from '#shared/courses/rules.ts'
import type { EnrolmentState, Named, NotReady, SomePeople } from '#shared/courses/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { admit } from './admission.ts'
import { fullNameOf, idList } from './names.ts'
import { givePart } from './parts.ts'
import { some } from './somePeople.ts'

/** What came of enrolling several people. */
export interface Enrolled {
  enrolled: number
  /** Who had withdrawn and is back. */
  returned: number
  already: SomePeople
  archived: SomePeople
  /** Who found no place and is on the waiting list. */
  waiting: SomePeople
  unknownAge: SomePeople
}

interface Enrolment {
  group: string
  state: EnrolmentState
  /** The civil date from which it holds; null for today. */
  since: string | null
}

type Refusal = EnrolRefusal | CommonRefusal

/**
 * Enrols people, several at once. Those who are in the group already, or archived, are told; so is
 * who finds no place and waits for one. Somebody who can't be confirmed yet is refused.
 */
export const enrol: Command<Enrolment & { people: Selection }, Enrolled, Refusal> = {
  name: 'courses.enrol',
  records: ({ group, people }) => [
    `group/${group}`,
    ...(people.kind === 'rows' ? people.ids.map((id) => `person/${id}`) : []),
  ],
  async run(work, { people, ...enrolment }) {
    const since = enrolment.since ?? work.today
    if (since > work.today) {
      const problems = [{ path: ['since'], problem: 'dateInFuture' }]
      return refuse({ reason: 'invalid', problems })
    }
    const group = await work.db
      .selectFrom('study_group')
      .select('archived_at')
      .where('id', '=', enrolment.group)
      .executeTakeFirstOrThrow()
    if (group.archived_at !== null) return refuse({ reason: 'groupArchived' })

    const ids = await idsSelected(peopleList, work.db, people, actorOf(work))
    // Places are given in the order of choosing.
    const order = people.kind === 'rows' ? people.ids.filter((id) => ids.includes(id)) : ids
    const { notReady, ...enrolled } = await enrolPeople(work, { ...enrolment, since }, order)
    if (notReady.length > 0) {
      return refuse({ reason: 'notReady', count: notReady.length, people: notReady.slice(0, 20) })
    }
    if (enrolled.enrolled + enrolled.returned === 0) {
      const { already, archived } = enrolled
      return refuse({ reason: 'nobodyToEnrol', already, archived })
    }
    return done(enrolled)
  },
}

/**
 * Writes enrolments within a command, in the order given. The caller has looked whether the people
 * and the group are within its actor's scope. Who is not ready to be confirmed stands as applied:
 * the caller decides whether that is good enough.
 */
export async function enrolPeople(
  work: Work,
  { group, state, since }: Enrolment & { since: string },
  people: readonly string[],
): Promise<Enrolled & { notReady: NotReady[] }> {
  const candidates = await findCandidates(work, group, people)
  const coming = candidates.filter(
    ({ archivedAt, before }) => archivedAt === null && (before === null || !isEnrolled(before)),
  )
  const { notReady, waiting, unknownAge } = await admit(work, group, coming, state)
  const otherState = new Map<string, EnrolmentState>([
    ...waiting.map(({ id }) => [id, 'waiting'] as const),
    ...notReady.map(({ id }) => [id, 'applied'] as const),
  ])
  const already: Named[] = []
  const archived: Named[] = []
  const enrolled: string[] = []
  let returned = 0
  for (const [place, candidate] of candidates.entries()) {
    const stands = otherState.get(candidate.id) ?? state
    if (candidate.archivedAt !== null) archived.push(candidate)
    else if (candidate.before === null) {
      await work.db
        .insertInto('enrolment')
        .values({
          id: work.newId(),
          group_id: group,
          person_id: candidate.id,
          state: stands,
          since,
          revision: 1,
        })
        .execute()
      enrolled.push(candidate.id)
    } else if (isEnrolled(candidate.before) || !isEnrolled(state)) already.push(candidate)
    else {
      await work.db
        .updateTable('enrolment')
        .set((row) => ({ state: stands, since, revision: row('revision', '+', 1) }))
        .where('group_id', '=', group)
        .where('person_id', '=', candidate.id)
        .execute()
      returned += 1
    }
    if (place % 200 === 199) await work.pause({ done: place + 1, total: candidates.length })
  }
  await givePart(work, enrolled, 'participant')
  await followMembers(
    work,
    group,
    candidates.map(({ id }) => id),
  )
  return {
    enrolled: enrolled.length,
    returned,
    already: some(already),
    archived: some(archived),
    waiting: some(waiting),
    unknownAge: some(unknownAge),
    notReady,
  }
}

/** The people as they were chosen, with where they stand in the group. */
async function findCandidates(work: Work, group: string, people: readonly string[]) {
  const found = await work.db
    .selectFrom('person')
    .leftJoin('enrolment', (join) =>
      join.onRef('enrolment.person_id', '=', 'person.id').on('enrolment.group_id', '=', group),
    )
    .select([
      'person.id',
      fullNameOf('person').as('name'),
      'person.archived_at as archivedAt',
      'enrolment.state as before',
    ])
    .where(sql<boolean>`person.id in ${idList(people)}`)
    .execute()
  const byId = new Map(found.map((person) => [person.id, person]))
  return people.flatMap((id) => byId.get(id) ?? [])
}
