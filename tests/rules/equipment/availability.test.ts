import { describe, expect, test } from 'vitest'
import {
  availability,
  blockersOf,
  daysLate,
  daysOfLine,
  firstDayWith,
  lastDayTaken,
  lastDayWith,
  noEnd,
} from '#shared/equipment/rules.ts'
import { laptop, laptops, lent, policy, reserved, stock } from './stockOf.ts'

const december = laptops({ from: '2026-12-01', until: '2026-12-31' })
const free = (of: Parameters<typeof stock>[0], asked = december, settled = policy()): number =>
  availability(stock(of), asked, settled).free

describe('what is free in a period', () => {
  test('is the fewest of any day, not what is left after adding everything up', () => {
    const items = ['1', '2', '3', '4', '5', '6'].map((id) => laptop(id))
    const lines = [
      ...['1', '2', '3'].map((id) => lent(id, '2026-11-01', '2026-12-05')),
      ...['1', '2', '3'].map((id) => ({ ...lent(id, '2026-12-10', '2026-12-20'), id: `b${id}` })),
    ]
    expect(free({ items, lines })).toBe(3)
  })

  test('counts what is promised without an item, and what is only counted', () => {
    const counted = [{ model: 'mouse', category: 'laptop', quantity: 10 }]
    const reservations = [reserved(null, '2026-12-05', '2026-12-06', { left: 4 })]
    expect(free({ counted, reservations })).toBe(6)
    const lines = [lent(null, '2026-12-06', '2026-12-09', { model: 'mouse', quantity: 3 })]
    expect(free({ counted, reservations, lines })).toBe(3)
  })

  test('counts an item that is out and broken once', () => {
    const items = [
      laptop('1', { unusable: [{ kind: 'lost', from: '2026-11-20', until: noEnd }] }),
      laptop('2'),
    ]
    expect(free({ items, lines: [lent('1', '2026-11-01', '2026-12-24')] })).toBe(1)
  })

  test('of a model is no more than of its category, where others asked for any', () => {
    const items = [laptop('1'), laptop('2', { model: 'thick' })]
    const asked = { ...december, model: 'thin' }
    expect(free({ items }, asked)).toBe(1)
    const any = { ...reserved(null, '2026-12-03', '2026-12-03', { left: 2 }) }
    expect(free({ items, reservations: [any] }, asked)).toBe(0)
  })

  test('is negative where more is promised than there is', () => {
    expect(free({ reservations: [reserved(null, '2026-12-03', '2026-12-03', { left: 2 })] })).toBe(
      -2,
    )
  })
})

describe('the due day', () => {
  const line = lent('1', '2026-11-01', '2026-12-04')
  test.each([
    ['2026-12-03', 0, '2026-12-04'],
    ['2026-12-04', 0, '2026-12-04'],
    ['2026-12-05', 1, noEnd],
    ['2027-01-04', 31, noEnd],
  ])('on %s is late by %i days and taken until %s', (today, late, until) => {
    expect(daysLate('2026-12-04', today)).toBe(late)
    expect(daysOfLine(line, policy({ today }))).toEqual({ from: '2026-11-01', until })
  })

  test('when overdue, is the day it is expected, until that is past too', () => {
    const expected = { ...line, expectedOn: '2026-12-10' }
    const until = (today: string) => daysOfLine(expected, policy({ today }))?.until
    expect(until('2026-12-04')).toBe('2026-12-04')
    expect(until('2026-12-05')).toBe('2026-12-10')
    expect(until('2026-12-10')).toBe('2026-12-10')
    expect(until('2026-12-11')).toBe(noEnd)
  })

  test.each([
    [{}, '2026-12-04', '2026-12-04'],
    [{ preparationDays: 2 }, '2026-12-04', '2026-12-06'],
    [{ sameDayReuse: true }, '2026-12-04', '2026-12-03'],
    [{ sameDayReuse: true, preparationDays: 1 }, '2026-12-04', '2026-12-04'],
    [{ sameDayReuse: true }, '2026-12-01', '2026-12-01'],
  ])('with %j a loan until %s takes until %s', (settled, until, taken) => {
    expect(lastDayTaken({ from: '2026-12-01', until }, policy(settled))).toBe(taken)
  })

  test('is free for the next only where the office says so', () => {
    const items = [laptop('1')]
    const next = laptops({ from: '2026-12-04', until: '2026-12-09' })
    expect(free({ items, lines: [line] }, next)).toBe(0)
    expect(free({ items, lines: [line] }, next, policy({ sameDayReuse: true }))).toBe(1)
  })
})

test('what came back is free at once, and was taken until the day before', () => {
  const items = [laptop('1')]
  const lines = [lent('1', '2026-11-01', '2026-12-24', { returnedOn: '2026-11-23' })]
  const days = (from: string, until: string) => free({ items, lines }, laptops({ from, until }))
  expect(days('2026-11-23', '2026-12-24')).toBe(1)
  expect(days('2026-11-22', '2026-11-23')).toBe(0)
})

describe('the ways out', () => {
  const items = [laptop('1'), laptop('2')]
  const lines = [lent('1', '2026-11-01', '2026-12-04')]
  const reservations = [reserved('2', '2026-12-10', '2026-12-12')]
  const all = stock({ items, lines, reservations })

  test('the last day until which it works', () => {
    const of = (from: string, settled = policy()) =>
      lastDayWith(availability(all, laptops({ from, until: '2026-12-31' }), settled), 2, settled)
    expect(of('2026-12-05')).toBe('2026-12-09')
    expect(of('2026-12-05', policy({ preparationDays: 2 }))).toBe(null)
    expect(of('2026-12-07', policy({ preparationDays: 2 }))).toBe('2026-12-07')
    expect(of('2026-12-13')).toBe(noEnd)
    expect(of('2026-12-04')).toBe(null)
  })

  test('the first day from which it works for as long', () => {
    const from = (day: string, until: string, settled = policy()) =>
      firstDayWith(all, laptops({ from: day, until }), 2, settled)
    expect(from('2026-12-01', '2026-12-05')).toBe('2026-12-05')
    expect(from('2026-12-01', '2026-12-06')).toBe('2026-12-13')
    expect(from('2026-12-01', '2026-12-05', policy({ preparationDays: 1 }))).toBe('2026-12-14')
    expect(
      firstDayWith(all, laptops({ from: '2026-12-01', until: '2026-12-02' }), 3, policy()),
    ).toBe(null)
  })

  test('what stands in the way of one item, the earliest first', () => {
    const one = laptop('1', {
      unusable: [{ kind: 'repair', from: '2026-12-20', until: '2026-12-22' }],
    })
    const found = blockersOf(
      stock({ items: [one], lines, reservations: [reserved('1', '2026-12-10', '2026-12-12')] }),
      one,
      { from: '2026-12-01', until: '2026-12-20' },
      policy(),
    )
    expect(found.map(({ kind }) => kind)).toEqual(['lent', 'reserved', 'unusable'])
  })
})
