import { addDays, type CivilDate, daysBetween } from '#shared/calendar/civilDate.ts'
import type { AwayDays, LentDays } from './timeline.ts'
import type { MonthOfUse } from './timelineContract.ts'

/** A thing and the first day on which the office had it. */
export interface OwnedItem {
  id: string
  category: string
  since: CivilDate
}

/** Things that bear no tag, by how many the office has of a model. */
export interface OwnedCount {
  model: string
  category: string
  quantity: number
  since: CivilDate
}

/** So many of a counted model that were out from one day to another. */
export interface LentCount {
  model: string
  quantity: number
  from: CivilDate
  returnedOn: CivilDate | null
}

const [there, lentOut] = [1, 2]

/**
 * How many days the things of each category were lent in each month of a year, and on how many they
 * could have been: those since the office has them, without repair, loss and retirement. Days after
 * today are not counted, and a day that a thing passes from one to another counts once. Of counted models
 * each piece has its days; the office had as many all the time as it has now, or as were out.
 */
export function monthlyUse(
  {
    items,
    lent,
    away,
    counted,
    lentCounted,
  }: {
    items: readonly OwnedItem[]
    lent: readonly LentDays[]
    away: readonly AwayDays[]
    counted: readonly OwnedCount[]
    lentCounted: readonly LentCount[]
  },
  year: number,
  today: CivilDate,
): Map<string, MonthOfUse[]> {
  const first = `${year}-01-01`
  const newYearsEve = `${year}-12-31`
  const last = today < newYearsEve ? today : newYearsEve
  const count = last < first ? 0 : daysBetween(first, last) + 1
  const months: number[] = []
  const places = new Map<CivilDate, number>()
  for (let place = 0; place < count; place += 1) {
    const day = addDays(first, place)
    places.set(day, place)
    months.push(Number(day.slice(5, 7)) - 1)
  }
  /** Places of days, the last not included; none where they lie outside of the year. */
  const within = (from: CivilDate, until: CivilDate): [number, number] => [
    from <= first ? 0 : (places.get(from) ?? count),
    until < first ? 0 : (places.get(until) ?? count - 1) + 1,
  ]

  const lentByItem = Map.groupBy(lent, ({ item }) => item)
  const awayByItem = Map.groupBy(away, ({ item }) => item)
  const use = new Map<string, MonthOfUse[]>()
  const days = new Uint8Array(count)
  for (const { id, category, since } of items) {
    days.fill(0)
    days.fill(there, ...within(since, last))
    for (const { from, returnedOn } of lentByItem.get(id) ?? []) {
      days.fill(lentOut, ...within(from, returnedOn ?? last))
    }
    for (const { from, until } of awayByItem.get(id) ?? []) {
      days.fill(0, ...within(from, until ?? last))
    }
    const sums = monthsOf(use, category)
    for (const [place, state] of days.entries()) {
      const sum = sums[months[place] ?? 0]
      if (sum === undefined || state === 0) continue
      sum.available += 1
      if (state === lentOut) sum.lent += 1
    }
  }
  const lentByModel = Map.groupBy(lentCounted, ({ model }) => model)
  const out = new Uint32Array(count)
  for (const { model, category, quantity, since } of counted) {
    out.fill(0)
    for (const { from, returnedOn, quantity: pieces } of lentByModel.get(model) ?? []) {
      // On the day it comes back a piece is here again: it is not out twice.
      const [start, end] = within(from, returnedOn ?? last)
      const until = returnedOn === null || returnedOn === from ? end : end - 1
      for (let place = start; place < until; place += 1) out[place] = (out[place] ?? 0) + pieces
    }
    const sums = monthsOf(use, category)
    const [owned] = within(since, last)
    for (const [place, pieces] of out.entries()) {
      const sum = sums[months[place] ?? 0]
      if (sum === undefined || (place < owned && pieces === 0)) continue
      sum.lent += pieces
      sum.available += Math.max(quantity, pieces)
    }
  }
  return use
}

function monthsOf(use: Map<string, MonthOfUse[]>, category: string): MonthOfUse[] {
  const known = use.get(category)
  if (known !== undefined) return known
  const sums = Array.from({ length: 12 }, () => ({ lent: 0, available: 0 }))
  use.set(category, sums)
  return sums
}
