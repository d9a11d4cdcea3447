import { z } from 'zod'
import type { ActKind } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import { readText } from './paperWords.ts'

const text = z.string()
const Shipped = z.object({
  handsOver: text,
  terms: text,
  liability: text,
  data: text,
  copies: text,
  givesBack: text,
})

/** The fixed texts of an act, by the words they stand in for. */
export const actTextsOf = {
  handoverAct: ['handsOver', 'terms', 'liability', 'data', 'copies'],
  returnAct: ['givesBack', 'data'],
} as const satisfies Record<ActKind, readonly (keyof z.infer<typeof Shipped>)[]>

/** Where a text of an act stands: `handoverAct.terms.text`. */
export const actTextName = (kind: ActKind, word: string): string => `${kind}.${word}.text`

/** The fixed texts of acts as the program came with them, in the order of the acts. */
export function readShippedActTexts(
  resources: string,
  language: Language,
): readonly { name: string; text: string }[] {
  const shipped = Shipped.parse(readText(resources, `acts.${language}.json`))
  const of = (kind: ActKind, words: readonly (keyof typeof shipped)[]) =>
    words.map((word) => ({ name: actTextName(kind, word), text: shipped[word] }))
  return [...of('handoverAct', actTextsOf.handoverAct), ...of('returnAct', actTextsOf.returnAct)]
}
