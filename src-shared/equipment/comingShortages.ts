import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type Lacking, propose } from './proposal.ts'
import { NeedKind } from './schema.ts'
import type { LendingPolicy, Period, Stock } from './stock.ts'

/** A group that runs or begins soon: its days from today on, and what its participants have and lack. */
export interface ComingGroup {
  id: string
  period: Period
  people: readonly Lacking[]
}

/** What one group still needs of one kind: things or continuations for so many, and none for `short` of them. */
export interface GroupShortage {
  group: string
  needed: number
  short: number
  /** The first day on which too few are free; null where nobody goes without. */
  shortOn: CivilDate | null
}

export interface KindShortage {
  kind: NeedKind
  needed: number
  short: number
  shortOn: CivilDate | null
  groups: readonly GroupShortage[]
}

/**
 * What coming groups need of each kind of equipment and what of it is not there, were the groups served
 * in this order: what one is given is no longer free for the next. What is reserved, lent or agreed
 * instead already is not asked again; kinds that nobody needs are left out.
 */
export function comingShortages({
  groups,
  categories,
  stock,
  policy,
}: {
  groups: readonly ComingGroup[]
  categories: readonly { id: string; need: NeedKind }[]
  stock: Stock
  policy: LendingPolicy
}): KindShortage[] {
  let now = stock
  const kinds = new Map<NeedKind, GroupShortage[]>()
  for (const { id, period, people } of groups) {
    const { proposed, shortages, after } = propose({
      period,
      people,
      categories,
      stock: now,
      policy,
    })
    now = after
    for (const [kind, of] of Map.groupBy(proposed, (one) => one.kind)) {
      const short = of.filter(({ action }) => action === 'short').length
      const fitting = new Set(categories.filter(({ need }) => need === kind).map((one) => one.id))
      const days = shortages
        .filter((shortage) => shortage.categories.some((category) => fitting.has(category)))
        .map(({ shortOn }) => shortOn)
      const shortOn = short === 0 ? null : (earliest(days) ?? period.from)
      const known = kinds.get(kind) ?? []
      kinds.set(kind, [...known, { group: id, needed: of.length, short, shortOn }])
    }
  }
  return NeedKind.options.flatMap((kind) => {
    const of = kinds.get(kind)
    return of === undefined ? [] : [{ kind, ...totalOf(of), groups: of }]
  })
}

/** Several groups as one. */
export const totalOf = (
  groups: readonly GroupShortage[],
): Omit<KindShortage, 'kind' | 'groups'> => ({
  needed: groups.reduce((sum, { needed }) => sum + needed, 0),
  short: groups.reduce((sum, { short }) => sum + short, 0),
  shortOn: earliest(groups.flatMap(({ shortOn }) => (shortOn === null ? [] : [shortOn]))),
})

const earliest = (days: readonly CivilDate[]): CivilDate | null => days.toSorted()[0] ?? null
