import { describe, expect, test } from 'vitest'
import type { ListQuery } from '#shared/lists/list.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { office } from './deliveriesOffice.ts'

const found = async (client: Client, query: Partial<ListQuery>): Promise<string[]> =>
  (await client.deliveries.list({ ...firstPage, ...query })).rows.map(({ code }) => code)

/** A parcel that was collected, and a draft, both Anna's. */
async function wentAndWaits() {
  const test = await office()
  const { director, anna, sheet, prefer } = test
  await prefer(anna, '9001')
  const materials = [{ material: sheet, quantity: 1 }]
  const make = () => send(director, anna, { channel: 'locker', materials })
  const [went, waits] = [value(await make()), value(await make())]
  for (const status of ['packed', 'handedOver', 'ready', 'collected'] as const) {
    value(await record(director, [went.id], status))
  }
  const numbers = [{ delivery: went.id, number: 'CC123456785EE', reason: '' }]
  value(await director.deliveries.number(once({ numbers })))
  return { ...test, went, waits }
}

describe('what went', () => {
  test('is out of the way until it is searched for', async () => {
    const { director, went, waits } = await wentAndWaits()
    expect(await found(director, {})).toEqual([waits.code])
    expect(await found(director, { search: ' ' })).toEqual([waits.code])
    for (const search of ['CC 123 456 785 EE', went.code]) {
      expect(await found(director, { search })).toEqual([went.code])
    }
    expect((await found(director, { search: 'krūmiņa' })).toSorted()).toEqual(
      [went.code, waits.code].toSorted(),
    )
    // A place that was chosen still decides.
    const filters = { place: { kind: 'set' as const, values: ['toPack'] } }
    expect(await found(director, { search: 'krūmiņa', filters })).toEqual([waits.code])
  })

  test('is found by its number and the day it went', async () => {
    const { director, went } = await wentAndWaits()
    const number = { kind: 'text' as const, text: '123456785' }
    expect(await found(director, { filters: { number } })).toEqual([went.code])
    const on = (day: string) => ({
      filters: { sentAt: { kind: 'dates' as const, from: day, until: day } },
    })
    expect(await found(director, on('2026-11-23'))).toEqual([went.code])
    expect(await found(director, on('2026-11-24'))).toEqual([])
  })
})

