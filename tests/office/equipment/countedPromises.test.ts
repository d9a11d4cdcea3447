import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import {
  back,
  enterThings,
  headsets,
  issue,
  laptops,
  model,
  reserve,
  thing,
} from '#tests/support/equipment.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office } from './lendingOffice.ts'

/** Things that are only counted: no more of them is promised than there is, whatever is taken back. */

const mice = (quantity: number) => ({ categoryId: headsets, quantity, name: 'Pele' })
const line = (of: string, quantity: number) => ({ model: of, quantity, reservation: null })
const entryOf = (outcome: { ok: boolean; entry?: number }): number => outcome.entry ?? 0

const changeQuantity = async (director: Client, id: string, quantity: number) => {
  const known = (await director.equipment.models()).find((one) => one.id === id)
  return director.equipment.updateModel(
    once({ id, revision: known?.revision ?? 1, input: { ...model, ...mice(quantity) } }),
  )
}

test('a cancellation of five is not taken back once they went to somebody, who is named', async () => {
  const { director, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(5))
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const five = { person: anna, category: headsets, quantity: 5, ...period }
  const reserved = value(await reserve(director, five))
  const selection = { kind: 'rows' as const, ids: [reserved.id] }
  const cancelled = await director.equipment.cancelReservations(once({ selection, release: false }))
  const lent = value(
    await issue(director, { person: oto, due: '2026-12-01', lines: [line(id, 1)] }),
  )
  expect(await director.journal.undo(once({ entry: entryOf(cancelled) }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', rule: 'countsSuffice', subject: `loanLine/${lent.lines[0]}` },
  })
  expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 0 })
  // Once it is back, all five can be promised again.
  value(await director.equipment.takeBack(once({ lines: lent.lines.map(back), on: null })))
  value(await director.journal.undo(once({ entry: entryOf(cancelled) })))
  expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 1 })
})

