import type { ErasureReason } from '#shared/erasure/schema.ts'

export interface ErasureTables {
  erasure_list: {
    person_hash: string
    number: number
    reason: ErasureReason
    requested_on: string
    erased_at: string
    erased_by: string
    protocol: string
  }
}
