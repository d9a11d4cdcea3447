/** An address as portals ask for it apart. */
export interface AddressParts {
  street: string
  town: string
  /** The four digits; '' where none are written. */
  postcode: string
}

const postcode = /^LV[-–\s]?(\d{4})$/iu

/**
 * Takes `Meža iela 1, Cēsis, LV-4101` apart: the postcode is the last part that looks like one, the
 * town the part before it, the street the rest. What is written in one part only is the street where it
 * has a number, else the town.
 */
export function addressParts(address: string): AddressParts {
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const place = parts.findLastIndex((part) => postcode.test(part))
  const digits = place < 0 ? '' : (postcode.exec(parts[place] ?? '')?.[1] ?? '')
  const rest = parts.filter((_, index) => index !== place)
  const [only = ''] = rest
  if (rest.length < 2) {
    return /\d/u.test(only)
      ? { street: only, town: '', postcode: digits }
      : { street: '', town: only, postcode: digits }
  }
  return { street: rest.slice(0, -1).join(', '), town: rest.at(-1) ?? '', postcode: digits }
}
