import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTable } from '#main/imports/readTable.ts'
import { judgeTable } from '#shared/imports/judgeTable.ts'
import { planImport } from '#shared/imports/planImport.ts'
import type { RowFinding } from '#shared/imports/target.ts'
import { countVerdicts, type KnownRecord } from '#shared/imports/verdict.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import { utf8, windows1257 } from './encodings.ts'
import { lookAlike, sharedInput, withoutSharedInputs } from './sharedInputs.ts'

const circumstances = { today: '2026-11-23' }

async function judge(
  bytes: Uint8Array,
  known: (identity: string) => readonly KnownRecord<ImportedPerson>[] = () => [],
) {
  const table = await readTable(bytes)
  if (table.kind === 'refused') throw new Error(`refused: ${table.reason}`)
  const plan = planImport(table, peopleImportTarget)
  const judged = judgeTable(table, plan, peopleImportTarget, circumstances, known)
  const brief = ({ field, reason, limits }: RowFinding): string =>
    [field, reason, limits?.['row'] ?? ''].join(' ').trim()
  return {
    table,
    plan,
    ...judged,
    counts: countVerdicts(judged.rows),
    problems: judged.rows.flatMap(({ row, verdict }) =>
      verdict.kind === 'problem' ? [[row, ...verdict.problems.map(brief)]] : [],
    ),
    warnings: judged.rows.flatMap(({ row, warnings }) =>
      warnings.length > 0 ? [[row, ...warnings.map(brief)]] : [],
    ),
  }
}

/** The office after a list was written: every good row is a record under its identities. */
function officeWith(people: readonly ImportedPerson[]) {
  const records = people.map((value, index) => ({ id: `person-${index}`, value }))
  return (identity: string) =>
    records.filter(({ value }) => peopleImportTarget.identities(value).includes(identity))
}

const names = (rows: readonly { value: ImportedPerson }[]): string[] =>
  rows.map(({ value }) => `${value.givenName}|${value.familyName}`)

describe.skipIf(withoutSharedInputs !== null)(
  `lists as an office gets them${withoutSharedInputs === null ? '' : `: skipped, ${withoutSharedInputs}`}`,
  () => {
    it("reads an employment agency's list and finds its four faults", async () => {
      const result = await judge(sharedInput('dalibnieki-saraksts-1257.csv'))
      expect(result.table).toMatchObject({ encoding: 'windows-1257', delimiter: ';' })
      expect(result.plan).toMatchObject({ headingRow: 4, source: 'recognised' })
      expect(result.counts).toEqual({ new: 22, update: 0, unchanged: 0, problem: 4 })
      expect(result.problems).toEqual([
        [9, 'personalCode codeImpossibleDate'],
        [12, 'phone phoneTooShort'],
        [15, 'twiceInFile 14'],
        [18, 'email notAnEmail'],
      ])
      expect(result.warnings).toEqual([])
      expect(result.passedOver.map(({ row, why }) => [row, why])).toEqual([
        [1, 'title'],
        [2, 'title'],
        [32, 'footer'],
      ])
    })

    it('takes two people of one name for two, and the town out of the address', async () => {
      const { rows } = await judge(sharedInput('dalibnieki-saraksts-1257.csv'))
      const ilze = rows.filter(({ value }) => value.familyName === 'Kalniņa')
      expect(ilze.map(({ verdict }) => verdict.kind)).toEqual(['new', 'new'])
      expect(rows[0]?.value).toMatchObject({
        givenName: 'Oto',
        familyName: 'Ņefjodovs',
        personalCode: '201267-01012',
        phones: ['+37120001001'],
        address: 'Parka iela 60-6',
        town: 'Ventspils',
        postcode: 'LV-3601',
      })
    })

    it('reads the export of another program whole', async () => {
      const result = await judge(sharedInput('participants-export.csv'))
      expect(result.table).toMatchObject({ encoding: 'utf-8', delimiter: ',' })
      expect(result.counts).toEqual({ new: 30, update: 0, unchanged: 0, problem: 0 })
      expect(result.rows.filter(({ value }) => value.personalCode === null)).toHaveLength(6)
      expect(result.rows[1]?.value.personalCode).toBe('110288-01410')
      expect(result.rows[0]?.value.note).toBe('likes "loud" headsets, has\nown laptop')
      expect(result.warnings).toEqual([])
    })

    it('reads the answers of a form, surnames first, and leaves the second sheet alone', async () => {
      const result = await judge(sharedInput('pieteikumi-forma.xlsx'))
      expect(result.plan.sheet).toBe(0)
      expect(result.plan.columns.map(({ use }) => use)).toEqual([
        { kind: 'leftOut' },
        ...[
          'fullName',
          'personalCode',
          'phone',
          'email',
          'answer',
          'answer',
          'answer',
          'answer',
          'preferredLocker',
        ].map((field) => ({ kind: 'field', field })),
      ])
      expect(result.counts).toEqual({ new: 22, update: 0, unchanged: 0, problem: 0 })
      expect(names(result.rows).slice(0, 3)).toEqual([
        'Ilze|Čakste',
        'Jānis|Petrovs',
        'Ģertrūde|Bērziņa-Kalniņa',
      ])
      expect(result.rows[1]?.value).toMatchObject({
        phones: ['+37120001081'],
        preferredLocker: 'Omniva Ditton',
      })
      expect(result.rows[1]?.value.note).toContain('Vai Jums ir dators? Jā')
    })

    it.each([
      ['dalibnieki-saraksts-1257.csv', 22, 4],
      ['participants-export.csv', 30, 0],
      ['pieteikumi-forma.xlsx', 22, 0],
    ])('finds nothing new in %s a second time', async (name, unchanged, problem) => {
      const first = await judge(sharedInput(name))
      const good = first.rows.filter(({ verdict }) => verdict.kind === 'new')
      const second = await judge(sharedInput(name), officeWith(good.map(({ value }) => value)))
      expect(second.counts).toEqual({ new: 0, update: 0, unchanged, problem })
    })

    it('sees the inventory as a table, its headings in the first row', async () => {
      const { table, plan } = await judge(sharedInput('inventars.xlsx'))
      expect(table.sheets[0]?.rows).toHaveLength(61)
      expect(plan).toMatchObject({ headingRow: 1, source: 'guessed' })
      expect(plan.columns.map(({ heading }) => heading).slice(0, 3)).toEqual([
        'Inventāra Nr.',
        'Nosaukums',
        'Kategorija',
      ])
    })
  },
)

