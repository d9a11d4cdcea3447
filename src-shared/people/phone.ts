import {
  type CountryCode,
  type NumberType,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max'

/** A parcel locker sends its PIN by SMS, so it wants `mobile`. */
export type PhoneType = 'mobile' | 'fixed' | 'other'

export type PhoneProblem = 'empty' | 'notANumber' | 'tooShort' | 'tooLong' | 'notInUse'

/** What a typed phone number is. `e164` is the stored form, `+37120001234`; `country` is ISO 3166. */
export type ParsedPhone =
  | { kind: 'valid'; e164: string; type: PhoneType; country: CountryCode | null }
  | { kind: 'problem'; problem: PhoneProblem }

const types: ReadonlyMap<NumberType, PhoneType> = new Map([
  ['MOBILE', 'mobile'],
  ['FIXED_LINE', 'fixed'],
])
const label = /^(?:tālr(?:unis)?|tel(?:efons)?|mob(?:ilais)?|phone)[.:\s]*/iu
const decoration = /[\s\p{Cf}().\-‐‑‒–—−/]/gu
/** The neighbours' numbers lose their plus in a spreadsheet; of other countries that can't be told. */
const balticWithoutPlus = /^37[012]\d{7,8}$/u

/** Digits with a plus where the country is known; `null` when there is something else in the text. */
const dialled = (text: string): string | null => {
  const bare = text.normalize('NFKC').trim().replace(label, '').replace(decoration, '')
  if (!/^\+?[0-9]+$/u.test(bare)) return null
  if (bare.startsWith('00')) return `+${bare.slice(2)}`
  return balticWithoutPlus.test(bare) ? `+${bare}` : bare
}

/**
 * Reads a phone number as people type it; without a country code it is Latvian. `notInUse` means that
 * the length is right but no such numbers are given out.
 */
export const parsePhone = (text: string): ParsedPhone => {
  if (text.trim() === '') return { kind: 'problem', problem: 'empty' }
  const number = dialled(text)
  if (number === null) return { kind: 'problem', problem: 'notANumber' }

  const parsed = parsePhoneNumberFromString(number, { defaultCountry: 'LV', extract: false })
  if (parsed?.isValid()) {
    const type = types.get(parsed.getType()) ?? 'other'
    return { kind: 'valid', e164: parsed.number, type, country: parsed.country ?? null }
  }
  const length = validatePhoneNumberLength(number, 'LV')
  if (length === 'TOO_SHORT') return { kind: 'problem', problem: 'tooShort' }
  if (length === 'TOO_LONG') return { kind: 'problem', problem: 'tooLong' }
  return { kind: 'problem', problem: 'notInUse' }
}
