import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { addedDays } from '#shared/equipment/continuing.ts'
import type { ExtendRefusal } from '#shared/equipment/refusals.ts'
import { type Move, roomOn, stockAfter } from '#shared/equipment/repinning.ts'
import { availability, blockersOf } from '#shared/equipment/rules.ts'
import type { LendingPolicy, Period, Stock } from '#shared/equipment/stock.ts'
import { applyMoves } from './moves.ts'
import { notFree } from './notFree.ts'
import { nothingLeftOut } from './nothingLeft.ts'
import { findLendingPolicy, readStock } from './stock.ts'
import { findLines, type Line } from './takeBack.ts'

type Refusal = ExtendRefusal | CommonRefusal
interface Asked {
  lines: string[]
  due: CivilDate
  moveReservations: boolean
  /** On which day it was agreed; null for today. */
  on: CivilDate | null
}

/**
 * Gives what is still out another due day. Days of lateness until then stay in the history of the
 * line; what was promised to others later is in the way, unless it may move. Of several, those that are
 * due later stay so and are named in `left`.
 */
export const extendLoan: Command<
  Asked,
  { count: number; moved: number; left: { what: string; due: CivilDate }[] },
  Refusal
> = {
  name: 'equipment.extendLoan',
  records: ({ lines }) => lines.map((line) => `loanLine/${line}`),
  async run(work, { lines, due, moveReservations, on: asked }) {
    if (due < work.today) {
      return refuse({ reason: 'intoThePast', field: 'due', earliest: work.today })
    }
    const on = asked ?? work.today
    if (on > work.today) return refuse({ reason: 'notYet', field: 'on' })
    const known = [...(await findLines(work, lines)).values()]
    const open = known.filter(({ returnedOn }) => returnedOn === null)
    if (open.length === 0) return refuse(await nothingLeftOut(work, known))
    const { changing, left } = linesToExtend(open, due)
    const notYetOut = changing.find(({ issuedOn }) => on < issuedOn)
    if (notYetOut !== undefined) {
      const { tag, what, issuedOn } = notYetOut
      return refuse({ reason: 'beforeIssue', field: 'on', tag: tag || what, issuedOn })
    }
    const last = await lastExtended(work, changing)
    const before = changing.find(({ id }) => on < (last.get(id) ?? on))
    if (before !== undefined) {
      const { id, tag, what } = before
      const extendedOn = last.get(id) ?? on
      return refuse({ reason: 'beforeExtension', field: 'on', tag: tag || what, extendedOn })
    }
    const planned = await planExtension(work, changing, due, moveReservations)
    if (!planned.ok) return planned
    await applyMoves(work, planned.value)
    for (const line of changing) await extendOne(work, line, { due, on })
    await work.db
      .updateTable('loan')
      .set((old) => ({ revision: old('revision', '+', 1) }))
      .where(sql<boolean>`id in ${idList(changing.map(({ loan }) => loan))}`)
      .execute()
    return done({ count: changing.length, moved: planned.value.length, left })
  },
}

/** Whoever extends some of several does not mean to shorten the others; all of them may be shortened. */
function linesToExtend(
  open: readonly Line[],
  due: CivilDate,
): { changing: readonly Line[]; left: { what: string; due: CivilDate }[] } {
  const longer = open.filter(({ dueOn }) => dueOn < due)
  if (longer.length === 0) return { changing: open, left: [] }
  const later = open.filter(({ dueOn }) => dueOn > due)
  return {
    changing: longer,
    left: later.map(({ tag, what, dueOn }) => ({ what: tag || what, due: dueOn })),
  }
}

