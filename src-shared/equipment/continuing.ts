import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { type Move, roomOn, stockAfter } from './repinning.ts'
import { availability, lastDayTaken } from './rules.ts'
import type { LendingPolicy, LentLine, Period, Reserved, Stock } from './stock.ts'

/** What somebody has stays with them longer: what moves out of the way, and the stock as it is then. */
interface Continued {
  moves: readonly Move[]
  stock: Stock
}

/**
 * The days that an extension adds to those for which a thing is out; of a late thing, those from today
 * on. Where a thing may go on to the next borrower on its due day, that day was not taken until now, and
 * the new one is not. Null for none.
 */
export function addedDays(
  { from, due }: Pick<LentLine, 'from' | 'due'>,
  until: CivilDate,
  policy: LendingPolicy,
): Period | null {
  const { today } = policy
  const lastDayOut = (day: CivilDate): CivilDate =>
    lastDayTaken({ from, until: day }, { ...policy, preparationDays: 0 })
  const first = due < today ? today : addDays(lastDayOut(due), 1)
  return lastDayOut(until) < first ? null : { from: first, until }
}

/** What is out gets a later due day; null where something that can't move stands in the way. */
export function extended(
  stock: Stock,
  line: LentLine,
  until: CivilDate,
  policy: LendingPolicy,
): Continued | null {
  const added = addedDays(line, until, policy)
  if (added === null) return { moves: [], stock }
  const except = new Set([line.id])
  const { category, model, quantity } = line
  if (availability(stock, { category, model, ...added, except }, policy).free < quantity) {
    return null
  }
  const things = line.item === null ? [] : [line.item]
  const made = roomForAll(stock, things, added, policy, except)
  if (made === null) return null
  const lines = made.stock.lines.map((one) =>
    one.id === line.id ? { ...one, due: until, expectedOn: null } : one,
  )
  return { moves: made.moves, stock: { ...made.stock, lines } }
}

/** A reservation gets more days; null where what it asks for or holds is not to be had on them. */
export function prolonged(
  stock: Stock,
  reserved: Reserved,
  period: Period,
  policy: LendingPolicy,
): Continued | null {
  const except = new Set([reserved.id])
  const { category, model, left } = reserved
  if (availability(stock, { category, model, ...period, except }, policy).free < left) return null
  const things = reserved.held.map(({ item }) => item)
  const made = roomForAll(stock, things, period, policy, except)
  if (made === null) return null
  const reservations = made.stock.reservations.map((one) =>
    one.id === reserved.id ? { ...one, ...period } : one,
  )
  return { moves: made.moves, stock: { ...made.stock, reservations } }
}

/** Makes some things free on the days; nothing that goes elsewhere goes to another of them. */
function roomForAll(
  stock: Stock,
  things: readonly string[],
  period: Period,
  policy: LendingPolicy,
  except: ReadonlySet<string>,
): Continued | null {
  const taken = new Set(things)
  const moves: Move[] = []
  let now = stock
  for (const id of things) {
    const item = now.items.find((one) => one.id === id)
    const room = item === undefined ? null : roomOn(now, item, period, policy, { except, taken })
    if (room === null) return null
    moves.push(...room)
    now = stockAfter(now, room)
  }
  return { moves, stock: now }
}
