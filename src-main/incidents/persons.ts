import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import { isInvolved } from '#shared/incidents/involvement.ts'
import type { InvolvedInput } from '#shared/incidents/schema.ts'
import type { Minor } from '#shared/people/minor.ts'
import type { PersonContent } from './contents.ts'
import type { Vault } from './vault.ts'

/**
 * Who is named by an input, as the office knows them today; null: the office does not know them.
 * @param heardMinor what was heard of their age before it was known who they are
 */
export async function describe(
  work: Work,
  input: InvolvedInput,
  heardMinor?: Minor,
): Promise<PersonContent | null> {
  const { who, parts, note } = input
  if (who.kind === 'outside') {
    return { who, name: who.name, born: null, staff: false, parts, note }
  }
  const person = await work.db
    .selectFrom('person')
    .select(['given_name', 'family_name', 'birth_date'])
    .where('id', '=', who.person)
    .executeTakeFirst()
  if (person === undefined) return null
  return {
    who,
    name: `${person.given_name} ${person.family_name}`.trim(),
    born: person.birth_date,
    ...(heardMinor === undefined ? {} : { heardMinor }),
    staff: await worksHere(work.db, who.person),
    parts,
    note,
  }
}

/**
 * What says how old somebody is: of who is from outside what was heard since, of others the register's
 * birth date, by the entry that theirs was made one with since. What was known stays where nothing
 * more is.
 */
export async function findAge(
  db: Work['db'],
  { who, born }: Pick<PersonContent, 'who' | 'born'>,
  minor: Minor | null,
): Promise<Pick<PersonContent, 'who' | 'born'>> {
  if (who.kind === 'outside') return { who: { ...who, minor: minor ?? who.minor }, born }
  const [stands] = await findMergedInto(db, [who.person])
  const person = stands?.now ?? who.person
  const entry = await db
    .selectFrom('person')
    .select('birth_date')
    .where('id', '=', person)
    .executeTakeFirst()
  return { who: { ...who, person }, born: entry?.birth_date ?? born }
}

/** Whether somebody works or teaches here, or signs in. */
const worksHere = async (db: Kysely<Tables>, person: string): Promise<boolean> =>
  (await findWorkingHere(db, [person])).has(person)

/** Who of these work or teach here, or sign in. */
export async function findWorkingHere(
  db: Kysely<Tables>,
  persons: readonly string[],
): Promise<ReadonlySet<string>> {
  const these = idList(persons)
  const { rows } = await sql<{ id: string }>`
    select person_id as id from person_part
      where part in ('teacher', 'tutor', 'colleague') and person_id in ${these}
    union select person_id from account where person_id in ${these}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Puts somebody on an incident. Only of who works here does the id stand in clear: involvement ends
 * their access.
 * @returns the id of their place on it; null: the office does not know them
 */
export async function putPerson(
  work: Work,
  vault: Vault,
  input: InvolvedInput,
): Promise<string | null> {
  const content = await describe(work, input)
  if (content === null) return null
  const id = work.newId()
  await work.db
    .insertInto('incident_person')
    .values({
      id,
      incident_id: vault.incident,
      ...clearOf(content),
      sealed_id: await vault.keep(work, content, { signed: true }),
      removed_at: null,
    })
    .execute()
  return id
}

/** What of a person stands in clear. */
export const clearOf = ({ who, staff, parts }: PersonContent) => ({
  staff_id: staff && who.kind === 'known' ? who.person : null,
  involved: isInvolved(parts) ? 1 : 0,
})

/** Whether the same person of the office is named twice. */
export function namesTwice(persons: readonly Pick<InvolvedInput, 'who'>[]): boolean {
  const known = persons.flatMap(({ who }) => (who.kind === 'known' ? [who.person] : []))
  return new Set(known).size < known.length
}

/** Whether somebody of the office is among these, be it by an entry that was made one with theirs since. */
export async function isNamed(
  db: Work['db'],
  { who }: Pick<InvolvedInput, 'who'>,
  among: readonly Pick<InvolvedInput, 'who'>[],
): Promise<boolean> {
  if (who.kind === 'outside') return false
  const known = among.flatMap((one) => (one.who.kind === 'known' ? [one.who.person] : []))
  const stand = new Map((await findMergedInto(db, known)).map(({ was, now }) => [was, now]))
  return known.some((person) => (stand.get(person) ?? person) === who.person)
}
