import { z } from 'zod'
import { OwnEntry } from '#shared/incidents/entries.ts'
import { InvolvedAs } from '#shared/incidents/involvement.ts'
import { AmendmentText, day, Minor, ReportInput, Who } from '#shared/incidents/schema.ts'

/** What is sealed, as it is read back. */

export const ReportContent = ReportInput

export const PersonContent = z.object({
  who: Who,
  /** As on the day of entering: a name may change, and who is erased loses it. */
  name: z.string(),
  born: z.string().nullable(),
  /** What was heard of their age while they were from outside: it counts until there is a birth date. */
  heardMinor: Minor.optional(),
  staff: z.boolean(),
  parts: z.array(InvolvedAs),
  note: z.string(),
})
export type PersonContent = z.infer<typeof PersonContent>

export const SignedContent = AmendmentText.extend({
  signer: z.string(),
  originalAt: z.string(),
  reason: z.string(),
})
export type SignedContent = z.infer<typeof SignedContent>

export const SettledContent = z.object({ witness: z.string(), reason: z.string() })

export const EntryContent = OwnEntry

export const ActionContent = z.object({ what: z.string() })
export const ResultContent = z.object({ result: z.string() })

export const AttachmentContent = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  capturedOn: day.nullable(),
  source: z.string(),
})
