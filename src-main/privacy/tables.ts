import type { Generated } from 'kysely'
import type { ContactChannel } from '#shared/notices/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import type { RestrictionBasis } from '#shared/privacy/restriction.ts'
import type { DataRequestKind } from '#shared/privacy/schema.ts'

export interface PrivacyTables {
  data_request: {
    seq: Generated<number>
    id: string
    person_id: string
    kind: DataRequestKind
    received_on: string
    channel: ContactChannel
    asked_by: string
    note: string
    identity_on: Generated<string | null>
    identity_how: Generated<string>
    identity_by_id: Generated<string | null>
    due_on: string
    extended_on: Generated<string | null>
    extension_reason: Generated<string>
    delivered_on: Generated<string | null>
    delivered_how: Generated<string>
    refused_on: Generated<string | null>
    refusal_reason: Generated<string>
    entered_at: string
    entered_by: string
    revision: number
  }
  data_copy: {
    seq: Generated<number>
    id: string
    request_id: string
    number: string
    language: Language
    pages: number
    pdf_sha256: string
    json_sha256: string
    anchor_seq: number
    anchor_hash: string
    made_at: string
    made_by: string
  }
  data_copy_sealed: { copy_id: string; kind: 'pdf' | 'json'; bytes: Uint8Array }
  data_copy_key: { copy_id: string; account_id: string; sealed_key: string }
  legal_hold: {
    seq: Generated<number>
    id: string
    person_id: string | null
    incident_id: string | null
    loan_id: string | null
    delivery_id: string | null
    basis: string
    review_on: string
    held_at: string
    held_by: string
    released_on: Generated<string | null>
    released_by: Generated<string | null>
    revision: number
  }
  restriction: {
    seq: Generated<number>
    id: string
    person_id: string
    basis: RestrictionBasis
    why: string
    until_on: string
    restricted_at: string
    restricted_by: string
    ending_on: Generated<string | null>
    ending_why: Generated<string>
    told_on: Generated<string | null>
    told_how: Generated<string>
    lifted_on: Generated<string | null>
    lifted_by: Generated<string | null>
    revision: number
  }
  incident_review: {
    id: string
    incident_id: string
    reviewed_on: string
    reviewed_by: string
    next_on: string
  }
}
