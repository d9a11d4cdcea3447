import { type Blocker, blockersOf, lastDayTaken, overlap } from './rules.ts'
import type { Days, LendingPolicy, Period, Reserved, Stock, StockItem } from './stock.ts'

/** A tentative item of a reservation that another takes the place of. */
export interface Move {
  reservation: string
  from: string
  to: string
}

/** An item that is free for the whole period once the moves are made. */
export interface Room {
  item: string
  moves: readonly Move[]
}

/** More moves than a person would look through are no help. */
const mostMoves = 6
/** However tangled the plans, the answer comes at once. */
const mostTries = 5000

interface Wanted extends Period {
  category: string
  model: string | null
}

/**
 * Finds an item for a whole period by moving tentative items of reservations that are not packed yet,
 * with as few moves as it takes (none where an item is free as it is). Things that are out, unusable or
 * packed stay where they are.
 * @param taken items that are not to be had: chosen already, or not wanted
 * @returns null where no such plan of at most six moves is found
 */
export function findRoom(
  stock: Stock,
  wanted: Wanted,
  policy: LendingPolicy,
  {
    except = new Set(),
    taken = new Set(),
  }: {
    except?: ReadonlySet<string>
    taken?: ReadonlySet<string>
  } = {},
): Room | null {
  const items = itemsFor(stock, wanted)
  const candidates: { item: StockItem; blockers: readonly Blocker[] }[] = []
  for (const item of items) {
    if (taken.has(item.id)) continue
    const blockers = blockersOf(stock, item, wanted, policy, except)
    if (blockers.length === 0) return { item: item.id, moves: [] }
    candidates.push({ item, blockers })
  }
  const movable = candidates
    .filter(({ blockers }) => blockers.every(isMovable))
    .toSorted((one, other) => one.blockers.length - other.blockers.length)
  const search = new Search(stock, policy, except, taken)
  for (let most = 1; most <= mostMoves; most += 1) {
    for (const { item } of movable) {
      const plan = search.place(wanted, item, { placed: [], moves: [] }, most)
      if (plan !== null) return { item: item.id, moves: plan.moves }
    }
  }
  return null
}

/**
 * Makes one thing free on the days of a period by moving tentative reservations off it.
 * @param taken things that nothing may be moved to
 * @returns the moves (none where it is free as it is), or null where something there can't move
 */
export function roomOn(
  stock: Stock,
  item: StockItem,
  wanted: Period,
  policy: LendingPolicy,
  {
    except = new Set(),
    taken = new Set(),
  }: { except?: ReadonlySet<string>; taken?: ReadonlySet<string> } = {},
): readonly Move[] | null {
  const search = new Search(stock, policy, except, taken)
  for (let most = 0; most <= mostMoves; most += 1) {
    const plan = search.place(wanted, item, { placed: [], moves: [] }, most)
    if (plan !== null) return plan.moves
  }
  return null
}

/**
 * Those of some things that can be made free for a period by moving tentative reservations off them: at
 * most so many, those that take the fewest moves. The tries are counted over all of them, and few moves
 * are tried on each before many on one, so that a tangled thing neither holds up nor hides the others.
 */
export function movableTo(
  stock: Stock,
  items: readonly StockItem[],
  wanted: Period,
  policy: LendingPolicy,
  { except, most }: { except: ReadonlySet<string>; most: number },
): StockItem[] {
  const tries = { left: mostTries }
  const open = new Map<StockItem, Search>()
  for (const item of items) {
    if (!blockersOf(stock, item, wanted, policy, except).every(isMovable)) continue
    open.set(item, new Search(stock, policy, except, new Set([item.id]), tries))
  }
  const found = new Set<StockItem>()
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    for (const [item, search] of open) {
      if (found.size >= most || tries.left <= 0) break
      if (search.place(wanted, item, { placed: [], moves: [] }, moves) === null) continue
      found.add(item)
      open.delete(item)
    }
  }
  return items.filter((item) => found.has(item))
}

const isMovable = (blocker: Blocker): boolean => blocker.kind === 'reserved' && !blocker.packed

/** The stock as it is after the moves. */
export const stockAfter = (stock: Stock, moves: readonly Move[]): Stock =>
  moves.length === 0
    ? stock
    : {
        ...stock,
        reservations: stock.reservations.map((reserved) => ({
          ...reserved,
          held: reserved.held.map((there) => {
            const move = moves.find(
              ({ reservation, from }) => reservation === reserved.id && from === there.item,
            )
            return move === undefined ? there : { ...there, item: move.to }
          }),
        })),
      }

/** The items of a category, or of one model of it. */
export const itemsFor = (
  stock: Stock,
  { category, model }: { category: string; model: string | null },
): StockItem[] =>
  stock.items.filter(
    (item) => item.category === category && (model === null || item.model === model),
  )

/** A plan in the making: what has found its place for good, and the moves that it took. */
interface Plan {
  placed: readonly { item: string; days: Days }[]
  moves: readonly Move[]
}

class Search {
  readonly #stock: Stock
  readonly #policy: LendingPolicy
  readonly #except: ReadonlySet<string>
  readonly #taken: ReadonlySet<string>
  readonly #tries: { left: number }

  constructor(
    stock: Stock,
    policy: LendingPolicy,
    except: ReadonlySet<string>,
    taken: ReadonlySet<string>,
    tries = { left: mostTries },
  ) {
    this.#tries = tries
    this.#taken = taken
    this.#stock = stock
    this.#policy = policy
    this.#except = except
  }

  /** Places a period on an item for good and finds other places for what it drives out. */
  place(wanted: Period, item: StockItem, plan: Plan, most: number): Plan | null {
    if (this.#tries.left <= 0) return null
    this.#tries.left -= 1
    const days = { from: wanted.from, until: lastDayTaken(wanted, this.#policy) }
    if (plan.placed.some((there) => there.item === item.id && overlap(there.days, days)))
      return null
    const out: Reserved[] = []
    for (const blocker of blockersOf(this.#stock, item, wanted, this.#policy, this.#except)) {
      if (blocker.kind !== 'reserved' || blocker.packed) return null
      const { reserved } = blocker
      const gone = plan.moves.some(
        (move) => move.reservation === reserved.id && move.from === item.id,
      )
      if (!gone) out.push(reserved)
    }
    if (plan.moves.length + out.length > most) return null
    const placed = [...plan.placed, { item: item.id, days }]
    return this.#moveOut(out, item, { ...plan, placed }, most)
  }

  #moveOut(out: readonly Reserved[], from: StockItem, plan: Plan, most: number): Plan | null {
    const [reserved, ...rest] = out
    if (reserved === undefined) return plan
    if (plan.moves.length + out.length > most) return null
    for (const to of itemsFor(this.#stock, reserved)) {
      if (to.id === from.id || this.#taken.has(to.id)) continue
      if (reserved.held.some(({ item }) => item === to.id)) continue
      if (plan.moves.some((move) => move.reservation === reserved.id && move.to === to.id)) continue
      const move = { reservation: reserved.id, from: from.id, to: to.id }
      const moved = { ...plan, moves: [...plan.moves, move] }
      const placed = this.place(reserved, to, moved, most)
      if (placed === null) continue
      const all = this.#moveOut(rest, from, placed, most)
      if (all !== null) return all
    }
    return null
  }
}
