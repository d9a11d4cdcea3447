import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import type { CollectedSheets, SheetCopy } from './collectSheet.ts'
import type { DocumentMaker, RenderedPaper } from './documentMaker.ts'
import type { KnownSheet } from './knownSheets.ts'

/** A copy to be printed: as a paper that is kept already, under a number of its own, or without one. */
export interface CopyToPrint {
  copy: SheetCopy
  as: { kind: 'known'; sheet: KnownSheet } | { kind: 'new'; number: string | null }
}

/**
 * Typesets copies of collected sheets as one PDF; `null` when cancelled. Throws when the office's
 * own data is not what the paper needs: its schemas are narrower.
 */
export async function printSheets(
  maker: DocumentMaker,
  base: CollectedSheets['base'],
  copies: readonly CopyToPrint[],
  signal: AbortSignal | undefined,
): Promise<RenderedPaper | null> {
  const data: InformationSheet = { ...base, participants: copies.map(participant) }
  const made = await maker.renderPaper({
    kind: 'informationSheet',
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`The office's own data makes no sheet: ${JSON.stringify(made.refusal)}`)
}

function participant({ copy, as }: CopyToPrint): InformationSheet['participants'][number] {
  return {
    name: copy.name,
    dative: copy.dative,
    language: copy.language,
    timetable: copy.timetable,
    sortKey: copy.sortKey,
    locker: copy.locker,
    number: as.kind === 'known' ? as.sheet.number : as.number,
    ...(copy.lent.length === 0 ? {} : { lent: [...copy.lent] }),
    given: as.kind === 'known' ? as.sheet.given : null,
  }
}
