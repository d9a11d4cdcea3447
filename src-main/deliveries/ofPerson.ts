import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findDeliveries } from './deliveries.ts'
import { deliveryScope } from './scope.ts'

/** How many of a person's deliveries their page shows. */
const shown = 50

/** What was sent to a person, the latest first. */
export async function findDeliveriesOf(
  db: Kysely<Tables>,
  person: string,
  actor: Actor,
): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('id')
    .where('person_id', '=', person)
    .where(deliveryScope(actor) ?? sql<boolean>`true`)
    .orderBy('seq', 'desc')
    .limit(shown)
    .execute()
  const found = await findDeliveries(
    db,
    rows.map(({ id }) => id),
  )
  const byId = new Map(found.map((delivery) => [delivery.id, delivery]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}
