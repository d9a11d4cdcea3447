import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { nameKeysOf } from '#shared/people/duplicates.ts'
import { parsePersonalCode } from '#shared/people/personalCode.ts'
import { parsePhone } from '#shared/people/phone.ts'
import { normaliseName } from '#shared/people/personName.ts'
import { parsePostcode } from '#shared/people/postcode.ts'
import type { PersonInput } from '#shared/people/schema.ts'
import { digitsOf, fold, indexWords } from '#shared/text/fold.ts'
import { latvianSortKey, personSortKey } from '#shared/text/sortKey.ts'
import type { PeopleTables, PersonTable } from './tables.ts'

type ContactRow = Omit<PeopleTables['contact'], 'id' | 'person_id' | 'position'>

/** An input in stored forms: code `DDMMYY-NNNNN`, phones E.164, postcode `LV-1050`, dates ISO. */
export interface PersonRecord {
  input: PersonInput
  personalCode: string | null
  /** The code's check digit is wrong: stored only when the user confirmed it as read. */
  codeDoubtful: boolean
  birthDate: CivilDate | null
  contacts: ContactRow[]
}

/**
 * Brings what was typed into stored forms. A birth date left empty is taken from an old personal code.
 * @returns the record, or every field that can't be stored, with why
 */
export function readPersonInput(
  input: PersonInput,
  today: CivilDate,
): { ok: true; record: PersonRecord } | { ok: false; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  // What nobody can see is no name, though it has a length.
  if (normaliseName(input.familyName) === '') {
    problems.push({ path: ['familyName'], problem: 'required' })
  }
  const code = parsePersonalCode(input.personalCode, today)
  if (code.kind === 'problem' && code.problem !== 'empty') {
    problems.push({ path: ['personalCode'], problem: codeProblems[code.problem] })
  }
  const postcode = parsePostcode(input.postcode)
  if (postcode.kind === 'problem' && postcode.problem !== 'empty' && input.language === 'lv') {
    problems.push({ path: ['postcode'], problem: 'notAPostcode' })
  }
  if (input.birthDate !== null && input.birthDate > today) {
    problems.push({ path: ['birthDate'], problem: 'dateInFuture' })
  }
  const contacts = input.contacts.map((contact, place): ContactRow => {
    if (contact.kind === 'email') {
      const value = contact.value.toLowerCase()
      return { ...contact, value, phone_type: '', folded: value }
    }
    if (contact.kind === 'other') {
      return { ...contact, phone_type: '', folded: fold(contact.value) }
    }
    const phone = parsePhone(contact.value)
    if (phone.kind === 'problem') {
      problems.push({ path: ['contacts', place, 'value'], problem: phoneProblems[phone.problem] })
      return { ...contact, phone_type: '', folded: '' }
    }
    return { ...contact, value: phone.e164, phone_type: phone.type, folded: phone.e164 }
  })
  if (problems.length > 0) return { ok: false, problems }

  const fromCode = code.kind !== 'problem' && code.form === 'old' ? code.birthDate : null
  return {
    ok: true,
    record: {
      input: {
        ...input,
        givenName: normaliseName(input.givenName),
        familyName: normaliseName(input.familyName),
        postcode: postcode.kind === 'valid' ? postcode.code : input.postcode,
      },
      personalCode: code.kind === 'problem' ? null : code.code,
      codeDoubtful: code.kind === 'warning',
      birthDate: input.birthDate ?? fromCode,
      contacts,
    },
  }
}

const codeProblems = {
  empty: 'required',
  pattern: 'codePattern',
  length: 'codeLength',
  date: 'codeDate',
  future: 'codeFuture',
} as const

const phoneProblems = {
  empty: 'required',
  notANumber: 'notAPhone',
  tooShort: 'phoneTooShort',
  tooLong: 'phoneTooLong',
  notInUse: 'phoneNotInUse',
} as const

/** Names and codes a person had before, which still find them. */
export interface Former {
  names: readonly { givenName: string; familyName: string }[]
  codes: readonly string[]
}

type StoredPerson = Omit<
  PersonTable,
  | 'seq'
  | 'id'
  | 'archived_at'
  | 'created_at'
  | 'created_by'
  | 'revision'
  | 'erased_at'
  | 'erased_number'
>

/** The row of a person, with the columns by which it is found and sorted. */
export function personRow(record: PersonRecord, former: Former): StoredPerson {
  const { input, contacts } = record
  const phones = contacts.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp')
  const emails = contacts.filter(({ kind }) => kind === 'email')
  const names = [input, ...former.names]
  const texts = [
    ...names.flatMap((name) => [name.givenName, name.familyName]),
    input.town,
    ...emails.map((email) => email.value),
  ]
  const codes = [...(record.personalCode === null ? [] : [record.personalCode]), ...former.codes]
  return {
    given_name: input.givenName,
    family_name: input.familyName,
    birth_date: record.birthDate,
    personal_code: record.personalCode,
    gender: input.gender,
    language: input.language,
    preferred_channel: input.preferredChannel,
    address: input.address,
    town: input.town,
    postcode: input.postcode,
    preferred_locker: input.preferredLocker,
    note: input.note,
    dative: input.dative,
    sort_key: personSortKey(input),
    name_key: nameKeyOf(input),
    given_sort_key: latvianSortKey(input.givenName),
    town_sort_key: latvianSortKey(input.town),
    first_email: emails[0]?.value ?? '',
    first_phone: phones[0]?.value ?? '',
    search_text: texts.flatMap(indexWords).join(' '),
    search_digits: [
      // People type a Latvian number without its country code, and a foreign one with it.
      ...phones.map((phone) => phone.value.replace(/^\+371/, '').replace(/\D/g, '')),
      ...codes.map(digitsOf),
    ].join(' '),
  }
}

/** The folded name as duplicates are looked up by it. */
export const nameKeyOf = (name: { givenName: string; familyName: string }): string =>
  nameKeysOf({ ...name, formerNames: [] })[0] ?? ''
