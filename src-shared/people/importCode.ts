import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { hasLostDigits, plainText, withoutFraction } from '#shared/imports/plainText.ts'
import type { MappedCell, RowFinding } from '#shared/imports/target.ts'
import { parsePersonalCode, type PersonalCodeProblem } from './personalCode.ts'

export interface ReadCode {
  readonly code: string | null
  readonly birthDate: CivilDate | null
  readonly problems: readonly RowFinding[]
  readonly warnings: readonly RowFinding[]
}

const reasons: Readonly<Record<Exclude<PersonalCodeProblem, 'empty'>, string>> = {
  pattern: 'codePattern',
  length: 'codeLength',
  date: 'codeImpossibleDate',
  future: 'codeFuture',
}

/**
 * The personal code of a row in its stored form. A code of ten digits lost a leading zero in a
 * spreadsheet: it is put back where the check digit proves it. A wrong check digit only warns.
 */
export function readCode(cells: readonly MappedCell[], today: CivilDate): ReadCode {
  const text = withoutFraction(plainText(cells[0]?.cell ?? ''))
  const finding = (reason: string): RowFinding => ({ field: 'personalCode', reason, text })
  const none = { code: null, birthDate: null, problems: [], warnings: [] }

  const padded =
    text.replaceAll(/[\s-]/g, '').length === 10 ? parsePersonalCode(`0${text}`, today) : null
  if (padded?.kind === 'valid' && padded.form === 'old')
    return {
      code: padded.code,
      birthDate: padded.birthDate,
      problems: [],
      warnings: [finding('leadingZeroRestored')],
    }
  const parsed = parsePersonalCode(text, today)
  if (parsed.kind === 'problem') {
    if (parsed.problem === 'empty') return none
    return {
      ...none,
      problems: [finding(hasLostDigits(text) ? 'digitsLost' : reasons[parsed.problem])],
    }
  }
  return {
    code: parsed.code,
    birthDate: parsed.form === 'old' ? parsed.birthDate : null,
    problems: [],
    warnings: parsed.kind === 'warning' ? [finding('codeCheckDigit')] : [],
  }
}
