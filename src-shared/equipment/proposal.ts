import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { extended, prolonged } from './continuing.ts'
import { type NeedCell, stillLacks } from './needs.ts'
import { findRoom, type Move, stockAfter } from './repinning.ts'
import { availability, lastDayTaken } from './rules.ts'
import type { NeedKind } from './schema.ts'
import type { LendingPolicy, LentLine, Period, Reserved, Stock } from './stock.ts'

/** Who lacks what, in the order they are served. */
export interface Lacking {
  person: string
  cells: readonly NeedCell[]
}

/** What is proposed for one need of one person; `moves`: what makes room for it. */
export type Proposed = { person: string; kind: NeedKind; moves: readonly Move[] } & (
  | { action: 'reserve'; category: string; item: string | null }
  /** They hold something fitting: it stays with them until the group ends. */
  | { action: 'extend'; line: string; until: CivilDate }
  /** Something fitting is promised to them already, for another group: it is prolonged. */
  | { action: 'prolong'; reservation: string; from: CivilDate; until: CivilDate }
  | { action: 'short'; category: string | null }
)

/** How much is lacking of what answers a need on the worst day, and the categories that answer it. */
export interface Shortage {
  categories: readonly string[]
  asked: number
  free: number
  /** The first day on which too few are free. */
  shortOn: CivilDate
}

export interface Proposal {
  proposed: readonly Proposed[]
  shortages: readonly Shortage[]
  /** The stock once everybody has what is proposed to them. */
  after: Stock
}

interface Asked {
  /** The days of the group, from today on. */
  period: Period
  people: readonly Lacking[]
  /** Categories that answer a need, the ones to prefer first. */
  categories: readonly { id: string; need: NeedKind }[]
  stock: Stock
  policy: LendingPolicy
}

/**
 * Proposes something for everybody who lacks something: what they hold already is kept on, what is
 * promised to them is prolonged, and only then something else is reserved, so that nobody is promised
 * what another keeps. Never a second thing for one need: what can't go on is short. What one is promised
 * is no longer there for the next.
 */
export function propose({ period, people, categories, stock, policy }: Asked): Proposal {
  let now = stock
  const wanted = people.flatMap(({ person, cells }) =>
    cells.filter(wantsSomething).map(({ kind }): Want => {
      const fitting = categories.filter(({ need }) => need === kind).map(({ id }) => id)
      return { person, kind, fitting, period }
    }),
  )
  const decided = wanted.map((want) => {
    const going = continuation(now, want, policy)
    if (going !== null && 'stock' in going) now = going.stock
    return { want, going }
  })
  const kept = now
  const proposed: Proposed[] = []
  const tallies = new Map<NeedKind, Tally>()
  for (const { want, going } of decided) {
    if (going !== null && 'enough' in going) continue
    if (going !== null && 'stock' in going) {
      proposed.push(going.proposed)
      continue
    }
    const { person, kind, fitting } = want
    const found = going === null ? reserveOne(now, want, policy) : null
    const { asked, short, own } = tallies.get(kind) ?? { asked: 0, short: 0, own: [] }
    tallies.set(kind, {
      fitting,
      asked: asked + 1,
      short: short + (found === null ? 1 : 0),
      own: going === null ? own : [...own, going.blocked],
    })
    if (found === null) {
      const [category = null] = fitting
      proposed.push({ person, kind, action: 'short', category, moves: [] })
      continue
    }
    now = found.stock
    const { category, item, moves } = found
    proposed.push({ person, kind, action: 'reserve', category, item, moves })
  }
  const shortages = [...tallies.values()].flatMap((tally) =>
    shortageOf(kept, tally, period, policy),
  )
  return { proposed, shortages, after: now }
}

interface Want {
  person: string
  kind: NeedKind
  fitting: readonly string[]
  period: Period
}

/** How many are to be given something of what answers a need, and how many of them go without. */
interface Tally {
  fitting: readonly string[]
  asked: number
  short: number
  /** What they have that can't go on: until it ends, they lack nothing. */
  own: readonly string[]
}

/** Somebody needs it, and neither a weekly packet nor a place on the premises was agreed instead. */
const wantsSomething = (cell: NeedCell): boolean =>
  stillLacks({ ...cell, lent: [], reserved: null }) && !cell.returned

