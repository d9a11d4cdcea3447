import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Period } from './stock.ts'

/** For whom somebody needs what is reserved for them. */
export interface NeededFor {
  /** The days of the group it is reserved for. */
  own: Period
  /** Those of their other groups that rely on it, from the first to the last; null for none. */
  others: Period | null
  /** Those of the groups that rely on it no more. */
  leaving: Period
}

/**
 * The days of a reservation that are needed still once groups rely on it no more for which it was
 * prolonged: days outside those that are needed go, as far as they were theirs. Null: none is needed
 * from today on.
 */
export function neededStill(
  reserved: Period,
  { own, others, leaving }: NeededFor,
  today: CivilDate,
): Period | null {
  const first = others !== null && others.from < own.from ? others.from : own.from
  const last = others !== null && others.until > own.until ? others.until : own.until
  const until = reserved.until > last && reserved.until <= leaving.until ? last : reserved.until
  const begins = reserved.from < first && reserved.from >= leaving.from ? first : reserved.from
  if (until < today || until < begins) return null
  // Cut to a single day, it could take a day that it left to the next borrower until now.
  const from = begins === until && until === reserved.until ? reserved.from : begins
  return { from, until }
}
