import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { NumbersPreview, NumbersToPreview } from '#shared/deliveries/numbersSchema.ts'
import { keysIn, matchNumbers, type ParcelToNumber } from '#shared/deliveries/pastedNumbers.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findParcelsById } from '../dispatchParcels.ts'
import { findTakenNumbers } from './taken.ts'

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
  const keys = keysIn(text, asked, rule)
  const taken = await findTakenNumbers(db, { carrier, keys }, {}, actor)
  return matchNumbers(text, asked, rule, taken)
}
