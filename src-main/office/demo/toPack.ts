import type { Kysely } from 'kysely'
import type { Command } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { send } from '#main/deliveries/sendCommands.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { DeliveryInput } from '#shared/deliveries/schema.ts'

type Run = <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>

/** A delivery with nothing said of it yet. */
export const plain: Omit<DeliveryInput, 'channel'> = {
  group: null,
  session: null,
  week: null,
  recipient: null,
  phone: null,
  email: null,
  address: null,
  locker: null,
  carrier: null,
  materials: [],
  loanLines: [],
  subject: '',
  message: '',
  link: '',
  appointment: null,
  note: '',
}

/** By whom and what: the place of the person in the group, and how many of each material by its code. */
const plans: readonly (readonly [number, DeliveryChannel, Readonly<Record<string, number>>])[] = [
  [1, 'locker', { 'DB-01': 1, 'DL-07': 2 }],
  [2, 'locker', { 'DB-01': 1, '9789934000012': 1 }],
  [3, 'locker', { 'DB-01': 2, 'DL-07': 10 }],
  [5, 'locker', { '9789934000012': 1, '9789934000029': 1 }],
  [7, 'post', { 'DB-01': 1 }],
  [8, 'inPerson', { 'DL-07': 1 }],
]

/** A few drafts, so that the packing desk has something to pack. */
export async function fillToPack(
  run: Run,
  {
    db,
    people,
    group,
    session,
  }: { db: Kysely<Tables>; people: readonly string[]; group: string; session: string | null },
): Promise<void> {
  const materials = await db.selectFrom('material').select(['id', 'code']).execute()
  for (const [place, channel, wanted] of plans) {
    const person = people[place]
    if (person === undefined) continue
    const inside = materials.flatMap(({ id, code }) => {
      const quantity = wanted[code]
      return quantity === undefined ? [] : [{ material: id, quantity }]
    })
    // One is for no session, so that nothing says by when it goes.
    const day = place === 7 ? null : session
    await run(send, {
      person,
      input: { ...plain, channel, group, session: day, materials: inside },
    })
  }
}
