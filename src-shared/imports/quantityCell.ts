import { fold } from '#shared/text/fold.ts'
import type { Cell } from './cell.ts'
import { plainText, withoutFraction } from './plainText.ts'

/** How many of something. `unclear`: no whole number. */
export type QuantityCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'unclear' }

const unit = /\s*(?:gab|gabal[iu]|gabals|pcs?|pieces?|units?|vienib(?:a|as|u))\.?$/u
const whole = /^(?:\d+|\d{1,3}(?: \d{3})+)$/u
const atTheEnd =
  /[\s,;:(–—-]+(?<quantity>\d{1,5})\s*(?:gab|gabal[iu]|gabals|pcs?|pieces?|units?|vienīb(?:a|as|u))\.?\)?$/iu
/** The longest that an ending as above is: a hostile cell is not searched whole. */
const longestEnd = 30

/** Reads a quantity as a spreadsheet keeps it or as people type it: `25`, `25 gab.`, `1 000`. */
export function readQuantityCell(cell: Cell): QuantityCell {
  const text = plainText(cell)
  if (text === '') return { kind: 'empty' }
  const typed = withoutFraction(fold(text).replace(unit, ''))
  return whole.test(typed)
    ? { kind: 'quantity', quantity: Number(typed.replaceAll(' ', '')) }
    : { kind: 'unclear' }
}

/** A name that ends with how many there are, „Pele – 25 gab.”, taken apart; null for another one. */
export function quantityInName(text: string): { name: string; quantity: number } | null {
  const found = atTheEnd.exec(text.slice(-longestEnd))
  const quantity = found?.groups?.['quantity']
  if (found === null || quantity === undefined) return null
  const name = text.slice(0, text.length - found[0].length)
  return name === '' ? null : { name, quantity: Number(quantity) }
}
