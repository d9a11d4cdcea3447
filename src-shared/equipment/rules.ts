import { addDays, type CivilDate, daysBetween } from '#shared/calendar/civilDate.ts'
import type {
  Days,
  LentLine,
  LendingPolicy,
  Period,
  Reserved,
  Stock,
  StockItem,
  UnusableDays,
} from './stock.ts'

/** Days are written `9999-12-31` at most, so that "without end" compares as text like any other. */
export const noEnd: CivilDate = '9999-12-31'

/** How many days late a thing is on a day: 0 on its due day, 1 from 00:00 in Riga of the next. */
export const daysLate = (due: CivilDate, today: CivilDate): number =>
  due < today ? daysBetween(due, today) : 0

/**
 * The last day a period takes from the stock. Where things may go on to the next borrower on their due
 * day, that day is free for the next; a period of one day takes it all the same. Then come the days
 * that the office needs to prepare the thing anew.
 */
export const lastDayTaken = (
  { from, until }: Period,
  { sameDayReuse, preparationDays }: LendingPolicy,
): CivilDate => {
  const shift = (sameDayReuse && until > from ? -1 : 0) + preparationDays
  return shift === 0 || until === noEnd ? until : later(until, shift)
}

/**
 * The days on which a lent thing is taken. Back: until the day before it came back, and nothing is
 * prepared after it, for it is here. Overdue: without end, until the day it is expected if somebody
 * entered one that is not past. Null when it takes no day.
 */
export const daysOfLine = (line: LentLine, policy: LendingPolicy): Days | null => {
  if (line.returnedOn !== null) {
    return line.returnedOn > line.from
      ? { from: line.from, until: later(line.returnedOn, -1) }
      : null
  }
  if (line.due >= policy.today) {
    return { from: line.from, until: lastDayTaken({ from: line.from, until: line.due }, policy) }
  }
  const { expectedOn } = line
  if (expectedOn === null || expectedOn < policy.today) return { from: line.from, until: noEnd }
  return { from: line.from, until: lastDayTaken({ from: line.from, until: expectedOn }, policy) }
}

/** The days a reservation takes; what nobody collected goes on taking the days it asked for. */
export const daysOfReservation = (reserved: Reserved, policy: LendingPolicy): Days => ({
  from: reserved.from,
  until: lastDayTaken(reserved, policy),
})

export const overlap = (one: Days, other: Days): boolean =>
  one.from <= other.until && other.from <= one.until

/** What is asked of the stock: so many of a category, or of one model of it. */
export interface Asked extends Period {
  category: string
  model: string | null
  /** Lines and reservations that are not counted: those the answer is for. */
  except?: ReadonlySet<string>
}

/** From this day on so many are free; negative where more is promised than there is. */
export interface Step {
  from: CivilDate
  free: number
}

export interface Availability {
  /** The smallest number free on any day of the period; negative where too much is promised already. */
  free: number
  /** The first day on which that few are free. */
  shortest: CivilDate
  /** How many are free from when on; the first step covers the period's first day. */
  steps: readonly Step[]
}

/**
 * How many of a category or model are free in a period: the fewest on any day of it, so that what
 * follows one upon the other is never added up. A model's things may also be promised by reservations
 * that named its category only: no more of the model are free than of the whole category.
 */
export function availability(stock: Stock, asked: Asked, policy: LendingPolicy): Availability {
  const until = lastDayTaken(asked, policy)
  const whole = stepsOf(stock, asked, null, policy)
  const steps =
    asked.model === null ? whole : fewest(whole, stepsOf(stock, asked, asked.model, policy))
  let free = Number.POSITIVE_INFINITY
  let shortest = asked.from
  for (const step of steps) {
    if (step.from > until) break
    if (step.free >= free) continue
    free = step.free
    shortest = step.from
  }
  return { free, shortest, steps }
}

/** The last day until which so many stay free without a break from the period's first day; null: not even on that. */
export const lastDayWith = (
  { steps }: Availability,
  quantity: number,
  { preparationDays, sameDayReuse }: LendingPolicy,
): CivilDate | null => {
  const [first] = steps
  if (first === undefined || first.free < quantity) return null
  const short = steps.find(({ free }) => free < quantity)
  if (short === undefined) return noEnd
  const last = later(short.from, -1 - preparationDays + (sameDayReuse ? 1 : 0))
  // A single day is taken even where the last of several is not.
  const earliest = sameDayReuse ? later(first.from, 1) : first.from
  return last < earliest ? null : last
}

/** The first day from which so many are free for so many days; null when that is not in sight. */
export function firstDayWith(
  stock: Stock,
  asked: Asked,
  quantity: number,
  policy: LendingPolicy,
): CivilDate | null {
  const length = daysBetween(asked.from, asked.until)
  const { steps } = availability(stock, { ...asked, until: noEnd }, policy)
  for (const [place, { from, free }] of steps.entries()) {
    if (free < quantity) continue
    const until = lastDayTaken({ from, until: later(from, length) }, policy)
    const rest = steps.slice(place + 1)
    if (rest.every((step) => step.from > until || step.free >= quantity)) return from
  }
  return null
}

