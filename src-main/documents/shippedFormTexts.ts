import { z } from 'zod'
import { formKinds, formTextName, formTexts } from '#shared/documents/formTexts.ts'
import type { Language } from '#shared/people/schema.ts'
import { readText } from './paperWords.ts'

const Shipped = z.record(z.string(), z.unknown())

/** The fixed texts of the forms of recordings as the program came with them. Throws when one is missing. */
export function readShippedFormTexts(
  resources: string,
  language: Language,
): readonly { name: string; text: string }[] {
  const shipped = Shipped.parse(readText(resources, `recordings.${language}.json`))
  return formKinds.flatMap((kind) =>
    Object.keys(formTexts[kind]).map((word) => ({
      name: formTextName(kind, word),
      text: z.string().parse(shipped[word]),
    })),
  )
}
