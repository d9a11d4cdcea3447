import { type Kysely, sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { dayOfAge, freePlaces, missingFor, seat, takesPlace } from '#shared/courses/admission.ts'
import { holdsPlace } from '#shared/courses/rules.ts'
import type { EnrolmentState, Named, NotReady } from '#shared/courses/schema.ts'
import { reachable } from './attention.ts'
import { fullNameOf, idList, placesTaken } from './names.ts'

/** Somebody with where they stand in the group before; null: nowhere. */
export interface Asking extends Named {
  before: EnrolmentState | null
}

/** What comes of asking for places, by people in the order of asking. */
export interface Admission {
  /** Who can't be confirmed yet, and what is missing. */
  notReady: NotReady[]
  /** Who gets no place and is to wait. */
  waiting: Named[]
  /** Who gets a place without the office knowing whether they are of age. */
  unknownAge: Named[]
}

/** Decides who of those asking gets a place in the group when they are put into a state. */
export async function admit(
  work: Work,
  group: string,
  people: readonly Asking[],
  state: EnrolmentState,
): Promise<Admission> {
  const all = people.filter(({ before }) => takesPlace(before, state))
  // Who finished holds a place of the group still: it is theirs before it is another's.
  const holding = all.filter(holdsOne)
  const asking = [...holding, ...all.filter((each) => !holdsOne(each))]
  if (asking.length === 0) return { notReady: [], waiting: [], unknownAge: [] }
  const { startsOn, capacity, taken } = await work.db
    .selectFrom('study_group')
    .select(['starts_on as startsOn', 'capacity', placesTaken.as('taken')])
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  const day = dayOfAge(startsOn, work.today)
  const applicants = await findApplicants(
    work.db,
    asking.map(({ id }) => id),
  )
  const notReady: NotReady[] = []
  const ready: (Named & { birthDate: string | null })[] = []
  for (const { id, name } of asking) {
    const applicant = applicants.get(id)
    if (applicant === undefined) throw new Error(`The person ${id} was let in and is not there`)
    const missing = missingFor(applicant, day)
    if (missing !== null) {
      const guardian = applicant.guardians[0] ?? null
      notReady.push({
        id,
        name,
        missing,
        guardian: guardian === null ? null : { id: guardian.id, name: guardian.name },
      })
    } else ready.push({ id, name, birthDate: applicant.birthDate })
  }
  const { seated, waiting } = seat(ready, freePlaces(capacity, taken - holding.length))
  const unknownAge = seated.filter(({ birthDate }) => birthDate === null)
  return { notReady, waiting, unknownAge }
}

const holdsOne = ({ before }: Asking): boolean => before !== null && holdsPlace(before)

interface Found {
  reachable: boolean
  birthDate: string | null
  guardians: (Named & { reachable: boolean })[]
}

async function findApplicants(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<Map<string, Found>> {
  const found = await db
    .selectFrom('person')
    .select(['id', 'birth_date as birthDate', reachable('person.id').as('reachable')])
    .where(sql<boolean>`id in ${idList(people)}`)
    .execute()
  const guardians = await db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.guardian_id')
    .select([
      'guardianship.ward_id as ward',
      'person.id',
      fullNameOf('person').as('name'),
      reachable('person.id').as('reachable'),
    ])
    .where(sql<boolean>`guardianship.ward_id in ${idList(people)}`)
    .orderBy('guardianship.id')
    .execute()
  return new Map(
    found.map((person) => [
      person.id,
      {
        reachable: person.reachable === 1,
        birthDate: person.birthDate,
        guardians: guardians
          .filter(({ ward }) => ward === person.id)
          .map(({ id, name, reachable: yes }) => ({ id, name, reachable: yes === 1 })),
      },
    ]),
  )
}
