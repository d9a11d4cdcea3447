import { fold } from '#shared/text/fold.ts'

/** Which columns of a file look like the parcel's name and its number. */
export interface NumberColumns {
  key: number | null
  number: number | null
}

const numberHeading = /numur|number|tracking|barcode|svitrkod|shipment no|parcel no|sutijuma nr/u
const keyHeading = /kods|code|reference|atsauce|sanem|recipient|receiver|name|vards/u
const ownCode = /^S-?\d{4,}(?:\s*,\s*S-?\d{4,})*$/iu
const parcelNumber = /^(?=.*\d)[A-Z0-9][A-Z0-9\s-]{9,34}$/iu
const phone = /^\+?[\d\s()-]{8,16}$/u

/**
 * Guesses the columns of a file that came back from a portal: by our own codes and by what looks like
 * a parcel number first, else by headings. Whoever reads it in may choose others.
 */
export function guessColumns(rows: readonly (readonly string[])[]): NumberColumns {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, place) => place)
  const share = (place: number, fits: (cell: string) => boolean): number => {
    const cells = rows.slice(1).flatMap((row) => (row[place] ?? '').trim() || [])
    return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
  }
  const headed = (pattern: RegExp, not: number | null): number | null =>
    columns.find((place) => place !== not && pattern.test(fold(rows[0]?.[place] ?? ''))) ?? null
  const mostly = (fits: (cell: string) => boolean, not: number | null): number | null =>
    columns.find((place) => place !== not && share(place, fits) > 0.5) ?? null

  const byCode = mostly((cell) => ownCode.test(cell), null)
  const number =
    headed(numberHeading, byCode) ??
    mostly((cell) => parcelNumber.test(cell) && !phone.test(cell), byCode) ??
    mostly((cell) => parcelNumber.test(cell), byCode)
  return { number, key: byCode ?? headed(keyHeading, number) }
}
