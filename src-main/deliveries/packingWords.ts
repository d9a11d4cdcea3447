import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { PackingPaperKind } from '#shared/deliveries/packingPapers.ts'
import type { Language } from '#shared/people/schema.ts'

const text = z.string()

const Words = z.object({
  title: z.record(PackingPaperKind, text),
  to: text,
  from: text,
  phone: text,
  channel: z.record(DeliveryChannel, text),
  way: text,
  carrier: text,
  number: text,
  course: text,
  group: text,
  week: text,
  sent: text,
  prepared: text,
  registration: text,
  contents: text,
  /** By the plural form of the days, as the language has them. */
  waits: z.object({ other: text }).catchall(text),
  bringBack: text,
  preparedBy: text,
  pickingList: text,
  deliveries: text,
  pieces: text,
  shelf: text,
  thing: text,
  quantity: text,
  into: text,
  taken: text,
})
export type PackingWords = z.infer<typeof Words>

/** What the papers of the packing desk say in a language. Throws when the shipped file is not valid. */
export const packingWords = (language: Language): PackingWords =>
  Words.parse(readText(resourcesFolder(), `packing.${language}.json`))
