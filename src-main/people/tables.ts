import type { Generated } from 'kysely'
import type { Gender, Language, Part, PreferredChannel, Relation } from '#shared/people/schema.ts'

export interface PersonTable {
  seq: Generated<number>
  id: string
  given_name: string
  family_name: string
  birth_date: string | null
  personal_code: string | null
  gender: Gender
  language: Language
  preferred_channel: PreferredChannel
  address: string
  town: string
  postcode: string
  preferred_locker: string
  note: string
  dative: string
  archived_at: string | null
  created_at: string
  created_by: string
  revision: number
  sort_key: string
  name_key: string
  given_sort_key: string
  town_sort_key: string
  first_email: string
  first_phone: string
  search_text: string
  search_digits: string
  /** When their data was erased, and the number they go by since. */
  erased_at: Generated<string | null>
  erased_number: Generated<number | null>
}

export interface PeopleTables {
  person: PersonTable
  person_part: { id: string; person_id: string; part: Part }
  contact: {
    id: string
    person_id: string
    kind: 'phone' | 'email' | 'whatsapp' | 'other'
    value: string
    phone_type: '' | 'mobile' | 'fixed' | 'other'
    note: string
    position: number
    folded: string
  }
  former_name: {
    id: string
    person_id: string
    given_name: string
    family_name: string
    name_key: string
    until: string
  }
  former_code: { id: string; person_id: string; personal_code: string; until: string }
  guardianship: { id: string; ward_id: string; guardian_id: string; relation: Relation }
}
