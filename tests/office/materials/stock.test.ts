import { describe, expect, test } from 'vitest'
import { done } from '#main/database/command.ts'
import { putBackToStock, takeFromStock } from '#main/materials/stock.ts'
import type { Wanted } from '#shared/materials/rules.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'
import { office } from './materialsOffice.ts'

type Said = 'received' | 'counted' | 'writtenOff'
const move = (
  client: Client,
  id: string,
  reason: Said,
  quantity: number,
  happenedOn: string | null = null,
) => client.materials.moveStock(once({ id, reason, quantity, happenedOn, note: '' }))
const stockOf = async (client: Client, id: string) => (await client.materials.get({ id })).stock

/** An office with books of which ten came. */
async function withBooks(policies: { deliveryStock?: boolean } = {}) {
  const made = await office(policies)
  const { director } = made
  const books = await enterMaterial(director, { name: 'Mācību grāmata', stockKept: true })
  value(await move(director, books, 'received', 10))
  return { ...made, books }
}
type Made = Awaited<ReturnType<typeof withBooks>>
const pack = ({ within }: Made, delivery: string, materials: readonly Wanted[]) =>
  within((work) => takeFromStock(work, { delivery, materials, happenedOn: null }))
const putBack = ({ within }: Made, delivery: string, reason: 'unpacked' | 'returned') =>
  within(async (work) => {
    await putBackToStock(work, { delivery, reason, happenedOn: null })
    return done({})
  })

describe('what somebody says of the stock', () => {
  test('is a movement each, save a count that was right', async () => {
    const { director, books } = await withBooks()
    expect(value(await move(director, books, 'counted', 7))).toEqual({ stock: 7, change: -3 })
    expect(value(await move(director, books, 'counted', 7))).toEqual({ stock: 7, change: 0 })
    expect(value(await move(director, books, 'writtenOff', 7))).toEqual({ stock: 0, change: -7 })
    const { movements } = await director.materials.get({ id: books })
    expect(movements).toMatchObject([
      { reason: 'writtenOff', quantity: -7, enteredBy: 'Ilze Bērziņa', delivery: null },
      { reason: 'counted', quantity: -3 },
      { reason: 'received', quantity: 10 },
    ])
  })

  test('happened on an earlier day where somebody says so, and never tomorrow', async () => {
    const { director, books } = await withBooks()
    value(await move(director, books, 'received', 2, '2026-11-20'))
    const { movements } = await director.materials.get({ id: books })
    expect(movements).toMatchObject([
      { quantity: 2, happenedOn: '2026-11-20', at: expect.stringMatching(/^2026-11-23/u) },
      { quantity: 10, happenedOn: null },
    ])
    expect(await move(director, books, 'received', 2, '2026-11-24')).toMatchObject({
      ok: false,
      refusal: { reason: 'notYet', field: 'happenedOn' },
    })
    expect(await stockOf(director, books)).toBe(12)
  })

  test('is counted against what there was on that day, whatever was packed since', async () => {
    const made = await withBooks()
    const { director, books } = made
    // Counted on Friday, before the ten of today came.
    expect(value(await move(director, books, 'counted', 4, '2026-11-20'))).toEqual({
      stock: 14,
      change: 4,
    })
    expect(value(await move(director, books, 'counted', 4, '2026-11-20'))).toEqual({
      stock: 14,
      change: 0,
    })
    expect(value(await move(director, books, 'counted', 12, '2026-11-23'))).toEqual({
      stock: 12,
      change: -2,
    })
  })

  test('of an earlier day takes no more away than there are now', async () => {
    const { director, books } = await withBooks()
    value(await move(director, books, 'received', 5, '2026-11-20'))
    value(await move(director, books, 'writtenOff', 13))
    expect(await move(director, books, 'counted', 0, '2026-11-20')).toMatchObject({
      refusal: { reason: 'notEnough', asked: 5, have: 2 },
    })
    expect(await stockOf(director, books)).toBe(2)
  })

  test('can’t go below zero, nor be said of what nobody counts or uses', async () => {
    const { director, books } = await withBooks()
    expect(await move(director, books, 'writtenOff', 11)).toMatchObject({
      ok: false,
      refusal: { reason: 'notEnough', name: 'Mācību grāmata', asked: 11, have: 10 },
    })
    expect(await move(director, books, 'received', 0)).toMatchObject({
      ok: false,
      refusal: {
        reason: 'invalid',
        problems: [{ path: ['quantity'], problem: 'quantityMissing' }],
      },
    })
    const loose = await enterMaterial(director, { name: 'Darba lapa' })
    expect(await move(director, loose, 'received', 1)).toMatchObject({
      ok: false,
      refusal: { reason: 'stockNotKept' },
    })
    const selection = { kind: 'rows' as const, ids: [books] }
    value(await director.materials.archive(once({ selection })))
    expect(await move(director, books, 'received', 1)).toMatchObject({
      ok: false,
      refusal: { reason: 'archived' },
    })
  })

  test('is taken back, unless what came has gone since', async () => {
    const { director, books } = await withBooks()
    const more = await move(director, books, 'received', 5)
    if (!more.ok) throw new Error('refused')
    value(await move(director, books, 'writtenOff', 12))
    expect(await director.journal.undo(once({ entry: more.entry }))).toMatchObject({
      ok: false,
      refusal: { reason: 'blocked', rule: 'stockSuffices', subject: `material/${books}` },
    })
    expect(await stockOf(director, books)).toBe(3)
    value(await director.journal.undo(once({ entry: null })))
    expect(await stockOf(director, books)).toBe(15)
    value(await director.journal.undo(once({ entry: more.entry })))
    expect(await stockOf(director, books)).toBe(10)
  })

  test('sorts and filters the list', async () => {
    const { director, books } = await withBooks()
    await enterMaterial(director, { name: 'Bez uzskaites' })
    await enterMaterial(director, { name: 'Tukšs plaukts', stockKept: true })
    const names = async (asked: object) =>
      (await director.materials.list({ ...firstPage, ...asked })).rows.map(({ name }) => name)
    expect(await names({ sort: [{ column: 'stock', direction: 'ascending' }] })).toEqual([
      'Bez uzskaites',
      'Tukšs plaukts',
      'Mācību grāmata',
    ])
    expect(await names({ filters: { stock: { kind: 'yesNo', value: true } } })).toEqual([
      'Mācību grāmata',
    ])
    expect(await stockOf(director, books)).toBe(10)
  })
})

