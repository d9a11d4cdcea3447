import { z } from 'zod'
import { readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { ActKind } from '#shared/documents/schema.ts'
import { Condition, ReturnOutcome } from '#shared/equipment/schema.ts'
import type { Language } from '#shared/people/schema.ts'

const text = z.string()

const Words = z.object({
  title: z.record(ActKind, text),
  of: text,
  giver: text,
  receiver: text,
  actsFor: text,
  represented: text,
  phone: text,
  basis: text,
  clause: text,
  usualBasis: text,
  /** Of what is not lent for a group. */
  looseBasis: text,
  course: text,
  issuedOn: text,
  due: text,
  returnedOn: text,
  thing: text,
  tag: text,
  serial: text,
  set: text,
  condition: text,
  conditionBack: text,
  value: text,
  missing: text,
  pieces: text,
  inPlace: text,
  conditions: z.record(Condition, text),
  outcomes: z.record(ReturnOutcome, text),
  /** Of things that are only counted: what is broken of them is not mended. */
  writtenOff: z.object({ damaged: text, lost: text }),
  handsOver: text,
  givesBack: text,
  terms: text,
  liability: text,
  byParcel: text,
  data: text,
  copies: text,
  gave: text,
  received: text,
  gaveBack: text,
  tookBack: text,
  guardian: text,
  remarks: text,
})
export type ActWords = z.infer<typeof Words>

/** What acts say in a language. Throws when the shipped file is not valid. */
export const actWords = (language: Language): ActWords =>
  Words.parse(readText(resourcesFolder(), `acts.${language}.json`))
