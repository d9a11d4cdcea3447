import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { preferredLocker } from '#main/lockers/preferredLocker.ts'
import { notRestricted } from '#main/people/restricted.ts'
import type { Permission } from '#shared/exports/columns.ts'
import { phoneCell } from '#shared/exports/rules.ts'
import { valueWords } from './registerTexts.ts'

/** What is restricted leaves the office in no file. */
const used = notRestricted(sql`person.id`)

/**
 * Who stands in the register of people: everybody who is not archived or restricted; somebody who is in the office
 * only as another person's guardian just where guardians may leave it.
 */
export const exportedPeople = (allowed: ReadonlySet<Permission>) =>
  allowed.has('guardians')
    ? sql<boolean>`person.archived_at is null and ${used}`
    : sql<boolean>`person.archived_at is null and ${used} and (
        exists (select 1 from person_part where person_part.person_id = person.id
          and person_part.part <> 'guardian')
        or not (exists (select 1 from person_part where person_part.person_id = person.id)
          or exists (select 1 from guardianship where guardianship.guardian_id = person.id)))`

const listed = (values: Iterable<string>): string => [...new Set(values)].join(', ')

/** Rows of the register in Latvian order, some hundred at a time; each row by column name. */
export async function* readPeople(
  db: Kysely<Tables>,
  allowed: ReadonlySet<Permission>,
  size: number,
): AsyncGenerator<Record<string, string>[]> {
  let behind: { sort_key: string; seq: number } | undefined
  for (;;) {
    const people = await db
      .selectFrom('person')
      .select(['seq', 'sort_key', 'id', 'family_name', 'given_name', 'birth_date', 'gender'])
      .select(['language', 'town', 'created_at', 'personal_code', 'address', 'postcode'])
      .select(preferredLocker.as('preferredLocker'))
      .where(exportedPeople(allowed))
      .where(
        behind === undefined
          ? sql<boolean>`true`
          : sql<boolean>`(sort_key, seq) > (${behind.sort_key}, ${behind.seq})`,
      )
      .orderBy('sort_key')
      .orderBy('seq')
      .limit(size)
      .execute()
    behind = people.at(-1)
    if (behind === undefined) return
    const partsOf = await readParts(db, people, allowed)
    const groupsOf = await readGroupNames(db, people)
    const contactsOf = allowed.has('contacts') ? await readContacts(db, people) : null
    const guardiansOf = allowed.has('guardians') ? await readGuardians(db, people) : null
    yield people.map((person) => {
      const contacts = contactsOf?.get(person.id) ?? []
      const guardians = guardiansOf?.get(person.id) ?? []
      return {
        id: person.id,
        familyName: person.family_name,
        givenName: person.given_name,
        birthDate: person.birth_date ?? '',
        gender: valueWords[`gender.${person.gender}`] ?? '',
        language: valueWords[`language.${person.language}`] ?? '',
        town: person.town,
        parts: listed(partsOf.get(person.id) ?? []),
        groups: listed(groupsOf.get(person.id) ?? []),
        createdAt: person.created_at.slice(0, 10),
        ...(allowed.has('personalCodes') ? { personalCode: person.personal_code ?? '' } : {}),
        ...(allowed.has('contacts')
          ? {
              phones: listed(
                contacts
                  .filter(({ kind }) => kind === 'phone' || kind === 'whatsapp')
                  .map(({ value }) => phoneCell(value)),
              ),
              emails: listed(
                contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value),
              ),
              address: person.address,
              postcode: person.postcode,
              preferredLocker: person.preferredLocker,
            }
          : {}),
        ...(allowed.has('guardians')
          ? {
              guardians: listed(guardians.map(({ name }) => name)),
              guardianPhones: allowed.has('contacts')
                ? listed(
                    guardians.map(({ phone }) => phoneCell(phone)).filter((phone) => phone !== ''),
                  )
                : '',
            }
          : {}),
      }
    })
  }
}

type People = readonly { id: string }[]
const within = (people: People) =>
  sql`(select value from json_each(${JSON.stringify(people.map(({ id }) => id))}))`

const gather = <Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): Map<string, Value[]> => {
  const gathered = new Map<string, Value[]>()
  for (const row of rows) {
    const known = gathered.get(key(row))
    if (known === undefined) gathered.set(key(row), [value(row)])
    else known.push(value(row))
  }
  return gathered
}

async function readParts(
  db: Kysely<Tables>,
  people: People,
  allowed: ReadonlySet<Permission>,
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('person_part')
    .select(['person_id', 'part'])
    .where(sql<boolean>`person_id in ${within(people)}`)
    .orderBy('part')
    .execute()
  const shown = rows.filter(({ part }) => part !== 'guardian' || allowed.has('guardians'))
  return gather(
    shown,
    (row) => row.person_id,
    (row) => valueWords[`parts.${row.part}`] ?? row.part,
  )
}

async function readGroupNames(db: Kysely<Tables>, people: People): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('study_group', 'study_group.id', 'enrolment.group_id')
    .select(['enrolment.person_id', 'study_group.name'])
    .where(sql<boolean>`enrolment.person_id in ${within(people)}`)
    .where('study_group.archived_at', 'is', null)
    .orderBy('study_group.sort_key')
    .execute()
  return gather(
    rows,
    (row) => row.person_id,
    (row) => row.name,
  )
}

interface Contact {
  kind: string
  value: string
}

async function readContacts(db: Kysely<Tables>, people: People): Promise<Map<string, Contact[]>> {
  const rows = await db
    .selectFrom('contact')
    .select(['person_id', 'kind', 'value'])
    .where(sql<boolean>`person_id in ${within(people)}`)
    .orderBy('position')
    .execute()
  return gather(
    rows,
    (row) => row.person_id,
    (row) => row,
  )
}

interface Guardian {
  name: string
  phone: string
}

async function readGuardians(db: Kysely<Tables>, people: People): Promise<Map<string, Guardian[]>> {
  const rows = await db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.guardian_id')
    .select(['guardianship.ward_id', 'person.first_phone as phone'])
    .select(sql<string>`trim(person.given_name || ' ' || person.family_name)`.as('name'))
    .where(sql<boolean>`guardianship.ward_id in ${within(people)}`)
    .where(used)
    .orderBy('person.sort_key')
    .execute()
  return gather(
    rows,
    (row) => row.ward_id,
    (row) => row,
  )
}
