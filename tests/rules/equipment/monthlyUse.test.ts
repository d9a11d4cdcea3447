import { expect, test } from 'vitest'
import { monthlyUse } from '#shared/equipment/monthlyUse.ts'
import type { AwayDays, LentDays } from '#shared/equipment/timeline.ts'

const item = { id: 'L-1', category: 'laptop', since: '2020-01-01' }
const lent = (from: string, returnedOn: string | null): LentDays => ({
  id: 'line',
  item: 'L-1',
  person: 'anna',
  from,
  due: from,
  returnedOn,
  expectedOn: null,
  notLate: false,
})
const away = (from: string, until: string | null): AwayDays => ({
  id: 'away',
  item: 'L-1',
  kind: 'repair',
  from,
  until,
})
const use = (
  of: { lent?: LentDays[]; away?: AwayDays[]; items?: (typeof item)[] },
  today = '2027-06-01',
) =>
  monthlyUse(
    { items: [item], lent: [], away: [], counted: [], lentCounted: [], ...of },
    2026,
    today,
  ).get('laptop') ?? []

test('a thing could be lent on every day of a year', () => {
  expect(use({}).map(({ available }) => available)).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ])
  expect(use({}).every((month) => month.lent === 0)).toBe(true)
})

test('days of a loan are counted in their months, both ends included', () => {
  const months = use({ lent: [lent('2026-01-30', '2026-03-02')] })
  expect(months.map((month) => month.lent)).toEqual([2, 28, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0])
})

test('a day on which a thing goes from one to another counts once', () => {
  const months = use({ lent: [lent('2026-01-01', '2026-01-10'), lent('2026-01-10', '2026-01-12')] })
  expect(months[0]).toEqual({ lent: 12, available: 31 })
})

test('neither days after today nor days before the thing was there are counted', () => {
  const months = use({ lent: [lent('2026-02-20', null)] }, '2026-03-05')
  expect(months.slice(0, 4)).toEqual([
    { lent: 0, available: 31 },
    { lent: 9, available: 28 },
    { lent: 5, available: 5 },
    { lent: 0, available: 0 },
  ])
  const fresh = use({ items: [{ ...item, since: '2026-02-21' }] })
  expect(fresh.slice(0, 3).map(({ available }) => available)).toEqual([0, 8, 31])
  expect(use({}, '2025-12-31').every(({ available }) => available === 0)).toBe(true)
})

test('a thing in repair could not be lent', () => {
  const months = use({ lent: [lent('2025-12-20', '2026-01-10')], away: [away('2026-01-10', null)] })
  expect(months.slice(0, 2)).toEqual([
    { lent: 9, available: 9 },
    { lent: 0, available: 0 },
  ])
  expect(use({ away: [away('2025-11-01', '2025-12-31')] })[0]).toEqual({ lent: 0, available: 31 })
})

test('things of a category are added up', () => {
  const items = [item, { ...item, id: 'L-2' }]
  expect(use({ items, lent: [lent('2026-01-01', '2026-01-31')] })[0]).toEqual({
    lent: 31,
    available: 62,
  })
})

test('counted things are counted by the piece, each with its days', () => {
  const mice = { model: 'mouse', category: 'other', quantity: 4, since: '2026-01-01' }
  const months = monthlyUse(
    {
      items: [],
      lent: [],
      away: [],
      counted: [mice],
      lentCounted: [
        { model: 'mouse', quantity: 2, from: '2026-01-11', returnedOn: '2026-01-21' },
        { model: 'mouse', quantity: 1, from: '2026-01-21', returnedOn: null },
      ],
    },
    2026,
    '2026-01-31',
  ).get('other')
  // Two for ten days, then one for eleven.
  expect(months?.[0]).toEqual({ lent: 31, available: 124 })
  expect(months?.[1]).toEqual({ lent: 0, available: 0 })
})
