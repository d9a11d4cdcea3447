import type { Kysely } from 'kysely'
import type { Command } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { record } from '#main/deliveries/events.ts'
import { number } from '#main/deliveries/parcels.ts'
import { weigh } from '#main/deliveries/weigh.ts'
import { send } from '#main/deliveries/sendCommands.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import { plain } from './toPack.ts'

type Run = <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>

/** What became of parcels, and how many days ago: each at another place of the board. */
const stories: readonly {
  person: number
  number: string
  costCents: number
  events: readonly (readonly [DeliveryStatus, number])[]
}[] = [
  {
    person: 10,
    number: 'CC123456785EE',
    costCents: 279,
    events: [
      ['packed', 12],
      ['handedOver', 12],
      ['ready', 10],
      ['collected', 8],
    ],
  },
  {
    person: 11,
    number: 'CE473124829EE',
    costCents: 279,
    events: [
      ['packed', 2],
      ['handedOver', 2],
    ],
  },
  {
    person: 12,
    number: 'RA123456785GB',
    costCents: 349,
    events: [
      ['packed', 6],
      ['handedOver', 6],
      ['ready', 4],
    ],
  },
  {
    person: 13,
    number: 'RR473124829FI',
    costCents: 279,
    events: [
      ['packed', 12],
      ['handedOver', 12],
      ['ready', 9],
    ],
  },
  {
    person: 14,
    number: 'CC000000120LV',
    costCents: 279,
    events: [
      ['packed', 20],
      ['handedOver', 20],
      ['ready', 18],
      ['returned', 9],
    ],
  },
]

/** Parcels that are collected, on their way, waiting, expired and back again. */
export async function fillOnTheWay(
  run: Run,
  {
    db,
    today,
    people,
    group,
  }: { db: Kysely<Tables>; today: CivilDate; people: readonly string[]; group: string },
): Promise<void> {
  const { id: material } = await db
    .selectFrom('material')
    .select('id')
    .where('code', '=', 'DL-07')
    .executeTakeFirstOrThrow()
  const { id: locker } = await db
    .selectFrom('locker')
    .innerJoin('carrier', 'carrier.id', 'locker.carrier_id')
    .select('locker.id')
    .where('carrier.kind', '=', 'omniva')
    .where('locker.closed_on', 'is', null)
    .executeTakeFirstOrThrow()
  for (const story of stories) {
    const person = people[story.person]
    if (person === undefined) continue
    const { id } = await run(send, {
      person,
      input: {
        ...plain,
        channel: 'locker' as const,
        group,
        locker,
        materials: [{ material, quantity: 1 }],
      },
    })
    for (const [status, daysAgo] of story.events) {
      const at = { day: addDays(today, -daysAgo), time: null }
      const said = {
        source: 'office' as const,
        takenBy: '',
        relation: '',
        handedBy: null,
        note: '',
      }
      await run(record, { deliveries: [id], event: { status, at, ...said } })
    }
    await run(number, { numbers: [{ delivery: id, number: story.number, reason: '' }] })
    const parcel = await db
      .selectFrom('parcel')
      .innerJoin('delivery', 'delivery.parcel_id', 'parcel.id')
      .select(['parcel.id', 'parcel.revision'])
      .where('delivery.id', '=', id)
      .executeTakeFirstOrThrow()
    const input = { weightGrams: 180, sizeName: 'S', costCents: story.costCents }
    await run(weigh, { ...parcel, input })
  }
}
