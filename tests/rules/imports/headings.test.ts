import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHeadingRow } from '#shared/imports/findHeadingRow.ts'
import { fingerprint, rememberMapping } from '#shared/imports/fingerprint.ts'
import type { ImportTable, SheetRow } from '#shared/imports/table.ts'
import { isMappedEnough, planImport, recogniseColumns } from '#shared/imports/planImport.ts'
import { headingMatcher } from '#shared/imports/recogniseHeading.ts'
import type { Cell } from '#shared/imports/cell.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'

const match = headingMatcher(peopleImportTarget)

const useOf = (heading: string): string => {
  const use = match(heading)
  return use.kind === 'field' ? use.field : use.kind
}

const rowsOf = (...rows: Cell[][]): SheetRow[] =>
  rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))

const table = (...sheets: Cell[][][]): ImportTable => ({
  kind: 'table',
  format: 'xlsx',
  sheets: sheets.map((rows, index) => ({ name: `Lapa${index + 1}`, rows: rowsOf(...rows) })),
})

const fieldsOf = (headings: string[]): string[] =>
  recogniseColumns(headings, peopleImportTarget).map(({ use }) =>
    use.kind === 'field' ? use.field : use.kind,
  )

describe('what a heading means', () => {
  it.each([
    ['Vārds, uzvārds', 'fullName'],
    ['VĀRDS  UZVĀRDS', 'fullName'],
    ['Jūsu vārds un uzvārds', 'fullName'],
    ['Lūdzu, norādiet vārdu un uzvārdu', 'fullName'],
    ['Dalībnieka vārds, uzvārds', 'fullName'],
    ['First name', 'givenName'],
    ['Uzvārds*', 'familyName'],
    ['Personas kods (ar domuzīmi)', 'personalCode'],
    ['Kāds ir Jūsu personas kods?', 'personalCode'],
    ['Dz. dat.', 'birthDate'],
    ['Date of birth', 'birthDate'],
    ['Tālr.', 'phone'],
    ['Tālruņa numurs', 'phone'],
    ['Kāds ir Jūsu tālruņa numurs?', 'phone'],
    ['E-pasta adrese', 'email'],
    ['Email Address', 'email'],
    ['Jūsu e-pasts saziņai', 'email'],
    ['Pasta adrese', 'address'],
    ['Pasta indekss', 'postcode'],
    ['Pilsēta / novads', 'town'],
    ['Tuvākais pakomāts', 'preferredLocker'],
    ['Kurā pakomātā Jums būtu ērti saņemt sūtījumus?', 'preferredLocker'],
    ['Vai Jums ir dators?', 'answer'],
    ['Vai datoram ir kamera un mikrofons?', 'answer'],
    ['Do you have a headset?', 'answer'],
    ['Nr. p.k.', 'leftOut'],
    ['Laika zīmogs', 'leftOut'],
    ['Timestamp', 'leftOut'],
    ['Vecāku tālrunis', 'unknown'],
    ['Kontaktpersonas vārds, uzvārds', 'unknown'],
    ['Uzņēmuma e-pasts', 'unknown'],
    ['Lietotājvārds', 'unknown'],
    ['Vai piekrītat datu apstrādei?', 'unknown'],
    ['', 'unknown'],
  ])('%s → %s', (heading, use) => {
    expect(useOf(heading)).toBe(use)
  })

  it('takes a lone „Vārds” for full names, and two columns for two', () => {
    expect(fieldsOf(['Nr.', 'Vārds', 'Tālrunis'])).toEqual(['leftOut', 'fullName', 'phone'])
    expect(fieldsOf(['Vārds', 'Uzvārds'])).toEqual(['givenName', 'familyName'])
    expect(fieldsOf(['Dalībnieks', 'Vārds', 'Uzvārds'])).toEqual([
      'unknown',
      'givenName',
      'familyName',
    ])
  })

  it('gives a field that takes one column to the first, and several columns to phones', () => {
    expect(fieldsOf(['Vārds, uzvārds', 'Adrese', 'Adrese', 'Tālrunis', 'Mob.'])).toEqual([
      'fullName',
      'address',
      'unknown',
      'phone',
      'phone',
    ])
  })
})

