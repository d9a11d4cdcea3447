import type { Role } from '#shared/staff/schema.ts'

export interface StaffTables {
  account: {
    id: string
    person_id: string
    role: Role
    language: 'lv' | 'en'
    active: number
    created_at: string
    password_set_at: string | null
    revision: number
  }
  credential: {
    account_id: string
    password_salt: string | null
    password_cost: number | null
    password_hash: string | null
    public_key: string | null
    sealed_private_key: string | null
    sealed_for_recovery: string | null
    failed_tries: number
    blocked_until: string | null
    /** Until when the told code lets its owner in; null where a password stands. */
    code_expires_at: string | null
  }
}
