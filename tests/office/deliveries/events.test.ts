import { describe, expect, it } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { office, stockOf } from './deliveriesOffice.ts'

const inside = (material: string) => [{ material, quantity: 1 }]

describe('what happened', () => {
  it('is never overwritten: a collection that was none stays in the timeline', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    for (const status of ['packed', 'handedOver', 'ready', 'collected'] as const) {
      value(await record(director, [id], status))
    }
    value(await record(director, [id], 'ready', { source: 'carrier', note: 'Kļūda sistēmā.' }))
    const { status, events } = await director.deliveries.get({ id })
    expect(status).toBe('ready')
    expect(events.map((event) => event.status)).toEqual([
      'ready',
      'collected',
      'ready',
      'handedOver',
      'packed',
    ])
    expect(events[0]).toMatchObject({ source: 'carrier', note: 'Kļūda sistēmā.' })
  })

  it('can’t be taken back by undo, but is answered by another event', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    value(await record(director, [id], 'packed'))
    expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: false })
    value(await record(director, [id], 'draft'))
    expect((await director.deliveries.get({ id })).status).toBe('draft')
  })

  it('of a day without a time it comes after what is known of that afternoon', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (time: string | null) => ({ at: { day: '2026-11-20', time } })
    value(await record(director, [id], 'packed', on('15:00')))
    value(await record(director, [id], 'handedOver', on(null)))
    const handedOver = { status: 'handedOver', at: '2026-11-20T13:00:00.000Z' }
    expect((await director.deliveries.get({ id })).events[0]).toMatchObject(handedOver)
    value(await record(director, [id], 'collected', on('16:00')))
    // On the way to what is known already, it is before that all the same.
    value(await record(director, [id], 'ready', on(null)))
    const { status, events } = await director.deliveries.get({ id })
    expect(status).toBe('collected')
    expect(events[0]).toMatchObject({ status: 'ready', at: '2026-11-20T10:00:00.000Z' })
  })

  it('is counted with the stock of its own day', async () => {
    const { director, anna, book, prefer, receive } = await office()
    await prefer(anna, '9001')
    await receive(book, 10)
    const count = (quantity: number, happenedOn: string) =>
      director.materials.moveStock(
        once({ id: book, reason: 'counted' as const, quantity, happenedOn, note: '' }),
      )
    // Of the day before the ten came, as they were counted then.
    value(await count(10, '2026-11-20'))
    value(await count(10, '2026-11-23'))
    const { id } = value(await send(director, anna, { channel: 'locker', materials: inside(book) }))
    value(await record(director, [id], 'packed', { at: { day: '2026-11-20', time: null } }))
    expect(await stockOf(director, book)).toBe(9)
    // It lay in its box already when nine were counted on the shelf.
    expect(value(await count(9, '2026-11-20'))).toEqual({ stock: 9, change: 0 })
    value(await record(director, [id], 'draft', { at: { day: '2026-11-21', time: null } }))
    expect(value(await count(9, '2026-11-20'))).toEqual({ stock: 10, change: 0 })
    expect(value(await count(10, '2026-11-21'))).toEqual({ stock: 10, change: 0 })
  })

  it('yesterday is written down today, with both days kept', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const at = (day: string, time: string | null = null) => ({ at: { day, time } })
    value(await record(director, [id], 'packed', at('2026-11-20')))
    value(await record(director, [id], 'handedOver', at('2026-11-20', '16:30')))
    value(await record(director, [id], 'ready', at('2026-11-21', '08:00')))
    expect(await director.deliveries.get({ id })).toMatchObject({
      readyOn: '2026-11-21',
      lastDay: '2026-11-28',
    })
    expect((await director.deliveries.get({ id })).events[1]).toMatchObject({
      at: '2026-11-20T14:30:00.000Z',
      status: 'handedOver',
    })
    expect(await record(director, [id], 'collected', at('2026-11-24'))).toMatchObject({
      ok: false,
      refusal: { reason: 'notYet' },
    })
  })

  it('that was missed is told afterwards without waking up what is collected', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-16')))
    value(await record(director, [id], 'handedOver', on('2026-11-16')))
    value(await record(director, [id], 'collected'))
    value(await record(director, [id], 'ready', on('2026-11-17')))
    expect(await director.deliveries.get({ id })).toMatchObject({
      status: 'collected',
      readyOn: '2026-11-17',
      lastDay: '2026-11-24',
    })
    expect(await director.deliveries.board()).toMatchObject({ waiting: 0, expired: 0 })
  })

  it('a collection that was none begins no new term: it waits since the day it came', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-16')))
    value(await record(director, [id], 'handedOver', on('2026-11-16')))
    value(await record(director, [id], 'ready', on('2026-11-17')))
    value(await record(director, [id], 'collected', on('2026-11-20')))
    value(await record(director, [id], 'ready'))
    const waits = { status: 'ready', readyOn: '2026-11-17', lastDay: '2026-11-24' }
    expect(await director.deliveries.get({ id })).toMatchObject(waits)
    // Said once more of the day it came, it takes the wrong one back as well.
    value(await record(director, [id], 'collected', on('2026-11-20')))
    value(await record(director, [id], 'ready', on('2026-11-17')))
    expect(await director.deliveries.get({ id })).toMatchObject(waits)
    expect(await director.deliveries.board()).toMatchObject({ waiting: 1 })
    // Of a day before the one known, it came earlier than that, and nothing is taken back.
    value(await record(director, [id], 'collected'))
    value(await record(director, [id], 'ready', on('2026-11-16')))
    expect(await director.deliveries.get({ id })).toMatchObject({
      status: 'collected',
      readyOn: '2026-11-16',
      lastDay: '2026-11-23',
    })
    // On its way again, it becomes ready anew.
    value(await record(director, [id], 'inTransit'))
    value(await record(director, [id], 'ready'))
    const anew = { status: 'ready', readyOn: '2026-11-23', lastDay: '2026-11-30' }
    expect(await director.deliveries.get({ id })).toMatchObject(anew)
  })

  it('the day it became ready is mended to a later one, and collected it stays', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-15')))
    value(await record(director, [id], 'handedOver', on('2026-11-15')))
    value(await record(director, [id], 'ready', on('2026-11-16')))
    value(await record(director, [id], 'collected', on('2026-11-20')))
    value(await record(director, [id], 'ready', on('2026-11-18')))
    expect(await director.deliveries.get({ id })).toMatchObject({
      status: 'collected',
      readyOn: '2026-11-18',
      lastDay: '2026-11-25',
    })
    expect(await director.deliveries.board()).toMatchObject({ waiting: 0, expired: 0 })
  })

  it('on the way, told of several at once, takes none back that is ready by then', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-15')))
    value(await record(director, [id], 'handedOver', on('2026-11-15')))
    value(await record(director, [id], 'inTransit', on('2026-11-16')))
    value(await record(director, [id], 'ready', on('2026-11-18')))
    value(await record(director, [id], 'inTransit', on('2026-11-17')))
    expect(await director.deliveries.get({ id })).toMatchObject({
      status: 'ready',
      readyOn: '2026-11-18',
      lastDay: '2026-11-25',
    })
  })

  it('packed of a day before it was handed over leaves it handed over', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string, time: string | null = null) => ({ at: { day, time } })
    value(await record(director, [id], 'packed', on('2026-11-18')))
    value(await record(director, [id], 'handedOver', on('2026-11-20', '14:00')))
    value(await record(director, [id], 'packed', on('2026-11-19')))
    expect((await director.deliveries.get({ id })).status).toBe('handedOver')
    expect(await director.deliveries.board()).toMatchObject({ onTheWay: 1 })
  })

  it.each([
    ['lost', 'collected', 1],
    ['returned', 'collected', 1],
    ['returning', 'collected', 1],
    ['lost', 'returned', 2],
  ] as const)(
    'of an earlier day takes back an end that was none: %s, then %s',
    async (wrong, truth, stock) => {
      const { director, anna, book, prefer, receive } = await office()
      await prefer(anna, '9001')
      await receive(book, 2)
      const { id } = value(
        await send(director, anna, { channel: 'locker', materials: inside(book) }),
      )
      const on = (day: string) => ({ at: { day, time: null } })
      value(await record(director, [id], 'packed', on('2026-11-16')))
      value(await record(director, [id], 'handedOver', on('2026-11-16')))
      value(await record(director, [id], wrong, on('2026-11-20')))
      value(await record(director, [id], truth, on('2026-11-18')))
      expect((await director.deliveries.get({ id })).status).toBe(truth)
      expect(await stockOf(director, book)).toBe(stock)
    },
  )

  it('of an earlier day takes back a return without lacking it twice in a count between', async () => {
    const { director, anna, book, prefer, receive } = await office()
    await prefer(anna, '9001')
    await receive(book, 2)
    const count = (quantity: number, happenedOn: string) =>
      director.materials.moveStock(
        once({ id: book, reason: 'counted' as const, quantity, happenedOn, note: '' }),
      )
    // The two were there before they were entered.
    value(await count(2, '2026-11-15'))
    value(await count(2, '2026-11-23'))
    const { id } = value(await send(director, anna, { channel: 'locker', materials: inside(book) }))
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-16')))
    value(await record(director, [id], 'handedOver', on('2026-11-16')))
    value(await record(director, [id], 'returned', on('2026-11-20')))
    value(await record(director, [id], 'collected', on('2026-11-18')))
    expect(value(await count(1, '2026-11-19'))).toEqual({ stock: 1, change: 0 })
  })

  it('found after it was lost, it waits its whole term anew', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-02')))
    value(await record(director, [id], 'handedOver', on('2026-11-02')))
    value(await record(director, [id], 'ready', on('2026-11-03')))
    value(await record(director, [id], 'lost', on('2026-11-05')))
    value(await record(director, [id], 'ready', on('2026-11-20')))
    const anew = { status: 'ready', readyOn: '2026-11-20', lastDay: '2026-11-27' }
    expect(await director.deliveries.get({ id })).toMatchObject(anew)
    expect(await director.deliveries.board()).toMatchObject({ waiting: 1, expired: 0 })
  })

  it('collected before it turned out damaged, it stays damaged', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    const on = (day: string) => ({ at: { day, time: null } })
    value(await record(director, [id], 'packed', on('2026-11-16')))
    value(await record(director, [id], 'handedOver', on('2026-11-16')))
    value(await record(director, [id], 'damaged', on('2026-11-20')))
    value(await record(director, [id], 'collected', on('2026-11-18')))
    expect((await director.deliveries.get({ id })).status).toBe('damaged')
  })

  it('by a slip of the hand is mended: handed over, returned and called off', async () => {
    const { director, anna, book, prefer, receive } = await office()
    await prefer(anna, '9001')
    await receive(book, 2)
    const make = () => send(director, anna, { channel: 'locker', materials: inside(book) })
    const { id } = value(await make())
    const then = async (status: Parameters<typeof record>[2]) =>
      value(await record(director, [id], status))
    await then('cancelled')
    await then('draft')
    await then('packed')
    await then('handedOver')
    await then('packed')
    await then('handedOver')
    await then('returned')
    expect(await stockOf(director, book)).toBe(2)
    await then('collected')
    expect(await stockOf(director, book)).toBe(1)
  })

  it('nothing, for as many days as the policy says: from that midnight in Riga it stands out', async () => {
    const { director, until, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    for (const status of ['packed', 'handedOver'] as const) {
      value(await record(director, [id], status))
    }
    const { revision, ...input } = await director.settings.policies()
    const other = { revision, input: { ...input, noMovementDays: 3 } }
    value(await director.settings.changePolicies(once(other)))
    await until('2026-11-25T21:59:59Z')
    expect(await director.deliveries.board()).toMatchObject({ onTheWay: 1, noMovement: 0 })
    await until('2026-11-25T22:00:00Z')
    expect(await director.deliveries.board()).toMatchObject({ onTheWay: 1, noMovement: 1 })
    // News of it is movement.
    value(await record(director, [id], 'inTransit'))
    expect(await director.deliveries.board()).toMatchObject({ onTheWay: 1, noMovement: 0 })
  })

  it('one of two in a parcel is called off, and the other goes on', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const make = () => send(director, anna, { channel: 'locker', materials: inside(sheet) })
    const one = value(await make())
    const two = value(await make())
    value(await director.deliveries.join(once({ into: one.id, deliveries: [two.id] })))
    value(await record(director, [two.id], 'cancelled'))
    value(await record(director, [one.id], 'packed'))
    expect(await director.deliveries.get({ id: one.id })).toMatchObject({
      together: [],
      parcel: { deliveries: 1 },
    })
  })

  it('a relative collects it: name and relation, or nothing', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    for (const status of ['packed', 'handedOver', 'ready'] as const) {
      value(await record(director, [id], status))
    }
    const taken = { source: 'participant' as const, takenBy: 'Jānis Krūmiņš' }
    expect(await record(director, [id], 'collected', taken)).toMatchObject({
      ok: false,
      refusal: { reason: 'relationMissing', field: 'relation' },
    })
    value(await record(director, [id], 'collected', { ...taken, relation: 'tēvs' }))
    expect((await director.deliveries.get({ id })).events[0]).toMatchObject({
      takenBy: 'Jānis Krūmiņš',
      relation: 'tēvs',
    })
  })

  it('in the wrong order is refused, and nothing is written for any of them', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const make = () => send(director, anna, { channel: 'locker', materials: inside(sheet) })
    const one = value(await make())
    const two = value(await make())
    value(await record(director, [one.id], 'packed'))
    expect(await record(director, [one.id, two.id], 'handedOver')).toMatchObject({
      ok: false,
      refusal: { reason: 'wrongOrder', code: two.code, from: 'draft', to: 'handedOver' },
    })
    expect((await director.deliveries.get({ id: one.id })).status).toBe('packed')
  })
})
