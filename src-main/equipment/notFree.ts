import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { BlockerShown, ReserveRefusal, WaysOut } from '#shared/equipment/refusals.ts'
import { itemsFor, type Room } from '#shared/equipment/repinning.ts'
import {
  type Asked,
  availability,
  type Blocker,
  blockersOf,
  daysOfLine,
  firstDayWith,
  lastDayTaken,
  lastDayWith,
  noEnd,
  overlap,
} from '#shared/equipment/rules.ts'
import type { LendingPolicy, Period, Stock, StockItem } from '#shared/equipment/stock.ts'
import { sentBackInTime } from './sentBack.ts'
import { findWhom } from './whom.ts'

export type NotFree = Extract<ReserveRefusal, { reason: 'notFree' }>

/** Who asks, within a command or beside one. */
export interface Asker {
  db: Kysely<Tables>
  actor: Actor
}

/** What was asked of the stock and can't be had. */
export interface Wish extends Period {
  category: string
  model: string | null
  quantity: number
  /** One thing that was meant; null for any of the category or model. */
  item: StockItem | null
  /** Lines and reservations that the wish is about. */
  except?: ReadonlySet<string>
  /** Where reservations could make room, found already. */
  room?: Room | null
}

const most = 10

/** Says who or what is in the way, and everything else that is possible. */
export async function notFree(
  asker: Asker,
  stock: Stock,
  wish: Wish,
  policy: LendingPolicy,
): Promise<NotFree> {
  const { item, quantity, except } = wish
  const asked = { ...wish, ...(except === undefined ? {} : { except }) }
  const free = availability(stock, asked, policy)
  const inTheWay =
    item === null
      ? [
          ...itemsFor(stock, wish).flatMap((one) =>
            blockersOf(stock, one, wish, policy, except).map((blocker) => ({
              tag: one.tag,
              blocker,
            })),
          ),
          ...countedOut(stock, wish, policy).map((blocker) => ({ tag: '', blocker })),
        ]
      : blockersOf(stock, item, wish, policy, except).map((blocker) => ({ tag: item.tag, blocker }))
  const loose = looseReservations(stock, wish)
  const whom = await findWhom(
    asker.db,
    [
      ...inTheWay.map(({ blocker }) => personOf(blocker) ?? ''),
      ...loose.map(({ person }) => person),
    ],
    asker.actor,
  )
  const inTime = await findSentInTime(
    asker,
    inTheWay.flatMap(({ blocker }) => (blocker.kind === 'lent' ? [blocker.line.id] : [])),
  )
  const blockers = [
    ...inTheWay.map(({ tag, blocker }) => shown(tag, blocker, { ...policy, inTime }, whom)),
    ...loose.map(({ person, from, until }) => ({
      kind: 'reserved' as const,
      tag: '',
      person: whom(person),
      from,
      until,
      due: null,
    })),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return {
    reason: 'notFree',
    tag: item?.tag ?? '',
    what: await nameOf(asker, wish),
    asked: quantity,
    free: Math.max(0, free.free),
    shortOn: free.free < quantity ? free.shortest : null,
    blockers: blockers.slice(0, most),
    ways: await findWays(asker, stock, wish, policy),
  }
}

/** What else is possible: other things, other days, other plans. */
export async function findWays(
  asker: Asker,
  stock: Stock,
  wish: Wish,
  policy: LendingPolicy,
): Promise<WaysOut> {
  const { item, quantity, except } = wish
  const asked = { ...wish, ...(except === undefined ? {} : { except }) }
  const others = itemsFor(stock, wish).filter(
    (one) => one.id !== item?.id && blockersOf(stock, one, wish, policy, except).length === 0,
  )
  const models = await modelNames(asker, others.slice(0, most))
  const lastDay =
    item === null
      ? lastDayWith(availability(stock, { ...asked, until: noEnd }, policy), quantity, policy)
      : lastDayOf(stock, item, wish, policy)
  return {
    items: others.slice(0, most).map(({ id, tag, model }) => ({
      id,
      tag,
      modelName: models.get(model) ?? '',
    })),
    lastDay: lastDay === noEnd || lastDay === null || lastDay >= wish.until ? null : lastDay,
    firstDay: nextDay(
      item === null
        ? firstDayWith(stock, asked, quantity, policy)
        : firstDayWith(...alone(stock, item, wish), 1, policy),
      wish,
    ),
    moves: await shownMoves(asker, stock, wish.room ?? null),
  }
}

const nextDay = (day: string | null, { from }: Period): string | null => (day === from ? null : day)

/** The last day until which one thing is free from the period's first day on. */
function lastDayOf(
  stock: Stock,
  item: StockItem,
  wish: Wish,
  policy: LendingPolicy,
): string | null {
  const [its, asked] = alone(stock, item, wish)
  return lastDayWith(availability(its, { ...asked, until: noEnd }, policy), 1, policy)
}

/** All that is of one thing alone, and what is asked of it. */
function alone(stock: Stock, item: StockItem, wish: Wish): [Stock, Asked] {
  const its: Stock = {
    items: [item],
    counted: [],
    lines: stock.lines.filter((line) => line.item === item.id),
    // What another holds of other things is no matter of this one's.
    reservations: stock.reservations
      .filter(({ held }) => held.some((there) => there.item === item.id))
      .map((reserved) => ({ ...reserved, left: 1, model: item.model })),
  }
  const asked = {
    category: item.category,
    model: null,
    from: wish.from,
    until: wish.until,
    ...(wish.except === undefined ? {} : { except: wish.except }),
  }
  return [its, asked]
}

/** Reservations of the period that hold nothing: their number is promised, no thing of it is. */
const looseReservations = (stock: Stock, wish: Wish) =>
  stock.reservations.filter(
    (reserved) =>
      reserved.held.length === 0 &&
      reserved.left > 0 &&
      reserved.category === wish.category &&
      (wish.model === null || reserved.model === null || reserved.model === wish.model) &&
      wish.except?.has(reserved.id) !== true &&
      overlap(reserved, wish),
  )

/** Counted things that are out on days of the wish. */
function countedOut(stock: Stock, wish: Wish, policy: LendingPolicy): Blocker[] {
  const wanted = { from: wish.from, until: lastDayTaken(wish, policy) }
  return stock.lines.flatMap((line): Blocker[] => {
    const isOther =
      line.item !== null ||
      line.category !== wish.category ||
      (wish.model !== null && line.model !== wish.model) ||
      wish.except?.has(line.id) === true
    const days = isOther ? null : daysOfLine(line, policy)
    return days !== null && overlap(days, wanted) ? [{ kind: 'lent', line, days }] : []
  })
}

const personOf = (blocker: Blocker): string | null =>
  blocker.kind === 'lent'
    ? blocker.line.person
    : blocker.kind === 'reserved'
      ? blocker.reserved.person
      : null

/** Which of these lines were sent back by their due day, where that counts. */
async function findSentInTime(
  { db }: Asker,
  lines: readonly string[],
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`select loan_line.id from loan_line
    where loan_line.id in ${idList(lines)} and ${sentBackInTime('loan_line')}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

function shown(
  tag: string,
  blocker: Blocker,
  { today, inTime }: LendingPolicy & { inTime: ReadonlySet<string> },
  whom: Awaited<ReturnType<typeof findWhom>>,
): BlockerShown {
  const person = personOf(blocker)
  const until = blocker.days.until === noEnd ? null : blocker.days.until
  const due = blocker.kind === 'lent' ? blocker.line.due : null
  const base = { tag, person: person === null ? null : whom(person), due }
  switch (blocker.kind) {
    case 'lent': {
      const { returnedOn, from, expectedOn, due: last } = blocker.line
      const isOver = returnedOn === null && last < today
      const isLate = isOver && !inTime.has(blocker.line.id)
      return {
        ...base,
        kind: isLate ? 'overdue' : 'lent',
        from,
        until: until === null ? null : isOver ? expectedOn : last,
      }
    }
    case 'reserved':
      return {
        ...base,
        kind: blocker.packed ? 'packed' : 'reserved',
        from: blocker.reserved.from,
        until: blocker.reserved.until,
      }
    case 'unusable':
      return { ...base, kind: blocker.days.kind, from: blocker.days.from, until }
  }
}

async function shownMoves(
  asker: Asker,
  stock: Stock,
  room: Room | null,
): Promise<WaysOut['moves']> {
  if (room === null) return []
  const reservations = new Map(stock.reservations.map((one) => [one.id, one]))
  const tags = new Map(stock.items.map(({ id, tag }) => [id, tag]))
  const people = room.moves.map(({ reservation }) => reservations.get(reservation)?.person ?? '')
  const whom = await findWhom(asker.db, people, asker.actor)
  return room.moves.map(({ reservation, from, to }, place) => ({
    reservation,
    person: whom(people[place] ?? ''),
    from: { id: from, tag: tags.get(from) ?? '' },
    to: { id: to, tag: tags.get(to) ?? '' },
  }))
}

/** What the models of things are called, by their ids. */
export async function modelNames(
  { db }: Asker,
  items: readonly StockItem[],
): Promise<ReadonlyMap<string, string>> {
  if (items.length === 0) return new Map()
  const rows = await db
    .selectFrom('equipment_model')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      items.map(({ model }) => model),
    )
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function nameOf({ db }: Asker, { category, model }: Wish): Promise<NotFree['what']> {
  if (model === null) {
    return db
      .selectFrom('equipment_category')
      .select(['name as categoryName', 'name_en as categoryNameEn'])
      .where('id', '=', category)
      .executeTakeFirstOrThrow()
  }
  const { name } = await db
    .selectFrom('equipment_model')
    .select('name')
    .where('id', '=', model)
    .executeTakeFirstOrThrow()
  return { categoryName: name, categoryNameEn: name }
}
