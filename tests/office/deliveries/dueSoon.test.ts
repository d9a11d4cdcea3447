import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import type { Client } from '#tests/support/office.ts'
import { makeGroup } from './batchOffice.ts'
import { office } from './deliveriesOffice.ts'

/** Which deliveries stand at a place of the board. */
const codesAt = async (client: Client, place: string): Promise<string[]> => {
  const { rows } = await client.deliveries.list({
    search: '',
    filters: { place: { kind: 'set', values: [place] } },
    sort: [{ column: 'code', direction: 'ascending' }],
    position: { kind: 'at', offset: 0 },
    limit: 100,
  })
  return rows.map(({ code }) => code)
}

const places = async (client: Client) => ({
  soon: await codesAt(client, 'dueSoon'),
  late: await codesAt(client, 'late'),
})

test('an appointment comes soon from seven days before until the end of its day, then it is missed', async () => {
  const { director, until, sheet, anna } = await office()
  const materials = [{ material: sheet, quantity: 1 }]
  const appointment = { day: '2026-12-01', time: '16:30' }
  const { id, code } = value(
    await send(director, anna, { channel: 'inPerson', materials, appointment }),
  )
  expect(await director.deliveries.toPack()).toMatchObject({
    rows: [{ appointmentAt: '2026-12-01T14:30:00.000Z' }],
  })
  await until('2026-11-23T21:59:59Z')
  expect(await places(director)).toEqual({ soon: [], late: [] })
  await until('2026-11-23T22:00:00Z')
  expect(await places(director)).toEqual({ soon: [code], late: [] })
  // Its hour has passed, its day has not.
  await until('2026-12-01T21:59:59Z')
  expect(await places(director)).toEqual({ soon: [code], late: [] })
  await until('2026-12-01T22:00:00Z')
  expect(await places(director)).toEqual({ soon: [], late: [code] })
  value(await record(director, [id], 'received'))
  expect(await places(director)).toEqual({ soon: [], late: [] })
})

test('a packet that was made and not given out comes soon until its Sunday', async () => {
  const { director, until, sheet, anna } = await office()
  const group = await makeGroup(director, [anna])
  const materials = [{ material: sheet, quantity: 1 }]
  const week = '2026-11-30'
  const { code } = value(
    await send(director, anna, { group, channel: 'weeklyPacket', week, materials }),
  )
  await until('2026-11-28T21:59:59Z')
  expect(await places(director)).toEqual({ soon: [], late: [] })
  await until('2026-11-28T22:00:00Z')
  expect(await places(director)).toEqual({ soon: [code], late: [] })
  await until('2026-12-06T21:59:59Z')
  expect(await places(director)).toEqual({ soon: [code], late: [] })
  await until('2026-12-06T22:00:00Z')
  expect(await places(director)).toEqual({ soon: [], late: [code] })
})

test('what came back or was lost waits in the navigation until it is said what follows', async () => {
  const { director, sheet, book, anna, prefer, receive } = await office()
  await receive(book, 1)
  await prefer(anna, '9002')
  const parcel = { channel: 'locker' as const, materials: [{ material: book, quantity: 1 }] }
  const lost = value(await send(director, anna, parcel)).id
  const mail = value(
    await send(director, anna, { materials: [{ material: sheet, quantity: 1 }], subject: 'Lapa' }),
  ).id
  const counted = async () => (await director.today.counts()).deliveries
  for (const status of ['packed', 'handedOver'] as const) {
    value(await record(director, [lost], status))
  }
  value(await record(director, [mail], 'sent'))
  expect(await counted()).toBe(0)
  value(await record(director, [lost], 'lost'))
  value(await record(director, [mail], 'bounced'))
  expect(await counted()).toBe(2)
  const settling = { delivery: lost, why: 'Saņems klātienē' }
  value(await director.deliveries.settle({ commandId: crypto.randomUUID(), payload: settling }))
  expect(await counted()).toBe(1)
})
