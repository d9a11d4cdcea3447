import { brokenFormulas } from '#shared/imports/brokenFormulas.ts'
import { cellText } from '#shared/imports/cell.ts'
import { readDateCell } from '#shared/imports/dateCell.ts'
import { plainText } from '#shared/imports/plainText.ts'
import type {
  ImportTarget,
  MappedRow,
  ReadingCircumstances,
  RecordMatching,
  RowFinding,
  RowReading,
} from '#shared/imports/target.ts'
import { comparePersons } from './duplicates.ts'
import { splitAddress } from './importAddress.ts'
import { readCode } from './importCode.ts'
import { readEmails, readPhones } from './importContacts.ts'
import { compareWithKnown, identitiesOf, type ImportedPerson } from './importedPerson.ts'
import { peopleForeign, peopleImportFields, peopleLeftOut } from './importFields.ts'
import { nameReader, type ReadName } from './importNames.ts'
import { parsePostcode } from './postcode.ts'

/** What the register holds at most, in characters (`PersonInput`). */
const longest = {
  givenName: 100,
  familyName: 100,
  address: 300,
  town: 100,
  preferredLocker: 200,
  note: 4_000,
} as const

function readBirthDate(row: MappedRow, today: string) {
  const [mapped] = row.cells('birthDate')
  const text = plainText(mapped?.cell ?? '')
  const read = readDateCell(text === '' ? '' : (mapped?.cell ?? ''))
  const problem = (reason: string) => ({
    date: null,
    problems: [{ field: 'birthDate', reason, text }] satisfies RowFinding[],
  })
  if (read.kind === 'problem')
    return problem(read.problem === 'impossible' ? 'impossibleDate' : 'notADate')
  if (read.kind === 'empty') return { date: null, problems: [] }
  return read.date > today ? problem('dateInFuture') : { date: read.date, problems: [] }
}

function readPlace(row: MappedRow) {
  const text = (field: string): string => plainText(row.cells(field)[0]?.cell ?? '', ', ')
  const [town, code] = [text('town'), text('postcode')]
  const split = splitAddress(text('address'))
  const whole = town !== '' ? { ...split, address: text('address'), town } : split
  const parsed = parsePostcode(code)
  const problems: RowFinding[] =
    parsed.kind === 'problem' && parsed.problem === 'notAPostcode'
      ? [{ field: 'postcode', reason: 'notAPostcode', text: code }]
      : []
  return {
    address: whole.address,
    town: whole.town,
    postcode: parsed.kind === 'valid' ? parsed.code : split.postcode,
    problems,
  }
}

/** Notes as they are, then each answer of a form under its question. */
function readNote(row: MappedRow): string {
  const notes = row.cells('note').map(({ cell }) => cellText(cell))
  const answers = row
    .cells('answer')
    .map(({ heading, cell }) => [heading, plainText(cell)] as const)
    .map(([heading, answer]) => (answer === '' ? '' : `${heading} ${answer}`))
  return [...notes, ...answers].filter((text) => text !== '').join('\n')
}

const tooLong = (person: ImportedPerson): RowFinding[] =>
  (['givenName', 'familyName', 'address', 'town', 'preferredLocker', 'note'] as const)
    .filter((field) => person[field].length > longest[field])
    .map((field) => ({ field, reason: 'tooLong', limits: { most: longest[field] } }))

function readPerson(
  row: MappedRow,
  name: ReadName,
  { today }: ReadingCircumstances,
): RowReading<ImportedPerson> {
  const code = readCode(row.cells('personalCode'), today)
  const birth = readBirthDate(row, today)
  const phones = readPhones(row.cells('phone'))
  const emails = readEmails(row.cells('email'))
  const place = readPlace(row)
  const value: ImportedPerson = {
    givenName: name.givenName,
    familyName: name.familyName,
    formerNames: [],
    birthDate: birth.date ?? code.birthDate,
    personalCode: code.code,
    formerPersonalCodes: [],
    phones: phones.values,
    emails: emails.values,
    address: place.address,
    town: place.town,
    postcode: place.postcode,
    preferredLocker: plainText(row.cells('preferredLocker')[0]?.cell ?? ''),
    note: readNote(row),
  }
  const datesDiffer =
    birth.date !== null && code.birthDate !== null && birth.date !== code.birthDate
  return {
    row: row.row,
    value,
    problems: [
      ...name.problems,
      ...code.problems,
      ...birth.problems,
      ...phones.problems,
      ...emails.problems,
      ...place.problems,
      ...tooLong(value),
      ...brokenFormulas(row, peopleImportFields),
    ],
    warnings: datesDiffer
      ? [...code.warnings, { field: 'birthDate', reason: 'birthDateDiffersFromCode' }]
      : code.warnings,
  }
}

/** „Vārds” without a surname beside it holds full names; a full name beside both parts is one too many. */
function settleNames(fields: readonly (string | null)[]): readonly (string | null)[] {
  const parts = ['givenName', 'familyName'].filter((part) => fields.includes(part))
  if (parts.length === 2) return fields.map((field) => (field === 'fullName' ? null : field))
  if (fields.includes('fullName')) return fields
  return fields.map((field) => (field !== null && parts.includes(field) ? 'fullName' : field))
}

/**
 * People as the target of an import. Reads names in one column or two, codes, phones, e-mails,
 * addresses; everything that can't be stored as it should be is a problem of its row with the field
 * and the reason. Reads phones with the full number plans: for the office, not for the screen.
 */
export const peopleImportTarget: ImportTarget<ImportedPerson> & RecordMatching<ImportedPerson> = {
  key: 'people',
  fields: peopleImportFields,
  needs: [['fullName'], ['givenName', 'familyName']],
  leftOut: peopleLeftOut,
  foreign: peopleForeign,
  settle: settleNames,
  reader(rows, circumstances) {
    const nameOf = nameReader(rows, circumstances.nameOrder)
    return (row) => readPerson(row, nameOf(row), circumstances)
  },
  identities: identitiesOf,
  differ: (one, other) => comparePersons(one, other).kind === 'none',
  compare: compareWithKnown,
}