function stepsOf(stock: Stock, asked: Asked, model: string | null, policy: LendingPolicy): Step[] {
  const { category, except } = asked
  const within = (thing: { category: string; model: string | null }): boolean =>
    thing.category === category && (model === null || thing.model === model)
  const changes = new Map<CivilDate, number>()
  const change = (day: CivilDate, by: number): void => {
    changes.set(day, (changes.get(day) ?? 0) + by)
  }
  const take = (days: Days, count: number): void => {
    if (days.until < asked.from) return
    change(days.from < asked.from ? asked.from : days.from, -count)
    if (days.until < noEnd) change(later(days.until, 1), count)
  }

  let total = 0
  for (const counted of stock.counted) if (within(counted)) total += counted.quantity
  const away = new Map<string, Days[]>()
  for (const item of stock.items) {
    if (!within(item)) continue
    total += 1
    if (item.unusable.length > 0) away.set(item.id, [...item.unusable])
  }
  for (const line of stock.lines) {
    if (!within(line) || except?.has(line.id) === true) continue
    const days = daysOfLine(line, policy)
    if (days === null) continue
    if (line.item === null) take(days, line.quantity)
    else {
      const known = away.get(line.item)
      if (known === undefined) away.set(line.item, [days])
      else known.push(days)
    }
  }
  // An item that is out and broken is away once.
  for (const spans of away.values()) for (const days of merged(spans)) take(days, 1)
  for (const reserved of stock.reservations) {
    if (!within(reserved) || except?.has(reserved.id) === true) continue
    take(daysOfReservation(reserved, policy), reserved.left)
  }

  change(asked.from, 0)
  let free = total
  return [...changes]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, by]) => ({ from, free: (free += by) }))
}

/** Both at once: on every day the fewer of the two. */
function fewest(one: readonly Step[], other: readonly Step[]): Step[] {
  const days = [...new Set([...one, ...other].map(({ from }) => from))].toSorted()
  const at = (steps: readonly Step[]) => {
    let place = -1
    return (day: CivilDate): number => {
      while ((steps[place + 1]?.from ?? noEnd) <= day && place + 1 < steps.length) place += 1
      return steps[place]?.free ?? 0
    }
  }
  const [first, second] = [at(one), at(other)]
  return days.map((from) => ({ from, free: Math.min(first(from), second(from)) }))
}

function merged(spans: readonly Days[]): Days[] {
  if (spans.length === 1) return [...spans]
  const result: Days[] = []
  for (const days of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = result.at(-1)
    if (last !== undefined && days.from <= last.until) {
      result[result.length - 1] = {
        from: last.from,
        until: days.until > last.until ? days.until : last.until,
      }
    } else result.push(days)
  }
  return result
}

/** What stands in the way of one item on some days. */
export type Blocker =
  | { kind: 'unusable'; days: UnusableDays }
  | { kind: 'lent'; line: LentLine; days: Days }
  | { kind: 'reserved'; reserved: Reserved; packed: boolean; days: Days }

/** Everything that takes an item on days of the period, the earliest first. */
export function blockersOf(
  stock: Stock,
  item: StockItem,
  period: Period,
  policy: LendingPolicy,
  except: ReadonlySet<string> = new Set(),
): Blocker[] {
  const wanted: Days = { from: period.from, until: lastDayTaken(period, policy) }
  const found: Blocker[] = []
  // Nothing is prepared after days of repair, nor does a broken thing need to be back for preparation.
  for (const days of item.unusable) {
    if (overlap(days, { from: period.from, until: period.until })) {
      found.push({ kind: 'unusable', days })
    }
  }
  const { lines, reservations } = byItem(stock)
  for (const line of lines.get(item.id) ?? []) {
    if (except.has(line.id)) continue
    const days = daysOfLine(line, policy)
    if (days !== null && overlap(days, wanted)) found.push({ kind: 'lent', line, days })
  }
  for (const reserved of reservations.get(item.id) ?? []) {
    if (except.has(reserved.id)) continue
    const held = reserved.held.find(({ item: id }) => id === item.id)
    if (held === undefined) continue
    const days = daysOfReservation(reserved, policy)
    if (overlap(days, wanted)) {
      found.push({ kind: 'reserved', reserved, packed: held.packed, days })
    }
  }
  return found.toSorted((one, other) => (one.days.from < other.days.from ? -1 : 1))
}

interface ByItem {
  lines: ReadonlyMap<string, readonly LentLine[]>
  reservations: ReadonlyMap<string, readonly Reserved[]>
}

// Thousands of things are asked of one stock; each looks only at what is its own.
const known = new WeakMap<Stock, ByItem>()
function byItem(stock: Stock): ByItem {
  const before = known.get(stock)
  if (before !== undefined) return before
  const lines = Map.groupBy(
    stock.lines.filter(({ item }) => item !== null),
    ({ item }) => item ?? '',
  )
  const reservations = new Map<string, Reserved[]>()
  for (const reserved of stock.reservations) {
    for (const { item } of reserved.held) {
      const there = reservations.get(item)
      if (there === undefined) reservations.set(item, [reserved])
      else there.push(reserved)
    }
  }
  const indexed = { lines, reservations }
  known.set(stock, indexed)
  return indexed
}

// Dates of one stock repeat; Temporal parses each only once.
const shifted = new Map<string, CivilDate>()
const later = (day: CivilDate, days: number): CivilDate => {
  if (days === 0) return day
  const key = `${day}${days}`
  const known = shifted.get(key)
  if (known !== undefined) return known
  if (shifted.size > 20_000) shifted.clear()
  const answer = addDays(day, days)
  shifted.set(key, answer)
  return answer
}
