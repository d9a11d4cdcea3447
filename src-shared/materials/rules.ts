/** How many there are: the sum of every change. */
export const stockOf = (movements: readonly { quantity: number }[]): number =>
  movements.reduce((sum, { quantity }) => sum + quantity, 0)

/** What somebody says happened to the stock. `counted`: so many are there, whatever was thought. */
export interface StockWish {
  reason: 'received' | 'counted' | 'writtenOff'
  quantity: number
}

export type StockChange =
  | { ok: true; change: number }
  /** `have`: how many there are. */
  | { ok: false; have: number }

/**
 * By how much the stock changes. What was counted leaves the difference to how many there were as it was
 * counted, 0 where the count is right; more than there are can't be written off, or be missing.
 * @param were how many there were at the end of the day it is said of
 */
export const changeOf = (
  { reason, quantity }: StockWish,
  { have, were }: { have: number; were: number },
): StockChange => {
  switch (reason) {
    case 'received':
      return { ok: true, change: quantity }
    case 'counted':
      return quantity >= were ? { ok: true, change: quantity - were } : take(were - quantity, have)
    case 'writtenOff':
      return take(quantity, have)
  }
}

/** Takes so many of those there are, or says that there are too few. */
export const take = (quantity: number, have: number): StockChange =>
  quantity > have ? { ok: false, have } : { ok: true, change: -quantity }

/** A material that goes into a delivery. */
export interface Wanted {
  material: string
  quantity: number
}

/** So many of each material, each named once: two lines of one material take from one stock. */
export const wantedInAll = (wanted: readonly Wanted[]): Wanted[] => {
  const all = new Map<string, number>()
  for (const { material, quantity } of wanted) {
    all.set(material, (all.get(material) ?? 0) + quantity)
  }
  return [...all].map(([material, quantity]) => ({ material, quantity }))
}

/**
 * What a delivery holds out of stock, by its movements: what it took less what came back. Nothing is
 * left once everything came back, so that bringing it back twice changes nothing.
 */
export const heldOut = (movements: readonly Wanted[]): Wanted[] =>
  wantedInAll(movements)
    .map(({ material, quantity }) => ({ material, quantity: -quantity }))
    .filter(({ quantity }) => quantity > 0)