/** On which day each of the lines was extended last; those never extended are not in it. */
async function lastExtended(
  work: Work,
  lines: readonly Line[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const { rows } = await sql<{ line: string; day: CivilDate }>`
    select line_id as line, max(extended_on) as day from loan_extension
    where line_id in ${idList(lines.map(({ id }) => id))} group by line_id`.execute(work.db)
  return new Map(rows.map(({ line, day }) => [line, day]))
}

async function planExtension(
  work: Work,
  open: readonly Line[],
  due: CivilDate,
  moveReservations: boolean,
): Promise<{ ok: true; value: readonly Move[] } | { ok: false; refusal: Refusal }> {
  const policy = await findLendingPolicy(work.db, work.today)
  const categories = await categoriesOf(work, open)
  let stock = await readStock(work.db, [...categories.values()], work.today)
  const except = new Set(open.map(({ id }) => id))
  const taken = new Set(open.flatMap(({ item }) => item ?? []))
  const moves: Move[] = []
  for (const line of open) {
    const period = addedDays(line.dueOn, due, work.today)
    if (line.item === null || period === null) continue
    const checked = await checkItem(work, stock, line.item, period, {
      dueOn: line.dueOn,
      except,
      taken,
      policy,
      moveReservations,
    })
    if (!checked.ok) return checked
    moves.push(...checked.value)
    stock = stockAfter(stock, checked.value)
  }
  const asker = { db: work.db, actor: actorOf(work) }
  for (const wish of countsWanted(open, categories, due, work.today)) {
    if (availability(stock, wish, policy).free < wish.quantity) {
      const refusal = await notFree(asker, stock, { ...wish, item: null }, policy)
      // Promised from the first added day on, they may stay as long as was agreed.
      const agreed = wish.from > work.today ? addDays(wish.from, -1) : null
      const lastDay = refusal.ways.lastDay ?? agreed
      return refuse({ ...refusal, ways: { ...refusal.ways, lastDay } })
    }
  }
  return done(moves)
}

/**
 * How many of each category and model stay out on which added days. Lines that are due later are out
 * until then anyway: from each day on which lines begin to be extended, they count with those before.
 */
function countsWanted(
  open: readonly Line[],
  categories: ReadonlyMap<string, string>,
  due: CivilDate,
  today: CivilDate,
) {
  const added = open.flatMap((line) => {
    const period = addedDays(line.dueOn, due, today)
    return period === null ? [] : [{ ...line, category: categories.get(line.model) ?? '', period }]
  })
  return [...Map.groupBy(added, ({ category }) => category)].flatMap(([category, ofCategory]) =>
    [null, ...new Set(ofCategory.map(({ model }) => model))].flatMap((model) => {
      const of = ofCategory.filter((line) => model === null || line.model === model)
      return [...new Set(of.map(({ period }) => period.from))].map((from) => {
        const extended = of.filter(({ period }) => period.from <= from)
        const quantity = extended.reduce((sum, line) => sum + line.quantity, 0)
        const except = new Set(extended.map(({ id }) => id))
        return { category, model, quantity, from, until: due, except }
      })
    }),
  )
}

async function checkItem(
  work: Work,
  stock: Stock,
  id: string,
  period: Period,
  {
    dueOn,
    except,
    taken,
    policy,
    moveReservations,
  }: {
    dueOn: CivilDate
    except: ReadonlySet<string>
    taken: ReadonlySet<string>
    policy: LendingPolicy
    moveReservations: boolean
  },
): Promise<{ ok: true; value: readonly Move[] } | { ok: false; refusal: Refusal }> {
  const item = stock.items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`The thing ${id} is out and is not in stock`)
  if (blockersOf(stock, item, period, policy, except).length === 0) return done([])
  const moves = roomOn(stock, item, period, policy, { except, taken })
  if (moves !== null && moveReservations) return done(moves)
  const room = moves === null ? null : { item: id, moves }
  const asker = { db: work.db, actor: actorOf(work) }
  const wish = { category: item.category, model: item.model, quantity: 1, item, except, room }
  const refusal = await notFree(asker, stock, { ...wish, ...period }, policy)
  // Promised from the first added day on, it may stay as long as was agreed.
  const lastDay = refusal.ways.lastDay ?? (dueOn < work.today ? null : dueOn)
  return refuse({ ...refusal, ways: { ...refusal.ways, lastDay } })
}

async function extendOne(
  work: Work,
  line: Line,
  { due, on }: { due: CivilDate; on: CivilDate },
): Promise<void> {
  await work.db
    .updateTable('loan_line')
    .set((old) => ({ due_on: due, expected_on: null, revision: old('revision', '+', 1) }))
    .where('id', '=', line.id)
    .execute()
  await work.db
    .insertInto('loan_extension')
    .values({
      id: work.newId(),
      loan_id: line.loan,
      line_id: line.id,
      due_before: line.dueOn,
      due_after: due,
      extended_on: on,
      entered_by: actorOf(work).account,
    })
    .execute()
}

async function categoriesOf(work: Work, lines: readonly Line[]): Promise<Map<string, string>> {
  const rows = await work.db
    .selectFrom('equipment_model')
    .select(['id', 'category_id'])
    .where(sql<boolean>`id in ${idList(lines.map(({ model }) => model))}`)
    .execute()
  return new Map(rows.map(({ id, category_id }) => [id, category_id]))
}

/** Notes when late things are expected back after all, so that they can be promised again after it. */
export const expectBack: Command<
  { lines: string[]; on: CivilDate | null },
  { count: number },
  { reason: 'intoThePast'; field: 'on'; earliest: CivilDate } | CommonRefusal
> = {
  name: 'equipment.expectBack',
  records: ({ lines }) => lines.map((line) => `loanLine/${line}`),
  async run(work, { lines, on }) {
    if (on !== null && on < work.today) {
      return refuse({ reason: 'intoThePast', field: 'on', earliest: work.today })
    }
    const changed = await work.db
      .updateTable('loan_line')
      .set((old) => ({ expected_on: on, revision: old('revision', '+', 1) }))
      .where(sql<boolean>`id in ${idList(lines)}`)
      .where('returned_on', 'is', null)
      .executeTakeFirst()
    return done({ count: Number(changed.numUpdatedRows) })
  },
}
