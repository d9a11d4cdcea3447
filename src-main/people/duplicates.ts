import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { comparePersons, type PersonTraits } from '#shared/people/duplicates.ts'
import type { DuplicateMatch, PersonChoice } from '#shared/people/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { nameKeyOf, type PersonRecord } from './record.ts'
import { personScope } from './scope.ts'

/**
 * Who in the register is, or may be, the person being entered. Somebody outside the actor's scope is
 * told of only when the personal code is the same, and then without a field of theirs.
 * @param except the person being edited
 */
export async function findDuplicates(
  db: Kysely<Tables>,
  record: PersonRecord,
  except: string | null,
  actor: Actor,
): Promise<DuplicateMatch[]> {
  const candidate = traitsOfRecord(record)
  const ids = await findCandidates(db, candidate, except)
  const matches: DuplicateMatch[] = []
  for (const known of await loadTraits(db, ids, actor)) {
    const likeness = comparePersons(candidate, known.traits)
    if (likeness.kind === 'same') {
      matches.push({ kind: 'same', by: [likeness.by], person: known.visible ? known.choice : null })
    } else if (likeness.kind === 'likely' && known.visible) {
      matches.push({ kind: 'likely', by: likeness.by, person: known.choice })
    }
  }
  return matches
}

const traitsOfRecord = (record: PersonRecord): PersonTraits => ({
  givenName: record.input.givenName,
  familyName: record.input.familyName,
  formerNames: [],
  birthDate: record.birthDate,
  personalCode: record.personalCode,
  formerPersonalCodes: [],
  phones: record.contacts.filter(({ phone_type }) => phone_type !== '').map(({ value }) => value),
  emails: record.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value),
})

// Asked at every entry, so not compiled each time. All are told apart afterwards: for a union that does
// so itself SQLite makes a table of its own.
const candidates = `
  select id from person where name_key = ?
  union all select person_id from former_name where name_key = ?
  union all select id from person where personal_code = ?
  union all select person_id from former_code where personal_code = ?`

/** People with the same code or the same name, today's or a former one: nobody else can be the same. */
async function findCandidates(
  db: Kysely<Tables>,
  candidate: PersonTraits,
  except: string | null,
): Promise<string[]> {
  const key = nameKeyOf(candidate)
  const code = candidate.personalCode
  const found = await db.executeQuery<{ id: string }>(
    CompiledQuery.raw(candidates, [key, key, code, code]),
  )
  return [...new Set(found.rows.map((row) => row.id))].filter((id) => id !== except)
}

interface KnownPerson {
  traits: PersonTraits
  choice: PersonChoice
  visible: boolean
}

/** What tells these people apart, and whether the actor may see them. */
export async function loadTraits(
  db: Kysely<Tables>,
  ids: readonly string[],
  actor: Actor,
): Promise<KnownPerson[]> {
  if (ids.length === 0) return []
  const wanted = sql`(select value from json_each(${JSON.stringify(ids)}))`
  const people = await db
    .selectFrom('person')
    .select([
      'id',
      'given_name',
      'family_name',
      'birth_date',
      'personal_code',
      'town',
      'first_phone',
      sql<number>`${personScope(actor) ?? sql`true`}`.as('visible'),
    ])
    .where(sql<boolean>`id in ${wanted}`)
    .orderBy('sort_key')
    .execute()
  const contacts = await db
    .selectFrom('contact')
    .select(['person_id', 'kind', 'value', 'phone_type'])
    .where(sql<boolean>`person_id in ${wanted}`)
    .execute()
  const names = await db
    .selectFrom('former_name')
    .select(['person_id', 'given_name', 'family_name'])
    .where(sql<boolean>`person_id in ${wanted}`)
    .execute()
  const codes = await db
    .selectFrom('former_code')
    .select(['person_id', 'personal_code'])
    .where(sql<boolean>`person_id in ${wanted}`)
    .execute()
  const contactsOf = Map.groupBy(contacts, (contact) => contact.person_id)
  const namesOf = Map.groupBy(names, (name) => name.person_id)
  const codesOf = Map.groupBy(codes, (code) => code.person_id)
  return people.map((person) => {
    const reachedBy = contactsOf.get(person.id) ?? []
    return {
      visible: person.visible === 1,
      choice: {
        id: person.id,
        givenName: person.given_name,
        familyName: person.family_name,
        birthDate: person.birth_date,
        town: person.town,
        phone: person.first_phone,
      },
      traits: {
        givenName: person.given_name,
        familyName: person.family_name,
        formerNames: (namesOf.get(person.id) ?? []).map((name) => ({
          givenName: name.given_name,
          familyName: name.family_name,
        })),
        birthDate: person.birth_date,
        personalCode: person.personal_code,
        formerPersonalCodes: (codesOf.get(person.id) ?? []).map((code) => code.personal_code),
        phones: reachedBy.filter((contact) => contact.phone_type !== '').map(({ value }) => value),
        emails: reachedBy.filter((contact) => contact.kind === 'email').map(({ value }) => value),
      },
    }
  })
}
