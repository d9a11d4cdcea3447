import { describe, expect, it } from 'vitest'
import type { Cell } from '#shared/imports/cell.ts'
import { readDateCell } from '#shared/imports/dateCell.ts'
import { judgeTable } from '#shared/imports/judgeTable.ts'
import { planImport } from '#shared/imports/planImport.ts'
import type { KnownRecord } from '#shared/imports/verdict.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'

function judge(
  rows: Cell[][],
  known: (identity: string) => readonly KnownRecord<ImportedPerson>[] = () => [],
) {
  const table = {
    kind: 'table' as const,
    format: 'xlsx' as const,
    sheets: [{ name: '', rows: rows.map((cells, index) => ({ row: index + 1, cells })) }],
  }
  const plan = planImport(table, peopleImportTarget)
  return judgeTable(table, plan, peopleImportTarget, { today: '2026-11-23' }, known)
}

/** One person whose other cells are fine: what a cell under a heading comes to. */
function cellUnder(heading: string, cell: Cell) {
  const [row] = judge([
    ['Vārds', 'Uzvārds', heading],
    ['Anna', 'Kalniņa', cell],
  ]).rows
  if (!row) throw new Error('no row')
  return {
    ...row.value,
    problems:
      row.verdict.kind === 'problem'
        ? row.verdict.problems.map(({ field, reason }) => `${field} ${reason}`)
        : [],
    warnings: row.warnings.map(({ reason }) => reason),
  }
}

describe('cells of people', () => {
  it.each<[string, Cell, object]>([
    ['Tālrunis', 20001001, { phones: ['+37120001001'], problems: [] }],
    ['Tālrunis', 37120001001, { phones: ['+37120001001'], problems: [] }],
    ['Tālrunis', '20001001.0', { phones: ['+37120001001'] }],
    ['Tālrunis', '20001001; +371 20001002', { phones: ['+37120001001', '+37120001002'] }],
    ['Tālrunis', '20 001 001 vai 20-001-002', { phones: ['+37120001001', '+37120001002'] }],
    ['Tālrunis', '20001001/20001002', { phones: ['+37120001001', '+37120001002'] }],
    ['Tālrunis', '20001001\n20001001', { phones: ['+37120001001'] }],
    ['Tālrunis', '-', { phones: [], problems: [] }],
    ['Tālrunis', '6542', { phones: [], problems: ['phone phoneTooShort'] }],
    ['Tālrunis', 'nav', { problems: ['phone phoneNotANumber'] }],
    ['Tālrunis', '3,71E+10', { problems: ['phone digitsLost'] }],
    ['E-pasts', 'Anna@Example.LV ', { emails: ['anna@example.lv'], problems: [] }],
    ['E-pasts', 'a@example.lv, b@example.lv', { emails: ['a@example.lv', 'b@example.lv'] }],
    ['E-pasts', 'bez e-pasta', { emails: [], problems: ['email notAnEmail'] }],
    ['E-pasts', 'anna@example', { problems: ['email notAnEmail'] }],
    ['Personas kods', '010199-00004', { personalCode: '010199-00004', birthDate: '1899-01-01' }],
    ['Personas kods', 12049301233, { personalCode: '120493-01233' }],
    [
      'Personas kods',
      1019900004,
      { personalCode: '010199-00004', warnings: ['leadingZeroRestored'] },
    ],
    ['Personas kods', 1019900005, { problems: ['personalCode codeLength'] }],
    ['Personas kods', '320000-00000', { personalCode: '320000-00000', birthDate: null }],
    ['Personas kods', '120493-01234', { problems: [], warnings: ['codeCheckDigit'] }],
    [
      'Personas kods',
      '310495-00017',
      { personalCode: null, problems: ['personalCode codeImpossibleDate'] },
    ],
    ['Personas kods', '311299-29999', { problems: ['personalCode codeFuture'] }],
    ['Personas kods', '1234', { problems: ['personalCode codeLength'] }],
    ['Personas kods', 'nezinu', { problems: ['personalCode codePattern'] }],
    ['Dzimšanas datums', { moment: '1990-05-04T00:00:00' }, { birthDate: '1990-05-04' }],
    ['Dzimšanas datums', 32997, { birthDate: '1990-05-04' }],
    ['Dzimšanas datums', '4.5.1990.', { birthDate: '1990-05-04' }],
    ['Dzimšanas datums', '31.02.1990', { birthDate: null, problems: ['birthDate impossibleDate'] }],
    ['Dzimšanas datums', '4.5.90', { problems: ['birthDate notADate'] }],
    ['Dzimšanas datums', '2027-01-01', { problems: ['birthDate dateInFuture'] }],
    ['Pasta indekss', 1050, { postcode: 'LV-1050', problems: [] }],
    ['Pasta indekss', 'LV-10', { problems: ['postcode notAPostcode'] }],
    [
      'Adrese',
      'Parka iela 1,\nRīga, LV-1050',
      { address: 'Parka iela 1', town: 'Rīga', postcode: 'LV-1050' },
    ],
    ['Adrese', 'Rīga, Parka iela 1', { address: 'Rīga, Parka iela 1', town: '' }],
    ['Adrese', { error: '#REF!' }, { address: '', problems: ['address formulaError'] }],
    ['Adrese', 'x'.repeat(301), { problems: ['address tooLong'] }],
    ['Vai Jums ir dators?', 'Jā', { note: 'Vai Jums ir dators? Jā' }],
  ])('%s: %j', (heading, cell, expected) => {
    expect(cellUnder(heading, cell)).toMatchObject(expected)
  })

  it.each<[string, object]>([
    ['Anna Kalniņa', { givenName: 'Anna', familyName: 'Kalniņa' }],
    ['Kalniņa, Anna', { givenName: 'Anna', familyName: 'Kalniņa' }],
  ])('splits „%s”', (name, expected) => {
    const [row] = judge([
      ['Vārds, uzvārds', 'E-pasts'],
      [name, 'a@example.lv'],
    ]).rows
    expect(row?.value).toMatchObject(expected)
  })

  it.each([
    ['Anna', 'nameOnePart'],
    ['', 'nameMissing'],
    ['2. grupa', 'notAName'],
  ])('asks about the name „%s”: %s', (name, reason) => {
    const [row] = judge([
      ['Vārds, uzvārds', 'E-pasts'],
      [name, 'a@example.lv'],
    ]).rows
    expect(row?.verdict).toMatchObject({
      kind: 'problem',
      problems: [{ field: 'fullName', reason }],
    })
  })

  it('warns when the birth date is not the one in the code', () => {
    const [row] = judge([
      ['Vārds', 'Uzvārds', 'Personas kods', 'Dzimšanas datums'],
      ['Anna', 'Kalniņa', '010199-00004', '02.01.1899'],
    ]).rows
    expect(row?.warnings.map(({ reason }) => reason)).toEqual(['birthDateDiffersFromCode'])
  })
})

