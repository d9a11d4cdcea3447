import type { z } from 'zod'
import { NeedAnswer } from './needs.ts'
import type { NeedKind } from './schema.ts'

/** An answer that a list can give: why nothing can be lent is the office's to say. */
export const ToldAnswer = NeedAnswer.exclude(['cannotLend'])
export type ToldAnswer = z.infer<typeof ToldAnswer>

/** What a row of a form says of somebody's equipment, and who that is. Unknown is '', null or not there. */
export interface ImportedNeeds {
  readonly givenName: string
  readonly familyName: string
  readonly personalCode: string | null
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly answers: Readonly<Partial<Record<NeedKind, ToldAnswer>>>
}