describe('a delivery', () => {
  test('takes its materials when it is packed and puts them back once', async () => {
    const made = await withBooks()
    const { director, books, deliver } = made
    const loose = await enterMaterial(director, { name: 'Darba lapa' })
    const [one, other] = [await deliver('S-1'), await deliver('S-2')]
    const wanted = [
      { material: books, quantity: 2 },
      { material: loose, quantity: 30 },
      { material: books, quantity: 1 },
    ]
    value(await pack(made, one, wanted))
    value(await pack(made, other, [{ material: books, quantity: 4 }]))
    expect(await stockOf(director, books)).toBe(3)
    expect(await stockOf(director, loose)).toBeNull()
    value(await putBack(made, one, 'unpacked'))
    value(await putBack(made, one, 'unpacked'))
    value(await putBack(made, one, 'returned'))
    expect(await stockOf(director, books)).toBe(6)
    const { movements } = await director.materials.get({ id: books })
    expect(movements).toMatchObject([
      { reason: 'unpacked', quantity: 3, delivery: { code: 'S-1' } },
      { reason: 'packed', quantity: -4, delivery: { code: 'S-2' } },
      { reason: 'packed', quantity: -3, delivery: { code: 'S-1' } },
      { reason: 'received', quantity: 10 },
    ])
    value(await pack(made, one, [{ material: books, quantity: 5 }]))
    value(await putBack(made, one, 'returned'))
    expect(await stockOf(director, books)).toBe(6)
  })

  test('is not packed where too few are left, and then takes nothing at all', async () => {
    const made = await withBooks()
    const { director, books, deliver } = made
    const other = await enterMaterial(director, { name: 'Vārdnīca', stockKept: true })
    value(await move(director, other, 'received', 1))
    const wanted = [
      { material: books, quantity: 10 },
      { material: other, quantity: 1 },
      { material: other, quantity: 1 },
    ]
    expect(await pack(made, await deliver('S-1'), wanted)).toEqual({
      ok: false,
      refusal: { reason: 'notEnough', material: other, name: 'Vārdnīca', asked: 2, have: 1 },
    })
    expect(await stockOf(director, books)).toBe(10)
  })

  test('asks nothing of stock where the office has switched it off', async () => {
    const made = await withBooks({ deliveryStock: false })
    const { director, books, deliver } = made
    value(await pack(made, await deliver('S-1'), [{ material: books, quantity: 99 }]))
    expect(await stockOf(director, books)).toBe(10)
  })

  test('of somebody the manager may not see bears no number in the story of the stock', async () => {
    const made = await withBooks()
    const { director, books, deliver, at } = made
    value(await pack(made, await deliver('S-1'), [{ material: books, quantity: 2 }]))
    const { client } = await signInAs({ director, at }, 'projectManager', 'Cita')
    expect((await client.materials.get({ id: books })).movements).toMatchObject([
      { reason: 'packed', quantity: -2, delivery: null },
      { reason: 'received' },
    ])
  })
})

test('the story of a material names what was done and to what', async () => {
  const { director, books, course } = await withBooks()
  value(await director.materials.tie(once({ id: books, to: { kind: 'course', course } })))
  const story = await director.materials.history({ id: books })
  expect(story.map(({ action }) => action)).toEqual([
    'materials.tie',
    'materials.moveStock',
    'materials.create',
  ])
})
