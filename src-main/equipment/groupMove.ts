import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { EquipmentMove } from '#shared/equipment/groupMove.ts'
import { blockersOf } from '#shared/equipment/rules.ts'
import { type Shift, shiftReservations } from '#shared/equipment/shifting.ts'
import type { LendingPolicy, Period, Reserved, Stock } from '#shared/equipment/stock.ts'
import { type Asker, notFree } from './notFree.ts'
import { findOtherGroups } from './otherGroup.ts'
import { findReservations } from './reservations.ts'
import { findLendingPolicy, readStock } from './stock.ts'
import { findWhom } from './whom.ts'

/** A group that moves by so many days from a day on. */
export interface MovedGroup {
  group: string
  from: CivilDate
  days: number
  /** Its first day moves too: nobody needs anything before it. */
  fromItsStart: boolean
  /** The group's last day after the move; null where nobody knows it. */
  endsOn: CivilDate | null
}

interface Plan {
  before: Stock
  days: ReadonlyMap<string, Period>
  shift: Shift
  policy: LendingPolicy
  /** Reservations on which another group relies too. */
  shared: ReadonlySet<string>
}

/** What of a group's equipment would move along, what could not and why, and which loans would end early. */
export async function previewEquipmentMove(
  asker: Asker,
  moved: MovedGroup,
  today: CivilDate,
): Promise<EquipmentMove> {
  const plan = await planMove(asker, moved, today)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from loan where group_id = ${moved.group} and exists (
      select 1 from loan_line where loan_line.loan_id = loan.id
      and loan_line.returned_on is null and loan_line.due_on < ${moved.endsOn})`.execute(asker.db)
  return {
    moving: plan.shift.moved.length,
    shared: plan.shift.moved.filter(({ id }) => plan.shared.has(id)).length,
    stuck: {
      count: plan.shift.stuck.length,
      first: await showStuck(asker, plan, today),
    },
    dueBefore: rows[0]?.count ?? 0,
  }
}

/** Moves what is reserved for a group along with it; what finds no room keeps its days. Loans stay. */
export async function moveEquipmentAlong(
  work: Work,
  moved: MovedGroup,
): Promise<{ moved: number; stuck: number }> {
  const { before, shift } = await planMove({ db: work.db, actor: actorOf(work) }, moved, work.today)
  const old = new Map(before.reservations.map((reserved) => [reserved.id, reserved]))
  for (const reserved of shift.stock.reservations) {
    const was = old.get(reserved.id)
    if (was !== undefined) await writeReservation(work, was, reserved)
  }
  return { moved: shift.moved.length, stuck: shift.stuck.length }
}

async function planMove({ db, actor }: Asker, moved: MovedGroup, today: CivilDate): Promise<Plan> {
  const policy = await findLendingPolicy(db, today)
  const open = await db
    .selectFrom('reservation')
    .select(['id', 'category_id as category', 'from_day as from', 'until_day as until'])
    .where('group_id', '=', moved.group)
    .where('ended', 'is', null)
    .orderBy('seq')
    .execute()
  const of = { reservations: open.map(({ id }) => id), without: [moved.group] }
  const others = await findOtherGroups(db, of, today, actor)
  const days = new Map<string, Period>()
  for (const { id, ...period } of open) {
    const moves = daysAfter(period, moved)
    const other = others.get(id)
    const after = moves === null || other === undefined ? moves : withDays(moves, other.days, moved)
    if (after === null || (after.from === period.from && after.until === period.until)) continue
    days.set(id, after)
  }
  const going = open.filter(({ id }) => days.has(id))
  const [earliest] = [...going, ...days.values()].map(({ from }) => from).toSorted()
  const categories = [...new Set(going.map(({ category }) => category))]
  const before = await readStock(db, categories, earliest ?? today)
  return {
    before,
    days,
    shift: shiftReservations(before, days, policy),
    policy,
    shared: new Set(others.keys()),
  }
}

/**
 * The days a reservation has after the move. Where the group has begun before the day from which it
 * moves, so does what is needed from its beginning: only the end moves. Null: nothing moves.
 */
function daysAfter({ from, until }: Period, moved: MovedGroup): Period | null {
  if (until < moved.from) return null
  const begins = moved.fromItsStart || from >= moved.from ? addDays(from, moved.days) : from
  const ends = addDays(until, moved.days)
  return ends < begins ? null : { from: begins, until: ends }
}

/** The days of the group after the move, and those on which another relies on the reservation. */
function withDays(moves: Period, other: Period, { endsOn }: MovedGroup): Period {
  const own = endsOn !== null && endsOn < moves.until ? endsOn : moves.until
  return {
    from: other.from < moves.from ? other.from : moves.from,
    until: other.until > own ? other.until : own,
  }
}

async function writeReservation(work: Work, was: Reserved, now: Reserved): Promise<void> {
  const has = ({ held }: Reserved, id: string) => held.some(({ item }) => item === id)
  const left = was.held.filter(({ item }) => !has(now, item))
  const taken = now.held.filter(({ item }) => !has(was, item))
  const moves = was.from !== now.from || was.until !== now.until
  if (!moves && left.length === 0) return
  // Both sides are apart, so no thing comes to a reservation that holds it still.
  for (const [place, { item }] of left.entries()) {
    await work.db
      .updateTable('reservation_item')
      .set({ item_id: taken[place]?.item ?? item })
      .where('reservation_id', '=', now.id)
      .where('item_id', '=', item)
      .execute()
  }
  await work.db
    .updateTable('reservation')
    .set((old) => ({
      from_day: now.from,
      until_day: now.until,
      revision: old('revision', '+', 1),
    }))
    .where('id', '=', now.id)
    .execute()
}

async function showStuck(
  asker: Asker,
  { shift, days, policy }: Plan,
  today: CivilDate,
): Promise<EquipmentMove['stuck']['first']> {
  const stuck = shift.stuck.slice(0, 20)
  const whom = await findWhom(
    asker.db,
    stuck.map(({ person }) => person),
    asker.actor,
  )
  const ids = stuck.map(({ id }) => id)
  const told = new Map((await findReservations(asker.db, ids, today)).map((row) => [row.id, row]))
  const shown: EquipmentMove['stuck']['first'] = []
  for (const reserved of stuck) {
    const row = told.get(reserved.id)
    if (row === undefined) continue
    const { id, categoryName, categoryNameEn, modelName, held, from, until } = row
    const wanted = { ...reserved, ...days.get(id) }
    shown.push({
      id,
      person: whom(reserved.person),
      categoryName,
      categoryNameEn,
      modelName,
      tags: held.map(({ tag }) => tag),
      from,
      until,
      blockers: (await whyStuck(asker, shift.stock, wanted, policy)).slice(0, 3),
    })
  }
  return shown
}

/** What takes a thing that the reservation holds, or where those are free, all there is of the kind. */
async function whyStuck(asker: Asker, stock: Stock, wanted: Reserved, policy: LendingPolicy) {
  const except = new Set([wanted.id])
  const item = stock.items.find(
    (one) =>
      wanted.held.some(({ item: held }) => held === one.id) &&
      blockersOf(stock, one, wanted, policy, except).length > 0,
  )
  const wish = { ...wanted, quantity: wanted.left, item: item ?? null, except }
  return (await notFree(asker, stock, wish, policy)).blockers
}
