import { digitsOf } from '#shared/text/fold.ts'

/**
 * The digits that are sought of what somebody types of a phone number. Latvian numbers are kept for
 * search as people say them, so their country code goes: behind a plus or 00 however little follows,
 * without them only where a whole number does, for 371 may stand within a number too.
 */
export const soughtDigits = (text: string): string => {
  const digits = digitsOf(text)
  return /^[\s(]*(?:\+|00)/u.test(text)
    ? digits.replace(/^(?:00)?371/u, '')
    : digits.replace(/^371(?=\d{8}$)/u, '')
}
