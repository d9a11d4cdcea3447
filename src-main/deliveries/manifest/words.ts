import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import type { ManifestLanguage } from '#shared/deliveries/dispatchSchema.ts'

const text = z.string()

const Words = z.object({
  title: text,
  giver: text,
  carrier: text,
  handedOver: text,
  count: text,
  weight: text,
  unweighed: text,
  row: text,
  code: text,
  recipient: text,
  place: text,
  grams: text,
  kilograms: text,
  number: text,
  note: text,
  gave: text,
  took: text,
})
export type ManifestWords = z.infer<typeof Words>

/** What a manifest says in a language. Throws when the shipped file is not valid. */
export const manifestWords = (language: ManifestLanguage): ManifestWords =>
  Words.parse(readText(resourcesFolder(), `manifest.${language}.json`))
