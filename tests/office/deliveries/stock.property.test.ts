import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { type DeliveryStatus, holdsStock } from '#shared/deliveries/status.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { type Client, once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { office, stockOf } from './deliveriesOffice.ts'

/** An office with a second desk, few books, and a hand on its file. */
async function fewBooks() {
  const made = await office()
  await made.prefer(made.anna, '9001')
  const { client: desk } = await signInAs(made, 'staff', 'Liepa')
  const file = new Sqlite(databaseFile(made.folder), { readonly: true })
  onTestFinished(() => void file.close())
  return { ...made, desk, file }
}

interface Held {
  id: string
  channel: DeliveryChannel
  status: DeliveryStatus
  quantity: number
  moved: number
}

/** Every movement leaves a shelf that may be, and each delivery has taken what it holds and no more. */
function check(file: Sqlite.Database, book: string): void {
  const lowest = file
    .prepare(
      `select min(after) from (select sum(quantity) over (order by seq) as after
        from stock_movement where material_id = ?)`,
    )
    .pluck()
    .get(book)
  expect(Number(lowest ?? 0)).toBeGreaterThanOrEqual(0)
  const deliveries = file
    .prepare<[string], Held>(
      `select delivery.id, channel, status, delivery_line.quantity,
        coalesce((select sum(quantity) from stock_movement
          where delivery_id = delivery.id and material_id = delivery_line.material_id), 0) as moved
      from delivery join delivery_line on delivery_line.delivery_id = delivery.id
      where delivery_line.material_id = ?`,
    )
    .all(book)
  for (const { id, channel, status, quantity, moved } of deliveries) {
    expect([id, moved]).toEqual([id, holdsStock(channel, status) ? -quantity : 0])
  }
}

const status = fc.constantFrom<DeliveryStatus>(
  'packed',
  'draft',
  'handedOver',
  'ready',
  'collected',
  'returned',
  'received',
  'lost',
  'cancelled',
)
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('one' as const), which: fc.nat(3), status }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('both' as const), which: fc.nat(3), status }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('received' as const, 'counted' as const, 'writtenOff' as const),
      quantity: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
)

test('whatever two desks try with few books, no shelf is below nothing and every movement is answered', async () => {
  const { director, desk, file, anna, book } = await fewBooks()
  const clients: readonly Client[] = [director, desk]
  let weeks = 0
  const week = () => addDays('2026-11-23', 7 * weeks++)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      const ids: string[] = []
      for (const [channel, quantity] of [
        ['locker', 1],
        ['locker', 2],
        ['inPerson', 3],
        ['weeklyPacket', 1],
      ] as const) {
        const materials = [{ material: book, quantity }]
        const input = { channel, materials, week: channel === 'weeklyPacket' ? week() : null }
        ids.push(value(await send(director, anna, input)).id)
      }
      for (const one of steps) {
        if ('status' in one) {
          const [first = '', next = ''] = [
            ids[one.which % ids.length],
            ids[(one.which + 1) % ids.length],
          ]
          const asked = one.kind === 'both' ? [first, next] : [first]
          await Promise.all(
            asked.map((id, place) => record(clients[place] ?? director, [id], one.status)),
          )
        } else if ('quantity' in one) {
          const { kind: reason, quantity } = one
          await director.materials.moveStock(
            once({ id: book, reason, quantity, happenedOn: null, note: '' }),
          )
        } else {
          await director.journal.undo(once({ entry: null }))
          // What was undone may have been a delivery of these itself.
          const there = new Set(
            (await director.deliveries.ofPerson({ person: anna })).map(({ id }) => id),
          )
          ids.splice(0, ids.length, ...ids.filter((id) => there.has(id)))
          if (ids.length === 0) return
        }
        check(file, book)
      }
    }),
    { numRuns: 10 },
  )
})

test('two who pack the last copies at once: one has them, the other is told how many are there', async () => {
  const { director, desk, file, anna, oto, book, prefer, receive } = await fewBooks()
  await prefer(oto, '9001')
  await receive(book, 2)
  const materials = [{ material: book, quantity: 2 }]
  const phone = '20001235'
  const annas = value(await send(director, anna, { channel: 'locker', materials })).id
  const otos = value(await send(director, oto, { channel: 'locker', materials, phone })).id
  const answers = await Promise.all([
    record(director, [annas], 'packed'),
    record(desk, [otos], 'packed'),
  ])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { reason: 'notEnough', material: 'Mācību grāmata', wanted: 2, there: 0 },
  })
  expect(await stockOf(director, book)).toBe(0)
  check(file, book)
  // The same one packed twice takes once.
  const again = value(
    await send(director, anna, { channel: 'locker', materials: [{ material: book, quantity: 1 }] }),
  ).id
  await receive(book, 2)
  const twice = await Promise.all([
    record(director, [again], 'packed'),
    record(desk, [again], 'packed'),
  ])
  expect(twice.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(await stockOf(director, book)).toBe(1)
  check(file, book)
})
