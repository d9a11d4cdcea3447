import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
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
import { findUngrouped, type Ungrouped } from './ungrouped.ts'
import { findWhom } from './whom.ts'

/** How many of each are shown by themselves. */
const shown = 20

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
  /** Reservations that name no group and are for this one. */
  ungrouped: ReadonlySet<string>
  /** Those that may as well be for another group. */
  unclear: readonly string[]
}

/** What of a group's equipment would move along, what could not and why, and which loans would end early. */
export async function previewEquipmentMove(
  asker: Asker,
  moved: MovedGroup,
  today: CivilDate,
): Promise<EquipmentMove> {
  const ungrouped = await findUngrouped(asker.db, { groups: [moved.group], people: null }, today)
  const plan = await planMove(asker, moved, ungrouped, today)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from loan where group_id = ${moved.group} and exists (
      select 1 from loan_line where loan_line.loan_id = loan.id
      and loan_line.returned_on is null and loan_line.due_on < ${moved.endsOn})`.execute(asker.db)
  return {
    moving: plan.shift.moved.length,
    shared: plan.shift.moved.filter(({ id }) => plan.shared.has(id)).length,
    ungrouped: plan.shift.moved.filter(({ id }) => plan.ungrouped.has(id)).length,
    unclear: {
      count: plan.unclear.length,
      first: await showKept(asker, plan.unclear.slice(0, shown), today),
    },
    stuck: {
      count: plan.shift.stuck.length,
      first: await showStuck(asker, plan, today),
    },
    dueBefore: rows[0]?.count ?? 0,
  }
}

/**
 * Moves what is reserved for a group along with it; what finds no room keeps its days. Loans stay.
 * @param ungrouped what names no group, by the days that the group had before
 */
export async function moveEquipmentAlong(
  work: Work,
  moved: MovedGroup,
  ungrouped: Ungrouped,
): Promise<{ moved: number; stuck: number }> {
  const asker = { db: work.db, actor: actorOf(work) }
  const { before, shift } = await planMove(asker, moved, ungrouped, work.today)
  const old = new Map(before.reservations.map((reserved) => [reserved.id, reserved]))
  for (const reserved of shift.stock.reservations) {
    const was = old.get(reserved.id)
    if (was !== undefined) await writeReservation(work, was, reserved)
  }
  return { moved: shift.moved.length, stuck: shift.stuck.length }
}

async function planMove(
  { db, actor }: Asker,
  moved: MovedGroup,
  ungrouped: Ungrouped,
  today: CivilDate,
): Promise<Plan> {
  const policy = await findLendingPolicy(db, today)
  const open = await db
    .selectFrom('reservation')
    .select(['id', 'category_id as category', 'from_day as from', 'until_day as until'])
    .where(sql<boolean>`(group_id = ${moved.group} or id in ${idList(ungrouped.own)})`)
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
    ungrouped: new Set(ungrouped.own),
    unclear: ungrouped.unclear,
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
  const stuck = shift.stuck.slice(0, shown)
  const ids = stuck.map(({ id }) => id)
  const told = new Map((await showKept(asker, ids, today)).map((one) => [one.id, one]))
  const first: EquipmentMove['stuck']['first'] = []
  for (const reserved of stuck) {
    const kept = told.get(reserved.id)
    if (kept === undefined) continue
    const wanted = { ...reserved, ...days.get(reserved.id) }
    const blockers = (await whyStuck(asker, shift.stock, wanted, policy)).slice(0, 3)
    first.push({ ...kept, blockers })
  }
  return first
}

/** Reservations as the preview tells of them. */
async function showKept(
  { db, actor }: Asker,
  ids: readonly string[],
  today: CivilDate,
): Promise<EquipmentMove['unclear']['first']> {
  const rows = await findReservations(db, ids, today)
  const whom = await findWhom(
    db,
    rows.map(({ person }) => person),
    actor,
  )
  return rows.map(({ id, person, categoryName, categoryNameEn, modelName, held, from, until }) => ({
    id,
    person: whom(person),
    categoryName,
    categoryNameEn,
    modelName,
    tags: held.map(({ tag }) => tag),
    from,
    until,
  }))
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
