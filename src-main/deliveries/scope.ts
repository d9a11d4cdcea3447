import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { lends } from '#main/equipment/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { isRestricted } from '#main/people/restricted.ts'
import { scopeByPerson } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Deliveries to people the actor may see, and those they made. A condition over the table `delivery`. */
export function deliveryScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const own = sql`delivery.created_by = ${actor.account}`
  return scopeByPerson(actor, sql`delivery.person_id`, own)
}

/**
 * Manifests of deliveries that the actor may see every one of, and those they closed; where somebody on
 * it is restricted since, the director's alone. A condition over `manifest`.
 */
export function manifestScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const delivery = deliveryScope(actor)
  return delivery === null
    ? null
    : sql`(not ${holds(isRestricted(sql`delivery.person_id`))}
        and (manifest.closed_by = ${actor.account} or not ${holds(sql`(${delivery}) is not true`)}))`
}

const holds = (delivery: Condition): Condition => sql`exists (
  select 1 from parcel join delivery on delivery.parcel_id = parcel.id
  where parcel.manifest_id = manifest.id and ${delivery})`

const inDelivery = (of: string) => (actor: Actor) => {
  const limit = deliveryScope(actor)
  return limit === null
    ? null
    : sql<boolean>`exists (select 1 from delivery where ${sql.raw(of)} and ${limit})`
}

/** Who may see which record of deliveries: for commands, feed and history. */
export const deliveriesVisibility: readonly RecordScope[] = [
  { kind: 'delivery', from: sql`delivery`, id: sql`delivery.id`, scope: deliveryScope },
  {
    kind: 'parcel',
    from: sql`parcel`,
    id: sql`parcel.id`,
    scope: inDelivery('delivery.parcel_id = parcel.id'),
  },
  { kind: 'manifest', from: sql`manifest`, id: sql`manifest.id`, scope: manifestScope },
  { kind: 'portalProfile', from: sql`portal_profile`, id: sql`portal_profile.id`, scope: lends },
]
