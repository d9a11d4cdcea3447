import { expect, test } from 'vitest'
import { comingShortages } from '#shared/equipment/comingShortages.ts'
import type { NeedCell } from '#shared/equipment/needs.ts'
import { propose } from '#shared/equipment/proposal.ts'
import { laptop, lent, policy, reserved, stock } from '#tests/rules/equipment/stockOf.ts'

const computer: NeedCell = {
  kind: 'computer',
  answer: 'needs',
  reason: '',
  toldOn: null,
  instead: null,
  lent: [],
  returned: false,
  reserved: null,
}
const needing = (...people: string[]) => people.map((person) => ({ person, cells: [computer] }))
const december = { from: '2026-12-01', until: '2026-12-18' }
const categories = [{ id: 'laptop', need: 'computer' as const }]
const base = { period: december, categories, policy: policy() }
const told = ({ proposed }: ReturnType<typeof propose>) =>
  proposed.map(({ person, action }) => `${person} ${action}`)

test('what one keeps on is not promised to another, and the lack is told', () => {
  const only = stock({
    items: [laptop('L-2')],
    lines: [lent('L-2', '2026-11-02', '2026-11-30', { person: 'anna' })],
  })
  const short = [{ categories: ['laptop'], asked: 1, free: 0, shortOn: '2026-12-01' }]
  for (const people of [needing('anna', 'oto'), needing('oto', 'anna')]) {
    const proposal = propose({ ...base, people, stock: only })
    expect(told(proposal).toSorted()).toEqual(['anna extend', 'oto short'])
    expect(proposal.proposed.map(({ person }) => person)).toEqual(
      people.map(({ person }) => person),
    )
    expect(proposal.shortages).toEqual(short)
  }
})

test('a continuation that others stand in the way of is short, not proposed', () => {
  const packed = [{ item: 'L-2', packed: true }]
  const others = reserved('L-2', '2026-12-18', '2026-12-31', { person: 'ilze', held: packed })
  const line = lent('L-2', '2026-11-02', '2026-11-30', { person: 'anna' })
  const people = needing('anna')
  const asked = { ...base, people }
  const one = stock({ items: [laptop('L-2')], lines: [line], reservations: [others] })
  expect(propose({ ...asked, stock: one })).toMatchObject({
    proposed: [{ action: 'short' }],
    shortages: [{ asked: 1, free: 0, shortOn: '2026-12-18' }],
  })
  // The day after the group's last is nobody's matter.
  const later = { ...others, from: '2026-12-19' }
  expect(told(propose({ ...asked, stock: { ...one, reservations: [later] } }))).toEqual([
    'anna extend',
  ])
  // What is promised but not packed goes elsewhere, where there is something else.
  const movable = { ...others, held: [{ item: 'L-2', packed: false }] }
  const two = stock({
    items: [laptop('L-2'), laptop('L-3')],
    lines: [line],
    reservations: [movable],
  })
  expect(propose({ ...asked, stock: two }).proposed).toMatchObject([
    { action: 'extend', moves: [{ from: 'L-2', to: 'L-3' }] },
  ])
})

test('whoever can’t keep what they have lacks it from the day on which another has it', () => {
  const packed = [{ item: 'L-2', packed: true }]
  const others = reserved('L-2', '2026-12-14', '2026-12-18', { person: 'ilze', held: packed })
  const line = lent('L-2', '2026-11-02', '2026-12-10', { person: 'anna' })
  const one = stock({ items: [laptop('L-2')], lines: [line], reservations: [others] })
  const { shortages } = propose({ ...base, people: needing('anna'), stock: one })
  expect(shortages).toMatchObject([{ asked: 1, free: 0, shortOn: '2026-12-14' }])
})

test('a promise that is prolonged takes the added days', () => {
  const mine = reserved('L-1', '2026-11-25', '2026-12-04', { person: 'anna' })
  const asked = { ...base, people: needing('anna', 'oto') }
  const proposal = propose({
    ...asked,
    stock: stock({ items: [laptop('L-1')], reservations: [mine] }),
  })
  expect(told(proposal)).toEqual(['anna prolong', 'oto short'])
  expect(proposal.after.reservations).toMatchObject([{ from: '2026-11-25', until: '2026-12-18' }])
})

