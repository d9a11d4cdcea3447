import { brokenFormulas } from '#shared/imports/brokenFormulas.ts'
import { plainText } from '#shared/imports/plainText.ts'
import type { ImportTarget, MappedRow, RowFinding, RowReading } from '#shared/imports/target.ts'
import { readCode } from '#shared/people/importCode.ts'
import { readEmails, readPhones } from '#shared/people/importContacts.ts'
import { peopleForeign, peopleLeftOut } from '#shared/people/importFields.ts'
import { nameReader, type ReadName } from '#shared/people/importNames.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import type { ImportedNeeds, ToldAnswer } from './importedNeeds.ts'
import { needImportFields, needsOfNeeds } from './needImportFields.ts'
import { readNeedAnswer } from './readNeedAnswer.ts'
import { NeedKind } from './schema.ts'

/** The column that answers for a kind: its own, or the one that asks for two at once. */
function columnFor(row: MappedRow, kind: NeedKind) {
  const own = row.cells(kind)
  const both = kind === 'camera' || kind === 'microphone' ? row.cells('cameraAndMicrophone') : []
  const field = own.length > 0 ? kind : 'cameraAndMicrophone'
  return { field, mapped: own[0] ?? both[0] }
}

function readAnswers(row: MappedRow) {
  const answers: Partial<Record<NeedKind, ToldAnswer>> = {}
  const problems = new Map<string, RowFinding>()
  for (const kind of NeedKind.options) {
    const { field, mapped } = columnFor(row, kind)
    if (mapped === undefined) continue
    const text = plainText(mapped.cell)
    const read = readNeedAnswer(kind, mapped.heading, text)
    if (read === 'unclear') problems.set(field, { field, reason: 'answerUnclear', text })
    else if (read !== 'nothing') answers[kind] = read
  }
  return { answers, problems: [...problems.values()] }
}

function readNeeds(row: MappedRow, name: ReadName, today: string): RowReading<ImportedNeeds> {
  const code = readCode(row.cells('personalCode'), today)
  const phones = readPhones(row.cells('phone'))
  const emails = readEmails(row.cells('email'))
  const { answers, problems } = readAnswers(row)
  const said = Object.keys(answers).length > 0 || problems.length > 0
  return {
    row: row.row,
    value: {
      givenName: name.givenName,
      familyName: name.familyName,
      personalCode: code.code,
      phones: phones.values,
      emails: emails.values,
      answers,
    },
    // Of what tells people apart nothing is stored: it need not be well written, only somebody's.
    problems: [
      ...problems,
      ...(said ? [] : [{ field: '', reason: 'nothingAnswered' }]),
      ...brokenFormulas(row, needImportFields),
    ],
    warnings: [],
  }
}

/** What participants answered about their equipment as the target of an import (procedure 000, 6.7). */
export const needImportTarget: ImportTarget<ImportedNeeds> = {
  key: 'needs',
  fields: needImportFields,
  needs: needsOfNeeds,
  leftOut: peopleLeftOut,
  foreign: peopleForeign,
  ...(peopleImportTarget.settle === undefined ? {} : { settle: peopleImportTarget.settle }),
  reader(rows, { today, nameOrder }) {
    const nameOf = nameReader(rows, nameOrder)
    return (row) => readNeeds(row, nameOf(row), today)
  },
}
