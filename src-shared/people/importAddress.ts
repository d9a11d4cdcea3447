import { parsePostcode } from './postcode.ts'

export interface SplitAddress {
  readonly address: string
  readonly town: string
  readonly postcode: string
}

/** Larger units that may follow the town and stay in the address. */
const largerUnit = /\b(nov\.|novads|novada|pag\.|pagasts|pagasta|rajons|Latvija|Latvia)$/iu
const smallerUnit =
  /\b(iela|ielā|bulvāris|prospekts|gatve|ceļš|laukums|dambis|krastmala|mājas|dz\.|street|st\.)/iu

/**
 * Takes the town and the postcode out of an address that holds all in one line:
 * `Parka iela 60-6, Ventspils, LV-3601`. What can't be told for sure stays in the address.
 */
export function splitAddress(text: string): SplitAddress {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '')
  let postcode = ''
  let town = ''
  const rest: string[] = []
  for (const part of parts.toReversed()) {
    const parsed = /^lv/i.test(part) ? parsePostcode(part) : null
    const isTown =
      town === '' &&
      !/\d/.test(part) &&
      !largerUnit.test(part) &&
      !smallerUnit.test(part) &&
      /^\p{Lu}/u.test(part)
    if (postcode === '' && parsed?.kind === 'valid') postcode = parsed.code
    else if (isTown && parts.length > 1 && part !== parts[0]) town = part
    else rest.unshift(part)
  }
  return { address: rest.join(', '), town, postcode }
}
