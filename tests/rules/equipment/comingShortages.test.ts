import { expect, test } from 'vitest'
import { comingShortages } from '#shared/equipment/comingShortages.ts'
import type { NeedCell } from '#shared/equipment/needs.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'
import type { Stock } from '#shared/equipment/stock.ts'

const policy = { today: '2026-11-23', sameDayReuse: false, preparationDays: 0 }
const categories = [
  { id: 'laptops', need: 'computer' as const },
  { id: 'headsets', need: 'headset' as const },
]
const item = (id: string, category: string) => ({
  id,
  tag: id,
  model: `m-${category}`,
  category,
  place: '',
  unusable: [],
})
const stock: Stock = {
  items: [item('L-1', 'laptops'), item('L-2', 'laptops'), item('A-1', 'headsets')],
  counted: [],
  lines: [],
  reservations: [],
}
const needs = (kind: NeedKind): NeedCell => ({
  kind,
  answer: 'needs',
  reason: '',
  toldOn: null,
  instead: null,
  lent: [],
  returned: false,
  reserved: null,
})
const group = (id: string, from: string, until: string, kinds: readonly NeedKind[]) => ({
  id,
  period: { from, until },
  people: kinds.map((kind, place) => ({ person: `${id}-${place}`, cells: [needs(kind)] })),
})

test('groups are served in order: what the first is given, the next goes without', () => {
  const early = group('early', '2026-12-01', '2026-12-18', ['computer', 'headset'])
  const late = group('late', '2026-12-10', '2026-12-31', ['computer', 'computer'])
  expect(comingShortages({ groups: [early, late], categories, stock, policy })).toEqual([
    {
      kind: 'computer',
      needed: 3,
      short: 1,
      shortOn: '2026-12-10',
      groups: [
        { group: 'early', needed: 1, short: 0, shortOn: null },
        { group: 'late', needed: 2, short: 1, shortOn: '2026-12-10' },
      ],
    },
    {
      kind: 'headset',
      needed: 1,
      short: 0,
      shortOn: null,
      groups: [{ group: 'early', needed: 1, short: 0, shortOn: null }],
    },
  ])
})

test('groups after each other share the same things, and a kind that the office has none of is short', () => {
  const early = group('early', '2026-12-01', '2026-12-18', ['computer', 'computer'])
  const after = group('after', '2026-12-19', '2026-12-31', ['computer', 'computer', 'internet'])
  expect(comingShortages({ groups: [early, after], categories, stock, policy })).toMatchObject([
    { kind: 'computer', needed: 4, short: 0, shortOn: null },
    { kind: 'internet', needed: 1, short: 1, shortOn: '2026-12-19' },
  ])
})
