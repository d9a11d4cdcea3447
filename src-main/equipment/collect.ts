import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'

/**
 * After lines of it went out: the reservation no longer holds their things, nor more planned ones than
 * are left to collect; with its last one it ends.
 */
export async function collect(
  work: Work,
  reservation: string,
  items: readonly string[],
): Promise<void> {
  const { quantity } = await work.db
    .selectFrom('reservation')
    .select('quantity')
    .where('id', '=', reservation)
    .executeTakeFirstOrThrow()
  const { out } = await work.db
    .selectFrom('loan_line')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('quantity'), sql<number>`0`).as('out'))
    .where('reservation_id', '=', reservation)
    .executeTakeFirstOrThrow()
  if (items.length > 0) {
    await work.db
      .deleteFrom('reservation_item')
      .where('reservation_id', '=', reservation)
      .where('item_id', 'in', items)
      .execute()
  }
  const left = Math.max(0, quantity - out)
  // What is packed stays longest.
  await sql`delete from reservation_item where reservation_id = ${reservation} and id not in (
    select id from reservation_item where reservation_id = ${reservation}
    order by packed_on is null, id limit ${left})`.execute(work.db)
  await work.db
    .updateTable('reservation')
    .set((old) => ({
      revision: old('revision', '+', 1),
      ...(left === 0 ? { ended: 'collected' as const, ended_on: work.today } : {}),
    }))
    .where('id', '=', reservation)
    .execute()
}
