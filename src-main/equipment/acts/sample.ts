import { z } from 'zod'
import type { AdmittedContext } from '#main/calls/context.ts'
import { madeBy, placeOf } from '#main/documents/madeBy.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { findOwnTexts } from '#main/documents/paperTexts.ts'
import { frameWords, readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { type PaperTextOf, paperTextProblem } from '#shared/documents/paperText.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import { actContent } from './content.ts'
import type { ActFacts, ActLine } from './facts.ts'
import { wordedAct } from './worded.ts'
import { actWords } from './words.ts'

const Sample = z.object({ participant: z.string(), course: z.string(), group: z.string() })

type Preview =
  | { kind: 'ready'; pdf: Uint8Array }
  | { kind: 'invalid'; problem: FieldProblem }
  | { kind: 'cancelled' }

/** An act of invented things with one text worded as it is being typed. Nothing is kept. */
export async function previewActText(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  { language, name, text }: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
): Promise<Preview> {
  const problem = paperTextProblem(name, text.trim())
  if (problem !== null) return { kind: 'invalid', problem }
  const kind = name.startsWith('returnAct.') ? 'returnAct' : 'handoverAct'
  const today = todayInRiga(clock)
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const giver = madeBy(language, institution, author, actor.role)
  const own = new Map([...(await findOwnTexts(reads, language)), [name, text.trim()]])
  const sample = Sample.parse(readText(resourcesFolder(), `sample.${language}.json`))
  const facts: ActFacts = {
    institution,
    loan: { id: '', issuedOn: today, basis: '' },
    person: { id: '', name: sample.participant, phone: '', language },
    guardian: null,
    group: { id: '', name: sample.group, course: sample.course },
    manager: { name: '', phone: '' },
    lines: [sampleLine(today, kind)],
  }
  const content = actContent(kind, facts, giver, wordedAct(kind, actWords(language), own, facts))
  if (typeof content === 'string') throw new Error('A sample act says nothing')
  const made = await documents.renderPaper({
    kind: 'tablePaper',
    data: {
      institution: paperHead(institution),
      language,
      words: frameWords(resourcesFolder(), language),
      place: placeOf(language, institution),
      issued: { on: today },
      preparedBy: giver,
      number: null,
      content,
    },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { kind: 'ready', pdf: made.paper.pdf }
  if (made.refusal.reason === 'cancelled') return { kind: 'cancelled' }
  throw new Error(`A sample act was refused: ${JSON.stringify(made.refusal)}`)
}

const sampleLine = (today: CivilDate, kind: ActKind): ActLine => ({
  id: 'sample',
  loan: '',
  item: '',
  tag: 'L-07',
  serial: 'SN-0007',
  modelId: '',
  modelName: 'ThinkPad E14',
  categoryId: '',
  categoryName: '',
  categoryNameEn: '',
  kit: null,
  quantity: 1,
  place: '',
  parts: [],
  person: '',
  personName: '',
  phone: '',
  group: null,
  groupName: '',
  issuedOn: today,
  dueOn: addDays(today, 14),
  expectedOn: null,
  conditionOut: 'good',
  missingOut: [],
  returnedOn: kind === 'returnAct' ? today : null,
  outcome: kind === 'returnAct' ? 'returned' : null,
  conditionIn: kind === 'returnAct' ? 'good' : null,
  missingIn: [],
  owed: [],
  returnNote: '',
  foundOn: null,
  sentBack: null,
  remindedAt: null,
  recall: null,
  endangers: false,
  revision: 1,
  valueCents: null,
  insteadOf: null,
})