test('whoever holds something and has what follows promised needs nothing more', () => {
  const line = lent('L-2', '2026-11-02', '2026-11-30', { person: 'anna' })
  const asked = { ...base, people: needing('anna') }
  const own = (from: string, until = '2026-12-18') =>
    reserved('L-2', from, until, { person: 'anna' })
  for (const items of [[laptop('L-2')], [laptop('L-2'), laptop('L-3')]]) {
    const having = (...reservations: ReturnType<typeof own>[]) =>
      propose({ ...asked, stock: stock({ items, lines: [line], reservations }) })
    expect(having(own('2026-12-01'))).toMatchObject({ proposed: [], shortages: [] })
    // Promised in two parts, in whatever order they come.
    const parts = [own('2026-12-10'), own('2026-12-01', '2026-12-09')]
    expect(having(...parts)).toMatchObject({ proposed: [], shortages: [] })
    // A day without, or a last day too early, and it does not last.
    expect(having(own('2026-12-02')).proposed).toHaveLength(1)
    expect(having(own('2026-12-01', '2026-12-17')).proposed).toHaveLength(1)
    const longer = { ...line, due: '2026-12-04' }
    const after = stock({ items, lines: [longer], reservations: [own('2026-12-05')] })
    expect(propose({ ...asked, stock: after })).toMatchObject({ proposed: [], shortages: [] })
  }
})

test('of several promises the one for these days counts', () => {
  const own = (from: string, until: string) => reserved('L-1', from, until, { person: 'anna' })
  const items = [laptop('L-1'), laptop('L-2')]
  const february = { from: '2027-02-01', until: '2027-02-26' }
  const other = own('2026-12-07', '2026-12-11')
  const having = (...reservations: ReturnType<typeof own>[]) =>
    propose({
      ...base,
      period: february,
      people: needing('anna'),
      stock: stock({ items, reservations }),
    }).proposed
  // Promised for the whole group already, beside something for another group.
  expect(having(other, own('2027-02-01', '2027-02-26'))).toEqual([])
  // A part of it promised: that part is prolonged.
  const part = own('2027-02-01', '2027-02-25')
  expect(having(other, part)).toMatchObject([
    { action: 'prolong', reservation: part.id, from: '2027-02-01', until: '2027-02-26' },
  ])
  // None for these days: the last before is prolonged.
  const january = own('2027-01-25', '2027-01-31')
  expect(having(other, january)).toMatchObject([{ reservation: january.id, from: '2027-01-25' }])
})

test('what was not collected by its last day is not prolonged', () => {
  const own = (until: string) => reserved('L-1', '2026-11-16', until, { person: 'anna' })
  const having = (until: string) =>
    propose({
      ...base,
      people: needing('anna'),
      stock: stock({ items: [laptop('L-1')], reservations: [own(until)] }),
    })
  // Today is 23 November.
  expect(told(having('2026-11-22'))).toEqual(['anna reserve'])
  expect(told(having('2026-11-23'))).toEqual(['anna prolong'])
})

test('nobody is short where another category answers the same need', () => {
  const tablets = { id: 'tablet', need: 'computer' as const }
  const things = [laptop('L-1'), laptop('T-1', { category: 'tablet', model: 'slate' })]
  const asked = { ...base, categories: [...categories, tablets], stock: stock({ items: things }) }
  const enough = propose({ ...asked, people: needing('anna', 'oto') })
  expect(told(enough)).toEqual(['anna reserve', 'oto reserve'])
  expect(enough.shortages).toEqual([])
  const three = propose({ ...asked, people: needing('anna', 'oto', 'zane') })
  expect(three.shortages).toEqual([
    { categories: ['laptop', 'tablet'], asked: 3, free: 2, shortOn: '2026-12-01' },
  ])
})

test('somebody in two overlapping groups needs one thing for both', () => {
  const groups = [
    { id: 'early', period: december, people: needing('anna') },
    {
      id: 'late',
      period: { from: '2026-12-14', until: '2027-01-29' },
      people: needing('anna'),
    },
  ]
  const one = stock({ items: [laptop('L-1')] })
  expect(comingShortages({ groups, categories, stock: one, policy: policy() })).toMatchObject([
    { kind: 'computer', short: 0, shortOn: null },
  ])
})
