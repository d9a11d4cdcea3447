import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type NeedCell, stillLacks } from './needs.ts'
import { findRoom, type Move } from './repinning.ts'
import { availability } from './rules.ts'
import type { NeedKind } from './schema.ts'
import type { LendingPolicy, LentLine, Period, Reserved, Stock } from './stock.ts'

/** Who lacks what, in the order they are served. */
export interface Lacking {
  person: string
  cells: readonly NeedCell[]
}

/** What is proposed for one need of one person. */
export type Proposed = { person: string; kind: NeedKind } & (
  | { action: 'reserve'; category: string; item: string | null; moves: readonly Move[] }
  /** They hold something fitting: it stays with them until the group ends. */
  | { action: 'extend'; line: string; until: CivilDate }
  /** Something fitting is promised to them already, for another group: it is prolonged. */
  | { action: 'prolong'; reservation: string; from: CivilDate; until: CivilDate }
  | { action: 'short'; category: string | null }
)

/** How much of a category is lacking on the worst day. */
export interface Shortage {
  category: string
  asked: number
  free: number
  /** The first day on which too few are free. */
  shortOn: CivilDate
}

export interface Proposal {
  proposed: readonly Proposed[]
  shortages: readonly Shortage[]
  /** The stock once everybody has what is proposed to them to reserve. */
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
 * promised to them is prolonged, and only then something else is reserved. Never a second thing for
 * one need. What one is promised is no longer there for the next.
 */
export function propose({ period, people, categories, stock, policy }: Asked): Proposal {
  let now = stock
  const proposed: Proposed[] = []
  const asked = new Map<string, number>()
  for (const { person, cells } of people) {
    for (const cell of cells) {
      if (!wantsSomething(cell)) continue
      const fitting = new Set(
        categories.filter(({ need }) => need === cell.kind).map(({ id }) => id),
      )
      const one = continuation(now, { person, kind: cell.kind, fitting, period })
      if (one === 'enough') continue
      if (one !== null) {
        proposed.push(one)
        continue
      }
      for (const category of fitting) {
        asked.set(category, (asked.get(category) ?? 0) + 1)
        break
      }
      const found = reserveOne(now, [...fitting], period, policy)
      if (found === null) {
        const [category = null] = fitting
        proposed.push({ person, kind: cell.kind, action: 'short', category })
        continue
      }
      now = found.stock
      const { category, item, moves } = found
      proposed.push({ person, kind: cell.kind, action: 'reserve', category, item, moves })
    }
  }
  return { proposed, shortages: shortagesOf(stock, asked, period, policy), after: now }
}

/** Somebody needs it, and neither a weekly packet nor a place on the premises was agreed instead. */
const wantsSomething = (cell: NeedCell): boolean =>
  stillLacks({ ...cell, lent: [], reserved: null }) && !cell.returned

/** What somebody holds or is promised goes on; `enough`: it lasts as it is. Null where there is nothing. */
function continuation(
  { lines, reservations }: Stock,
  {
    person,
    kind,
    fitting,
    period,
  }: { person: string; kind: NeedKind; fitting: ReadonlySet<string>; period: Period },
): Proposed | 'enough' | null {
  const held = lines.find(
    (line: LentLine) =>
      line.person === person && line.returnedOn === null && fitting.has(line.category),
  )
  if (held !== undefined) {
    if (held.due >= period.until) return 'enough'
    return { person, kind, action: 'extend', line: held.id, until: period.until }
  }
  const promised = reservations.find(
    (reserved: Reserved) => reserved.person === person && fitting.has(reserved.category),
  )
  if (promised === undefined) return null
  const from = promised.from < period.from ? promised.from : period.from
  const until = promised.until > period.until ? promised.until : period.until
  if (from === promised.from && until === promised.until) return 'enough'
  return { person, kind, action: 'prolong', reservation: promised.id, from, until }
}

function reserveOne(
  stock: Stock,
  categories: readonly string[],
  period: Period,
  policy: LendingPolicy,
): { category: string; item: string | null; moves: readonly Move[]; stock: Stock } | null {
  for (const category of categories) {
    const wish = { category, model: null, ...period }
    if (availability(stock, wish, policy).free < 1) continue
    const room = findRoom(stock, wish, policy)
    const item = room?.item ?? null
    if (item === null && !stock.counted.some((counted) => counted.category === category)) continue
    const reserved: Reserved = {
      id: `proposed:${stock.reservations.length}`,
      person: '',
      category,
      model: null,
      left: 1,
      ...period,
      held: item === null ? [] : [{ item, packed: false }],
    }
    const moves = room?.moves ?? []
    const reservations = [...stock.reservations.map((one) => moved(one, moves)), reserved]
    return { category, item, moves, stock: { ...stock, reservations } }
  }
  return null
}

const moved = (reserved: Reserved, moves: readonly Move[]): Reserved => {
  const mine = moves.filter(({ reservation }) => reservation === reserved.id)
  if (mine.length === 0) return reserved
  const held = reserved.held.map((there) => {
    const move = mine.find(({ from }) => from === there.item)
    return move === undefined ? there : { ...there, item: move.to }
  })
  return { ...reserved, held }
}

function shortagesOf(
  stock: Stock,
  asked: ReadonlyMap<string, number>,
  period: Period,
  policy: LendingPolicy,
): Shortage[] {
  return [...asked].flatMap(([category, count]) => {
    const { free, steps } = availability(stock, { category, model: null, ...period }, policy)
    if (free >= count) return []
    const first = steps.find((step) => step.free < count)
    return [
      { category, asked: count, free: Math.max(0, free), shortOn: first?.from ?? period.from },
    ]
  })
}
