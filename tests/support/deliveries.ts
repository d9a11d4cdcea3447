import { v4 } from 'uuid'
import type { BatchInput } from '#shared/deliveries/batchSchema.ts'
import type { DeliveryInput, EventInput } from '#shared/deliveries/schema.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import type { Client } from './office.ts'

// Browser tests enter things too: nothing of the office itself may come along.
const once = <P>(payload: P): { commandId: string; payload: P } => ({ commandId: v4(), payload })

/** A delivery by e-mail with nothing in it yet. */
export const delivery: DeliveryInput = {
  group: null,
  session: null,
  channel: 'email',
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

/** Sends something to a person; answers as the office does. */
export const send = (client: Client, person: string, input: Partial<DeliveryInput>) =>
  client.deliveries.send(once({ person, input: { ...delivery, ...input } }))

export const event = (status: DeliveryStatus, more: Partial<EventInput> = {}): EventInput => ({
  status,
  at: null,
  source: 'office',
  takenBy: '',
  relation: '',
  handedBy: null,
  note: '',
  ...more,
})

/** Says what happened to deliveries; answers as the office does. */
export const record = (
  client: Client,
  deliveries: readonly string[],
  status: DeliveryStatus,
  more: Partial<EventInput> = {},
) => client.deliveries.record(once({ deliveries: [...deliveries], event: event(status, more) }))

/** A batch for a whole group, each as they prefer, with nothing in it yet. */
export const batch: Omit<BatchInput, 'group'> = {
  session: null,
  people: null,
  channel: 'preferred',
  otherwise: null,
  week: null,
  carrier: null,
  materials: [],
  texts: [],
  link: '',
  note: '',
  happened: null,
  alsoElsewhere: null,
}
