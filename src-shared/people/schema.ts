import { z } from 'zod'
import { parts } from './parts.ts'

export const Gender = z.enum(['female', 'male', 'unknown'])
export type Gender = z.infer<typeof Gender>

/** The language a person is written to; the office itself works in Latvian or English. */
export const Language = z.enum(['lv', 'en', 'ru'])
export type Language = z.infer<typeof Language>

export const PreferredChannel = z.enum([
  'email',
  'phone',
  'sms',
  'whatsapp',
  'ePlatform',
  'post',
  'unknown',
])
export type PreferredChannel = z.infer<typeof PreferredChannel>

/** What somebody is to the office; one person may be several. */
export const Part = z.enum(parts)
export type Part = z.infer<typeof Part>

export const Relation = z.enum(['mother', 'father', 'guardian', 'other'])
export type Relation = z.infer<typeof Relation>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

const Email = z.email()

/** A way to reach somebody. Phones are stored as E.164 (`+37120001234`), e-mail in lower case. */
export const ContactInput = z
  .object({
    kind: z.enum(['phone', 'email', 'whatsapp', 'other']),
    value: line(254).min(1, 'required'),
    note: line(200),
  })
  .refine((contact) => contact.kind !== 'email' || Email.safeParse(contact.value).success, {
    path: ['value'],
    message: 'notAnEmail',
  })
export type ContactInput = z.infer<typeof ContactInput>

/**
 * What can be entered about a person. Phone and personal code are typed as people write them; the
 * office parses and stores them in one form (domain rules of `personalCode.ts`, `phone.ts`).
 */
export const PersonInput = z.object({
  givenName: line(100),
  familyName: line(100).min(1, 'required'),
  birthDate: z.iso.date('notADate').nullable(),
  personalCode: line(20),
  gender: Gender,
  language: Language,
  preferredChannel: PreferredChannel,
  address: line(300),
  town: line(100),
  postcode: line(10),
  preferredLocker: line(200),
  note: z.string().trim().max(4000, 'tooLong'),
  dative: line(200),
  parts: z.array(Part).max(6),
  contacts: z.array(ContactInput).max(20),
})
export type PersonInput = z.infer<typeof PersonInput>

export const emptyPerson: PersonInput = {
  givenName: '',
  familyName: '',
  birthDate: null,
  personalCode: '',
  gender: 'unknown',
  language: 'lv',
  preferredChannel: 'unknown',
  address: '',
  town: '',
  postcode: '',
  preferredLocker: '',
  note: '',
  dative: '',
  parts: ['participant'],
  contacts: [],
}

export const Contact = z.object({
  id: z.uuid(),
  kind: z.enum(['phone', 'email', 'whatsapp', 'other']),
  value: z.string(),
  phoneType: z.enum(['', 'mobile', 'fixed', 'other']),
  note: z.string(),
})
export type Contact = z.infer<typeof Contact>

/** Somebody who is another person's guardian, or whose guardian somebody is. */
export const Kin = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  relation: Relation,
  phone: z.string(),
})

/** A person as their page shows them. The personal code is masked; the whole one is an audited read. */
export const Person = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  minor: z.enum(['yes', 'no', 'unknown']),
  maskedCode: z.string(),
  gender: Gender,
  language: Language,
  preferredChannel: PreferredChannel,
  address: z.string(),
  town: z.string(),
  postcode: z.string(),
  preferredLocker: z.string(),
  note: z.string(),
  dative: z.string(),
  archivedAt: z.string().nullable(),
  /** When their data was erased: nothing but a number is left of them. */
  erasedAt: z.string().nullable(),
  /** Its data is kept and not used (GDPR 18): only the director sees it. */
  restricted: z.boolean(),
  createdAt: z.string(),
  parts: z.array(Part),
  contacts: z.array(Contact),
  formerNames: z.array(
    z.object({ givenName: z.string(), familyName: z.string(), until: z.string() }),
  ),
  guardians: z.array(Kin),
  wards: z.array(Kin),
})
export type Person = z.infer<typeof Person>

/** A row of the register. */
export const PersonRow = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  town: z.string(),
  postcode: z.string(),
  email: z.string(),
  phone: z.string(),
  parts: z.array(Part),
  groups: z.array(z.string()),
  /** The locker they prefer, '' for none, and why it can't be relied on. */
  locker: z.string(),
  lockerFlag: z.enum(['closed', 'moved']).nullable(),
  createdAt: z.string(),
  archived: z.boolean(),
})
export type PersonRow = z.infer<typeof PersonRow>

/** A person as pickers and the palette offer them: a name and what tells them apart. */
export const PersonChoice = z.object({
  id: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: z.string().nullable(),
  town: z.string(),
  phone: z.string(),
})
export type PersonChoice = z.infer<typeof PersonChoice>

/** Somebody in the register who is, or may be, the person being entered; beyond a code, `by` says what is shared besides the name. */
export const DuplicateMatch = z.object({
  kind: z.enum(['same', 'likely']),
  by: z.array(z.enum(['personalCode', 'formerPersonalCode', 'birthDate', 'phone', 'email'])),
  /** Null when the person exists outside the actor's projects: nothing about them is told. */
  person: PersonChoice.nullable(),
})
export type DuplicateMatch = z.infer<typeof DuplicateMatch>

/** Fields that a merge chooses one by one. Contacts, parts, names and enrolments are united. */
export const MergeField = z.enum([
  'givenName',
  'familyName',
  'birthDate',
  'personalCode',
  'gender',
  'language',
  'preferredChannel',
  'address',
  'town',
  'postcode',
  'preferredLocker',
  'note',
  'dative',
])
export type MergeField = z.infer<typeof MergeField>
