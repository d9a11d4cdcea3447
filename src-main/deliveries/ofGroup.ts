import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { GroupTally } from '#shared/deliveries/batchContract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { hasEndedBadly } from './places.ts'
import { deliveryScope } from './scope.ts'

const among = (...statuses: readonly string[]) =>
  sql`coalesce(sum(delivery.status in (${sql.join(statuses)})), 0)`

/** How many deliveries of a group that the actor may see stand where. */
export async function tallyGroup(
  db: Kysely<Tables>,
  group: string,
  actor: Actor,
): Promise<GroupTally> {
  const { rows } = await sql<GroupTally>`
    select count(*) as count, ${among('draft', 'packed')} as drafts,
      ${among('handedOver', 'inTransit', 'ready', 'sent')} as underWay,
      coalesce(sum(delivery.status in ('collected', 'confirmed', 'shown', 'accessGiven', 'received')
        or (delivery.status = 'returned' and not ${hasEndedBadly})), 0) as arrived,
      coalesce(sum(delivery.status = 'returning' or ${hasEndedBadly}), 0) as troubled
    from delivery where delivery.group_id = ${group} and delivery.status <> 'cancelled'
    and ${deliveryScope(actor) ?? sql`true`}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('Counting answered nothing')
  return row
}