describe('look-alikes of such lists', () => {
  it('finds every fault of a list by row and reason', async () => {
    const result = await judge(windows1257(lookAlike('agency-list.csv').replaceAll('\n', '\r\n')))
    expect(result.counts).toEqual({ new: 3, update: 0, unchanged: 0, problem: 5 })
    expect(result.problems).toEqual([
      [7, 'personalCode codeImpossibleDate'],
      [8, 'phone phoneTooShort'],
      [10, 'twiceInFile 5'],
      [11, 'email notAnEmail'],
      [12, 'postcode notAPostcode'],
    ])
    expect(result.warnings).toEqual([[9, 'personalCode codeCheckDigit']])
    expect(result.passedOver.map(({ row, why }) => [row, why])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [13, 'blank'],
      [15, 'footer'],
    ])
    expect(result.rows[1]?.value).toMatchObject({
      address: 'Saules iela 3, Ķekavas nov.',
      town: 'Ķekava',
      postcode: 'LV-2123',
    })
  })

  it('restores the leading zero that a spreadsheet took from a code', async () => {
    const result = await judge(utf8(lookAlike('program-export.csv')))
    expect(result.counts).toEqual({ new: 3, update: 0, unchanged: 0, problem: 0 })
    expect(result.warnings).toEqual([[4, 'personalCode leadingZeroRestored']])
    expect(result.rows[2]?.value).toMatchObject({
      personalCode: '010199-00004',
      birthDate: '1899-01-01',
    })
  })

  it('reads a form whose answers say the order of names, phones and codes being numbers', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: 'Lapa1', rows: [['piezīmes'], ['neaiztikt']] },
        {
          name: 'Atbildes',
          rows: [
            [
              'Laika zīmogs',
              'Jūsu vārds un uzvārds',
              'Personas kods',
              'Tālruņa numurs',
              'Vai Jums ir austiņas?',
            ],
            [new Date('2026-11-02T08:00:00Z'), 'Bērziņa Anna', 12049301233, 37120001001, 'Jā'],
            [new Date('2026-11-02T09:30:00Z'), 'Kalniņš Jānis', 1019900004, 20001002, 'Nē'],
          ],
        },
      ],
    })
    const result = await judge(file)
    expect(result.plan.sheet).toBe(1)
    expect(names(result.rows)).toEqual(['Anna|Bērziņa', 'Jānis|Kalniņš'])
    expect(result.rows.map(({ value }) => value.personalCode)).toEqual([
      '120493-01233',
      '010199-00004',
    ])
    expect(result.rows.map(({ value }) => value.phones)).toEqual([
      ['+37120001001'],
      ['+37120001002'],
    ])
  })

  it('updates what the office has with what the list adds, and takes nothing away', async () => {
    const first = await judge(
      utf8('Vārds;Uzvārds;Tālrunis;E-pasts\nAnna;Kalniņa;20001001;a@example.lv'),
    )
    const office = officeWith(first.rows.map(({ value }) => value))
    const again = await judge(
      utf8('Vārds;Uzvārds;Tālrunis;E-pasts;Pilsēta\nANNA;KALNINA;20001001, 20001002;;Rīga'),
      office,
    )
    expect(again.rows[0]?.verdict).toMatchObject({ kind: 'update', id: 'person-0' })
    expect(again.rows[0]?.verdict).toHaveProperty('changes', [
      { field: 'town', from: '', to: 'Rīga' },
      { field: 'phone', from: '+37120001001', to: '+37120001001, +37120001002' },
    ])
  })
})
