import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { isOfOffice } from '#main/people/ofOffice.ts'

/**
 * Whether somebody can be the second one of the office who heard an oral yes: not who enters it, nor who
 * says it or is asked.
 */
export async function canWitness(
  work: Work,
  witness: string,
  speaking: readonly string[],
): Promise<boolean> {
  if (witness === actorOf(work).person || speaking.includes(witness)) return false
  return isOfOffice(work.db, witness)
}
