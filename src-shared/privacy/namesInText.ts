// A word alone at a line's beginning is said of nobody here.
const nobody = /^(?:nav|nebija|neviens|neviena|nē|klāt|no|none|nobody|нет|никого|никто)$/iu

/**
 * Names in a line that says who was there, signed, witnessed or took something: words with a capital in a
 * row, and one alone, but not where it only begins the line: `Mātes māsa Ilga, Anna Liepa`.
 */
export function namesIn(line: string): string[] {
  const word = String.raw`\p{Lu}[\p{L}\p{M}]*`
  const rows = new RegExp(
    String.raw`(?<![\p{L}\p{M}])${word}(?:(?:\.\s*|[\s\-‐‑'’]+)${word})*`,
    'gu',
  )
  return [...line.matchAll(rows)]
    .filter(({ 0: row, index }) => {
      if (row.length < 2) return false
      const begins = line.slice(0, index).trim() === ''
      const goesOn = /^\.?\s+\p{Ll}/u.test(line.slice(index + row.length))
      return !/^[\p{L}\p{M}]+$/u.test(row) || !begins || !(goesOn || nobody.test(row))
    })
    .map(([row]) => row)
}