describe('when it was sent', () => {
  test('is when it left, whatever came after', async () => {
    const { director, until, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const materials = [{ material: sheet, quantity: 1 }]
    const { id } = value(await send(director, anna, { channel: 'locker', materials }))
    const sentAt = async () => (await director.deliveries.get({ id })).sentAt
    value(await record(director, [id], 'packed'))
    expect(await sentAt()).toBeNull()
    value(await record(director, [id], 'handedOver', { at: { day: '2026-11-20', time: '15:00' } }))
    expect(await sentAt()).toBe('2026-11-20T13:00:00.000Z')
    value(await record(director, [id], 'ready'))
    expect(await sentAt()).toBe('2026-11-20T13:00:00.000Z')
    const [row] = await director.deliveries.ofPerson({ person: anna })
    expect(row).toMatchObject({ sentAt: '2026-11-20T13:00:00.000Z' })
    await until('2026-11-24T08:00:00Z')
    expect(await sentAt()).toBe('2026-11-20T13:00:00.000Z')
  })

  test('is unknown again when it was not handed over after all', async () => {
    const { director, until, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const materials = [{ material: sheet, quantity: 1 }]
    const { id } = value(await send(director, anna, { channel: 'locker', materials }))
    const sentAt = async () => (await director.deliveries.get({ id })).sentAt
    for (const status of ['packed', 'handedOver', 'packed'] as const) {
      value(await record(director, [id], status))
    }
    expect(await sentAt()).toBeNull()
    await until('2026-11-24T08:00:00Z')
    value(await record(director, [id], 'handedOver'))
    expect(await sentAt()).toMatch(/^2026-11-24T08:00/u)
  })

  test.for([
    ['email', 'sent'],
    ['ePlatform', 'accessGiven'],
    ['inPerson', 'received'],
  ] as const)('holds for %s too', async ([channel, status]) => {
    const { director, anna } = await office()
    const input = { channel, message: 'Materiāli.', link: 'https://example.com/kurss' }
    const { id } = value(await send(director, anna, input))
    value(await record(director, [id], status))
    expect((await director.deliveries.get({ id })).sentAt).toMatch(/^2026-11-23/u)
  })
})

describe('a delivery sent in the first hours of a day', () => {
  test('is found under that day of Riga', async () => {
    const { director, until, anna } = await office()
    await until('2026-11-24T07:00:00Z')
    const { id, code } = value(await send(director, anna, { message: 'Materiāli.' }))
    value(await record(director, [id], 'sent', { at: { day: '2026-11-24', time: '00:30' } }))
    const on = (day: string) => ({
      filters: { sentAt: { kind: 'dates' as const, from: day, until: day } },
    })
    expect(await found(director, on('2026-11-24'))).toEqual([code])
    expect(await found(director, on('2026-11-23'))).toEqual([])
  })
})

describe('an e-mail that bounced', () => {
  test('was sent when it went out anew', async () => {
    const { director, until, anna } = await office()
    const { id } = value(await send(director, anna, { message: 'Materiāli.' }))
    const sentAt = async () => (await director.deliveries.get({ id })).sentAt
    value(await record(director, [id], 'sent'))
    value(await record(director, [id], 'bounced'))
    expect(await sentAt()).toBeNull()
    await until('2026-11-24T08:00:00Z')
    value(await record(director, [id], 'sent'))
    expect(await sentAt()).toMatch(/^2026-11-24T08:00/u)
  })

  test('and had arrived all the same was sent when it first was', async () => {
    const { director, until, anna } = await office()
    const { id } = value(await send(director, anna, { message: 'Materiāli.' }))
    value(await record(director, [id], 'sent'))
    value(await record(director, [id], 'bounced'))
    await until('2026-11-24T08:00:00Z')
    value(await record(director, [id], 'confirmed'))
    expect((await director.deliveries.get({ id })).sentAt).toMatch(/^2026-11-23/u)
  })
})

describe('the board', () => {
  test('counts what is packed by hand apart from what is sent otherwise, as the desk does', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const materials = [{ material: sheet, quantity: 1 }]
    const parcel = value(await send(director, anna, { channel: 'locker', materials }))
    const given = value(await send(director, anna, { channel: 'inPerson', materials }))
    const mail = value(await send(director, anna, { message: 'Materiāli pielikumā.' }))
    expect(await director.deliveries.board()).toMatchObject({ toPack: 2, toSend: 1 })
    expect((await director.deliveries.toPack()).total).toBe(2)
    const at = (place: string) => ({
      filters: { place: { kind: 'set' as const, values: [place] } },
    })
    expect((await found(director, at('toPack'))).toSorted()).toEqual([parcel.code, given.code])
    expect(await found(director, at('toSend'))).toEqual([mail.code])
    value(await record(director, [mail.id], 'sent'))
    expect(await director.deliveries.board()).toMatchObject({ toPack: 2, toSend: 0 })
  })

  test('tells that a week has passed whose packet nobody handed out', async () => {
    const { director, until, anna, sheet } = await office()
    const materials = [{ material: sheet, quantity: 1 }]
    const input = { channel: 'weeklyPacket' as const, week: '2026-11-25', materials }
    const { id } = value(await send(director, anna, input))
    await until('2026-11-29T21:59:59Z')
    expect(await director.deliveries.board()).toMatchObject({ late: 0 })
    // Monday, by Riga's clock.
    await until('2026-11-29T22:00:00Z')
    expect(await director.deliveries.board()).toMatchObject({ late: 1 })
    value(await record(director, [id], 'received'))
    expect(await director.deliveries.board()).toMatchObject({ late: 0 })
  })

  test('tells that the day agreed on has passed', async () => {
    const { director, until, anna, sheet } = await office()
    const materials = [{ material: sheet, quantity: 1 }]
    const appointment = { day: '2026-11-24', time: '14:00' }
    value(await send(director, anna, { channel: 'inPerson', materials, appointment }))
    await until('2026-11-24T21:59:59Z')
    expect(await director.deliveries.board()).toMatchObject({ late: 0 })
    await until('2026-11-24T22:00:00Z')
    expect(await director.deliveries.board()).toMatchObject({ late: 1 })
  })

  test('lets go of what was lost once it is said why nothing more is sent, until more happens', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const materials = [{ material: sheet, quantity: 1 }]
    const { id } = value(await send(director, anna, { channel: 'locker', materials }))
    const settle = () =>
      director.deliveries.settle(once({ delivery: id, why: 'Dalībniece materiālus izdrukāja.' }))
    for (const status of ['packed', 'handedOver'] as const) {
      value(await record(director, [id], status))
    }
    expect(await settle()).toMatchObject({ refusal: { reason: 'notEnded', status: 'handedOver' } })
    value(await record(director, [id], 'lost'))
    value(await settle())
    const lost = async () => (await director.deliveries.board()).lostOrDamaged
    expect(await lost()).toBe(0)
    expect(await found(director, {})).toEqual([])
    expect(await director.deliveries.get({ id })).toMatchObject({
      status: 'lost',
      settled: true,
      settlement: { why: 'Dalībniece materiālus izdrukāja.', by: 'Ilze Bērziņa' },
    })
    expect(await settle()).toMatchObject({ refusal: { reason: 'settledAlready' } })
    value(await director.journal.undo(once({ entry: null })))
    expect(await lost()).toBe(1)
    value(await settle())
    value(await record(director, [id], 'damaged'))
    expect(await lost()).toBe(1)
  })

  test('has what was lost again once what was sent after all in its place is called off', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const materials = [{ material: sheet, quantity: 1 }]
    const { id } = value(await send(director, anna, { channel: 'locker', materials }))
    for (const status of ['packed', 'handedOver', 'lost'] as const) {
      value(await record(director, [id], status))
    }
    value(await director.deliveries.settle(once({ delivery: id, why: 'Vairs nevajag.' })))
    const again = value(await director.deliveries.sendAgain(once({ delivery: id, locker: null })))
    value(await record(director, [again.id], 'cancelled'))
    expect(await director.deliveries.board()).toMatchObject({ lostOrDamaged: 1 })
    expect(await director.deliveries.get({ id })).toMatchObject({
      settled: false,
      settlement: null,
    })
  })

  test('knows when an e-mail was sent that bounced before it arrived, whenever that was entered', async () => {
    const { director, until, anna, sheet } = await office()
    const materials = [{ material: sheet, quantity: 1 }]
    const { id } = value(await send(director, anna, { channel: 'email', materials }))
    value(await record(director, [id], 'sent'))
    const { sentAt } = await director.deliveries.get({ id })
    await until('2026-11-25T10:00:00Z')
    value(await record(director, [id], 'confirmed'))
    value(await record(director, [id], 'bounced', { at: { day: '2026-11-24', time: '09:00' } }))
    expect(sentAt).not.toBeNull()
    expect(await director.deliveries.get({ id })).toMatchObject({ status: 'confirmed', sentAt })
  })

  test('keeps what was lost or damaged in sight until something is sent in its place', async () => {
    const { director, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const materials = [{ material: sheet, quantity: 1 }]
    const { id, code } = value(await send(director, anna, { channel: 'locker', materials }))
    for (const status of ['packed', 'handedOver', 'lost'] as const) {
      value(await record(director, [id], status))
    }
    expect(await director.deliveries.board()).toMatchObject({ lostOrDamaged: 1 })
    expect(await found(director, {})).toEqual([code])
    const again = value(await director.deliveries.sendAgain(once({ delivery: id, locker: null })))
    expect(await director.deliveries.board()).toMatchObject({ lostOrDamaged: 0 })
    expect(await found(director, {})).toEqual([again.code])
  })
})
