/** The code points a font has a letter for. */
export type Coverage = (codePoint: number) => boolean

const UNICODE_FULL = 12

/**
 * Reads which code points a TrueType font covers (its `cmap` table, format 12). PDF/A forbids text
 * without glyphs, and the engine says so only by failing, so a paper asks beforehand. Throws for a
 * file without such a table.
 */
export function fontCoverage(font: Buffer): Coverage {
  const ranges = readRanges(font, findSubtable(font, findTable(font, 'cmap')))
  return (codePoint) => {
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle]
      if (range === undefined || codePoint < range.first) high = middle - 1
      else if (codePoint > range.last) low = middle + 1
      else return true
    }
    return false
  }
}

function findTable(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

function findSubtable(font: Buffer, cmap: number): number {
  const subtables = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < subtables; index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (font.readUInt16BE(subtable) === UNICODE_FULL) return subtable
  }
  throw new Error('The font has no Unicode table of format 12')
}

function readRanges(font: Buffer, subtable: number): { first: number; last: number }[] {
  const groups = font.readUInt32BE(subtable + 12)
  return Array.from({ length: groups }, (_, index) => {
    const group = subtable + 16 + index * 12
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) }
  })
}
