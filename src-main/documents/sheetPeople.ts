import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { preferredLocker } from '#main/lockers/preferredLocker.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { takesPart } from '#shared/documents/rules.ts'
import type { SheetsOf } from '#shared/documents/schema.ts'
import type { Gender, Language } from '#shared/people/schema.ts'
import { dativeOfPerson } from '#shared/text/declension.ts'
import { fullName } from './fullName.ts'

/** Somebody of the office as a sheet names them. Phone as E.164. */
export interface SheetPerson {
  id: string
  name: string
  gender: Gender
  phone: string | null
  email: string | null
}

/** Somebody with the first way to phone and to write to them. */
export async function findSheetPerson(db: Kysely<Tables>, id: string): Promise<SheetPerson> {
  const first = (kind: 'phone' | 'email') => sql<string | null>`(
    select value from contact where contact.person_id = person.id and contact.kind = ${kind}
    order by contact.position limit 1)`
  return db
    .selectFrom('person')
    .select(['id', 'gender', fullName.as('name')])
    .select([first('phone').as('phone'), first('email').as('email')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The director; where several sign in as one, the first who did. */
export async function findDirector(db: Kysely<Tables>): Promise<SheetPerson> {
  const account = await db
    .selectFrom('account')
    .select('person_id')
    .where('role', '=', 'director')
    .where('active', '=', 1)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return findSheetPerson(db, account.person_id)
}

export interface Recipient {
  person: string
  name: string
  /** In the dative, as „Izsniegts” asks for it; null where it does not decline or the sheet is not in Latvian. */
  dative: string | null
  language: Language
  sortKey: string
  locker: string | null
}

/** Whose sheets are collected: as the contract asks, or of these people of a group. */
export type Whose = SheetsOf | { kind: 'people'; group: string; people: readonly string[] }

/**
 * Who gets a sheet, in Latvian order: all who take part in the group, or the named ones, whatever
 * the state of their enrolment; nobody whose data is restricted.
 */
export async function findRecipients(db: Kysely<Tables>, of: Whose): Promise<Recipient[]> {
  const enrolled = db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select(['person.id as person', 'person.sort_key as sortKey', 'enrolment.state'])
    .select([preferredLocker.as('locker'), fullName.as('name')])
    .select(['person.language', 'person.gender', 'person.dative'])
    .select(['person.given_name', 'person.family_name'])
    .where('enrolment.group_id', '=', of.group)
    .where(notRestricted(sql`person.id`))
    .orderBy('person.sort_key')
    .orderBy('person.seq')
  const named = JSON.stringify(
    of.kind === 'participant' ? [of.person] : of.kind === 'people' ? of.people : [],
  )
  const found = await (
    of.kind === 'group'
      ? enrolled.where('person.archived_at', 'is', null)
      : enrolled.where(sql<boolean>`person.id in (select value from json_each(${named}))`)
  ).execute()
  return found
    .filter(({ state }) => of.kind !== 'group' || takesPart(state))
    .map((row) => ({
      person: row.person,
      name: row.name,
      dative: row.language === 'lv' ? row.dative || declined(row) : null,
      language: row.language,
      sortKey: row.sortKey,
      locker: row.locker || null,
    }))
}

function declined(row: { given_name: string; family_name: string; gender: Gender }): string | null {
  const { given_name: givenName, family_name: familyName, gender } = row
  const form = dativeOfPerson({ givenName, familyName, gender })
  return form.kind === 'declined' ? form.text : null
}
