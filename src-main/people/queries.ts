import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { minorOn } from '#shared/people/minor.ts'
import { maskPersonalCode } from '#shared/people/personalCode.ts'
import type { Person, PersonChoice } from '#shared/people/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { isRestricted } from './restricted.ts'
import { personScope } from './scope.ts'
import { personSearch } from './search.ts'
import type { PersonTable } from './tables.ts'

/** Lists that belong to a person, gathered by SQLite so that a page is one statement. */
interface PageRow extends Selectable<PersonTable> {
  contacts: string
  parts: string
  former_names: string
  guardians: string
  wards: string
  restricted: number
}

/** A person's page, or null when there is none within the actor's scope. */
export async function findPerson(
  db: Kysely<Tables>,
  id: string,
  actor: Actor,
  today: CivilDate,
): Promise<Person | null> {
  const found = await sql<PageRow>`
    select person.*, ${isRestricted(sql`person.id`)} as restricted,
      (select json_group_array(json_object('id', id, 'kind', kind, 'value', value,
        'phoneType', phone_type, 'note', note) order by position)
        from contact where person_id = person.id) as contacts,
      (select json_group_array(part order by part) from person_part
        where person_id = person.id) as parts,
      (select json_group_array(json_object('givenName', given_name, 'familyName', family_name,
        'until', until) order by until desc) from former_name
        where person_id = person.id) as former_names,
      (${kin(sql`ward_id`, sql`guardian_id`, actor)}) as guardians,
      (${kin(sql`guardian_id`, sql`ward_id`, actor)}) as wards
    from person where person.id = ${id} and ${personScope(actor) ?? sql`true`}`.execute(db)
  const person = found.rows[0]
  if (person === undefined) return null
  const list = <T>(json: string): T[] => JSON.parse(json)
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
    erasedAt: person.erased_at,
    restricted: person.restricted === 1,
    createdAt: person.created_at,
    parts: list(person.parts),
    contacts: list(person.contacts),
    formerNames: list(person.former_names),
    guardians: list(person.guardians),
    wards: list(person.wards),
  }
}

/** The people on the other end of a guardianship, in Latvian order, as far as the actor may see them. */
function kin(own: RawBuilder<unknown>, other: RawBuilder<unknown>, actor: Actor) {
  const scope = personScope(actor)
  const seen =
    scope === null
      ? sql`true`
      : sql`exists (select 1 from person where person.id = kin.id and ${scope})`
  return sql`
    select json_group_array(json_object('id', guardianship.id, 'person', kin.id,
      'name', trim(kin.given_name || ' ' || kin.family_name), 'relation', relation,
      'phone', kin.first_phone) order by kin.sort_key)
    from guardianship join person as kin on kin.id = guardianship.${other}
    where guardianship.${own} = person.id and ${seen}`
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
