import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { NumbersPreview, NumbersToPreview } from '#shared/deliveries/numbersSchema.ts'
import { keysIn, matchNumbers, type ParcelToNumber } from '#shared/deliveries/pastedNumbers.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findParcelsById } from '../dispatchParcels.ts'
import { deliveryScope } from '../scope.ts'

/** What numbers that came back would be for these parcels, in the order in which they were asked. */
export async function previewNumbers(
  db: Kysely<Tables>,
  { carrier, parcels, text }: NumbersToPreview,
  actor: Actor,
): Promise<NumbersPreview> {
  const found = new Map((await findParcelsById(db, parcels)).map((one) => [one.parcel, one]))
  const asked = parcels.flatMap((id): ParcelToNumber[] => {
    const one = found.get(id)
    return one === undefined || one.carrier !== carrier
      ? []
      : [
          {
            parcel: id,
            codes: one.deliveries.map(({ code }) => code),
            recipients: one.deliveries.map(({ recipient }) => recipient),
            number: one.number,
          },
        ]
  })
  const terms = await db
    .selectFrom('carrier')
    .select('uses_s10')
    .where('id', '=', carrier)
    .executeTakeFirstOrThrow()
  const rule = { usesS10: terms.uses_s10 === 1 }
  const taken = await findTaken(db, carrier, keysIn(text, asked, rule), actor)
  return matchNumbers(text, asked, rule, taken)
}

/** Which of these numbers the carrier's parcels have, and the code of each; '' where the actor may not see it. */
async function findTaken(
  db: Kysely<Tables>,
  carrier: string,
  keys: readonly string[],
  actor: Actor,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; code: string }>`
    select parcel.number_key as key, coalesce((select min(delivery.code) from delivery
      where delivery.parcel_id = parcel.id and ${deliveryScope(actor) ?? sql`true`}), '') as code
    from parcel where parcel.carrier_id = ${carrier}
    and parcel.number_key in ${idList(keys)} and parcel.number_key <> ''`.execute(db)
  return new Map(rows.map(({ key, code }) => [key, code]))
}
