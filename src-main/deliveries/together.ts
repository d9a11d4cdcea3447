import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import { deliveryScope } from './scope.ts'

/**
 * What happens to a box happens to all that lies in it; a draft and what is called off leave it alone, and
 * what is damaged may be one thing of many.
 */
const ofTheBox: readonly DeliveryStatus[] = [
  'packed',
  'handedOver',
  'inTransit',
  'ready',
  'collected',
  'returning',
  'returned',
  'lost',
]

/** Where a box is no more as a whole: what turns out otherwise is told of each that lay in it. */
const ended: readonly DeliveryStatus[] = ['collected', 'lost', 'damaged']

/**
 * These deliveries, and those that lie in one box with them and stand where they stand, as far as the
 * actor may see them: a box is handed over, waits and comes back as a whole. What came back and
 * was sent again goes its own way, and so does each once the box was collected or lost.
 */
export async function withTheirBox(
  work: Work,
  deliveries: readonly string[],
  to: DeliveryStatus,
): Promise<string[]> {
  if (!ofTheBox.includes(to)) return [...deliveries]
  const { rows } = await sql<{ id: string }>`
    select delivery.id from delivery
    where exists (select 1 from delivery as chosen where chosen.id in ${idList(deliveries)}
      and chosen.parcel_id = delivery.parcel_id and chosen.status = delivery.status)
    and delivery.status not in (${sql.join(ended)})
    and not (delivery.status = 'returned' and exists (select 1 from delivery as again
      where again.resent_of = delivery.id and again.status <> 'cancelled'))
    and ${deliveryScope(actorOf(work)) ?? sql`true`}`.execute(work.db)
  return [...new Set([...deliveries, ...rows.map(({ id }) => id)])]
}
