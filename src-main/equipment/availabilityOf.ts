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
    /** A reservation that is left out: it is the one that is being changed. */
    except: string | null
  },
  today: CivilDate,
): Promise<{ free: number; shortOn: CivilDate | null; steps: Step[]; ways: WaysOut }> {
  const policy = await findLendingPolicy(asker.db, today)
  const all = await readStock(asker.db, [asked.category], asked.from)
  const stock = {
    ...all,
    reservations: all.reservations.filter(({ id }) => id !== asked.except),
  }
  const { except: _, ...wish } = asked
  const { free, shortest, steps } = availability(stock, wish, policy)
  const plan = planThings(stock, { ...wish, item: null }, policy)
  const room = plan.missing > 0 ? null : { item: '', moves: plan.moves }
  return {
    free: Math.max(0, free),
    shortOn: free < asked.quantity ? shortest : null,
    steps: steps.filter((step) => step.from <= asked.until && step.from < noEnd).slice(0, 2000),
    ways: await findWays(asker, stock, { ...wish, item: null, room }, policy),
  }
}
