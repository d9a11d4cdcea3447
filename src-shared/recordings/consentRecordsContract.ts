import { z } from 'zod'
import { auditedRead } from '#shared/commands/procedure.ts'

/** Whose consent records: everybody's of a request, or everything one person said. */
export const RecordsOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), request: z.uuid() }),
  z.object({ kind: z.literal('person'), person: z.uuid() }),
])
export type RecordsOf = z.infer<typeof RecordsOf>

export const consentRecordsContract = {
  /** Consent records by ISO/IEC TS 27560 as JSON; that they left the office stands in the journal. */
  consentRecords: auditedRead.input(z.object({ of: RecordsOf })).output(z.file()),
}
