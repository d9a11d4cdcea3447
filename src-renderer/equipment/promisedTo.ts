import type { Texts } from '#renderer/app/language/language.ts'
import type { PromiseAtRisk } from '#shared/equipment/atRisk.ts'
import { whomName } from './words.ts'

/** For whom something is promised: the person, and the group it is for. */
export const promisedTo = (
  t: Texts,
  { person, groupName }: Pick<PromiseAtRisk, 'person' | 'groupName'>,
): string => (groupName === '' ? whomName(t, person) : `${whomName(t, person)} (${groupName})`)
