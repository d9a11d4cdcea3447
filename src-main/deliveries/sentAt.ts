import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'

/**
 * When a delivery left the office, or was given: the first event that says so and that no later one took
 * back. What bounced did not go, unless it turned out to have arrived, whenever it was entered that it had bounced. Null while it is here. The SQL of a
 * column over `delivery`.
 */
const sentAt = sql<string | null>`(select min(gone.at) from delivery_event as gone
  where gone.delivery_id = delivery.id
  and gone.status in ('handedOver', 'sent', 'shown', 'accessGiven', 'received')
  and not exists (select 1 from delivery_event as back
    where back.delivery_id = gone.delivery_id and back.seq > gone.seq and back.at >= gone.at
    and back.status in ('draft', 'packed', 'bounced')
    and not (back.status = 'bounced' and exists (select 1 from delivery_event as arrived
      where arrived.delivery_id = back.delivery_id
      and (arrived.seq > back.seq or arrived.at > back.at) and arrived.status = 'confirmed'
      and not exists (select 1 from delivery_event as anew
        where anew.delivery_id = back.delivery_id and anew.status in ('sent', 'draft')
        and anew.seq between back.seq and arrived.seq)))))`

/** Keeps with deliveries when they were sent, by their events: after each that is added. */
export async function keepSentAt(work: Work, deliveries: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string; sent: string | null }>`
    select id, ${sentAt} as sent from delivery
    where id in ${idList(deliveries)} and sent_at is not ${sentAt}`.execute(work.db)
  for (const [sent, those] of Map.groupBy(rows, (row) => row.sent)) {
    await work.db
      .updateTable('delivery')
      .set({ sent_at: sent, sent_on: sent === null ? null : rigaDateOf(sent) })
      .where(sql<boolean>`id in ${idList(those.map(({ id }) => id))}`)
      .execute()
  }
}
