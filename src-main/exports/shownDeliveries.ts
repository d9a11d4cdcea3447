import { deliveryList } from '#main/deliveries/deliveries.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'

const cells = (delivery: Delivery) => ({
  id: delivery.id,
  code: delivery.code,
  recipient: delivery.recipient,
  place: delivery.status,
  status: delivery.status,
  statusAt: delivery.statusAt,
  sentAt: delivery.sentAt,
  contents: delivery.contents,
  channel: delivery.channel,
  locker: delivery.lockerName || delivery.address,
  number: delivery.parcel?.number ?? '',
  lastDay: delivery.lastDay,
  handOverBy: delivery.handOverBy,
  group: delivery.groupName,
  phone: delivery.phone,
  carrier: delivery.carrierName,
  week: delivery.week,
  created: delivery.createdAt,
})

/** The list of deliveries with what its columns show. */
export function shownDeliveries(today: CivilDate): ListDefinition<ReturnType<typeof cells>> {
  const list = deliveryList(today)
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(cells) }
}
