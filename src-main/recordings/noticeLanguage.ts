import type { Language } from '#shared/people/schema.ts'
import type { Said } from './saidOf.ts'

const toldIn: ReadonlySet<Said['kind']> = new Set(['requested', 'given', 'givenWithConditions'])

/**
 * In which language somebody was last told of the recording (6.3.4.2): that of the notice they were asked
 * or agreed in. A withdrawal is written down in their own, and says nothing of it.
 */
export const noticeLanguageOf = (said: readonly Said[]): Language =>
  (said.findLast(({ kind }) => toldIn.has(kind)) ?? said.at(-1))?.language ?? 'lv'
