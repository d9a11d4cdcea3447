import type { Generated } from 'kysely'
import type { ContactChannel } from '#shared/notices/schema.ts'
import type { VisitState } from '#shared/visits/schema.ts'

export interface VisitsTables {
  visit: {
    seq: Generated<number>
    id: string
    person_id: string | null
    visitor: string
    day: string
    starts_at: string
    ends_at: string | null
    purpose: string
    agreed_with: string | null
    agreed_channel: ContactChannel | null
    state: VisitState
    note: string
    created_by: string
    created_at: string
    revision: number
  }
}
