import type { AdmittedContext } from '#main/calls/context.ts'
import { atEnd, fixed, key, share } from '#main/documents/groupPapers/columns.ts'
import { madeBy, placeOf } from '#main/documents/madeBy.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { frameWords } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { PickingRow } from '#shared/deliveries/packingContract.ts'
import type { TablePaper, TablePaperContent } from '#shared/documents/tablePaper.ts'
import { type PackingWords, packingWords } from './packingWords.ts'
import { findPickingList } from './pickingList.ts'
import { printed } from './printed.ts'

/** The office's own papers are in Latvian. */
const language = 'lv'

/**
 * The picking list of deliveries as a PDF. It has no number and nobody keeps it: what lies on the
 * shelves is another thing tomorrow.
 */
export async function printPickingList(
  context: AdmittedContext,
  deliveries: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const { services, actor } = context
  const { reads, clock, documents } = services
  const rows = await findPickingList(reads, deliveries)
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const data: TablePaper = {
    issued: { on: todayInRiga(clock) },
    institution: paperHead(institution),
    language,
    words: frameWords(resourcesFolder(), language),
    place: placeOf(language, institution),
    preparedBy: madeBy(language, institution, author, actor.role),
    number: null,
    content: contentOf(rows, deliveries, packingWords(language)),
  }
  return printed(documents, { kind: 'tablePaper', data, signal })
}

const contentOf = (
  rows: readonly PickingRow[],
  deliveries: readonly string[],
  words: PackingWords,
): TablePaperContent => ({
  title: words.pickingList,
  of: words.pickingList,
  orientation: 'portrait',
  purpose: 'writing',
  facts: [
    { label: words.deliveries, lines: [String(deliveries.length)] },
    {
      label: words.pieces,
      lines: [String(rows.reduce((sum, { quantity }) => sum + quantity, 0))],
    },
  ],
  tables: [
    {
      columns: [
        fixed(words.shelf, 26),
        key(share(words.thing, 2)),
        atEnd(words.quantity, 16),
        share(words.into, 1),
        fixed(words.taken, 23),
      ],
      rows: rows.map(({ shelf, name, code, quantity, codes }) => [
        [shelf],
        [name, ...(code === '' || name.startsWith(code) ? [] : [code])],
        [String(quantity)],
        [intoText(codes)],
        [''],
      ]),
    },
  ],
  note: null,
})

/** A handful of codes by name; more of them by number, the list on screen has them all. */
const intoText = (codes: readonly string[]): string =>
  codes.length <= 6 ? codes.join(', ') : `${codes.slice(0, 5).join(', ')} +${codes.length - 5}`
