import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { WeighRefusal } from '#shared/deliveries/refusals.ts'
import type { ParcelMeasures } from '#shared/deliveries/schema.ts'

/**
 * Weight, size and real cost of a parcel, at the revision that the window saw. What a closed manifest
 * says it weighed stays; what it left open, the size and the real cost may come with the carrier's bill.
 */
export const weigh: Command<
  { id: string; revision: number; input: ParcelMeasures },
  { revision: number },
  WeighRefusal | CommonRefusal
> = {
  name: 'deliveries.weigh',
  records: ({ id }) => [`parcel/${id}`],
  async run(work, { id, revision, input }) {
    const kept = await work.db
      .selectFrom('parcel')
      .select(['weight_grams', 'manifest_id'])
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    const onPaper = kept === undefined || kept.manifest_id === null ? null : kept.weight_grams
    if (onPaper !== null && onPaper !== input.weightGrams) {
      return refuse({ reason: 'weightOnManifest', field: 'weightGrams' })
    }
    const changed = await work.db
      .updateTable('parcel')
      .set({
        weight_grams: input.weightGrams,
        size_name: input.sizeName,
        cost_cents: input.costCents,
        revision: revision + 1,
      })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 1n) return done({ revision: revision + 1 })
    const current = await work.db
      .selectFrom('parcel')
      .select(['revision', 'weight_grams', 'size_name', 'cost_cents'])
      .where('id', '=', id)
      .executeTakeFirst()
    const measures: ParcelMeasures | null =
      current === undefined
        ? null
        : {
            weightGrams: current.weight_grams,
            sizeName: current.size_name,
            costCents: current.cost_cents,
          }
    return refuse({
      reason: 'changedMeanwhile',
      revision: current?.revision ?? revision + 1,
      current: measures,
    })
  },
}
