import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import type { Language } from '#shared/people/schema.ts'

const text = z.string()

const Words = z.object({
  title: text,
  of: text,
  giver: text,
  receiver: text,
  officeActs: text,
  phone: text,
  taker: text,
  course: text,
  week: text,
  appointment: text,
  code: text,
  row: text,
  thing: text,
  quantity: text,
  received: text,
  ownAct: text,
  data: text,
  otherTaker: text,
  gave: text,
  took: text,
  tookAs: text,
})
export type ReceiptWords = z.infer<typeof Words>

/** What a receipt says in a language. Throws when the shipped file is not valid. */
export const receiptWords = (language: Language): ReceiptWords =>
  Words.parse(readText(resourcesFolder(), `deliveryReceipt.${language}.json`))
