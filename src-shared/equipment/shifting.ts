import { findRoom, type Move, roomOn, stockAfter } from './repinning.ts'
import { availability, blockersOf } from './rules.ts'
import type { LendingPolicy, Period, Reserved, Stock, StockItem } from './stock.ts'

/** Where everything stands after other days were given to reservations. */
export interface Shift {
  /** The reservations that have their new days. */
  moved: readonly Reserved[]
  /** Those that keep their days, for nothing is free on the new ones. */
  stuck: readonly Reserved[]
  /** The stock as it is then; tentative things of others may have gone elsewhere. */
  stock: Stock
}

/**
 * Gives reservations other days, all at once: what they leave may be had by the others of them. Packed
 * things stay with their reservation; a tentative one that is not free is exchanged for another. What
 * can't be placed keeps its days and its things.
 */
export function shiftReservations(
  stock: Stock,
  days: ReadonlyMap<string, Period>,
  policy: LendingPolicy,
): Shift {
  const asked = stock.reservations.filter(({ id }) => days.has(id)).toSorted(packedFirst)
  const stuck = new Set<string>()
  for (;;) {
    const going = asked.filter(({ id }) => !stuck.has(id))
    const leaving = new Set(going.map(({ id }) => id))
    let now: Stock = {
      ...stock,
      reservations: stock.reservations.filter(({ id }) => !leaving.has(id)),
    }
    const before = stuck.size
    for (const reserved of going) {
      const placed = place(now, { ...reserved, ...days.get(reserved.id) }, policy)
      if (placed === null) stuck.add(reserved.id)
      else now = placed
    }
    // What is stuck takes its old days again, so the others are placed anew around it.
    if (stuck.size > before) continue
    return {
      moved: now.reservations.filter(({ id }) => leaving.has(id)),
      stuck: asked.filter(({ id }) => stuck.has(id)),
      stock: now,
    }
  }
}

/** Puts a reservation into a stock that it is not in; null where it finds no room. */
function place(stock: Stock, reserved: Reserved, policy: LendingPolicy): Stock | null {
  if (availability(stock, reserved, policy).free < reserved.left) return null
  const taken = new Set(reserved.held.map(({ item }) => item))
  const held: { item: string; packed: boolean }[] = []
  let now = stock
  for (const there of reserved.held) {
    const thing = now.items.find(({ id }) => id === there.item)
    if (thing === undefined) return null
    const room = there.packed
      ? stayOn(now, thing, reserved, policy, taken)
      : (freeOn(now, thing, reserved, policy) ??
        exchange(now, thing, reserved, policy, taken) ??
        stayOn(now, thing, reserved, policy, taken))
    if (room === null) return null
    taken.add(room.item)
    held.push({ item: room.item, packed: there.packed })
    now = stockAfter(now, room.moves)
  }
  return { ...now, reservations: [...now.reservations, { ...reserved, held }] }
}

const freeOn = (stock: Stock, thing: StockItem, period: Period, policy: LendingPolicy) =>
  blockersOf(stock, thing, period, policy).length === 0 ? { item: thing.id, moves: [] } : null

/** Another thing in its place, of the same model if there is one. */
const exchange = (
  stock: Stock,
  thing: StockItem,
  reserved: Reserved,
  policy: LendingPolicy,
  taken: ReadonlySet<string>,
) =>
  findRoom(stock, { ...reserved, model: thing.model }, policy, { taken }) ??
  findRoom(stock, reserved, policy, { taken })

function stayOn(
  stock: Stock,
  thing: StockItem,
  reserved: Reserved,
  policy: LendingPolicy,
  taken: ReadonlySet<string>,
): { item: string; moves: readonly Move[] } | null {
  const moves = roomOn(stock, thing, reserved, policy, { taken })
  return moves === null ? null : { item: thing.id, moves }
}

/** What is packed can't go elsewhere, so it is placed while there is most room. */
const packedFirst = (one: Reserved, other: Reserved): number =>
  Number(isPacked(other)) - Number(isPacked(one))

const isPacked = ({ held }: Reserved): boolean => held.some(({ packed }) => packed)
