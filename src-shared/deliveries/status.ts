import { z } from 'zod'
import type { DeliveryChannel } from './channels.ts'

/**
 * Where a delivery stands. Of a parcel: draft → packed → handed over → in transit → ready → collected,
 * or returning → returned. Of an e-mail: sent → bounced or confirmed. Shown in a session, access given
 * on the e-platform, received in person or as a weekly packet and maybe given back after. That a parcel has expired is never
 * stored: its last day has passed.
 */
export const DeliveryStatus = z.enum([
  'draft',
  'packed',
  'handedOver',
  'inTransit',
  'ready',
  'collected',
  'returning',
  'returned',
  'cancelled',
  'lost',
  'damaged',
  'sent',
  'bounced',
  'confirmed',
  'shown',
  'accessGiven',
  'received',
])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>

/** Who says that it happened. */
export const EventSource = z.enum(['office', 'carrier', 'participant', 'file'])
export type EventSource = z.infer<typeof EventSource>

const parcelStatuses: readonly DeliveryStatus[] = [
  'draft',
  'packed',
  'handedOver',
  'inTransit',
  'ready',
  'collected',
  'returning',
  'returned',
  'cancelled',
  'lost',
  'damaged',
]

/** Every status that a delivery of this channel can have, in the order in which things go. */
export const statusesOf: Readonly<Record<DeliveryChannel, readonly DeliveryStatus[]>> = {
  locker: parcelStatuses,
  post: parcelStatuses,
  email: ['draft', 'sent', 'bounced', 'confirmed', 'cancelled'],
  inSession: ['draft', 'shown', 'cancelled'],
  ePlatform: ['draft', 'accessGiven', 'confirmed', 'cancelled'],
  inPerson: ['draft', 'received', 'returned', 'cancelled'],
  weeklyPacket: ['draft', 'received', 'returned', 'cancelled'],
}

/** Whether somebody gives it into somebody's hands then. */
export const handsOver = (status: DeliveryStatus): boolean => status === 'received'

/** Whether it lies in a box that goes by a carrier. */
export const goesAsParcel = (channel: DeliveryChannel): boolean =>
  channel === 'locker' || channel === 'post'

/** Usually next, offered first; anything else that `mayBecome` allows is a correction. */
const usualNext: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  draft: ['packed', 'sent', 'shown', 'accessGiven', 'received', 'cancelled'],
  packed: ['handedOver', 'draft', 'cancelled'],
  handedOver: ['inTransit', 'ready', 'collected'],
  inTransit: ['ready', 'collected', 'returning'],
  ready: ['collected', 'returning', 'returned'],
  returning: ['returned'],
  returned: [],
  collected: [],
  cancelled: [],
  lost: [],
  damaged: [],
  sent: ['confirmed', 'bounced'],
  bounced: ['sent'],
  confirmed: [],
  shown: [],
  accessGiven: ['confirmed'],
  received: [],
}

/** What usually follows, the likeliest first. */
export const nextStatuses = (
  channel: DeliveryChannel,
  status: DeliveryStatus,
): readonly DeliveryStatus[] =>
  usualNext[status].filter((next) => statusesOf[channel].includes(next))

/** What ended in a way that it may be sent once more after, where it went by a carrier or by mail. */
export const badEnds: readonly DeliveryStatus[] = ['returned', 'bounced', 'lost', 'damaged']

/** Whether it ended so: what was given by hand and is back was had, and was given back. */
export const endedBadly = ({
  channel,
  status,
}: {
  channel: DeliveryChannel
  status: DeliveryStatus
}): boolean => badEnds.includes(status) && channel !== 'inPerson' && channel !== 'weeklyPacket'

/** Before it left the office. */
export const beforeDispatch: readonly DeliveryStatus[] = ['draft', 'packed']

/** Whether materials are taken from the shelf for it: not yet as a draft, no more when it is back. */
export const holdsStock = (channel: DeliveryChannel, status: DeliveryStatus): boolean =>
  (goesAsParcel(channel) || channel === 'inPerson' || channel === 'weeklyPacket') &&
  status !== 'draft' &&
  status !== 'cancelled' &&
  status !== 'returned'

/**
 * Whether an event may say so. Nothing is overwritten and "collected" can turn out wrong, so after
 * dispatch any status of the channel may follow any other. Before it only what is really possible:
 * what is not packed can't be handed over, and what was dispatched can't be cancelled any more. Not
 * handed over after all it is packed again, as long as no manifest has it; called off by mistake it
 * is a draft again.
 */
export function mayBecome(
  channel: DeliveryChannel,
  from: DeliveryStatus,
  to: DeliveryStatus,
): boolean {
  if (from === to || !statusesOf[channel].includes(to)) return false
  // A slip of the hand: what was called off is a draft again.
  if (from === 'cancelled') return to === 'draft'
  if (goesAsParcel(channel)) {
    if (from === 'draft') return to === 'packed' || to === 'cancelled'
    if (from === 'packed') return to === 'draft' || to === 'handedOver' || to === 'cancelled'
    if (from === 'handedOver' && to === 'packed') return true
    return !beforeDispatch.includes(to) && to !== 'cancelled'
  }
  if (from === 'draft') return nextStatuses(channel, from).includes(to)
  // A slip of the hand: what was marked and never happened is a draft again.
  return to !== 'cancelled'
}

/** What all of these may become, the usual first and corrections after; they go by one channel. */
export function possibleStatuses(
  deliveries: readonly { channel: DeliveryChannel; status: DeliveryStatus }[],
): DeliveryStatus[] {
  const [first] = deliveries
  if (first === undefined) return []
  const usual = nextStatuses(first.channel, first.status)
  return [...new Set([...usual, ...statusesOf[first.channel]])].filter((status) =>
    deliveries.every((delivery) => mayBecome(delivery.channel, delivery.status, status)),
  )
}
