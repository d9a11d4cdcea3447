import { z } from 'zod'
import { SheetTexts } from '#shared/documents/informationSheet.ts'
import type { Language } from '#shared/people/schema.ts'
import { Clauses } from '#shared/settings/schema.ts'
import { readText } from './paperWords.ts'

const Topic = Clauses.keyof().nullable()
const ShippedPart = z.object({
  topic: Topic,
  heading: z.string(),
  text: z.string(),
})
const ShippedGuidance = z.object({ heading: z.string(), parts: z.array(ShippedPart) })
/** The shipped wording: each part names the clause of the settings that it follows. */
const Shipped = z.object({
  words: z.record(z.string(), z.unknown()),
  contacts: z.object({ topic: Topic, heading: z.string() }),
  atOnce: ShippedGuidance,
  more: ShippedGuidance,
  received: z.string(),
})
export type ShippedSheet = z.infer<typeof Shipped>

/** The wording that came with the program. Throws when the shipped file is not valid. */
export const readShippedSheet = (resources: string, language: Language): ShippedSheet =>
  Shipped.parse(readText(resources, `informationSheet.${language}.json`))

/**
 * The texts of a sheet with the office's own clause numbers; `clauses` is null for none at all, where
 * the office named no procedure.
 */
export function sheetTexts(shipped: ShippedSheet, clauses: Clauses | null): SheetTexts {
  const clauseOf = (topic: keyof Clauses | null): string | null =>
    topic === null || clauses === null ? null : clauses[topic] || null
  const guidance = ({ heading, parts }: ShippedSheet['atOnce']) => ({
    heading,
    parts: parts
      .filter(({ text }) => text !== '')
      .map((part) => ({ clause: clauseOf(part.topic), heading: part.heading, text: part.text })),
  })
  const { contacts, atOnce, more, received } = shipped
  return SheetTexts.parse({
    contacts: { heading: contacts.heading, clause: clauseOf(contacts.topic) },
    atOnce: guidance(atOnce),
    more: guidance(more),
    received,
  })
}
