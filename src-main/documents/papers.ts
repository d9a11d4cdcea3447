import type { z } from 'zod'
import { InformationSheet } from '#shared/documents/informationSheet.ts'
import { inSheetOrder } from '#shared/documents/rules.ts'
import { PackingPaper } from '#shared/deliveries/packingPapers.ts'
import { LabelsPaper } from '#shared/equipment/labels.ts'
import { PaperStack, TablePaper } from '#shared/documents/tablePaper.ts'
import { IncidentDossier, IncidentPaper } from '#shared/incidents/papers.ts'
import { DataCopyPaper } from '#shared/privacy/copyPaper.ts'
import { DayList } from '#shared/visits/dayList.ts'

/** A kind of paper the office makes. */
export type Paper<Data> = {
  /** File in `resources/templates`. */
  template: string
  /** Edition of the template: printed in the foot, kept with every paper made. */
  edition: string
  schema: z.ZodType<Data>
  /** The data in the order it is printed. */
  arrange: (data: Data) => Data
  /** How many copies the data asks for: tells a preview from bulk work. */
  copies: (data: Data) => number
}

/**
 * The edition of the information sheet: raised whenever its template changes what it says or shows to
 * everybody, since all sheets made before are outdated then.
 */
export const sheetEdition = '2'

const informationSheet: Paper<InformationSheet> = {
  template: 'informationSheet.typ',
  edition: sheetEdition,
  schema: InformationSheet,
  arrange: inSheetOrder,
  copies: (data) => data.participants.length,
}

const dayList: Paper<DayList> = {
  template: 'dayList.typ',
  edition: '2',
  schema: DayList,
  arrange: (data) => data,
  copies: () => 1,
}

const labels: Paper<LabelsPaper> = {
  template: 'labels.typ',
  edition: '1',
  schema: LabelsPaper,
  arrange: (data) => data,
  copies: (data) => data.labels.length,
}

const packing: Paper<PackingPaper> = {
  template: 'packing.typ',
  edition: '1',
  schema: PackingPaper,
  arrange: (data) => data,
  copies: (data) => data.cards.length,
}

/** The edition of the papers that are tables of a group. */
export const tablePaperEdition = '1'

const tablePaper: Paper<TablePaper> = {
  template: 'tablePaper.typ',
  edition: tablePaperEdition,
  schema: TablePaper,
  arrange: (data) => data,
  copies: () => 1,
}

const paperStack: Paper<PaperStack> = {
  template: 'paperStack.typ',
  edition: tablePaperEdition,
  schema: PaperStack,
  arrange: (data) => data,
  copies: ({ papers: stack }) => stack.length,
}

const incidentPaper: Paper<IncidentPaper> = {
  template: 'incidentPaper.typ',
  edition: '1',
  schema: IncidentPaper,
  arrange: (data) => data,
  copies: () => 1,
}

const incidentDossier: Paper<IncidentDossier> = {
  template: 'incidentDossier.typ',
  edition: '1',
  schema: IncidentDossier,
  arrange: (data) => data,
  copies: () => 1,
}

const dataCopy: Paper<DataCopyPaper> = {
  template: 'dataCopy.typ',
  edition: '1',
  schema: DataCopyPaper,
  arrange: (data) => data,
  copies: () => 1,
}

/** What is to be typeset, once its data has been found good. */
export type PreparedPaper = { template: string; edition: string; data: object; copies: number }
export type Preparation =
  { ok: true; paper: PreparedPaper } | { ok: false; issues: readonly z.core.$ZodIssue[] }

const prepareWith =
  <Data extends object>(paper: Paper<Data>) =>
  (given: unknown): Preparation => {
    const parsed = paper.schema.safeParse(given)
    if (!parsed.success) return { ok: false, issues: parsed.error.issues }
    const { template, edition } = paper
    const data = { ...paper.arrange(parsed.data), edition }
    return { ok: true, paper: { template, edition, data, copies: paper.copies(parsed.data) } }
  }

/** Every shape a paper of the office has, by its name. */
export const papers: ReadonlyMap<string, (given: unknown) => Preparation> = new Map([
  ['informationSheet', prepareWith(informationSheet)],
  ['tablePaper', prepareWith(tablePaper)],
  ['paperStack', prepareWith(paperStack)],
  ['dayList', prepareWith(dayList)],
  ['labels', prepareWith(labels)],
  ['packing', prepareWith(packing)],
  ['incidentPaper', prepareWith(incidentPaper)],
  ['incidentDossier', prepareWith(incidentDossier)],
  ['dataCopy', prepareWith(dataCopy)],
])
