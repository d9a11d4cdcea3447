import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { PreferredChannel, Relation } from '#shared/people/schema.ts'
import { MemberState } from './words.ts'

/** How somebody is reached, as a paper shows it: phones in groups of digits. */
interface Reached {
  phones: string[]
  emails: string[]
}

/** Somebody of a group, as its papers name them. */
export interface Member extends Reached {
  person: string
  name: string
  state: MemberState
  /** Since which day they are in that state. */
  since: string
  birthDate: string | null
  preferred: PreferredChannel
  guardians: (Reached & { name: string; relation: Relation })[]
}

/** Who is in a group or was until its end, in Latvian order; those who withdrew or only wait are not, nor whose data is restricted. */
export async function findMembers(db: Kysely<Tables>, group: string): Promise<Member[]> {
  const people = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['person.id as person', fullNameOf('person').as('name')])
    .select(['enrolment.state', 'enrolment.since'])
    .select(['person.birth_date as birthDate', 'person.preferred_channel as preferred'])
    .where('enrolment.group_id', '=', group)
    .where(notRestricted(sql`person.id`))
    .orderBy('person.sort_key')
    .orderBy('person.seq')
    .execute()
  const members = people.flatMap(({ state, ...person }) => {
    const known = MemberState.safeParse(state)
    return known.success ? [{ ...person, state: known.data }] : []
  })
  const wards = members.map(({ person }) => person)
  const guardians = await db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.guardian_id')
    .select(['guardianship.ward_id as ward', 'guardianship.relation', 'person.id as person'])
    .select(fullNameOf('person').as('name'))
    .where(sql<boolean>`guardianship.ward_id in ${idList(wards)}`)
    .where(notRestricted(sql`person.id`))
    .orderBy('guardianship.id')
    .execute()
  const reached = await findReached(db, [...wards, ...guardians.map(({ person }) => person)])
  return members.map((member) => ({
    ...member,
    ...reached(member.person),
    guardians: guardians
      .filter(({ ward }) => ward === member.person)
      .map(({ name, relation, person }) => ({ name, relation, ...reached(person) })),
  }))
}

async function findReached(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<(person: string) => Reached> {
  const contacts = await db
    .selectFrom('contact')
    .select(['person_id as person', 'kind', 'value'])
    .where(sql<boolean>`person_id in ${idList(people)}`)
    .orderBy('position')
    .execute()
  const of = Map.groupBy(contacts, ({ person }) => person)
  return (person) => {
    const own = of.get(person) ?? []
    return {
      phones: own
        .filter(({ kind }) => kind === 'phone' || kind === 'whatsapp')
        .map(({ kind, value }) =>
          kind === 'phone' ? formatPhone(value) : `${formatPhone(value)} (WhatsApp)`,
        ),
      emails: own.filter(({ kind }) => kind === 'email').map(({ value }) => value),
    }
  }
}
