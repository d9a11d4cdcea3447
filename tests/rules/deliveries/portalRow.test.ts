import { expect, test } from 'vitest'
import {
  genericProfile,
  moveColumn,
  type PortalColumn,
  type PortalField,
} from '#shared/deliveries/portalProfile.ts'
import { guardedCell, type PortalParcel, portalRow } from '#shared/deliveries/portalRow.ts'
import { guessColumns } from '#shared/deliveries/numberColumns.ts'

const parcel: PortalParcel = {
  codes: ['S-0042'],
  channel: 'locker',
  recipient: 'Anna Krūmiņa',
  phone: '+37126123456',
  email: 'anna@example.com',
  lockerId: '0091',
  lockerName: 'Valmieras pakomāts',
  lockerAddress: 'Rīgas iela 4, Valmiera, LV-4201',
  address: 'Meža iela 1, Cēsis, LV-4101',
  weightGrams: 850,
  size: 'S',
  contents: 'Darba burtnīca',
  note: '',
  number: '',
  carrier: 'Omniva',
}
const column = (field: PortalField, more: Partial<PortalColumn> = {}): PortalColumn => ({
  field,
  heading: '',
  text: '',
  longest: null,
  ...more,
})
const row = (
  fields: readonly (PortalField | PortalColumn)[],
  more: Partial<PortalParcel> = {},
  decimalMark: ',' | '.' = ',',
) => {
  const columns = fields.map((one) => (typeof one === 'string' ? column(one) : one))
  return portalRow({ ...parcel, ...more }, { columns, decimalMark })
}

test('each field as portals ask for it, leading zeros kept', () => {
  const phones = ['phone', 'phoneDigits', 'phoneLocal'] as const
  expect(row(phones).cells).toEqual(['+37126123456', '37126123456', '26123456'])
  expect(row(['lockerId', 'postcode', 'postcodeDigits']).cells).toEqual(['0091', 'LV-4201', '4201'])
  expect(row(['weightKg', 'weightGrams']).cells).toEqual(['0,85', '850'])
  expect(row(['weightKg'], { weightGrams: 12_000 }, '.').cells).toEqual(['12'])
  expect(row([column('text', { text: 'LV' }), 'code']).cells).toEqual(['LV', 'S-0042'])
})

test('by post it goes to the address and not to a locker', () => {
  const { cells, notes } = row(['address', 'postcode', 'lockerId'], {
    channel: 'post',
    lockerId: '',
    lockerAddress: '',
  })
  expect(cells).toEqual(['Meža iela 1, Cēsis, LV-4101', 'LV-4101', ''])
  expect(notes).toEqual([])
})

test('the postcode is the one at the end, and never a locker’s own number', () => {
  const at = (lockerAddress: string) => row(['postcode'], { lockerAddress }).cells[0]
  expect(at('LV-1001 pasta ēka, Rīga, LV 1050')).toBe('LV-1050')
  expect(at('Pakomāts 9921, Rīga')).toBe('')
})

test('a line break, a tab or an invisible control never begins a new row or cell', () => {
  const { cells } = row(['note', 'contents'], {
    note: 'Zvanīt\r\npirms\tpiegādes',
    contents: 'A\u2028B',
  })
  expect(cells).toEqual(['Zvanīt pirms piegādes', 'A B'])
})

test('what is longer than the portal takes is noted and not cut; letters are counted, not bytes', () => {
  const short = column('recipient', { longest: 12 })
  expect(row([short]).notes).toEqual([])
  const { cells, notes } = row([column('recipient', { longest: 11 })])
  expect(cells).toEqual(['Anna Krūmiņa'])
  expect(notes).toEqual([{ field: 'recipient', problem: 'tooLong', longest: 11 }])
})

test('what a portal asks for and nobody knows is noted', () => {
  const { notes } = row(['weightKg', 'phone', 'note'], { weightGrams: null, phone: '' })
  expect(notes.map(({ field, problem }) => [field, problem])).toEqual([
    ['weightKg', 'empty'],
    ['phone', 'empty'],
  ])
})

test.for([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['@cmd', `'@cmd`],
  ['-1+1', `'-1+1`],
  ['＋1', `'＋1`],
  ['+37126123456', '+37126123456'],
  ['+371 26 123', `'+371 26 123`],
  ['Anna', 'Anna'],
])('%s leaves as %s', ([cell = '', guarded]) => {
  expect(guardedCell(cell)).toBe(guarded)
})

test('a parcel of two deliveries is one row with both codes', () => {
  expect(row(['code'], { codes: ['S-0042', 'S-0043'] }).cells).toEqual(['S-0042, S-0043'])
})

test('the profile that is built in has every field a locker needs', () => {
  const fields = genericProfile.columns.map(({ field }) => field)
  expect(fields).toEqual(
    expect.arrayContaining(['recipient', 'phone', 'lockerId', 'weightKg', 'code']),
  )
})

test('columns move one place, and not over the ends', () => {
  expect(moveColumn(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moveColumn(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(moveColumn(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moveColumn(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
})

test.for<[string[][], { key: number | null; number: number | null }]>([
  [
    [
      ['Kods', 'Numurs'],
      ['S-0001', 'CC123456785EE'],
    ],
    { key: 0, number: 1 },
  ],
  [
    [
      ['Saņēmējs', 'Tālrunis', 'Sūtījuma numurs'],
      ['Anna', '+371 26123456', '05757888520168'],
    ],
    { key: 0, number: 2 },
  ],
  [
    [
      ['A', 'B', 'C'],
      ['37126123456', 'CC123456785EE', 'S-0001'],
      ['37126123457', 'RA123456785GB', 'S-0002'],
    ],
    { key: 2, number: 1 },
  ],
  [[['Barcode'], ['CC123456785EE']], { key: null, number: 0 }],
  [[], { key: null, number: null }],
])('of %j the columns are guessed', ([rows, columns]) => {
  expect(guessColumns(rows)).toEqual(columns)
})
