import { type Cell, cellText } from './cell.ts'

/** What people write into a cell to say that there is nothing. */
const nothing = /^([-–—.]+|n\/a|n\.a\.)$/i

/** The mark that keeps a spreadsheet from taking `+371…` for a formula. */
const neutralised = /^'(?=[=+\-@＝＋－＠])/u

/** A cell as text of one line: line breaks become `between`, other control characters blanks. */
export function plainText(cell: Cell, between = ' '): string {
  const text = cellText(cell)
    .replace(neutralised, '')
    .replaceAll(/\s*[\r\n]+\s*/g, between)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return nothing.test(text) ? '' : text
}

/** A number that a spreadsheet or another program wrote as a fraction: `20001001.0`. */
export const withoutFraction = (text: string): string => text.replace(/^(\d+)[.,]0+$/, '$1')

/** A long number of which a spreadsheet kept only the first digits: `3,712E+10`. */
export const hasLostDigits = (text: string): boolean => /^\d([.,]\d+)?E\+?\d+$/i.test(text)
