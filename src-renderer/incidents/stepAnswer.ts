import type { Texts } from '#renderer/app/language/language.ts'
import type { RefusalShown } from '#renderer/components/form/recordFormProps.ts'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import { refusalText } from './words.ts'

/** How a form about an incident is refused; `moved`: somebody wrote into the file meanwhile. */
export type StepRefusal = IncidentRefusal | { reason: 'moved' }

/** The answer of a step. What is entered adds to the file, so a newer file is no conflict of texts: it is told. */
export async function stepAnswer<T, R extends IncidentRefusal>(
  call: Promise<Outcome<T, R>>,
): Promise<Outcome<T, StepRefusal>> {
  const answer = await savedAnswer(call, (value) => value)
  if (answer.ok || answer.refusal.reason !== 'changedMeanwhile') return answer
  return { ok: false, refusal: { reason: 'moved' } }
}

/** Fields of a form by the names that the office gives them. */
const formNames: Readonly<Record<string, string>> = {
  at: 'whenTime',
  who: 'person',
  occurred: 'day',
  learnedAt: 'learnedTime',
}

/** A step's refusal at its field. */
export const stepRefused =
  (t: Texts, file: Pick<IncidentFile, 'persons' | 'actions'>) =>
  (refusal: StepRefusal): RefusalShown =>
    refusal.reason === 'moved'
      ? { text: t('incidents.done.moved') }
      : {
          ...('field' in refusal ? { field: formNames[refusal.field] ?? refusal.field } : {}),
          text: refusalText(t, refusal, file),
        }
