import type { AdmittedContext } from '#main/calls/context.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { sidesOfLeaf } from '#shared/documents/rules.ts'
import type { SheetRemarks, SheetsOf } from '#shared/documents/schema.ts'
import { collectSheets } from './collectSheet.ts'
import { findKnownSheets, unchangedSheet } from './knownSheets.ts'
import { type CopyToPrint, printSheets } from './printSheets.ts'

type Preview =
  | { kind: 'ready'; pdf: Uint8Array; pages: number; copies: number; remarks: SheetRemarks }
  | { kind: 'nobody' }
  | { kind: 'cancelled' }

/** The sheets as they would be made now; those that would stay unchanged show their number. Null outside of scope. */
export async function previewSheets(
  { services, actor }: AdmittedContext,
  of: SheetsOf,
  signal: AbortSignal | undefined,
): Promise<Preview | null> {
  const { reads, clock, documents } = services
  const collected = await collectSheets(reads, of, actor, todayInRiga(clock))
  if (collected === null) return null
  const { base, copies, gaps } = collected
  if (copies.length === 0) return { kind: 'nobody' }
  const known = await findKnownSheets(reads, of.group, copies)
  const wanted = copies.map((copy): CopyToPrint => {
    const sheet = unchangedSheet(known, copy)
    return { copy, as: sheet === null ? { kind: 'new', number: null } : { kind: 'known', sheet } }
  })
  const paper = await printSheets(documents, base, wanted, signal)
  if (paper === null) return { kind: 'cancelled' }
  const { pdf, pages, missingLetters } = paper
  const overLeaf = pages > sidesOfLeaf * copies.length
  const remarks = { gaps, missingLetters, overLeaf }
  return { kind: 'ready', pdf, pages, copies: copies.length, remarks }
}
