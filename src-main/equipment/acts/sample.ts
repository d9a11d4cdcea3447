import type { AdmittedContext } from '#main/calls/context.ts'
import { sampleTablePaper } from '#main/documents/sampleTablePaper.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { PaperTextOf } from '#shared/documents/paperText.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import { actContent } from './content.ts'
import type { ActFacts, ActLine } from './facts.ts'
import { wordedAct } from './worded.ts'
import { actWords } from './words.ts'

/** An act of invented things with one text worded as it is being typed. Nothing is kept. */
export const previewActText = (
  context: AdmittedContext,
  typed: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
): ReturnType<typeof sampleTablePaper> =>
  sampleTablePaper(context, typed, signal, ({ institution, today, own, giver, invented }) => {
    const { language, name } = typed
    const kind = name.startsWith('returnAct.') ? 'returnAct' : 'handoverAct'
    const facts: ActFacts = {
      institution,
      loan: { id: '', issuedOn: today, basis: '' },
      person: { id: '', name: invented.participant, phone: '', language },
      guardian: null,
      group: { id: '', name: invented.group, course: invented.course },
      manager: { name: '', phone: '' },
      lines: [sampleLine(today, kind)],
    }
    const content = actContent(kind, facts, giver, wordedAct(kind, actWords(language), own, facts))
    if (typeof content === 'string') throw new Error('A sample act says nothing')
    return content
  })

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
  notReached: false,
  remindedAt: null,
  recall: null,
  endangers: false,
  revision: 1,
  valueCents: null,
  insteadOf: null,
})