test('nor is a return, nor a larger number in stock', async () => {
  const { director, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(2))
  const lent = value(
    await issue(director, { person: anna, due: '2026-12-04', lines: [line(id, 2)] }),
  )
  const returned = await director.equipment.takeBack(
    once({ lines: lent.lines.map(back), on: null }),
  )
  const period = { from: '2026-12-01', until: '2026-12-11' }
  const two = { person: oto, category: headsets, quantity: 2, ...period }
  const { id: promised } = value(await reserve(director, two))
  expect(await director.journal.undo(once({ entry: entryOf(returned) }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', subject: `reservation/${promised}` },
  })
  const raised = await changeQuantity(director, id, 3)
  const one = { ...two, person: anna, quantity: 1 }
  const { id: third } = value(await reserve(director, one))
  expect(await director.journal.undo(once({ entry: entryOf(raised) }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', subject: `reservation/${third}` },
  })
})

test('what gives something back is taken back even where too much is promised', async () => {
  const { director, until, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(1))
  value(await issue(director, { person: anna, due: '2026-11-24', lines: [line(id, 1)] }))
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const { id: promised } = value(
    await reserve(director, { person: oto, category: headsets, ...period }),
  )
  const renamed = await director.equipment.updateModel(
    once({ id, revision: 1, input: { ...model, ...mice(1), name: 'Datorpele' } }),
  )
  await until('2026-11-25T08:00:00Z')
  expect((await director.equipment.listReservations(firstPage)).rows).toMatchObject([
    { id: promised, endangered: true },
  ])
  value(await director.journal.undo(once({ entry: entryOf(renamed) })))
})

test('nor is an extension of what is late, nor the day on which it is expected', async () => {
  const { director, until, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(1))
  const lent = value(
    await issue(director, { person: anna, due: '2026-11-24', lines: [line(id, 1)] }),
  )
  await until('2026-11-25T08:00:00Z')
  const expected = await director.equipment.expectBack(
    once({ lines: lent.lines, on: '2026-11-27' }),
  )
  const period = { from: '2026-12-07', until: '2026-12-11' }
  const one = { person: oto, category: headsets, ...period }
  const { id: promised } = value(await reserve(director, one))
  const blocked = { ok: false, refusal: { reason: 'blocked', subject: `reservation/${promised}` } }
  expect(await director.journal.undo(once({ entry: entryOf(expected) }))).toMatchObject(blocked)
  const selection = { kind: 'rows' as const, ids: [promised] }
  value(await director.equipment.cancelReservations(once({ selection, release: false })))
  value(await director.journal.undo(once({ entry: entryOf(expected) })))
  const extended = await director.equipment.extendLoan(
    once({ lines: lent.lines, due: '2026-12-04', moveReservations: false }),
  )
  value(extended)
  const { id: second } = value(await reserve(director, one))
  expect(await director.journal.undo(once({ entry: entryOf(extended) }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', subject: `reservation/${second}` },
  })
})

test('a counted model is not taken back out once its number is promised by its category', async () => {
  const { director, oto } = await office([])
  const input = { ...model, ...mice(2) }
  const created = await director.equipment.createModel(once({ input }))
  value(created)
  const period = { from: '2026-12-07', until: '2026-12-11' }
  const { id: promised } = value(
    await reserve(director, { person: oto, category: headsets, quantity: 2, ...period }),
  )
  expect(await director.journal.undo(once({ entry: entryOf(created) }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', rule: 'countsSuffice', subject: `reservation/${promised}` },
  })
  expect(await director.equipment.models()).toContainEqual(
    expect.objectContaining({ name: 'Pele', quantity: 2 }),
  )
})

test('a mistaken return of what is late is taken back, and endangers what it did before', async () => {
  const { director, until, anna, oto, items } = await office(['L-1'])
  const { model: id } = await enterThings(director, [], mice(1))
  const lines = [line(id, 1), thing(at(items, 'L-1'))]
  const lent = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  const period = { from: '2026-11-30', until: '2026-12-04' }
  value(await reserve(director, { person: oto, category: headsets, ...period }))
  value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...period }))
  await until('2026-11-25T08:00:00Z')
  const flagged = async () =>
    (await director.equipment.listReservations(firstPage)).rows.map(({ endangered }) => endangered)
  expect(await flagged()).toEqual([true, true])
  const returned = await director.equipment.takeBack(
    once({ lines: lent.lines.map(back), on: null }),
  )
  value(returned)
  expect(await flagged()).toEqual([false, false])
  value(await director.journal.undo(once({ entry: entryOf(returned) })))
  expect(await flagged()).toEqual([true, true])
})

test('calling off a promise that is in danger is taken back as well', async () => {
  const { director, until, anna, oto, items } = await office(['L-1'])
  const { model: id } = await enterThings(director, [], mice(1))
  const lines = [line(id, 1), thing(at(items, 'L-1'))]
  value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const ids = [
    value(await reserve(director, { person: oto, category: headsets, ...period })).id,
    value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...period })).id,
  ]
  await until('2026-11-25T08:00:00Z')
  const cancelled = await director.equipment.cancelReservations(
    once({ selection: { kind: 'rows', ids }, release: false }),
  )
  value(cancelled)
  value(await director.journal.undo(once({ entry: entryOf(cancelled) })))
  expect((await director.equipment.listReservations(firstPage)).rows).toMatchObject([
    { endangered: true },
    { endangered: true },
  ])
})

test('of a counted model that was taken out of use nothing goes out', async () => {
  const { director, anna } = await office([])
  const { model: id } = await enterThings(director, [], mice(2))
  value(await director.equipment.archiveModel(once({ id })))
  expect(
    await issue(director, { person: anna, due: '2026-12-01', lines: [line(id, 1)] }),
  ).toMatchObject({
    ok: false,
    refusal: { reason: 'notFree', what: { categoryName: 'Pele' }, asked: 1, free: 0 },
  })
  expect((await director.equipment.listLines(firstPage)).total).toBe(0)
})

test('what is promised stays here, whatever was counted of a model that is out of use', async () => {
  const { director, anna, oto } = await office([])
  const { model: old } = await enterThings(director, [], { ...mice(9), name: 'Veca pele' })
  const { model: id } = await enterThings(director, [], mice(2))
  value(await director.equipment.archiveModel(once({ id: old })))
  const period = { from: '2026-11-24', until: '2026-11-27' }
  value(await reserve(director, { person: oto, category: headsets, quantity: 2, ...period }))
  expect(
    await issue(director, { person: anna, due: '2026-11-25', lines: [line(id, 1)] }),
  ).toMatchObject({ ok: false, refusal: { reason: 'notFree', asked: 1, free: 0 } })
})