describe('a day in a cell', () => {
  it.each<[Cell, object]>([
    ['', { kind: 'empty' }],
    [1990, { kind: 'problem', problem: 'unclear' }],
    [32997, { kind: 'date', date: '1990-05-04' }],
    [45.5, { kind: 'problem', problem: 'unclear' }],
    [9e15, { kind: 'problem', problem: 'unclear' }],
    ['1990-05-04T10:00:00', { kind: 'date', date: '1990-05-04' }],
    ['32.01.1990', { kind: 'problem', problem: 'impossible' }],
    ['01.13.1990', { kind: 'problem', problem: 'impossible' }],
    ['maijs', { kind: 'problem', problem: 'unclear' }],
  ])('%j', (cell, expected) => {
    expect(readDateCell(cell)).toEqual(expected)
  })
})

describe('rows of one file', () => {
  const heading = ['Vārds', 'Uzvārds', 'Personas kods', 'Tālrunis']
  const kinds = (...rows: Cell[][]): string[] =>
    judge([heading, ...rows]).rows.map(({ verdict }) =>
      verdict.kind === 'problem'
        ? verdict.problems
            .map(({ reason, limits }) => `${reason} ${limits?.['row'] ?? ''}`.trim())
            .join()
        : verdict.kind,
    )

  it.each<[string, Cell[][], string[]]>([
    [
      'the same code under another name',
      [
        ['Anna', 'Kalniņa', '010199-00004', ''],
        ['Anna', 'Ozola', '01019900004', ''],
      ],
      ['new', 'twiceInFile 2'],
    ],
    [
      'the same name and phone, written otherwise',
      [
        ['Anna', 'Bērziņa', '', '20001001'],
        ['anna', 'BERZINA', '', '+371 20 001 001'],
      ],
      ['new', 'twiceInFile 2'],
    ],
    [
      'a household with one phone',
      [
        ['Anna', 'Bērziņa', '', '20001001'],
        ['Jānis', 'Bērziņš', '', '20001001'],
      ],
      ['new', 'new'],
    ],
    [
      'one name, two codes',
      [
        ['Anna', 'Bērziņa', '010199-00004', '20001001'],
        ['Anna', 'Bērziņa', '290296-04561', '20001001'],
      ],
      ['new', 'new'],
    ],
    [
      'one name and nothing else',
      [
        ['Anna', 'Bērziņa', '', ''],
        ['Anna', 'Bērziņa', '', ''],
      ],
      ['new', 'new'],
    ],
    [
      'a row that was corrected further down',
      [
        ['Anna', 'Bērziņa', '010199-00004', '65'],
        ['Anna', 'Bērziņa', '010199-00004', '20001001'],
      ],
      ['phoneTooShort', 'new'],
    ],
    [
      'three times',
      [
        ['A', 'B', '010199-00004', ''],
        ['A', 'B', '010199-00004', ''],
        ['A', 'B', '010199-00004', ''],
      ],
      ['new', 'twiceInFile 2', 'twiceInFile 2'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(kinds(...rows)).toEqual(expected)
  })

  it('names every line that is no record, and loses none', () => {
    const { rows, passedOver } = judge([
      ['Saraksts'],
      heading,
      ['Anna', 'Kalniņa', '', ''],
      heading,
      ['Jānis', 'Ozols', '', ''],
      ['Kopā:', 2],
      ['Sagatavoja: projekta vadītāja'],
    ])
    expect(rows.map(({ row }) => row)).toEqual([3, 5])
    expect(passedOver.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '1 title',
      '4 repeatedHeadings',
      '6 footer',
      '7 footer',
    ])
  })
})

describe('rows and the office', () => {
  const person = (id: string, phone: string): KnownRecord<ImportedPerson> => ({
    id,
    value: {
      givenName: 'Anna',
      familyName: 'Bērziņa',
      formerNames: [],
      birthDate: null,
      personalCode: null,
      formerPersonalCodes: [],
      phones: [phone],
      emails: [],
      address: '',
      town: '',
      postcode: '',
      preferredLocker: '',
      note: '',
    },
  })
  const office =
    (...records: KnownRecord<ImportedPerson>[]) =>
    (identity: string) =>
      records.filter(({ value }) => peopleImportTarget.identities(value).includes(identity))
  const verdicts = (rows: Cell[][], ...records: KnownRecord<ImportedPerson>[]) =>
    judge([['Vārds', 'Uzvārds', 'Tālrunis', 'E-pasts'], ...rows], office(...records)).rows.map(
      ({ verdict }) => verdict,
    )

  it('leaves a person who is already there as they are', () => {
    expect(verdicts([['Anna', 'Bērziņa', '20001001', '']], person('one', '+37120001001'))).toEqual([
      { kind: 'unchanged', id: 'one' },
    ])
  })

  it('does not choose between two records', () => {
    expect(
      verdicts(
        [['Anna', 'Bērziņa', '20001001, 20001002', '']],
        person('one', '+37120001001'),
        person('two', '+37120001002'),
      ),
    ).toMatchObject([
      { kind: 'problem', problems: [{ reason: 'matchesSeveral', limits: { count: 2 } }] },
    ])
  })

  it('does not write two rows into one record', () => {
    const both = person('one', '+37120001001')
    const record = { ...both, value: { ...both.value, emails: ['a@example.lv'] } }
    expect(
      verdicts(
        [
          ['Anna', 'Bērziņa', '20001001', ''],
          ['Anna', 'Bērziņa', '', 'a@example.lv'],
        ],
        record,
      ),
    ).toMatchObject([
      { kind: 'unchanged' },
      { kind: 'problem', problems: [{ reason: 'matchedTwice', limits: { row: 2 } }] },
    ])
  })
})
