import { z } from 'zod'
import { Language } from '#shared/people/schema.ts'

/** Something in an incident's file that is about the person; a reviewer decides on each. */
export const IncidentItem = z.object({
  /** Names the item for the tick: `<incident>/part`, `<incident>/statement/<id>` … */
  key: z.string().max(200),
  incident: z.uuid(),
  number: z.string(),
  kind: z.enum(['part', 'statement', 'notice', 'agreement']),
  on: z.string(),
  /** As it would stand in the copy, with others' names replaced. */
  text: z.string(),
})
export type IncidentItem = z.infer<typeof IncidentItem>

/** Areas of what the office holds about somebody, in the order of the copy. */
export const CopyArea = z.enum([
  'person',
  'guardians',
  'wards',
  'enrolments',
  'sessions',
  'contacts',
  'notices',
  'loans',
  'equipmentNeeds',
  'deliveries',
  'absences',
  'removals',
  'consents',
  'recordings',
  'papers',
  'visits',
  'requests',
  'incidents',
  'access',
])
export type CopyArea = z.infer<typeof CopyArea>

/** A fact about somebody: its name, and its value as text or as a word of the office (`channel`: `phone`). */
export const CopyFact = z.object({
  key: z.string(),
  value: z.string(),
  word: z.string().optional(),
})
export type CopyFact = z.infer<typeof CopyFact>

/** Everything the office holds about somebody, others' names replaced. The JSON file of a copy is this. */
export const DataCopy = z.object({
  format: z.literal('norise-data-copy'),
  version: z.literal(1),
  madeAt: z.string(),
  number: z.string(),
  points: z.array(z.object({ key: z.string(), title: z.string(), text: z.string() })),
  areas: z.array(z.object({ area: CopyArea, records: z.array(z.array(CopyFact)) })),
})
export type DataCopy = z.infer<typeof DataCopy>

export const CopyWish = z.object({
  id: z.uuid(),
  language: Language,
  /** Keys of the items of incidents that the reviewer ticked. */
  items: z.array(z.string().max(200)).max(500, 'tooMany'),
})
export type CopyWish = z.infer<typeof CopyWish>
