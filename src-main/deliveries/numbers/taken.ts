import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { deliveryScope } from '../scope.ts'

/** Whose numbers are their own: a parcel that goes out, or lent things that come back. */
interface Own {
  parcels?: readonly string[]
  lines?: readonly string[]
}

/**
 * Which of these numbers (by their keys) a carrier's parcels have, be it one that goes out or one in which
 * a borrower sends things back, with the code of its delivery: '' where the actor may not see it, or where
 * it comes back. One person sends several things back in one parcel.
 */
export async function findTakenNumbers(
  db: Kysely<Tables>,
  { carrier, keys }: { carrier: string; keys: readonly string[] },
  { parcels = [], lines = [] }: Own,
  actor: Actor,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; code: string }>`
    select return_parcel.number as key, '' as code from return_parcel
    join loan_line on loan_line.id = return_parcel.line_id
    join loan on loan.id = loan_line.loan_id
    where return_parcel.carrier_id = ${carrier}
    and return_parcel.number in ${idList(keys)} and return_parcel.number <> ''
    and return_parcel.line_id not in ${idList(lines)}
    and loan.person_id not in (select own.person_id from loan as own
      join loan_line as sent on sent.loan_id = own.id where sent.id in ${idList(lines)})
    union all
    select parcel.number_key, coalesce((select min(delivery.code) from delivery
      where delivery.parcel_id = parcel.id and ${deliveryScope(actor) ?? sql`true`}), '')
    from parcel where parcel.carrier_id = ${carrier}
    and parcel.number_key in ${idList(keys)} and parcel.number_key <> ''
    and parcel.id not in ${idList(parcels)}`.execute(db)
  return new Map(rows.map(({ key, code }) => [key, code]))
}
