import type { InformationSheet } from './informationSheet.ts'

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same sheets with the copies in the order of their sort keys; equal keys go by number, then by name. */
export function inSheetOrder(sheet: InformationSheet): InformationSheet {
  const participants = sheet.participants.toSorted(
    (a, b) =>
      before(a.sortKey, b.sortKey) ||
      before(a.number ?? '', b.number ?? '') ||
      before(a.name, b.name),
  )
  return { ...sheet, participants }
}