test('a counted model stays in its category while that is promised', async () => {
  const { director, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(2))
  const move = async () => {
    const known = (await director.equipment.models()).find((one) => one.id === id)
    const input = { ...model, ...mice(2), categoryId: laptops }
    return director.equipment.updateModel(once({ id, revision: known?.revision ?? 1, input }))
  }
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const two = { person: oto, category: headsets, quantity: 2, ...period }
  const cancel = async (reservation: string) => {
    const selection = { kind: 'rows' as const, ids: [reservation] }
    value(await director.equipment.cancelReservations(once({ selection, release: false })))
  }
  const refused = { reason: 'promisedThere', field: 'categoryId', on: '2026-11-30' }
  const ofCategory = value(await reserve(director, two)).id
  expect(await move()).toMatchObject({ ok: false, refusal: refused })
  await cancel(ofCategory)
  const ofModel = value(await reserve(director, { ...two, person: anna, model: id })).id
  expect(await move()).toMatchObject({ ok: false, refusal: refused })
  // Another model does not help whoever is promised this one.
  value(await director.equipment.createModel(once({ input: { ...model, ...mice(9), name: 'B' } })))
  expect(await move()).toMatchObject({ ok: false, refusal: refused })
  await cancel(ofModel)
  value(await reserve(director, two))
  value(await move())
})

test('what is short anyhow keeps no model in its category', async () => {
  const { director, until, anna, oto } = await office([])
  const { model: late } = await enterThings(director, [], mice(1))
  const { model: lent } = await enterThings(director, [], { ...mice(1), name: 'B' })
  const lines = [line(late, 1)]
  value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const one = { person: oto, category: headsets, ...period }
  value(await reserve(director, { ...one, quantity: 2 }))
  await until('2026-11-25T08:00:00Z')
  const { model: other } = await enterThings(director, [], { ...mice(0), name: 'C' })
  const move = async (id: string, name: string, quantity: number) => {
    const known = (await director.equipment.models()).find((found) => found.id === id)
    const input = { ...model, ...mice(quantity), name, categoryId: laptops }
    return director.equipment.updateModel(once({ id, revision: known?.revision ?? 1, input }))
  }
  // One of two is late: without B both would be missing, without C no more than now.
  expect(await move(lent, 'B', 1)).toMatchObject({
    ok: false,
    refusal: { reason: 'promisedThere', field: 'categoryId', on: '2026-11-30' },
  })
  value(await move(other, 'C', 0))
})

test('the number in stock is not lowered below what is promised', async () => {
  const { director, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(5))
  value(await issue(director, { person: oto, due: '2026-12-01', lines: [line(id, 1)] }))
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const three = { person: anna, category: headsets, quantity: 3, ...period }
  value(await reserve(director, three))
  expect(await changeQuantity(director, id, 3)).toMatchObject({
    ok: false,
    refusal: { reason: 'moreArePromised', field: 'quantity', least: 4, on: '2026-11-30' },
  })
  value(await changeQuantity(director, id, 4))
})

test('a return written off and a late one endanger what is promised, and it is said', async () => {
  const { director, until, anna, oto } = await office([])
  const { model: id } = await enterThings(director, [], mice(3))
  const lent = value(
    await issue(director, { person: anna, due: '2026-11-24', lines: [line(id, 1)] }),
  )
  const period = { from: '2026-11-30', until: '2026-12-04' }
  const all = { person: oto, category: headsets, quantity: 3, ...period }
  value(await reserve(director, all))
  const flagged = async () =>
    (await director.equipment.listReservations(firstPage)).rows.map(({ endangered }) => endangered)
  const atRisk = async () =>
    (
      await director.equipment.listLines({
        ...firstPage,
        filters: { state: { kind: 'set', values: ['atRisk'] } },
      })
    ).total
  expect(await flagged()).toEqual([false])
  await until('2026-11-25T08:00:00Z')
  expect(await flagged()).toEqual([true])
  expect(await atRisk()).toBe(1)
  value(await director.equipment.expectBack(once({ lines: lent.lines, on: '2026-11-29' })))
  expect(await flagged()).toEqual([false])
  expect(await atRisk()).toBe(0)
  const lost = lent.lines.map((one) => ({ ...back(one), outcome: 'lost' as const }))
  expect(value(await director.equipment.takeBack(once({ lines: lost, on: null })))).toMatchObject({
    endangered: 1,
  })
  expect(await flagged()).toEqual([true])
})
