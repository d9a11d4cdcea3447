import { type CivilDate, civilDateOf } from '#shared/calendar/civilDate.ts'

/** `empty`: nothing typed. `pattern`: characters or a century no code has. `date`, `future`: no day of birth. */
export type PersonalCodeProblem = 'empty' | 'pattern' | 'length' | 'date' | 'future'

/** What a typed personal code is. `code` is the stored form, six digits, hyphen, five digits. */
export type ParsedPersonalCode =
  | { kind: 'valid'; form: 'old'; code: string; birthDate: CivilDate }
  | { kind: 'valid'; form: 'new'; code: string }
  | { kind: 'warning'; form: 'old'; problem: 'checkDigit'; code: string; birthDate: CivilDate }
  | { kind: 'problem'; problem: PersonalCodeProblem }

const separators = /[\s\p{Cf}\-‐‑‒–—−]/gu
/** Issued since 1 July 2017 and without a birth date or a published check digit (PMLP). */
const newForm = /^3[2-9]\d{9}$/u
const centuries: Readonly<Record<string, number>> = { '0': 1800, '1': 1900, '2': 2000 }
const weights = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Whether the last digit is the one the common formula gives. At remainder 10 there is no such digit;
 * libraries disagree about what such codes end in, so all of them deserve a second look.
 */
const checkDigitFits = (digits: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return (1101 - sum) % 11 === Number(digits[10])
}

/**
 * Reads a Latvian personal code as people type it: with hyphen, dash, blanks or nothing between.
 * A wrong check digit is a warning (the formula was never published by the authority, and the office
 * may keep the code); length, characters, an impossible or future day of birth are problems.
 * `today` is the civil date in Riga.
 */
export const parsePersonalCode = (text: string, today: CivilDate): ParsedPersonalCode => {
  const digits = text.normalize('NFKC').replace(separators, '')
  if (digits === '') return { kind: 'problem', problem: 'empty' }
  if (!/^[0-9]+$/u.test(digits)) return { kind: 'problem', problem: 'pattern' }
  if (digits.length !== 11) return { kind: 'problem', problem: 'length' }

  const code = `${digits.slice(0, 6)}-${digits.slice(6)}`
  if (newForm.test(digits)) return { kind: 'valid', form: 'new', code }

  const century = centuries[digits.charAt(6)]
  if (century === undefined) return { kind: 'problem', problem: 'pattern' }
  const twoDigits = (from: number): number => Number(digits.slice(from, from + 2))
  const birth = civilDateOf(century + twoDigits(4), twoDigits(2), twoDigits(0))
  if (birth.kind === 'problem') return { kind: 'problem', problem: 'date' }
  if (birth.date > today) return { kind: 'problem', problem: 'future' }

  const birthDate = birth.date
  return checkDigitFits(digits)
    ? { kind: 'valid', form: 'old', code, birthDate }
    : { kind: 'warning', form: 'old', problem: 'checkDigit', code, birthDate }
}

/** Whether a stored code has a check digit that does not fit: the office kept it as it stands in a document. */
export const isDoubtfulCode = (code: string): boolean =>
  personalCodeForm(code) === 'old' && !checkDigitFits(code.replaceAll('-', ''))

/** Which form a stored code has: the old one holds the day of birth, the new one nothing. */
export const personalCodeForm = (code: string): 'old' | 'new' =>
  /^3[2-9]/u.test(code) ? 'new' : 'old'

/**
 * A stored code as it may stand on a screen: of the old form the day of birth stays, of the new form
 * the two digits that mark it; all that would identify is covered (`010199-•••••`, `32••••-•••••`).
 */
export const maskPersonalCode = (code: string): string => {
  if (code === '') return ''
  const shown = personalCodeForm(code) === 'new' ? 2 : 6
  return code.slice(0, shown) + code.slice(shown).replace(/\d/gu, '•')
}
