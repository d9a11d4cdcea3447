import { plainText } from '#shared/imports/plainText.ts'
import { headingWords } from '#shared/imports/headingWords.ts'
import type { MappedRow, RowFinding } from '#shared/imports/target.ts'
import { guessNameOrder, type NameOrder, normaliseName, splitFullName } from './personName.ts'

export interface ReadName {
  readonly givenName: string
  readonly familyName: string
  readonly problems: readonly RowFinding[]
}

const textOf = (row: MappedRow, field: string): string => plainText(row.cells(field)[0]?.cell ?? '')

/** As many names settle the order of any column. */
const namesLookedAt = 2_000

const turned = (name: string): string => name.split(' ').toReversed().join(' ')

/**
 * The order of a whole column of full names. The names themselves decide, for forms are filled in
 * as people please; only where they say nothing, the heading does („Uzvārds, vārds”).
 */
export function columnNameOrder(names: readonly string[], heading: string): NameOrder {
  const guess = guessNameOrder(names)
  const silent = guess === guessNameOrder(names.map(turned))
  const words = headingWords(heading)
  const family = words.search(/\b(uzvards|surname|last name|family name)\b/u)
  const given = words.search(/\b(vards|name|first name|given name)\b/u)
  return silent && family !== -1 && given !== -1 && family < given ? 'familyFirst' : guess
}

const judgeName = (givenName: string, familyName: string, text: string): RowFinding[] => {
  const finding = (reason: string): RowFinding => ({ field: 'fullName', reason, text })
  if (text === '') return [{ field: 'fullName', reason: 'nameMissing' }]
  if (givenName === '' || familyName === '') return [finding('nameOnePart')]
  return /[\d@;:]/.test(text) ? [finding('notAName')] : []
}

/**
 * Gives what reads the name of a row, from two columns or one; the rows together tell the order,
 * unless somebody has said it.
 */
export function nameReader(
  rows: Iterable<MappedRow>,
  said?: NameOrder,
): (row: MappedRow) => ReadName {
  const names: string[] = []
  let heading = ''
  for (const row of rows) {
    const [cell] = row.cells('fullName')
    if (!cell || names.length === namesLookedAt) break
    heading = cell.heading
    names.push(plainText(cell.cell))
  }
  const order = said ?? columnNameOrder(names, heading)

  return (row) => {
    const full = textOf(row, 'fullName')
    if (full !== '') {
      const split = splitFullName(full, order)
      const { givenName, familyName } =
        split.kind === 'split' ? split.name : { givenName: '', familyName: normaliseName(full) }
      return { givenName, familyName, problems: judgeName(givenName, familyName, full) }
    }
    const givenName = normaliseName(textOf(row, 'givenName'))
    const familyName = normaliseName(textOf(row, 'familyName'))
    const text = `${givenName} ${familyName}`.trim()
    return { givenName, familyName, problems: judgeName(givenName, familyName, text) }
  }
}
