import type { Cell } from './cell.ts'
import { plainText } from './plainText.ts'

/** A sum of euros in cents. `unclear`: no sum, a negative one, or one that can be read in two ways. */
export type MoneyCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'money'; readonly cents: number }
  | { readonly kind: 'unclear' }

const currency = /€|eur[os]?|eiro/giu
/** What ends a round sum: `120.` or `120,-`. */
const roundEnd = /[.,][-–—]?$/u
/** Cents, or so many digits that a formula made them: three digits may as well be thousands. */
const simple = /^\d+(?:[.,](?:\d{1,2}|\d{4,}))?$/u
const dotsBetweenThousands = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/u
const commasBetweenThousands = /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/u

const money = (euros: number): MoneyCell =>
  Number.isFinite(euros) && euros >= 0
    ? { kind: 'money', cents: Math.round(euros * 100) }
    : { kind: 'unclear' }

/** Reads a sum as a spreadsheet keeps it or as people type it: `1 234,50`, `1234.50 €`, `1.234,50`. */
export function readMoneyCell(cell: Cell): MoneyCell {
  if (typeof cell === 'number') return money(cell)
  const text = plainText(cell)
  if (text === '') return { kind: 'empty' }
  const typed = text.replace(currency, '').replaceAll(/\s/gu, '').replace(roundEnd, '')
  if (simple.test(typed)) return money(Number(typed.replace(',', '.')))
  if (dotsBetweenThousands.test(typed))
    return money(Number(typed.replaceAll('.', '').replace(',', '.')))
  if (commasBetweenThousands.test(typed)) return money(Number(typed.replaceAll(',', '')))
  return { kind: 'unclear' }
}
