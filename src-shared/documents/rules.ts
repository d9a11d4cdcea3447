import type { EnrolmentState } from '#shared/courses/schema.ts'
import { safeFileName } from '#shared/text/fileName.ts'
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

/** Who is handed a sheet when the whole group's are made: those who take part or are about to. */
export const takesPart = (state: EnrolmentState): boolean =>
  state === 'applied' || state === 'confirmed' || state === 'started'

/** A sheet is one leaf: more than its two sides is worth telling. */
export const sidesOfLeaf = 2

/** The file name of papers: their numbers, never a person's name. `numbers` in the order of printing. */
export const paperFileName = (numbers: readonly string[]): string => {
  const [first, ...others] = numbers.toSorted(before)
  const last = others.at(-1)
  return safeFileName(`${last === undefined ? first : `${first}_${last}`}.pdf`)
}

/** So many papers are packed into one file at most. */
export const mostPacked = 500

/** The file name of papers packed together: the first and the last of their own names, `IM-1_IM-9.zip`. */
export const packedPapersName = (names: readonly string[]): string =>
  paperFileName(names.map((name) => name.replace(/\.pdf$/u, ''))).replace(/\.pdf$/u, '.zip')
