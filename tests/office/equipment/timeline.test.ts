import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import {
  back,
  enterThings,
  headsets,
  issue,
  laptops,
  reserve,
  thing,
} from '#tests/support/equipment.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

interface Asked {
  from: string
  until: string
  category: string | null
  search: string
}
const november: Asked = { from: '2026-11-01', until: '2026-11-30', category: null, search: '' }

/** An office on 23 November 2026 with three laptops, a headset and two people. */
async function office() {
  const test = await openOfficeWithDirector()
  const { director } = test
  const { items } = await enterThings(director, ['L-2', 'L-10', 'L-1'])
  await enterThings(director, ['A-1'], { categoryId: headsets, name: 'Klusās' })
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const item = (tag: string): string => items[tag] ?? ''
  return { test, director, item, anna, oto }
}

const barsOf = async (client: Client, tag: string, asked = november) =>
  (await client.equipment.timeline(asked)).find((row) => row.tag === tag)?.bars

const mark = (id: string, kind: 'repair' | 'lost' | 'retired', from: string) =>
  once({ selection: { kind: 'rows' as const, ids: [id] }, kind, from, until: null, note: '' })

test('things stand in the order of their tags, by category and by what is searched', async () => {
  const { director } = await office()
  const tags = async (more: Partial<Asked>) =>
    (await director.equipment.timeline({ ...november, ...more })).map(({ tag }) => tag)
  expect(await tags({})).toEqual(['A-1', 'L-1', 'L-10', 'L-2'])
  expect(await tags({ category: laptops })).toEqual(['L-1', 'L-10', 'L-2'])
  expect(await tags({ search: 'klusas' })).toEqual(['A-1'])
})

test('a loan is late from the day after its due day', async () => {
  const { test, director, item, anna } = await office()
  const state = await director.staff.state()
  const lines = [thing(item('L-1'))]
  const { lines: ids } = value(
    await issue(director, { person: anna, on: '2026-11-16', due: '2026-11-23', lines }),
  )
  const loan = {
    id: ids[0],
    kind: 'loan',
    from: '2026-11-16',
    until: '2026-11-23',
    person: { id: anna, name: 'Anna Krūmiņa' },
  }
  expect(await barsOf(director, 'L-1')).toEqual([loan])
  test.clock.set('2026-11-25T08:00:00Z')
  const account = state.kind === 'open' ? state.actor.account : ''
  await director.staff.signIn({ account, password: directorPassword })
  const late = { ...loan, kind: 'overdue', from: '2026-11-24', until: null }
  expect(await barsOf(director, 'L-1')).toEqual([loan, late])
  value(await director.equipment.takeBack(once({ lines: [back(ids[0] ?? '')], on: '2026-11-24' })))
  expect(await barsOf(director, 'L-1')).toEqual([loan, { ...late, until: '2026-11-24' }])
})

test('reservations stand at what they hold, repairs until nobody knows when', async () => {
  const { director, item, oto } = await office()
  const period = { from: '2026-11-25', until: '2026-12-02' }
  const { id: reservation } = value(
    await reserve(director, { person: oto, item: item('L-2'), ...period }),
  )
  const held = { id: reservation, ...period, person: { name: 'Oto Bērziņš' } }
  expect(await barsOf(director, 'L-2')).toMatchObject([{ kind: 'reserved', ...held }])
  value(await director.equipment.pack(once({ reservation, item: item('L-2'), unpack: false })))
  expect(await barsOf(director, 'L-2')).toMatchObject([{ kind: 'packed', ...held }])
  value(await director.equipment.markUnusable(mark(item('L-10'), 'repair', '2026-11-20')))
  expect(await barsOf(director, 'L-10')).toMatchObject([
    { kind: 'repair', from: '2026-11-20', until: null, person: null },
  ])
})

test('what was retired before the period is out of the way', async () => {
  const { director, item } = await office()
  value(await director.equipment.markUnusable(mark(item('L-1'), 'retired', '2026-11-10')))
  expect(await barsOf(director, 'L-1')).toMatchObject([{ kind: 'retired', from: '2026-11-10' }])
  const later = { ...november, from: '2026-11-11' }
  expect(await barsOf(director, 'L-1', later)).toBeUndefined()
})

test('a project manager sees that a thing is taken, but not by whom of another project', async () => {
  const { test, director, item, anna } = await office()
  const { client } = await signInAs(test, 'projectManager', 'Vadītāja')
  value(await issue(director, { person: anna, due: '2026-11-27', lines: [thing(item('L-1'))] }))
  expect(await barsOf(client, 'L-1')).toMatchObject([{ kind: 'loan', person: null }])
})

test('a period of more than 400 days, or one that ends before it begins, is not answered', async () => {
  const { director } = await office()
  const asked = (from: string, until: string) =>
    director.equipment.timeline({ ...november, from, until })
  await expect(asked('2026-01-01', '2027-02-05')).rejects.toThrow()
  await expect(asked('2026-01-02', '2026-01-01')).rejects.toThrow()
  expect(await asked('2026-01-01', '2027-02-04')).toHaveLength(4)
})

test('use of a category counts its days month by month until today', async () => {
  const { director, item, anna } = await office()
  const lines = [thing(item('L-1'))]
  value(await issue(director, { person: anna, on: '2026-10-30', due: '2026-11-27', lines }))
  const use = await director.equipment.use({ year: 2026 })
  expect(use.map(({ categoryName }) => categoryName)).toEqual(['Austiņas', 'Klēpjdators'])
  // L-1 is there since it was first lent, the other two since they were written down today.
  expect(use[1]?.months.slice(9)).toEqual([
    { lent: 2, available: 2 },
    { lent: 23, available: 25 },
    { lent: 0, available: 0 },
  ])
})
