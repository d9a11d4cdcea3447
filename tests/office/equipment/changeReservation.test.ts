import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { headsets, issue, laptops, reserve, thing } from '#tests/support/equipment.ts'
import { type Client, once } from '#tests/support/office.ts'
import { at, office } from './lendingOffice.ts'

const first = { from: '2026-12-01', until: '2026-12-04' }
const second = { from: '2026-12-07', until: '2026-12-11' }

const change = async (client: Client, id: string, to: object, revision?: number) => {
  const now = await client.equipment.getReservation({ id })
  return client.equipment.changeReservation(
    once({
      id,
      revision: revision ?? now.revision,
      input: {
        category: now.categoryId,
        model: now.modelId,
        quantity: now.quantity,
        from: now.from,
        until: now.until,
        note: now.note,
        moveReservations: false,
        ...to,
      },
    }),
  )
}
const heldBy = async (client: Client, id: string) =>
  (await client.equipment.getReservation({ id })).held.map(({ tag }) => tag)

describe('a reservation that is changed', () => {
  test('keeps its thing where that is free on the new days, and one undo takes the change back', async () => {
    const { director, items, anna } = await office()
    const { id } = value(
      await reserve(director, { person: anna, item: at(items, 'L-2'), ...first }),
    )
    const changed = await change(director, id, { ...second, note: 'vēlāk' })
    expect(changed).toMatchObject({ ok: true, value: { moved: 0 } })
    expect(await director.equipment.getReservation({ id })).toMatchObject({
      ...second,
      note: 'vēlāk',
      held: [{ tag: 'L-2' }],
    })
    const entry = changed.ok ? changed.entry : 0
    expect(await director.journal.undo(once({ entry }))).toMatchObject({ ok: true })
    expect(await director.equipment.getReservation({ id })).toMatchObject({ ...first, note: '' })
  })

  test('is not in its own way: longer by a day needs no other thing', async () => {
    const { director, anna } = await office(['L-1'])
    const { id } = value(await reserve(director, { person: anna, ...first }))
    expect(await change(director, id, { until: '2026-12-05' })).toMatchObject({ ok: true })
    const free = { category: laptops, model: null, quantity: 1, ...first }
    expect(await director.equipment.availability({ ...free, except: null })).toMatchObject({
      free: 0,
    })
    expect(await director.equipment.availability({ ...free, except: id })).toMatchObject({
      free: 1,
    })
  })

  test('names who stands in the way and the last day, and changes nothing', async () => {
    const { director, anna, oto } = await office(['L-1'])
    const { id } = value(await reserve(director, { person: anna, ...first }))
    value(await reserve(director, { person: oto, ...second }))
    expect(await change(director, id, { until: '2026-12-08' })).toMatchObject({
      ok: false,
      refusal: {
        reason: 'notFree',
        shortOn: '2026-12-07',
        blockers: [{ person: { name: 'Oto Bērziņš' }, from: '2026-12-07' }],
        ways: { lastDay: '2026-12-06' },
      },
    })
    expect(await director.equipment.getReservation({ id })).toMatchObject(first)
  })

  test('moves others only on consent', async () => {
    const { director, items, anna, oto } = await office()
    // L-1 is taken early, L-2 late: nothing is free for the whole time, though one is each day.
    value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...first }))
    value(await reserve(director, { person: oto, item: at(items, 'L-2'), ...second }))
    const { id } = value(
      await reserve(director, { person: anna, from: '2026-12-14', until: '2026-12-18' }),
    )
    const whole = { from: first.from, until: second.until }
    expect(await change(director, id, whole)).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', ways: { moves: [{ person: { name: 'Oto Bērziņš' } }] } },
    })
    expect(await change(director, id, { ...whole, moveReservations: true })).toMatchObject({
      ok: true,
      value: { moved: 1 },
    })
    expect(await heldBy(director, id)).toHaveLength(1)
  })

  test('plans as many things as it asks for now, and lets the rest go', async () => {
    const { director, anna } = await office()
    const { id } = value(await reserve(director, { person: anna, ...first }))
    value(await change(director, id, { quantity: 2 }))
    expect(await heldBy(director, id)).toEqual(['L-1', 'L-2'])
    value(await change(director, id, { quantity: 1 }))
    expect(await heldBy(director, id)).toHaveLength(1)
  })

  test('does not ask for fewer than were collected, nor for another kind', async () => {
    const { director, items, anna } = await office()
    const { id } = value(
      await reserve(director, {
        person: anna,
        quantity: 2,
        from: '2026-11-23',
        until: '2026-12-04',
      }),
    )
    const lines = [thing(at(items, 'L-1'), id)]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    expect(await change(director, id, { quantity: 1 })).toMatchObject({
      ok: false,
      refusal: { reason: 'fewerThanCollected', field: 'quantity', collected: 1 },
    })
    expect(await change(director, id, { category: headsets })).toMatchObject({
      ok: false,
      refusal: { reason: 'partlyCollected', field: 'category' },
    })
    value(await change(director, id, { until: '2026-12-08' }))
    expect(await heldBy(director, id)).toEqual(['L-2'])
  })

  test('keeps what is packed, or says that it is in the way', async () => {
    const { director, items, anna, oto } = await office()
    const { id } = value(
      await reserve(director, { person: anna, item: at(items, 'L-1'), ...first }),
    )
    const item = at(items, 'L-1')
    value(await director.equipment.pack(once({ reservation: id, item, unpack: false })))
    value(await reserve(director, { person: oto, item, ...second }))
    expect(await change(director, id, second)).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', tag: 'L-1' },
    })
    expect(await change(director, id, { category: headsets })).toMatchObject({
      ok: false,
      refusal: { reason: 'packedOther', tag: 'L-1' },
    })
  })

  test('names one that is packed where fewer are asked for than are packed', async () => {
    const { director, items, anna } = await office(['L-1', 'L-2', 'L-3'])
    const { id } = value(await reserve(director, { person: anna, quantity: 3, ...first }))
    expect(await heldBy(director, id)).toEqual(['L-1', 'L-2', 'L-3'])
    for (const tag of ['L-1', 'L-2']) {
      const item = at(items, tag)
      value(await director.equipment.pack(once({ reservation: id, item, unpack: false })))
    }
    expect(await change(director, id, { quantity: 1 })).toMatchObject({
      ok: false,
      refusal: { reason: 'packedOther', tag: 'L-2' },
    })
  })

  test('is not overwritten by an older window, nor changed once it is called off', async () => {
    const { director, anna } = await office()
    const { id } = value(await reserve(director, { person: anna, ...first }))
    value(await change(director, id, { note: 'otrs logs' }))
    expect(await change(director, id, { note: 'pirmais logs' }, 1)).toMatchObject({
      ok: false,
      refusal: { reason: 'changedMeanwhile', current: { note: 'otrs logs' } },
    })
    const selection = { kind: 'rows' as const, ids: [id] }
    value(await director.equipment.cancelReservations(once({ selection, release: false })))
    expect(await change(director, id, second)).toMatchObject({
      ok: false,
      refusal: { reason: 'nothingLeft' },
    })
  })

  test('does not take days backwards or nothing at all', async () => {
    const { director, anna } = await office()
    const { id } = value(await reserve(director, { person: anna, ...first }))
    expect(await change(director, id, { until: '2026-11-30' })).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ problem: 'datesReversed' }] },
    })
    expect(await change(director, id, { quantity: 0 })).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ problem: 'quantityMissing' }] },
    })
  })
})