/**
 * What somebody holds or is promised goes on; `enough`: it lasts as it is, `blocked`: others stand in the
 * way of this. Null where there is nothing.
 */
function continuation(
  stock: Stock,
  { person, kind, fitting, period }: Want,
  policy: LendingPolicy,
): { proposed: Proposed; stock: Stock } | { enough: true } | { blocked: string } | null {
  const held = stock.lines.find(
    (line: LentLine) =>
      line.person === person && line.returnedOn === null && fitting.includes(line.category),
  )
  const promises = stock.reservations
    .filter(
      (reserved: Reserved) =>
        reserved.person === person &&
        fitting.includes(reserved.category) &&
        // What was not collected by its last day is nobody's any more.
        reserved.until >= policy.today,
    )
    .toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
  if (lasts(period, held?.due ?? null, promises)) return { enough: true }
  if (held !== undefined) {
    const { until } = period
    const going = extended(stock, held, until, policy)
    if (going === null) return { blocked: held.id }
    const { moves } = going
    const proposed: Proposed = { person, kind, action: 'extend', line: held.id, until, moves }
    return { proposed, stock: going.stock }
  }
  const promised = nearest(promises, period)
  if (promised === undefined) return null
  const from = promised.from < period.from ? promised.from : period.from
  const until = promised.until > period.until ? promised.until : period.until
  const going = prolonged(stock, promised, { from, until }, policy)
  if (going === null) return { blocked: promised.id }
  const days = { reservation: promised.id, from, until }
  const proposed: Proposed = { person, kind, action: 'prolong', ...days, moves: going.moves }
  return { proposed, stock: going.stock }
}

/** What somebody holds until a day, and then what is promised to them, leave no day without. */
function lasts(period: Period, due: CivilDate | null, promises: readonly Reserved[]): boolean {
  let day = due === null || due < period.from ? period.from : addDays(due, 1)
  for (const { from, until } of promises) {
    if (from <= day && until >= day) day = addDays(until, 1)
  }
  return day > period.until
}

/** Of promises in the order of their days: one for some of these days, else the last before, else the first after. */
const nearest = (promises: readonly Reserved[], { from, until }: Period): Reserved | undefined =>
  promises.find((one) => one.from <= until && one.until >= from) ??
  promises.findLast((one) => one.until < from) ??
  promises[0]

function reserveOne(
  stock: Stock,
  { person, fitting, period }: Want,
  policy: LendingPolicy,
): { category: string; item: string | null; moves: readonly Move[]; stock: Stock } | null {
  for (const category of fitting) {
    const wish = { category, model: null, ...period }
    if (availability(stock, wish, policy).free < 1) continue
    const room = findRoom(stock, wish, policy)
    const item = room?.item ?? null
    if (item === null && !stock.counted.some((counted) => counted.category === category)) continue
    const reserved: Reserved = {
      id: `proposed:${stock.reservations.length}`,
      person,
      category,
      model: null,
      left: 1,
      ...period,
      held: item === null ? [] : [{ item, packed: false }],
    }
    const moves = room?.moves ?? []
    const reservations = [...stockAfter(stock, moves).reservations, reserved]
    return { category, item, moves, stock: { ...stock, reservations } }
  }
  return null
}

/**
 * What is lacking for a need, where somebody goes without: what is free in one category makes up for what
 * is not in another that answers the same need.
 */
function shortageOf(
  stock: Stock,
  { fitting, asked, short, own }: Tally,
  period: Period,
  policy: LendingPolicy,
): Shortage[] {
  if (short === 0 || fitting.length === 0) return []
  const until = lastDayTaken(period, policy)
  const except = new Set(own)
  const steps = fitting.map(
    (category) => availability(stock, { category, model: null, ...period, except }, policy).steps,
  )
  const days = [...new Set(steps.flatMap((of) => of.map(({ from }) => from)))].toSorted()
  const free = days
    .filter((day) => day <= until)
    .map((from) => {
      const each = steps.map((of) => of.findLast((step) => step.from <= from)?.free ?? 0)
      return { from, free: each.reduce((sum, count) => sum + Math.max(0, count), 0) }
    })
  const first = free.find((day) => day.free < asked)
  if (first === undefined) return []
  const fewest = Math.min(...free.map((day) => day.free))
  return [{ categories: fitting, asked, free: fewest, shortOn: first.from }]
}
