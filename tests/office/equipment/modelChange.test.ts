import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import {
  back,
  enterThings,
  headsets,
  issue,
  item,
  laptops,
  reserve,
  thing,
} from '#tests/support/equipment.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office } from './lendingOffice.ts'

const change = async (director: Client, id: string, tag: string, modelId: string) => {
  const { revision } = await director.equipment.getItem({ id })
  const input = { ...item, tag, modelId }
  return director.equipment.updateItem(once({ id, revision, input }))
}

test('a thing that is out and turns out to be of another kind counts as that kind', async () => {
  const { director, items, anna, oto } = await office(['L-1'])
  const { model: headset } = await enterThings(director, ['A-1'], {
    name: 'Austiņas',
    categoryId: headsets,
  })
  const lines = [thing(at(items, 'L-1'))]
  const line = value(await issue(director, { person: anna, due: '2026-11-27', lines })).lines[0]
  value(await change(director, at(items, 'L-1'), 'L-1', headset))
  // One of two headsets is out; no laptop is left, and none is missing.
  const period = { from: '2026-11-24', until: '2026-11-26' }
  const wish = { person: oto, category: headsets, ...period }
  expect(await reserve(director, { ...wish, quantity: 2 })).toMatchObject({
    ok: false,
    refusal: { reason: 'notFree', asked: 2, free: 1 },
  })
  expect(await reserve(director, { ...wish, category: laptops })).toMatchObject({
    ok: false,
    refusal: { reason: 'notFree', asked: 1, free: 0 },
  })
  value(
    await director.equipment.extendLoan(
      once({ lines: [line ?? ''], due: '2026-12-04', moveReservations: false }),
    ),
  )
  expect((await director.equipment.listLines(firstPage)).rows).toMatchObject([
    { tag: 'L-1', dueOn: '2026-12-04' },
  ])
})

test('the list of what is out calls a thing what it is now, and finds it so', async () => {
  const { director, items, anna } = await office(['L-1'])
  const { model: headset } = await enterThings(director, [], {
    name: 'Austiņas',
    categoryId: headsets,
  })
  const lines = [thing(at(items, 'L-1'))]
  value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  value(await change(director, at(items, 'L-1'), 'L-1', headset))
  const ofKind = async (category: string) =>
    (
      await director.equipment.listLines({
        ...firstPage,
        filters: { category: { kind: 'set', values: [category] } },
      })
    ).rows.map(({ tag, modelName }) => [tag, modelName])
  expect(await ofKind(laptops)).toEqual([])
  expect(await ofKind(headsets)).toEqual([['L-1', 'Austiņas']])
})

test('a part is owed of the thing as it is called now', async () => {
  const { director, anna } = await office([])
  const parts = ['Lādētājs']
  const { items } = await enterThings(director, ['L-9'], { name: 'Klēpjdators', parts })
  const { model: other } = await enterThings(director, [], { name: 'ThinkPad', parts })
  const lines = [thing(at(items, 'L-9'))]
  const lent = value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  const without = { ...back(lent.lines[0] ?? ''), missingParts: parts }
  value(await director.equipment.takeBack(once({ lines: [without], on: null })))
  value(await change(director, at(items, 'L-9'), 'L-9', other))
  const { owed } = await director.equipment.holdingsOf({ person: anna })
  expect(owed).toMatchObject([{ tag: 'L-9', part: 'Lādētājs', modelName: 'ThinkPad' }])
})

test('a thing stays what it is promised as', async () => {
  const { director, items, oto } = await office(['L-1'])
  const id = at(items, 'L-1')
  const { model: headset } = await enterThings(director, [], {
    name: 'Austiņas',
    categoryId: headsets,
  })
  const { model: other } = await enterThings(director, [], { name: 'Biezais' })
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const { id: promised } = value(await reserve(director, { person: oto, item: id, ...period }))
  expect(await change(director, id, 'L-1', headset)).toMatchObject({
    ok: false,
    refusal: { reason: 'promisedThere', field: 'modelId', on: '2026-11-30' },
  })
  // Of laptops, this one or that one will do.
  value(await change(director, id, 'L-1', other))
  const selection = { kind: 'rows' as const, ids: [promised] }
  value(await director.equipment.cancelReservations(once({ selection, release: false })))
  value(await change(director, id, 'L-1', headset))
})
