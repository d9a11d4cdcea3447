import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLines } from '#main/exports/writeSpreadsheet.ts'
import { reasonOf, reasonOfPlacing } from '#main/exports/fileTrouble.ts'
import { sheetFileName } from '#main/exports/ownFiles.ts'
import { columnsOf, type Permission, registers } from '#shared/exports/columns.ts'
import { deliveredColumns, dueToday, pauseAfter, phoneCell } from '#shared/exports/rules.ts'
import { emptyProfile, ExportProfileInput } from '#shared/exports/schema.ts'
import { parsePhone } from '#shared/people/phone.ts'

const cellsOf = (csv: string): string[][] =>
  Papa.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' }).data

test.each([
  ['=1+1', "'=1+1"],
  ['+37120001234', "'+37120001234"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A1', "'＠A1"],
  ["'=1", "'=1"],
  ['a=1', 'a=1'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['#let x = 1 \\ *b*', '#let x = 1 \\ *b*'],
  ['divas\nrindas', 'divas\nrindas'],
  ['a;b"c', 'a;b"c'],
])('a cell %j comes out of CSV as the text %j', (cell, text) => {
  expect(cellsOf(csvLines([[cell, 'x']], ';'))).toEqual([[text, 'x']])
})

test('no cell of a CSV begins a formula, and every cell is found again behind its apostrophe', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }),
      (row) => {
        const [read = []] = cellsOf(csvLines([row], ';'))
        for (const [place, cell] of row.entries()) {
          expect(read[place]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
          expect([cell, `'${cell}`]).toContain(read[place])
        }
      },
    ),
  )
})

test.each([
  ['+37120001234', '(+371) 20 001 234'],
  ['+37061234567', '(+370) 612 34567'],
  ['+12025550123', '(+1) 202 555 0123'],
  ['anna@example.lv', 'anna@example.lv'],
  ['', ''],
])('the phone %j is the cell %j: no formula, no number', (stored, cell) => {
  expect(phoneCell(stored)).toBe(cell)
})

test('a phone from a delivered register is read back by the import', () => {
  expect(parsePhone(phoneCell('+37120001234'))).toMatchObject({ e164: '+37120001234' })
})

const everything = new Set<Permission>(['personalCodes', 'contacts', 'guardians'])

test('a column leaves only when everything it needs is allowed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...registers),
      fc.subarray([...everything]),
      (register, allowedList) => {
        const allowed = new Set(allowedList)
        const all = columnsOf(register).map(([name]) => name)
        const delivered = deliveredColumns(register, all, allowed)
        for (const [name, needs] of columnsOf(register)) {
          expect(delivered.includes(name)).toBe(needs.every((need) => allowed.has(need)))
        }
      },
    ),
  )
  expect(deliveredColumns('people', ['guardianPhones'], new Set(['guardians']))).toEqual([])
})

test('a new profile allows nothing sensitive and chooses no sensitive column', () => {
  const profile = ExportProfileInput.parse({ ...emptyProfile, name: 'Koplietošana', folder: '/x' })
  expect(profile).toMatchObject({
    withPersonalCodes: false,
    withContacts: false,
    withGuardians: false,
    withSheets: false,
  })
  for (const { register, columns } of profile.registers) {
    expect(deliveredColumns(register, columns, new Set())).toEqual(columns)
  }
})

test('a column that the register does not have is refused', () => {
  const profile = { ...emptyProfile, name: 'A', folder: '/x' }
  const registers = [{ register: 'people', columns: ['note'] }]
  expect(ExportProfileInput.safeParse({ ...profile, registers }).success).toBe(false)
})

test('pauses between tries grow and end at a quarter of an hour', () => {
  const pauses = Array.from({ length: 12 }, (_, place) => pauseAfter(place + 1))
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other))
  expect([pauses[0], pauses.at(-1)]).toEqual([5, 900])
})

test.each([
  [null, '2026-11-23', true],
  ['2026-11-22', '2026-11-23', true],
  ['2026-11-23', '2026-11-23', false],
  ['2027-11-23', '2026-11-23', true],
])('a daily delivery last asked for on %s is due on %s: %s', (last, today, due) => {
  expect(dueToday(last, today)).toBe(due)
})

const failed = (code: string): Error => Object.assign(new Error(code), { code })

test.each([
  ['ENOENT', 'folderMissing'],
  ['ESTALE', 'folderMissing'],
  ['EHOSTDOWN', 'folderMissing'],
  ['ENOTDIR', 'notAFolder'],
  ['EISDIR', 'folderInstead'],
  ['ENOTEMPTY', 'folderInstead'],
  ['ERR_FS_EISDIR', 'folderInstead'],
  ['EROFS', 'readOnly'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EBUSY', 'inUse'],
  ['EACCES', 'denied'],
  ['EIO', 'folderMissing'],
  ['UNKNOWN', 'folderMissing'],
  ['EFAULT', 'other'],
])('%s means %s', (code, reason) => {
  expect(reasonOf(failed(code))).toBe(reason)
})

test('a mistake of the program is no trouble of the folder', () => {
  expect(reasonOf(new TypeError('x'))).toBeNull()
  expect(reasonOf(failed('SQLITE_FULL'))).toBeNull()
  expect(reasonOf(failed('ERR_INVALID_ARG_TYPE'))).toBeNull()
})

test('a file that cannot be replaced beside its part is in use; on Windows it may be said as EACCES', () => {
  expect(reasonOfPlacing(failed('EPERM'), 'win32')).toBe('inUse')
  expect(reasonOfPlacing(failed('EPERM'), 'linux')).toBe('inUse')
  expect(reasonOfPlacing(failed('EACCES'), 'linux')).toBe('denied')
  expect(reasonOfPlacing(failed('EACCES'), 'win32')).toBe('inUse')
})

test.each([
  ['PN-2026-0012', 'lapa-PN-2026-0012.pdf'],
  ['..\\..\\CON', 'lapa-..-..-CON.pdf'],
  ['1/2026', 'lapa-1-2026.pdf'],
])('the sheet %s is the file %s', (number, name) => {
  expect(sheetFileName(number)).toBe(name)
})

test('a number of 300 letters still makes a file name that every system takes', () => {
  const name = sheetFileName('N'.repeat(300))
  expect(name.length).toBeLessThanOrEqual(80)
  expect(name).toMatch(/^lapa-N+\.pdf$/)
})
