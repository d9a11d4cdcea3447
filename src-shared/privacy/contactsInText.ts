import { digitsOf } from '#shared/text/fold.ts'

/** How somebody is reached, as it was written down: `tel. 20 001 001, anna@liepa.lv`. */
export interface Reached {
  contact: string
  /** What stands for them instead. */
  instead: () => string
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
const phone = /(?:\+\s?)?\d(?:[\s().‐‑/-]{0,2}\d){6,14}/gu

/** Replaces every e-mail address and phone number of others, however its digits are set apart. */
export function hideContacts(text: string, others: readonly Reached[]): string {
  const [addresses, numbers] = [new Map<string, Reached>(), new Map<string, Reached>()]
  for (const other of others) {
    for (const [address] of other.contact.matchAll(email))
      addresses.set(address.toLowerCase(), other)
    for (const [written] of other.contact.replaceAll(email, ' ').matchAll(phone)) {
      numbers.set(digitsOf(written).replace(/^(?:00)?371(?=\d{8}$)|^00/u, ''), other)
    }
  }
  let out = text.replaceAll(
    email,
    (address) => addresses.get(address.toLowerCase())?.instead() ?? address,
  )
  for (const [digits, { instead }] of numbers) {
    const apart = [...digits].join(String.raw`[\s().‐‑/\-]{0,2}`)
    const number = String.raw`(?<!\d)(?:\(?(?:\+|00)?\s?371\)?[\s\-‐‑]?|\+|00)?${apart}(?!\d)`
    out = out.replaceAll(new RegExp(number, 'gu'), () => instead())
  }
  return out
}
