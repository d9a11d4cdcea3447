import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { RowFinding, RowReading } from '#shared/imports/target.ts'
import type { KnownRecord } from '#shared/imports/verdict.ts'
import { nameKeysOf } from '#shared/people/duplicates.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { personScope } from './scope.ts'

export interface KnownPerson extends KnownRecord<ImportedPerson> {
  readonly archived: boolean
}

/** Whom of the register the rows of a list may be. */
export interface KnownPeople {
  /** Those within the actor's scope who have an identity in common with a row. */
  find(identity: string): readonly KnownPerson[]
  /** Personal codes, also former ones, of people outside the actor's scope. */
  readonly hiddenCodes: ReadonlySet<string>
}

interface CandidateRow {
  id: string
  given_name: string
  family_name: string
  birth_date: string | null
  personal_code: string | null
  address: string
  town: string
  postcode: string
  preferred_locker: string
  note: string
  archived_at: string | null
  visible: number
  contacts: string
  former_names: string
  former_codes: string
}

/** So many rows are looked up by one statement: some milliseconds. */
const chunk = 200

/**
 * Finds everybody who may be somebody of these rows: the same code or the same folded name, today's
 * or a former one. `pause` is awaited after each few hundred rows and may throw to leave off.
 */
export async function findKnownPeople(
  db: Kysely<Tables>,
  values: readonly ImportedPerson[],
  actor: Actor,
  pause: () => Promise<unknown>,
): Promise<KnownPeople> {
  const seen = new Set<string>()
  const byIdentity = new Map<string, KnownPerson[]>()
  const hiddenCodes = new Set<string>()
  for (let from = 0; from < values.length; from += chunk) {
    for (const row of await candidatesOf(db, values.slice(from, from + chunk), actor)) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      const person = asKnown(row)
      if (row.visible === 1) {
        for (const identity of peopleImportTarget.identities(person.value)) {
          const sharing = byIdentity.get(identity)
          if (sharing) sharing.push(person)
          else byIdentity.set(identity, [person])
        }
      } else {
        const { personalCode, formerPersonalCodes } = person.value
        for (const code of [personalCode ?? '', ...formerPersonalCodes]) hiddenCodes.add(code)
      }
    }
    await pause()
  }
  hiddenCodes.delete('')
  return { find: (identity) => byIdentity.get(identity) ?? [], hiddenCodes }
}

/** A row whose code belongs to somebody the actor may not see is a problem, and nothing else is told. */
export function withHiddenCodes(
  reading: RowReading<ImportedPerson>,
  { hiddenCodes }: KnownPeople,
): RowReading<ImportedPerson> {
  const code = reading.value.personalCode
  if (code === null || !hiddenCodes.has(code)) return reading
  const taken: RowFinding = { field: 'personalCode', reason: 'codeTaken', text: code }
  return { ...reading, problems: [...reading.problems, taken] }
}

async function candidatesOf(
  db: Kysely<Tables>,
  values: readonly ImportedPerson[],
  actor: Actor,
): Promise<CandidateRow[]> {
  const names = values.flatMap(nameKeysOf)
  const codes = values.flatMap(({ personalCode }) => personalCode ?? [])
  const nameList = sql`(select value from json_each(${JSON.stringify(names)}))`
  const codeList = sql`(select value from json_each(${JSON.stringify(codes)}))`
  const found = await sql<CandidateRow>`
    with candidate (id) as materialized (
      select id from person where name_key in ${nameList}
      union select person_id from former_name where name_key in ${nameList}
      union select id from person where personal_code in ${codeList}
      union select person_id from former_code where personal_code in ${codeList})
    select person.id, given_name, family_name, birth_date, personal_code, address, town, postcode,
      preferred_locker, note, archived_at, ${personScope(actor) ?? sql`true`} as visible,
      (select json_group_array(json_object('kind', kind, 'value', value, 'phone', phone_type <> '')
        order by position) from contact where person_id = person.id) as contacts,
      (select json_group_array(json_object('givenName', given_name, 'familyName', family_name))
        from former_name where person_id = person.id) as former_names,
      (select json_group_array(personal_code) from former_code
        where person_id = person.id) as former_codes
    from candidate join person on person.id = candidate.id`.execute(db)
  return found.rows
}

interface StoredContact {
  kind: string
  value: string
  phone: 0 | 1
}

function asKnown(row: CandidateRow): KnownPerson {
  // Written by the statement above.
  const list = <T>(json: string): T[] => JSON.parse(json)
  const contacts = list<StoredContact>(row.contacts)
  return {
    id: row.id,
    archived: row.archived_at !== null,
    value: {
      givenName: row.given_name,
      familyName: row.family_name,
      formerNames: list(row.former_names),
      birthDate: row.birth_date,
      personalCode: row.personal_code,
      formerPersonalCodes: list(row.former_codes),
      phones: contacts.filter(({ phone }) => phone === 1).map(({ value }) => value),
      emails: contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value),
      address: row.address,
      town: row.town,
      postcode: row.postcode,
      preferredLocker: row.preferred_locker,
      note: row.note,
    },
  }
}
