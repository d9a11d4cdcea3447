import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import { peopleList } from '#main/people/list.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { EnrolRefusal } from '#shared/courses/contract.ts'
import { isEnrolled } from '#shared/courses/rules.ts'
import type { EnrolmentState, Named, SomePeople } from '#shared/courses/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { actorOf } from './actorOf.ts'
import { fullNameOf, idList } from './names.ts'
import { givePart } from './parts.ts'

/** What came of enrolling several people. */
export interface Enrolled {
  enrolled: number
  /** Who had withdrawn and is back. */
  returned: number
  already: SomePeople
  archived: SomePeople
}

interface Enrolment {
  group: string
  state: EnrolmentState
  /** The civil date from which it holds; null for today. */
  since: string | null
}

type Refusal = EnrolRefusal | CommonRefusal

/** Enrols people, several at once. Those who are in the group already, or archived, are told. */
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
    const { already, archived, ...counts } = await enrolPeople(work, { ...enrolment, since }, ids)
    if (counts.enrolled + counts.returned === 0) {
      return refuse({ reason: 'nobodyToEnrol', already, archived })
    }
    return done({ ...counts, already, archived })
  },
}

/**
 * Writes enrolments within a command. The caller has looked whether the people and the group are
 * within its actor's scope.
 */
export async function enrolPeople(
  work: Work,
  { group, state, since }: Enrolment & { since: string },
  people: readonly string[],
): Promise<Enrolled> {
  const candidates = await findCandidates(work, group, people)
  const already: Named[] = []
  const archived: Named[] = []
  const enrolled: string[] = []
  let returned = 0
  for (const [place, candidate] of candidates.entries()) {
    if (candidate.archivedAt !== null) archived.push(candidate)
    else if (candidate.state === null) {
      await work.db
        .insertInto('enrolment')
        .values({
          id: work.newId(),
          group_id: group,
          person_id: candidate.id,
          state,
          since,
          revision: 1,
        })
        .execute()
      enrolled.push(candidate.id)
    } else if (isEnrolled(candidate.state) || !isEnrolled(state)) already.push(candidate)
    else {
      await work.db
        .updateTable('enrolment')
        .set((row) => ({ state, since, revision: row('revision', '+', 1) }))
        .where('group_id', '=', group)
        .where('person_id', '=', candidate.id)
        .execute()
      returned += 1
    }
    if (place % 200 === 199) await work.pause({ done: place + 1, total: candidates.length })
  }
  await givePart(work, enrolled, 'participant')
  return { enrolled: enrolled.length, returned, already: some(already), archived: some(archived) }
}

const some = (people: readonly Named[]): SomePeople => ({
  count: people.length,
  first: people.slice(0, 20).map(({ id, name }) => ({ id, name })),
})

/** The people in Latvian order, with where they stand in the group. */
function findCandidates(work: Work, group: string, people: readonly string[]) {
  return work.db
    .selectFrom('person')
    .leftJoin('enrolment', (join) =>
      join.onRef('enrolment.person_id', '=', 'person.id').on('enrolment.group_id', '=', group),
    )
    .select([
      'person.id',
      fullNameOf('person').as('name'),
      'person.archived_at as archivedAt',
      'enrolment.state',
    ])
    .where(sql<boolean>`person.id in ${idList(people)}`)
    .orderBy('person.sort_key')
    .orderBy('person.seq')
    .execute()
}
