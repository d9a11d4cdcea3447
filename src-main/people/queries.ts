import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { minorOn } from '#shared/people/minor.ts'
import { maskPersonalCode } from '#shared/people/personalCode.ts'
import type { Person, PersonChoice } from '#shared/people/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { personScope } from './scope.ts'
import { personSearch } from './search.ts'

/** A person's page, or null when there is none within the actor's scope. */
export async function findPerson(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
  today: CivilDate,
): Promise<Person | null> {
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  if (person === undefined) return null
  const contacts = await db
    .selectFrom('contact')
    .select(['id', 'kind', 'value', 'phone_type', 'note'])
    .where('person_id', '=', id)
    .orderBy('position')
    .execute()
  const parts = await db
    .selectFrom('person_part')
    .select('part')
    .where('person_id', '=', id)
    .execute()
  const formerNames = await db
    .selectFrom('former_name')
    .select(['given_name', 'family_name', 'until'])
    .where('person_id', '=', id)
    .orderBy('until', 'desc')
    .execute()
  return {
    id: person.id,
    revision: person.revision,
    givenName: person.given_name,
    familyName: person.family_name,
    birthDate: person.birth_date,
    minor: minorOn(person.birth_date, today),
    maskedCode: person.personal_code === null ? '' : maskPersonalCode(person.personal_code),
    gender: person.gender,
    language: person.language,
    preferredChannel: person.preferred_channel,
    address: person.address,
    town: person.town,
    postcode: person.postcode,
    preferredLocker: person.preferred_locker,
    note: person.note,
    dative: person.dative,
    archivedAt: person.archived_at,
    createdAt: person.created_at,
    parts: parts.map((row) => row.part),
    contacts: contacts.map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      value: contact.value,
      phoneType: contact.phone_type,
      note: contact.note,
    })),
    formerNames: formerNames.map((name) => ({
      givenName: name.given_name,
      familyName: name.family_name,
      until: name.until,
    })),
    guardians: await kin(db, id, 'ward_id', 'guardian_id'),
    wards: await kin(db, id, 'guardian_id', 'ward_id'),
  }
}

function kin(
  db: Kysely<Tables>,
  id: string,
  own: 'ward_id' | 'guardian_id',
  other: 'ward_id' | 'guardian_id',
): Promise<Person['guardians']> {
  return db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', `guardianship.${other}`)
    .select([
      'guardianship.id',
      'person.id as person',
      sql<string>`trim(person.given_name || ' ' || person.family_name)`.as('name'),
      'guardianship.relation',
      'person.first_phone as phone',
    ])
    .where(`guardianship.${own}`, '=', id)
    .orderBy('person.sort_key')
    .execute()
}

/** The first matches for pickers and the palette, in Latvian order; archived people are left out. */
export async function findPeople(
  db: Kysely<Tables>,
  { text, limit, part }: { text: string; limit: number; part?: string | undefined },
  actor: Actor,
): Promise<PersonChoice[]> {
  let matching = db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'birth_date', 'town', 'first_phone'])
    .where('archived_at', 'is', null)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .where(personSearch(text, text.length <= 3) ?? sql<boolean>`true`)
  if (part !== undefined) {
    matching = matching.where(
      sql<boolean>`exists (select 1 from person_part where person_part.person_id = person.id and part = ${part})`,
    )
  }
  const found = await matching.orderBy('sort_key').orderBy('seq').limit(limit).execute()
  return found.map((person) => ({
    id: person.id,
    givenName: person.given_name,
    familyName: person.family_name,
    birthDate: person.birth_date,
    town: person.town,
    phone: person.first_phone,
  }))
}

/** The whole personal code: asked for by an audited read only. */
export async function findPersonalCode(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
): Promise<string | null> {
  const person = await db
    .selectFrom('person')
    .select('personal_code')
    .where('id', '=', id)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .executeTakeFirst()
  return person === undefined ? null : (person.personal_code ?? '')
}
