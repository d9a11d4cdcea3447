/**
 * What a number of a parcel is. `key` is what two numbers are compared by; `checkDigit` says that the
 * carrier's numbers end in one and this is another, `notS10` that it is not formed as they are: both may
 * be kept with a reason, because carriers give numbers of their own too.
 */
export type ParsedParcelNumber =
  | { kind: 'valid'; number: string; key: string }
  | { kind: 'warning'; problem: NumberDoubt; number: string; key: string }
  | { kind: 'problem'; problem: 'empty' | 'characters' | 'tooShort' | 'tooLong' | 'length' }

/** Why a number is kept with a reason only. */
export type NumberDoubt = 'checkDigit' | 'notS10'

/** What a carrier says of its numbers: those of UPU S10 have thirteen characters and a check digit. */
export interface NumberRule {
  usesS10: boolean
}

const separators = /[\s\p{Cf}\-‐‑‒–—−.]/gu
const s10Shape = /^[A-Z]{2}\d{9}[A-Z]{2}$/u
/** Begins or ends as they do: with letters of the service, or of the country. */
const likeS10 = /^[A-Z]{2}\d|\d[A-Z]{2}$/u
const s10Length = 13
const weights = [8, 6, 4, 2, 3, 5, 9, 7]

/** The check digit of eight digits by UPU standard S10: weights 8 6 4 2 3 5 9 7, modulo 11. */
export function s10CheckDigit(serial: string): number {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0)
  const rest = 11 - (sum % 11)
  if (rest === 10) return 0
  return rest === 11 ? 5 : rest
}

/**
 * Reads a parcel number as it is typed, scanned or pasted: without blanks and dashes, in capitals.
 * Of a carrier with S10 numbers one that begins or ends like them must have thirteen characters; a wrong
 * check digit is a warning, and so is a number of another form, such as carriers give of their own. Those
 * are 8 to 35 letters and digits.
 */
export function parseParcelNumber(text: string, { usesS10 }: NumberRule): ParsedParcelNumber {
  const number = text.normalize('NFKC').replace(separators, '').toUpperCase()
  if (number === '') return { kind: 'problem', problem: 'empty' }
  if (!/^[A-Z0-9]+$/u.test(number)) return { kind: 'problem', problem: 'characters' }
  if (usesS10 && likeS10.test(number)) {
    if (number.length !== s10Length) return { kind: 'problem', problem: 'length' }
    if (!s10Shape.test(number)) return { kind: 'problem', problem: 'characters' }
    return s10CheckDigit(number.slice(2, 10)) === Number(number[10])
      ? { kind: 'valid', number, key: number }
      : { kind: 'warning', problem: 'checkDigit', number, key: number }
  }
  if (number.length < 8) return { kind: 'problem', problem: 'tooShort' }
  if (number.length > 35) return { kind: 'problem', problem: 'tooLong' }
  return usesS10
    ? { kind: 'warning', problem: 'notS10', number, key: number }
    : { kind: 'valid', number, key: number }
}

/** Where a carrier shows a parcel, or '' where it has no such page. */
export const trackingLink = (template: string, number: string): string =>
  template === '' || number === '' ? '' : template.replaceAll('{code}', encodeURIComponent(number))
