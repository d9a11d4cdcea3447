import { findRoom, type Move, stockAfter } from './repinning.ts'
import { blockersOf } from './rules.ts'
import type { LendingPolicy, Reserved, Stock, StockItem } from './stock.ts'

/** A thing that a reservation holds, the one it gets instead, and the moves that make room for that. */
export interface Exchange {
  from: string
  to: string
  moves: readonly Move[]
}

/** All the exchanges a reservation needs, in order; or the thing for which there is none, as the stock is then. */
export type Exchanges =
  | { kind: 'possible'; exchanges: readonly Exchange[] }
  | { kind: 'stuck'; item: StockItem; stock: Stock }

/**
 * What a reservation gets instead of each thing that will not be there (late, broken, lost): things that
 * are free on its days, no two the same, moving others where that makes room. All of them or none.
 */
export function exchangesFor(stock: Stock, reserved: Reserved, policy: LendingPolicy): Exchanges {
  const except = new Set([reserved.id])
  const taken = new Set(reserved.held.map(({ item }) => item))
  const exchanges: Exchange[] = []
  let then = stock
  for (const { item: from } of reserved.held) {
    const item = then.items.find(({ id }) => id === from)
    if (item === undefined) continue
    if (blockersOf(then, item, reserved, policy, except).length === 0) continue
    const room = findRoom(then, reserved, policy, { except, taken })
    if (room === null) return { kind: 'stuck', item, stock: then }
    const { item: to, moves } = room
    exchanges.push({ from, to, moves })
    taken.add(to)
    then = stockAfter(then, [...moves, { reservation: reserved.id, from, to }])
  }
  return { kind: 'possible', exchanges }
}
