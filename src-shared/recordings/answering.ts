import { type Conditions, isYes, type ConsentKind } from './consent.ts'
import { type Expected, guardianHeard } from './requiredPeople.ts'

/** Why an answer can't be taken; null where it can. */
export type AnswerProblem =
  'notRequired' | 'mayNotAnswer' | 'beforeNotice' | 'conditionsMissing' | 'witnessMissing'

/** An answer as far as it is judged. */
export interface Answer {
  person: string
  by: string
  kind: ConsentKind
  conditions: Conditions
  at: string
  oral: boolean
  witness: string | null
}

/** Among whom, and when, it is given. */
export interface AskedPeople {
  roster: readonly Expected[]
  required: ReadonlySet<string>
  /** Who is in a recording that was made. */
  recorded: ReadonlySet<string>
  /** When the oldest version of the notice was made to which a yes still counts. */
  noticeMadeAt: string
  oralWitness: boolean
}

/**
 * Whether an answer can be taken. A yes is asked of those who must agree, after the notice was made, and
 * said orally before a witness where the office wants one. A no is taken of everybody who is in the
 * session or in its recording, and needs nothing else.
 */
export function answerProblem(answer: Answer, asked: AskedPeople): AnswerProblem | null {
  const person = asked.roster.find(({ id }) => id === answer.person)
  const yes = isYes(answer.kind)
  const involved = yes
    ? asked.required.has(answer.person)
    : person !== undefined || asked.recorded.has(answer.person)
  if (!involved) return 'notRequired'
  if (!maySpeakFor(person, answer)) return 'mayNotAnswer'
  if (!yes) return null
  if (answer.at < asked.noticeMadeAt) return 'beforeNotice'
  const { voiceOnly, noCamera, noChat } = answer.conditions
  if (answer.kind === 'givenWithConditions' && !voiceOnly && !noCamera && !noChat) {
    return 'conditionsMissing'
  }
  return answer.oral && asked.oralWitness && answer.witness === null ? 'witnessMissing' : null
}

/** Everybody speaks for themselves, and those who answer for somebody as long as they may be under age. */
function maySpeakFor(
  person: Expected | undefined,
  { person: id, by }: Pick<Answer, 'person' | 'by'>,
): boolean {
  if (by === id) return true
  return person !== undefined && guardianHeard(person) && person.guardians.includes(by)
}
