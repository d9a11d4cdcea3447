import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DeliveryStatus } from '#shared/deliveries/status.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { office, stockOf } from './deliveriesOffice.ts'

const statuses = fc.constantFrom(...DeliveryStatus.options)
const steps = fc.array(fc.tuple(fc.nat(2), statuses), { minLength: 5, maxLength: 25 })

/** When it was sent, by its events in their order: told apart from how the office reckons it. */
function sentBy(events: readonly { status: DeliveryStatus; at: string }[]): string | null {
  const went = ['handedOver', 'sent', 'shown', 'accessGiven', 'received']
  let sent: string | null = null
  let bounced: string | null = null
  for (const { status, at } of events) {
    if (status === 'bounced') bounced = sent
    if (status === 'draft' || status === 'packed' || status === 'bounced') sent = null
    if (status === 'draft') bounced = null
    if (went.includes(status)) sent ??= at
    if (status === 'confirmed') sent ??= bounced
  }
  return sent
}

test('whatever is tried, a delivery stands where its last event says, and stock is what it holds', async () => {
  const { director, anna, book, prefer, receive } = await office()
  await prefer(anna, '9001')
  const begin = 1000
  await receive(book, begin)
  const held = new Set<string>()
  await fc.assert(
    fc.asyncProperty(steps, async (tried) => {
      const ids: string[] = []
      for (const channel of ['locker', 'inPerson', 'email'] as const) {
        const materials = [{ material: book, quantity: 1 }]
        ids.push(value(await send(director, anna, { channel, materials })).id)
      }
      for (const [which, status] of tried) await record(director, [ids[which] ?? ''], status)
      for (const id of ids) {
        const { status, events, channel, sentAt } = await director.deliveries.get({ id })
        expect(status).toBe(events[0]?.status ?? 'draft')
        expect(sentAt).toBe(sentBy(events.toReversed()))
        const off = status === 'draft' || status === 'cancelled' || status === 'returned'
        if (!off && channel !== 'email') held.add(id)
      }
      expect(await stockOf(director, book)).toBe(begin - held.size)
    }),
    { numRuns: 12 },
  )
})
