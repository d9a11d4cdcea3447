import { z } from 'zod'
import { Named } from '#shared/courses/schema.ts'
import { ContactChannel } from '#shared/notices/schema.ts'
import { Language } from '#shared/people/schema.ts'

/** What a person may ask of their data (GDPR 15, 16, 18 and 17). */
export const DataRequestKind = z.enum(['copy', 'rectification', 'restriction', 'erasure'])
export type DataRequestKind = z.infer<typeof DataRequestKind>

/** `late`: still open after its last day. */
export const DataRequestState = z.enum(['open', 'late', 'delivered', 'refused'])
export type DataRequestState = z.infer<typeof DataRequestState>

const day = z.iso.date('notADate')
const line = (most: number) => z.string().trim().max(most, 'tooLong')
export const why = line(500).min(1, 'required')

/** A request as it is taken down. */
export const DataRequestInput = z.object({
  kind: DataRequestKind,
  /** The day it came, in Riga: the month runs from it, whenever it is entered. */
  receivedOn: day,
  channel: ContactChannel,
  /** Who asked for them: a guardian, whoever they authorised; '' where they asked themselves. */
  askedBy: line(200),
  note: line(1000),
})
export type DataRequestInput = z.infer<typeof DataRequestInput>

/** A request as lists show it. Days are civil dates of Riga. */
export const DataRequest = DataRequestInput.extend({
  id: z.uuid(),
  revision: z.number().int(),
  person: Named,
  receivedOn: z.string(),
  state: DataRequestState,
  /** The last day to answer, extended or not. */
  dueOn: z.string(),
  identity: z.object({ on: z.string(), how: z.string(), by: z.string() }).nullable(),
  extended: z.object({ on: z.string(), reason: z.string() }).nullable(),
  delivered: z.object({ on: z.string(), how: z.string() }).nullable(),
  refused: z.object({ on: z.string(), reason: z.string() }).nullable(),
  enteredAt: z.string(),
  enteredBy: z.string(),
})
export type DataRequest = z.infer<typeof DataRequest>

/** A copy that was made for a request. */
export const DataCopyRow = z.object({
  id: z.uuid(),
  number: z.string(),
  language: Language,
  pages: z.number().int(),
  /** Of the PDF. */
  sha256: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  /** False: the reader can't open it, by their keys or by an incident it tells of. */
  readable: z.boolean(),
})
export type DataCopyRow = z.infer<typeof DataCopyRow>
