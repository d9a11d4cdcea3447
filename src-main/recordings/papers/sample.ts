import { z } from 'zod'
import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy, placeOf } from '#main/documents/madeBy.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { findOwnTexts } from '#main/documents/paperTexts.ts'
import { frameWords, readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { type FormKind, formOf, formTextName } from '#shared/documents/formTexts.ts'
import { type PaperTextOf, paperTextProblem } from '#shared/documents/paperText.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { consentForm } from './consentForm.ts'
import type { PaperFacts } from './facts.ts'
import { requestPaper } from './requestPaper.ts'
import { addresseeOf, sampleFacts } from './sampleFacts.ts'
import type { Speaking } from './shownFacts.ts'
import { withdrawalPaper } from './withdrawalPaper.ts'
import { wordedForm } from './wordedForm.ts'
import { recordingWords } from './words.ts'

const Invented = z.object({ participant: z.string(), course: z.string(), group: z.string() })

type Preview =
  | { kind: 'ready'; pdf: Uint8Array }
  | { kind: 'invalid'; problem: FieldProblem }
  | { kind: 'cancelled' }

/** A form about a session and somebody invented, with one text worded as it is being typed. Nothing is kept. */
export async function previewFormText(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  { language, name, text }: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
): Promise<Preview> {
  const problem = paperTextProblem(name, text.trim())
  if (problem !== null) return { kind: 'invalid', problem }
  const kind = formOf(name) ?? 'consentForm'
  const word = name.split('.')[1] ?? ''
  const institution = await findInstitution(reads)
  const own = new Map([...(await findOwnTexts(reads, language)), [name, text.trim()]])
  const told = (each: string): string | undefined => own.get(formTextName(kind, each))
  const words = wordedForm(recordingWords(language), kind, told, institution)
  const today = todayInRiga(clock)
  const author = await findSheetPerson(reads, actor.person)
  const facts = sampleFacts({
    institution,
    language,
    today,
    now: instantText(clock.now()),
    word,
    invented: Invented.parse(readText(resourcesFolder(), `sample.${language}.json`)),
  })
  const made = await documents.renderPaper({
    kind: 'tablePaper',
    data: {
      institution: paperHead(institution),
      language,
      words: frameWords(resourcesFolder(), language),
      place: placeOf(language, institution),
      issued: { on: today },
      preparedBy: madeBy(language, institution, author, actor.role),
      number: null,
      content: contentOf(kind, word, facts, { language, words }),
    },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { kind: 'ready', pdf: made.paper.pdf }
  if (made.refusal.reason === 'cancelled') return { kind: 'cancelled' }
  throw new Error(`A sample form was refused: ${JSON.stringify(made.refusal)}`)
}

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
      return requestPaper(facts, speaking)
  }
}
