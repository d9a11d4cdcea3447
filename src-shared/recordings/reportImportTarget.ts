import { brokenFormulas } from '#shared/imports/brokenFormulas.ts'
import { plainText } from '#shared/imports/plainText.ts'
import type { ImportTarget, MappedRow, RowFinding, RowReading } from '#shared/imports/target.ts'
import { readEmails } from '#shared/people/importContacts.ts'
import { peopleForeign, peopleLeftOut } from '#shared/people/importFields.ts'
import { nameReader, type ReadName } from '#shared/people/importNames.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import { fold } from '#shared/text/fold.ts'
import { readMomentCell } from './momentCell.ts'
import { needsOfReport, reportImportFields } from './reportImportFields.ts'

/** An answer of a video platform's report, and whose it is as the report calls them. */
export interface ReportedAnswer {
  readonly givenName: string
  readonly familyName: string
  readonly emails: readonly string[]
  readonly kind: 'given' | 'refused'
  /** The instant as it is stored; '' where it can't be read. */
  readonly at: string
}

/** Folded words of platforms in both languages. A no goes first: „nepiekrītu”, “not agreed”. */
const noes =
  /^(ne|nepiekr.*|atteic.*|atteik.*|izgaja.*|no|not .*|declined?|refused?|disagreed?|left.*|denied|false|0)$/u
const yeses =
  /^(ja|piekrit.*|piekrita.*|piekrist.*|turpinaja.*|yes|agreed?|accept(ed)?|consent(ed)?|given|continued?|got it|true|1)$/u

function readAnswer(row: MappedRow): { kind: 'given' | 'refused'; problems: RowFinding[] } {
  const mapped = row.cells('reportedAnswer')[0]
  // A report without such a column lists those who agreed.
  if (mapped === undefined) return { kind: 'given', problems: [] }
  const text = plainText(mapped.cell)
  const said = fold(text)
  if (noes.test(said)) return { kind: 'refused', problems: [] }
  if (yeses.test(said)) return { kind: 'given', problems: [] }
  const reason = text === '' ? 'missing' : 'consentUnclear'
  // What is not plainly a yes is none.
  return { kind: 'refused', problems: [{ field: 'reportedAnswer', reason, text }] }
}

function readAt(row: MappedRow): { at: string; problems: RowFinding[] } {
  const cell = row.cells('answeredAt')[0]?.cell ?? ''
  const at = readMomentCell(cell)
  if (at !== null) return { at, problems: [] }
  const text = plainText(cell)
  const reason = text === '' ? 'missing' : 'notAMoment'
  return { at: '', problems: [{ field: 'answeredAt', reason, text }] }
}

function readReported(row: MappedRow, name: ReadName): RowReading<ReportedAnswer> {
  const { kind, problems } = readAnswer(row)
  const when = readAt(row)
  const emails = readEmails(row.cells('email')).values
  const { givenName, familyName } = name
  const nameless = givenName === '' && familyName === '' && emails.length === 0
  return {
    row: row.row,
    value: { givenName, familyName, emails, kind, at: when.at },
    problems: [
      ...(nameless ? [{ field: 'fullName', reason: 'missing' }] : []),
      ...when.problems,
      ...problems,
      ...brokenFormulas(row, reportImportFields),
    ],
    warnings: [],
  }
}

/** A video platform's report of who agreed to be recorded, as the target of an import (procedure 000, 6.5). */
export const reportImportTarget: ImportTarget<ReportedAnswer> = {
  key: 'consents',
  fields: reportImportFields,
  needs: needsOfReport,
  leftOut: peopleLeftOut,
  foreign: peopleForeign,
  ...(peopleImportTarget.settle === undefined ? {} : { settle: peopleImportTarget.settle }),
  reader(rows, { nameOrder }) {
    const nameOf = nameReader(rows, nameOrder)
    return (row) => readReported(row, nameOf(row))
  },
}
