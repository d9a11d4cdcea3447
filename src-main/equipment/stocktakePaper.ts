import { z } from 'zod'
import type { AdmittedContext } from '#main/calls/context.ts'
import { fixed, key, share } from '#main/documents/groupPapers/columns.ts'
import { madeBy, placeOf } from '#main/documents/madeBy.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { frameWords, readText } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { formatRigaInstant, todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Stocktake, StocktakeShownReport } from '#shared/equipment/stocktake.ts'
import { stocktakeGroups } from '#shared/equipment/stocktakeReport.ts'
import type { Language } from '#shared/people/schema.ts'

const text = z.string()
const Words = z.object({
  title: text,
  wholeOffice: text,
  place: text,
  began: text,
  ended: text,
  goesOn: text,
  result: text,
  group: text,
  tag: text,
  thing: text,
  placeOf: text,
  seenAt: text,
  unknownCode: text,
  lostSince: text,
  groups: z.record(z.enum(stocktakeGroups), text),
  counted: text,
})
type Words = z.infer<typeof Words>

/**
 * The report of a stock-take as a PDF to print or to send; it is of no register and has no number.
 * @returns null where nobody waits for it any more
 */
export async function printStocktake(
  { services, actor }: AdmittedContext,
  stocktake: Stocktake,
  report: StocktakeShownReport,
  language: Language,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  const { reads, clock, documents } = services
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const words = Words.parse(readText(resourcesFolder(), `stocktake.${language}.json`))
  const made = await documents.renderPaper({
    kind: 'tablePaper',
    data: {
      institution: paperHead(institution),
      language,
      words: frameWords(resourcesFolder(), language),
      place: placeOf(language, institution),
      issued: { on: todayInRiga(clock) },
      preparedBy: madeBy(language, institution, author, actor.role),
      number: null,
      content: contentOf(stocktake, report, words),
    },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper.pdf
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`A report was refused: ${made.refusal.reason}`)
}

function contentOf(
  { place, startedAt, startedBy, finishedAt }: Stocktake,
  report: StocktakeShownReport,
  words: Words,
): TablePaperContent {
  const of = place === '' ? words.wholeOffice : place
  return {
    title: words.title,
    of,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      { label: words.place, lines: [of] },
      { label: words.began, lines: [formatRigaInstant(startedAt)] },
      {
        label: words.ended,
        lines: [finishedAt === null ? words.goesOn : formatRigaInstant(finishedAt)],
      },
      {
        label: words.result,
        lines: [
          stocktakeGroups
            .map((group) => `${words.groups[group]} ${report[group].length}`)
            .join(', '),
        ],
      },
    ],
    tables: [
      {
        columns: [
          fixed(words.group, 27),
          key(fixed(words.tag, 30)),
          share(words.thing, 3),
          share(words.placeOf, 2),
          share(words.seenAt, 2),
        ],
        rows: stocktakeGroups.flatMap((group) =>
          report[group].map((line) => [
            [words.groups[group]],
            [line.tag],
            line.item === null
              ? [words.unknownCode]
              : [line.modelName, ...(line.lostSince ? [words.lostSince] : [])],
            line.place === '' ? [] : [line.place],
            line.seenAt === null || line.seenAt === '' ? [] : [line.seenAt],
          ]),
        ),
      },
    ],
    note: null,
    signatures: startedBy === '' ? [] : [{ label: words.counted, name: startedBy }],
  }
}
