import { z } from 'zod'
import { SheetTexts } from '#shared/documents/informationSheet.ts'
import type { Language } from '#shared/people/schema.ts'
import { Clauses } from '#shared/settings/schema.ts'
import { readText } from './paperWords.ts'

const Topic = Clauses.keyof().nullable()
const ShippedPart = z.object({
  /** What it is about, as the names of its texts have it: `atOnce.<name>.text`. */
  name: z.string(),
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
 * Goes through the fixed texts of a sheet in its order. `word` gets the place and the text there, and
 * answers what stands there instead; the rest stays as it is.
 */
export function eachText(
  shipped: ShippedSheet,
  word: (name: string, text: string) => string,
): ShippedSheet {
  const guidance = (place: 'atOnce' | 'more'): ShippedSheet['atOnce'] => ({
    heading: word(`${place}.heading`, shipped[place].heading),
    parts: shipped[place].parts.map((part) => ({
      ...part,
      heading: word(`${place}.${part.name}.heading`, part.heading),
      text: word(`${place}.${part.name}.text`, part.text),
    })),
  })
  return {
    words: shipped.words,
    contacts: {
      ...shipped.contacts,
      heading: word('contacts.heading', shipped.contacts.heading),
    },
    atOnce: guidance('atOnce'),
    more: guidance('more'),
    received: word('received', shipped.received),
  }
}

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
