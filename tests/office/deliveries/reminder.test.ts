import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { office } from './deliveriesOffice.ts'

/** A parcel that became ready on 23 November; Omniva reminds after three days. */
async function ready() {
  const made = await office()
  const { director, anna, sheet, prefer } = made
  await prefer(anna, '9001')
  const materials = [{ material: sheet, quantity: 1 }]
  const { id } = value(await send(director, anna, { channel: 'locker', materials }))
  const remind = (note = '') => director.deliveries.noteReminder(once({ deliveries: [id], note }))
  const toRemind = async () => (await director.deliveries.board()).toRemind
  return { ...made, id, remind, toRemind }
}

test('who was reminded is rung by nobody else, and the timeline says when and what they said', async () => {
  const { director, until, id, remind, toRemind } = await ready()
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    value(await record(director, [id], status))
  }
  await until('2026-11-26T09:00:00Z')
  expect(await toRemind()).toBe(1)
  value(await remind('Izņems rīt.'))
  expect(await toRemind()).toBe(0)
  const delivery = await director.deliveries.get({ id })
  expect(delivery).toMatchObject({ status: 'ready', readyOn: '2026-11-23', lastDay: '2026-11-30' })
  expect(delivery.events.map(({ remindedOn, note }) => [remindedOn, note])).toEqual([
    ['2026-11-26', 'Izņems rīt.'],
    [null, ''],
    [null, ''],
    [null, ''],
  ])
  // It still expires.
  await until('2026-12-01T09:00:00Z')
  expect(await director.deliveries.board()).toMatchObject({ toRemind: 0, expired: 1 })
})

test('what is ready anew is to be reminded of anew', async () => {
  const { director, until, id, remind, toRemind } = await ready()
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    value(await record(director, [id], status))
  }
  value(await remind())
  await until('2026-11-24T09:00:00Z')
  for (const status of ['inTransit', 'ready'] as const) value(await record(director, [id], status))
  await until('2026-11-27T09:00:00Z')
  expect(await toRemind()).toBe(1)
})

test('what does not wait for anybody is nothing to remind of', async () => {
  const { director, id, remind } = await ready()
  expect(await remind()).toMatchObject({ ok: false, refusal: { reason: 'notWaiting' } })
  expect((await director.deliveries.get({ id })).events).toEqual([])
})

test('that it was ready all along is said once more after a reminder: the end was none', async () => {
  const { director, until, id, remind } = await ready()
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    value(await record(director, [id], status))
  }
  await until('2026-11-26T09:00:00Z')
  value(await remind())
  await until('2026-11-27T09:00:00Z')
  value(await record(director, [id], 'returned'))
  const at = { day: '2026-11-23', time: null }
  value(await record(director, [id], 'ready', { at }))
  expect(await director.deliveries.get({ id })).toMatchObject({ status: 'ready' })
})

test('several who were reminded are noted at once, all or none', async () => {
  const { director, oto, sheet, locker, id, until, toRemind } = await ready()
  const materials = [{ material: sheet, quantity: 1 }]
  const otos = { channel: 'locker' as const, phone: '20001235', locker: locker('9002'), materials }
  const both = [id, value(await send(director, oto, otos)).id]
  const remind = () => director.deliveries.noteReminder(once({ deliveries: both, note: 'Īsziņa.' }))
  for (const status of ['packed', 'handedOver'] as const)
    value(await record(director, both, status))
  value(await record(director, [id], 'ready'))
  const { code } = await director.deliveries.get({ id: both[1] ?? '' })
  expect(await remind()).toMatchObject({ ok: false, refusal: { reason: 'notWaiting', code } })
  value(await record(director, both.slice(1), 'ready'))
  await until('2026-11-26T09:00:00Z')
  expect(await toRemind()).toBe(2)
  expect(value(await remind())).toEqual({ count: 2 })
  expect(await toRemind()).toBe(0)
})