describe('the row of headings', () => {
  const headings = ['Nr.', 'Vārds, uzvārds', 'E-pasts']
  it.each<[string, Cell[][], number]>([
    ['at the top', [headings, [1, 'Anna Kalniņa', 'a@example.lv']], 1],
    [
      'below titles and blank rows',
      [['Dalībnieku saraksts'], ['Grupa: A2, tiešsaistē'], [''], headings, [1, 'Anna Kalniņa', '']],
      4,
    ],
    [
      'below a title that names a field',
      [['E-pasti un adrese'], headings, [1, 'Anna Kalniņa', '']],
      2,
    ],
    ['of one column', [['E-pasts'], ['a@example.lv']], 1],
    ['below group headings', [['', 'Persona', 'Saziņa'], headings, [1, 'Anna Kalniņa', '']], 2],
  ])('is found %s', (_, rows, row) => {
    const sheet = rowsOf(...rows)
    const found = findHeadingRow(sheet, match)
    expect(found.kind === 'recognised' && sheet[found.index]?.row).toBe(row)
  })

  it('is none where the list begins at once', () => {
    const rows = rowsOf(
      ['Anna Kalniņa', 20001001, 'a@example.lv'],
      ['Jānis Ozols', 20001002, 'j@example.lv'],
    )
    expect(findHeadingRow(rows, match)).toEqual({ kind: 'none' })
    const plan = planImport(table([['Anna Kalniņa', 20001001]]), peopleImportTarget)
    expect(plan).toMatchObject({ headingRow: null, source: 'guessed' })
    expect(isMappedEnough(plan, peopleImportTarget)).toBe(false)
  })
})

describe('the plan', () => {
  it('chooses the sheet that is the list, wherever it stands', () => {
    const notes = [['piezīmes'], ['neaiztikt']]
    const list = [
      ['Vārds', 'Uzvārds'],
      ['Anna', 'Kalniņa'],
    ]
    expect(planImport(table(notes, list), peopleImportTarget).sheet).toBe(1)
    expect(planImport(table(list, notes), peopleImportTarget).sheet).toBe(0)
  })

  it('takes a mapping made by hand up again, also when the columns changed places', () => {
    const list = table([
      ['Cilvēks', 'Rokassomas nr.', 'E-pasts'],
      ['Anna Kalniņa', '20001001', 'a@example.lv'],
    ])
    const plan = planImport(list, peopleImportTarget)
    expect(isMappedEnough(plan, peopleImportTarget)).toBe(false)
    const fields = ['fullName', 'phone', 'email']
    const byHand = {
      ...plan,
      source: 'byHand' as const,
      columns: plan.columns.map((column, index) => ({
        ...column,
        use: { kind: 'field' as const, field: fields[index] ?? '' },
      })),
    }
    const memory = rememberMapping(byHand)
    const next = table([
      ['E-PASTS:', 'Cilvēks', 'Rokassomas Nr'],
      ['b@example.lv', 'Jānis Ozols', '20001002'],
    ])
    const again = planImport(next, peopleImportTarget, (print) =>
      print === memory.fingerprint ? memory : null,
    )
    expect(again.source).toBe('remembered')
    expect(again.columns.map(({ use }) => use.kind === 'field' && use.field)).toEqual([
      'email',
      'fullName',
      'phone',
    ])
  })

  it('has one fingerprint for the same headings in any order, and another for others', () => {
    const heading = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(heading, { minLength: 1, maxLength: 8 }),
        heading,
        (headings, other) => {
          expect(fingerprint(headings.toReversed())).toBe(fingerprint(headings))
          if (!headings.includes(other))
            expect(fingerprint([...headings, other])).not.toBe(fingerprint(headings))
        },
      ),
    )
  })
})
