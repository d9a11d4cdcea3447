import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { WaysOut } from '#shared/equipment/refusals.ts'
import { availability, noEnd } from '#shared/equipment/rules.ts'
import type { Step } from '#shared/equipment/rules.ts'
import { type Asker, findWays } from './notFree.ts'
import { planThings } from './reserve.ts'
import { findLendingPolicy, readStock } from './stock.ts'

/** How many are free in a period, when that changes within it, and what could be had. */
export async function findAvailability(
  asker: Asker,
  asked: {
    category: string
    model: string | null
    quantity: number
    from: CivilDate
    until: CivilDate
  },
  today: CivilDate,
): Promise<{ free: number; shortOn: CivilDate | null; steps: Step[]; ways: WaysOut }> {
  const policy = await findLendingPolicy(asker.db, today)
  const stock = await readStock(asker.db, [asked.category], asked.from)
  const { free, shortest, steps } = availability(stock, asked, policy)
  const plan = planThings(stock, { ...asked, item: null }, policy)
  const room = plan.missing > 0 ? null : { item: '', moves: plan.moves }
  return {
    free: Math.max(0, free),
    shortOn: free < asked.quantity ? shortest : null,
    steps: steps.filter((step) => step.from <= asked.until && step.from < noEnd).slice(0, 2000),
    ways: await findWays(asker, stock, { ...asked, item: null, room }, policy),
  }
}
