import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { CopyArea, IncidentItem } from '#shared/privacy/copy.ts'
import type { Language } from '#shared/people/schema.ts'
import { KeptKind } from '#shared/privacy/keeping.ts'

const text = z.string()

/** The forms that a language gives counted words; it has `other` always. */
const Counted = z.object({
  zero: text.optional(),
  one: text,
  few: text.optional(),
  many: text.optional(),
  other: text,
})

const Words = z.object({
  title: text,
  persona: text,
  of: text,
  request: text,
  identity: text,
  othersNote: text,
  others: text,
  nothing: text,
  record: text,
  anchor: text,
  projectRules: text,
  /** Counted, in the forms of the language. */
  term: z.object({ years: Counted, months: Counted, days: Counted }),
  approved: text,
  incidentText: z.record(IncidentItem.shape.kind, text),
  /** After a text that is not what was written. */
  incidentBroken: text,
  /** Instead of an explanation that nobody typed out. */
  incidentHandwritten: text,
  /** The nine points of DVI. */
  points: z
    .array(
      z.object({
        key: z.enum([
          ...(['exists', 'purpose', 'categories', 'recipients', 'storage'] as const),
          ...(['rights', 'complaint', 'source', 'automated'] as const),
        ]),
        title: text,
        text,
      }),
    )
    .length(9),
  areas: z.record(CopyArea, text),
  labels: z.record(z.string(), text),
  terms: z.record(KeptKind, text),
  /** Words of the office, by what they are words of. */
  values: z.record(z.string(), z.record(z.string(), text)),
})
export type DataCopyWords = z.infer<typeof Words>

/** What a copy of somebody's data says in a language. Throws when the shipped file is not valid. */
export const dataCopyWords = (language: Language): DataCopyWords =>
  Words.parse(readText(resourcesFolder(), `dataCopy.${language}.json`))
