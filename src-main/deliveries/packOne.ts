import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { fitBoxes, weightLimit } from '#shared/deliveries/boxFit.ts'
import type { PackRefusal } from '#shared/deliveries/packingContract.ts'
import { sql } from 'kysely'
import { record } from './events.ts'
import { findPackable } from './packable.ts'

interface ToWeigh {
  revision: number | null
  weightGrams: number | null
  sizeName: string
}
type Refusal = PackRefusal | CommonRefusal

/**
 * Weighs the parcel in which these deliveries lie, notes its size and packs them, in one step. Whether
 * the contents fit is an estimate and stands in nobody's way; more weight than the carrier takes does,
 * where the office has boxes chosen at all.
 */
export const packOne: Command<{ deliveries: string[] } & ToWeigh, { count: number }, Refusal> = {
  name: 'deliveries.packOne',
  records: ({ deliveries }) => deliveries.map((id) => `delivery/${id}`),
  async run(work, { deliveries, ...parcel }) {
    const weighed = await weighParcel(work, deliveries, parcel)
    if (!weighed.ok) return weighed
    return record.run(work, { deliveries, event: packedNow })
  },
}

const packedNow = {
  status: 'packed',
  at: null,
  source: 'office',
  takenBy: '',
  relation: '',
  handedBy: null,
  note: '',
} as const

async function weighParcel(
  work: Work,
  deliveries: readonly string[],
  { revision, weightGrams, sizeName }: ToWeigh,
): Promise<Answer<null, Refusal>> {
  const rows = await work.db
    .selectFrom('delivery')
    .leftJoin('parcel', 'parcel.id', 'delivery.parcel_id')
    .select(['delivery.id', 'delivery.code', 'parcel.id as parcel', 'parcel.revision'])
    .where(sql<boolean>`delivery.id in ${idList(deliveries)}`)
    .orderBy('delivery.seq')
    .execute()
  const [first] = rows
  if (first === undefined) throw new Error('Nothing to pack passed the check of its records')
  if (rows.some(({ parcel }) => parcel !== first.parcel))
    return refuse({ reason: 'severalParcels' })
  if (first.parcel === null) return done(null)
  if (revision === null || first.revision !== revision) {
    return refuse({
      reason: 'changedMeanwhile',
      revision: first.revision ?? 1,
      current: null,
    })
  }
  const heavy = await tooHeavy(work, first, { weightGrams, sizeName })
  if (heavy !== null) return refuse(heavy)
  await work.db
    .updateTable('parcel')
    .set({ weight_grams: weightGrams, size_name: sizeName, revision: revision + 1 })
    .where('id', '=', first.parcel)
    .execute()
  return done(null)
}

async function tooHeavy(
  work: Work,
  { id, code }: { id: string; code: string },
  { weightGrams, sizeName }: Omit<ToWeigh, 'revision'>,
): Promise<PackRefusal | null> {
  const { deliveryBoxFit } = await findPolicies(work.db)
  const packable = deliveryBoxFit
    ? await findPackable(work.db, id, work.today, actorOf(work))
    : null
  if (packable === null || packable.carrier === null) return null
  const { things, carrier, locker } = packable
  const limits = { maxGrams: carrier.maxGrams, locker }
  const { grams } = fitBoxes(things, carrier.sizes, limits, weightGrams)
  const limit = weightLimit(carrier.sizes, limits, sizeName)
  return limit !== null && grams > limit
    ? { reason: 'tooHeavy', field: 'weightGrams', code, grams, limit }
    : null
}
