import { z } from 'zod'
import { hasLostDigits, plainText, withoutFraction } from '#shared/imports/plainText.ts'
import type { MappedCell, RowFinding } from '#shared/imports/target.ts'
import { parsePhone, type PhoneProblem } from './phone.ts'

/** What was read from the cells of one field, and what was wrong in them. */
export interface ReadTexts {
  readonly values: readonly string[]
  readonly problems: readonly RowFinding[]
}

const email = z.email()

const phoneReasons: Readonly<Record<Exclude<PhoneProblem, 'empty'>, string>> = {
  notANumber: 'phoneNotANumber',
  tooShort: 'phoneTooShort',
  tooLong: 'phoneTooLong',
  notInUse: 'phoneNotInUse',
}

/** A slash parts two numbers only where both sides are long enough to be one. */
const phoneBreak = /\s*[;,\n]\s*|\s+(?:vai|un|or|and)\s+|\s+\/\s+|(?<=\d{7,})\/(?=[+\d]{7,})/iu

/** Phones of a row as E.164, each once. Several may stand in one cell. */
export function readPhones(cells: readonly MappedCell[]): ReadTexts {
  const values = new Set<string>()
  const problems: RowFinding[] = []
  for (const { cell } of cells) {
    const whole = plainText(cell, '; ')
    // A number can't hold two phones; blanks inside one are no break.
    for (const part of whole.split(phoneBreak).filter((one) => one !== '')) {
      const text = withoutFraction(part)
      const parsed = parsePhone(text)
      if (parsed.kind === 'valid') values.add(parsed.e164)
      else if (parsed.problem !== 'empty')
        problems.push({
          field: 'phone',
          reason: hasLostDigits(whole) ? 'digitsLost' : phoneReasons[parsed.problem],
          text: part,
        })
    }
  }
  return { values: [...values], problems: hasSame(problems) }
}

/** `3,71E+10` falls apart at its comma, but is one problem. */
const hasSame = (problems: RowFinding[]): RowFinding[] =>
  problems.filter(
    (problem, index) =>
      problem.reason !== 'digitsLost' ||
      problems.findIndex((one) => one.reason === 'digitsLost') === index,
  )

/** E-mails of a row in lower case, each once. Words instead of an address („bez e-pasta”) are a problem. */
export function readEmails(cells: readonly MappedCell[]): ReadTexts {
  const values = new Set<string>()
  const problems: RowFinding[] = []
  for (const { cell } of cells) {
    const whole = plainText(cell, '; ')
    const parts = whole.includes('@') ? whole.split(/[;,\s]+/).filter((one) => one !== '') : [whole]
    for (const part of parts) {
      const text = part
        .replace(/^(mailto:|<)/i, '')
        .replace(/>$/, '')
        .toLowerCase()
      if (text === '') continue
      if (email.safeParse(text).success && text.length <= 254) values.add(text)
      else problems.push({ field: 'email', reason: 'notAnEmail', text: whole })
    }
  }
  return { values: [...values], problems: problems.slice(0, 1) }
}
