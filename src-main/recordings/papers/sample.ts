import type { AdmittedContext } from '#main/calls/context.ts'
import { sampleTablePaper } from '#main/documents/sampleTablePaper.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { type FormKind, formOf, formTextName } from '#shared/documents/formTexts.ts'
import type { PaperTextOf } from '#shared/documents/paperText.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { consentForm } from './consentForm.ts'
import type { PaperFacts } from './facts.ts'
import { requestPaper } from './requestPaper.ts'
import { addresseeOf, sampleFacts } from './sampleFacts.ts'
import type { Speaking } from './shownFacts.ts'
import { withdrawalPaper } from './withdrawalPaper.ts'
import { wordedForm } from './wordedForm.ts'
import { recordingWords } from './words.ts'

/** A form about a session and somebody invented, with one text worded as it is being typed. Nothing is kept. */
export const previewFormText = (
  context: AdmittedContext,
  typed: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
): ReturnType<typeof sampleTablePaper> =>
  sampleTablePaper(context, typed, signal, ({ institution, today, own, invented }) => {
    const { language, name } = typed
    const kind = formOf(name) ?? 'consentForm'
    const word = name.split('.')[1] ?? ''
    const told = (each: string): string | undefined => own.get(formTextName(kind, each))
    const words = wordedForm(recordingWords(language), kind, told, institution)
    const now = instantText(context.services.clock.now())
    const facts = sampleFacts({ institution, language, today, now, word, invented })
    return contentOf(kind, word, facts, { language, words })
  })

function contentOf(
  kind: FormKind,
  word: string,
  facts: PaperFacts,
  speaking: Speaking,
): TablePaperContent {
  const { person } = addresseeOf(word)
  switch (kind) {
    case 'consentForm':
      return consentForm(facts, person, speaking)
    case 'consentWithdrawal':
      return withdrawalPaper(facts, { person, number: null, done: null }, speaking)
    case 'recordingRequest':
      return requestPaper(facts, { person: person.id, channel: 'phone' }, speaking)
  }
}
