import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { availability, noEnd } from '#shared/equipment/rules.ts'
import type { LendingPolicy, Stock } from '#shared/equipment/stock.ts'

/**
 * Whether so few of a counted model would be too few for what is lent and promised from today on: how
 * many it takes at least, and on which day; null where they are enough.
 */
export function tooFewFor(
  stock: Stock,
  { id: model, categoryId: category }: { id: string; categoryId: string },
  quantity: number,
  policy: LendingPolicy,
): { least: number; on: CivilDate } | null {
  const asked = { category, model, from: policy.today, until: noEnd }
  const { free, shortest } = availability(withQuantity(stock, model, quantity), asked, policy)
  return free >= 0 ? null : { least: quantity - free, on: shortest }
}

/** The stock as it is when there are so many of a counted model. */
export const withQuantity = (stock: Stock, model: string, quantity: number): Stock => ({
  ...stock,
  counted: stock.counted.map((one) => (one.model === model ? { ...one, quantity } : one)),
})
