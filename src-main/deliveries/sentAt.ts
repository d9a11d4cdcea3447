import { type RawBuilder, sql } from 'kysely'

/**
 * When the row's delivery left the office, or was given: the first event that says so and that no
 * later one took back. Null while it is here. The SQL of a column over `delivery`.
 */
export const sentAt: RawBuilder<string | null> =
  sql`(select min(gone.at) from delivery_event as gone
  where gone.delivery_id = delivery.id
  and gone.status in ('handedOver', 'sent', 'shown', 'accessGiven', 'received')
  and not exists (select 1 from delivery_event as back
    where back.delivery_id = gone.delivery_id and back.seq > gone.seq and back.at >= gone.at
    and back.status in ('draft', 'packed')))`
