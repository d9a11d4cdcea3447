const groups = (digits: string): string => {
  const rest = digits.length % 3
  if (digits.length < 6 || rest === 0) return digits.replace(/(\d{3})(?=\d)/gu, '$1 ')
  const cut = rest === 1 ? digits.length - 4 : digits.length - 5
  return `${digits.slice(0, cut).replace(/(\d{3})(?=\d)/gu, '$1 ')} ${digits.slice(cut)}`
}

/** Country codes that are told from the digits alone: one digit for 1 and 7, two for these, else three. */
const twoDigits = /^(?:20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/u

/**
 * A stored phone number as the screen and the papers show it: Latvian `26 123 456`, others with the
 * country code in front, `+370 612 34567`. Knows no number plans, so that the screen need not load
 * them. What is not E.164 comes back as it is.
 */
export const formatPhone = (e164: string): string => {
  if (!/^\+\d{7,15}$/u.test(e164)) return e164
  const digits = e164.slice(1)
  const latvian = /^371(\d{2})(\d{3})(\d{3})$/u.exec(digits)
  if (latvian) return latvian.slice(1).join(' ')
  const codeLength = /^[17]/u.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3
  return `+${digits.slice(0, codeLength)} ${groups(digits.slice(codeLength))}`
}
