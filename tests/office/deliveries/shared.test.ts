import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { office, stockOf } from './deliveriesOffice.ts'
import { boxOf, boxesOf, close, packedOffice, pasts } from './dispatchOffice.ts'

async function sharing() {
  const test = await office()
  const { director, anna, sheet, prefer } = test
  await prefer(anna, '9001')
  const materials = [{ material: sheet, quantity: 1 }]
  const make = () => send(director, anna, { channel: 'locker', materials })
  const [one, two] = [value(await make()), value(await make())]
  value(await director.deliveries.join(once({ into: one.id, deliveries: [two.id] })))
  const leave = (delivery: string) => director.deliveries.leave(once({ delivery }))
  return { ...test, one, two, leave }
}

test('a delivery leaves the parcel it shares, and undo puts it back', async () => {
  const { director, one, two, leave } = await sharing()
  value(
    await director.deliveries.number(
      once({ numbers: [{ delivery: one.id, number: 'CC123456785EE', reason: '' }] }),
    ),
  )
  value(await leave(two.id))
  expect(await director.deliveries.get({ id: two.id })).toMatchObject({
    together: [],
    parcel: { number: '', deliveries: 1 },
  })
  expect((await boxOf(director, one.id)).number).toBe('CC123456785EE')
  value(await director.journal.undo(once({ entry: null })))
  expect((await boxOf(director, two.id)).deliveries).toBe(2)
})

test('what is alone in its parcel, or has left the office, stays', async () => {
  const { director, one, two, leave } = await sharing()
  value(await record(director, [one.id, two.id], 'packed'))
  value(await record(director, [one.id, two.id], 'handedOver'))
  expect(await leave(two.id)).toMatchObject({
    ok: false,
    refusal: { reason: 'leftOffice', code: two.code },
  })
  value(await record(director, [one.id, two.id], 'packed'))
  value(await leave(two.id))
  expect(await leave(two.id)).toMatchObject({
    ok: false,
    refusal: { reason: 'notShared', code: two.code },
  })
})

test('what happens to the box is written of each in it, and once', async () => {
  const { director, one, two } = await sharing()
  for (const status of ['packed', 'handedOver', 'ready', 'returning', 'returned'] as const) {
    expect(value(await record(director, [one.id], status)).count).toBe(2)
    expect((await director.deliveries.get({ id: two.id })).status).toBe(status)
  }
  const { events } = await director.deliveries.get({ id: two.id })
  expect(events.map(({ status }) => status)).toEqual([
    'returned',
    'returning',
    'ready',
    'handedOver',
    'packed',
  ])
})

test('a draft, or what stands elsewhere, goes its own way', async () => {
  const { director, one, two } = await sharing()
  value(await record(director, [one.id, two.id], 'packed'))
  expect(value(await record(director, [one.id], 'draft')).count).toBe(1)
  expect((await director.deliveries.get({ id: two.id })).status).toBe('packed')
  expect(value(await record(director, [two.id], 'handedOver')).count).toBe(1)
  expect((await director.deliveries.get({ id: one.id })).status).toBe('draft')
})

test('materials of all in the box come from the shelf, or of none', async () => {
  const { director, anna, book, prefer, receive } = await office()
  await prefer(anna, '9001')
  await receive(book, 3)
  const draft = async (quantity: number) =>
    value(
      await send(director, anna, { channel: 'locker', materials: [{ material: book, quantity }] }),
    )
  const [one, two] = [await draft(1), await draft(3)]
  value(await director.deliveries.join(once({ into: one.id, deliveries: [two.id] })))
  expect(await record(director, [one.id], 'packed')).toMatchObject({
    ok: false,
    refusal: { reason: 'notEnough', code: two.code },
  })
  expect(await stockOf(director, book)).toBe(3)
  await receive(book, 1)
  value(await record(director, [one.id], 'packed'))
  expect(await stockOf(director, book)).toBe(0)
})

test('one is called off of a packed box, and the box weighs what stays in it', async () => {
  const { director, anna, prefer } = await office()
  await prefer(anna, '9001')
  const draft = async (weightGrams: number) => {
    const material = await enterMaterial(director, { name: `${weightGrams} g`, weightGrams })
    const materials = [{ material, quantity: 1 }]
    return value(await send(director, anna, { channel: 'locker', materials })).id
  }
  const [one, two, three] = [await draft(400), await draft(900), await draft(50)]
  value(await director.deliveries.join(once({ into: one, deliveries: [two, three] })))
  value(await record(director, [one, two, three], 'packed'))
  expect((await boxOf(director, one)).weightGrams).toBe(1350)
  value(await record(director, [two], 'cancelled'))
  expect((await boxOf(director, one)).weightGrams).toBe(450)
  expect((await boxOf(director, two)).weightGrams).toBeNull()
})

test('a closed manifest keeps what its parcels weighed; the bill may come later', async () => {
  const { director, deliveries } = await packedOffice([['Anna', 'Krūmiņa']])
  const [delivery = ''] = deliveries
  const weigh = async (weightGrams: number | null, costCents: number | null) => {
    const { id, revision } = await boxOf(director, delivery)
    const input = { weightGrams, sizeName: 'S', costCents }
    return director.deliveries.weigh(once({ id, revision, input }))
  }
  value(await weigh(850, null))
  value(await close(director, await boxesOf(director, deliveries), pasts))
  expect(await weigh(900, 310)).toMatchObject({
    ok: false,
    refusal: { reason: 'weightOnManifest', field: 'weightGrams' },
  })
  value(await weigh(850, 310))
  expect(await boxOf(director, delivery)).toMatchObject({ weightGrams: 850, costCents: 310 })
})

test('of a box that arrived one delivery may be damaged, or be missing, and the other is collected', async () => {
  const { director, one, two } = await sharing()
  for (const status of ['packed', 'handedOver', 'ready', 'collected'] as const) {
    value(await record(director, [one.id], status))
  }
  const stand = async () => {
    const found = []
    for (const { id } of [one, two]) found.push((await director.deliveries.get({ id })).status)
    return found
  }
  expect(await stand()).toEqual(['collected', 'collected'])
  value(await record(director, [two.id], 'damaged'))
  expect(await stand()).toEqual(['collected', 'damaged'])
  value(await record(director, [two.id], 'lost'))
  expect(await stand()).toEqual(['collected', 'lost'])
  value(await record(director, [one.id], 'lost'))
  value(await record(director, [two.id], 'collected'))
  expect(await stand()).toEqual(['lost', 'collected'])
})

test('one of a box on its way may be damaged already', async () => {
  const { director, one, two } = await sharing()
  for (const status of ['packed', 'handedOver'] as const)
    value(await record(director, [one.id], status))
  expect(value(await record(director, [one.id], 'damaged')).count).toBe(1)
  expect((await director.deliveries.get({ id: two.id })).status).toBe('handedOver')
})
