import { z } from 'zod'
import { priceParts } from './price.ts'

/** Both days included. */
export const CostsPeriod = z.object({ from: z.iso.date('notADate'), until: z.iso.date('notADate') })
export type CostsPeriod = z.infer<typeof CostsPeriod>

/** By what costs are told apart. */
export const CostsBy = z.enum(['group', 'project', 'carrier', 'month'])
export type CostsBy = z.infer<typeof CostsBy>

const count = z.number().int()

/** What parcels cost, and how many of those whose storing is over were collected in time. */
export const CostRow = z.object({
  /** An id, or a month as `2026-11`; '' of parcels without a group or project. */
  key: z.string(),
  name: z.string(),
  parcels: count,
  /** In cents; each parcel is rounded by itself. */
  withVat: count,
  withoutVat: count,
  /** Parcels whose price is that of their size in the list, because nobody entered the real one. */
  estimated: count,
  /** Parcels of which not even the size's price is known; they are not in the sums. */
  unpriced: count,
  /** Deliveries that waited for the recipient and don't any more, and those collected by the last day. */
  over: count,
  inTime: count,
})
export type CostRow = z.infer<typeof CostRow>

export const Costs = z.object({
  total: CostRow,
  by: z.record(CostsBy, z.array(CostRow)),
})
export type Costs = z.infer<typeof Costs>

/** What a dimension calls a row. */
interface Named {
  key: string
  name: string
}

/** Parcels alike in everything that counts. `cents`: null where no price is known. */
export interface Bucket {
  of: Record<CostsBy, Named>
  parcels: number
  cents: number | null
  vatPermille: number
  estimated: boolean
  over: number
  inTime: number
}

/** Adds parcels up: in all, and by group, project and carrier (the dearest first) and by month. */
export function sumCosts(buckets: readonly Bucket[]): Costs {
  const by = (what: CostsBy): CostRow[] => {
    const rows = new Map<string, CostRow>()
    for (const bucket of buckets) {
      const named = bucket.of[what]
      rows.set(named.key, plus(rows.get(named.key) ?? empty(named), bucket))
    }
    return [...rows.values()].toSorted((one, other) =>
      what === 'month'
        ? one.key.localeCompare(other.key)
        : other.withVat - one.withVat || one.name.localeCompare(other.name, 'lv'),
    )
  }
  return {
    total: buckets.reduce(plus, empty({ key: '', name: '' })),
    by: {
      group: by('group'),
      project: by('project'),
      carrier: by('carrier'),
      month: by('month'),
    },
  }
}

const empty = ({ key, name }: Named): CostRow => ({
  key,
  name,
  parcels: 0,
  withVat: 0,
  withoutVat: 0,
  estimated: 0,
  unpriced: 0,
  over: 0,
  inTime: 0,
})

function plus(row: CostRow, bucket: Bucket): CostRow {
  const { parcels, cents, vatPermille, estimated } = bucket
  const price = cents === null ? null : priceParts(cents, vatPermille)
  return {
    ...row,
    parcels: row.parcels + parcels,
    withVat: row.withVat + (price?.withVat ?? 0) * parcels,
    withoutVat: row.withoutVat + (price?.withoutVat ?? 0) * parcels,
    estimated: row.estimated + (price !== null && estimated ? parcels : 0),
    unpriced: row.unpriced + (price === null ? parcels : 0),
    over: row.over + bucket.over,
    inTime: row.inTime + bucket.inTime,
  }
}

/** The share collected in time as a whole per cent; null where nothing is over yet. */
export const inTimePercent = ({ over, inTime }: Pick<CostRow, 'over' | 'inTime'>): number | null =>
  over === 0 ? null : Math.round((inTime / over) * 100)
