import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { ErasureReason, GoingKind, StayingKind } from '#shared/erasure/schema.ts'

const text = z.string()
const texts = <const K extends string>(...keys: readonly K[]) => z.record(z.enum(keys), text)

const Words = z.object({
  title: text,
  at: text,
  label: texts('person', 'reason', 'requestedOn', 'erasedAt', 'erasedBy', 'copies'),
  column: texts('fate', 'what', 'count'),
  fate: texts('goes', 'stays'),
  copy: texts('backups', 'place', 'aside', 'export', 'more'),
  note: text,
  signature: text,
  reason: z.record(ErasureReason, text),
  going: z.record(GoingKind, text),
  staying: z.record(StayingKind, text),
})
export type ErasureWords = z.infer<typeof Words>

/** What the protocol of an erasure says in a language. Throws when the shipped file is not valid. */
export const erasureWords = (language: 'lv' | 'en'): ErasureWords =>
  Words.parse(readText(resourcesFolder(), `erasure.${language}.json`))
