import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { presentPeople } from '#main/courses/people.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { IssueInput, IssueLine } from '#shared/equipment/lendingInputs.ts'
import type { IssueRefusal } from '#shared/equipment/refusals.ts'
import { type Move, roomOn, stockAfter } from '#shared/equipment/repinning.ts'
import { availability, blockersOf } from '#shared/equipment/rules.ts'
import type { LendingPolicy, Period, Reserved, Stock } from '#shared/equipment/stock.ts'
import { type Asker, findWays, notFree } from './notFree.ts'
import { notOfTheirs } from './nothingLeft.ts'
import { applyMoves } from './moves.ts'
import { arePlainlyFree } from './plainlyFree.ts'
import { findLendingPolicy, readStock } from './stock.ts'
import { insertLines } from './insertLines.ts'
import { findThings } from './thingsToLend.ts'
import { findWhom } from './whom.ts'

type Refusal = IssueRefusal | CommonRefusal

/** Hands things out to a person: what is reserved for them, or anything that nobody else is promised. */
export const issueLoan: Command<
  { input: IssueInput },
  { loan: string; lines: string[]; moved: number },
  Refusal
> = {
  name: 'equipment.issueLoan',
  records: ({ input }) => [
    ...(input.group === null ? [] : [`group/${input.group}`]),
    ...input.lines.map((line) =>
      'item' in line ? `item/${line.item}` : `equipmentModel/${line.model}`,
    ),
    ...input.lines.flatMap(({ reservation }) =>
      reservation === null ? [] : [`reservation/${reservation}`],
    ),
    ...input.lines.flatMap((line) =>
      'item' in line && line.kit !== null ? [`kit/${line.kit}`] : [],
    ),
  ],
  async run(work, { input }) {
    const { today } = work
    const on = input.on ?? today
    if (on > today) return refuse({ reason: 'notYet', field: 'on' })
    if (input.due < on) {
      const problems = [{ path: ['input', 'due'], problem: 'datesReversed' }]
      return refuse({ reason: 'invalid', problems })
    }
    if (!(await presentPeople(work.db, [input.person], actorOf(work))).has(input.person)) {
      return refuse({ reason: 'unknownPerson', field: 'person' })
    }
    const period = { from: on, until: input.due }
    const things = await findThings(work.db, itemsOf(input.lines), { from: on, today })
    let moved = 0
    if (!(await arePlainlyFree(work.db, { ...input, things, period, today }))) {
      const checked = await checkLines(work, { ...input, period })
      if (!checked.ok) return checked
      await applyMoves(work, checked.value.moves)
      moved = checked.value.moves.length
    }
    const loan = work.newId()
    await insertRow(work.db, 'loan', {
      id: loan,
      person_id: input.person,
      group_id: input.group,
      basis: input.basis,
      issued_on: on,
      note: input.note,
      entered_at: work.now,
      entered_by: actorOf(work).account,
      revision: 1,
    })
    const of = { loan, things, period, insteadOf: null }
    const lines = await insertLines(work, input.lines, of)
    return done({ loan, lines, moved })
  },
}

const itemsOf = (lines: readonly IssueLine[]): string[] =>
  lines.flatMap((line) => ('item' in line ? [line.item] : []))

/** What is to go out, to whom and for how long. */
interface Wanted {
  lines: readonly IssueLine[]
  person: string
  period: Period
  /** Tentative reservations of others may be moved. */
  moveReservations: boolean
}

/**
 * Whether all of the lines can go out for a period: the things are here, usable, and promised to
 * nobody else; tentative ones of others are moved where the caller agreed.
 */
export async function checkLines(
  work: Work,
  { lines, person, period, moveReservations }: Wanted,
): Promise<
  { ok: true; value: { moves: readonly Move[]; stock: Stock } } | { ok: false; refusal: Refusal }
> {
  const asker = { db: work.db, actor: actorOf(work) }
  const things = itemsOf(lines)
  const policy = await findLendingPolicy(work.db, work.today)
  const stock = await readStock(work.db, await categoriesOf(work, lines), period.from)
  const repeated = things.find((id, place) => things.indexOf(id) !== place)
  if (repeated !== undefined) {
    return refuse({ reason: 'twice', tag: tagOf(stock, repeated) })
  }
  const collected = collectedFrom(stock, lines, person)
  if (collected === null) {
    const collecting = lines.filter(({ reservation }) => reservation !== null)
    return refuse(notOfTheirs(itemsOf(collecting).map((id) => tagOf(stock, id))))
  }

  let now = collected
  const moves: Move[] = []
  const taken = new Set(things)
  for (const id of things) {
    const checked = await checkThing(asker, now, id, { period, policy, taken, moveReservations })
    if (!checked.ok) return checked
    moves.push(...checked.value)
    now = stockAfter(now, checked.value)
  }
  const short = await checkCounts(asker, now, lines, period, policy)
  return short === null ? done({ moves, stock: now }) : refuse(short)
}

interface Checking {
  period: Period
  policy: LendingPolicy
  taken: ReadonlySet<string>
  moveReservations: boolean
}

async function checkThing(
  asker: Asker,
  stock: Stock,
  id: string,
  { period, policy, taken, moveReservations }: Checking,
): Promise<{ ok: true; value: readonly Move[] } | { ok: false; refusal: IssueRefusal }> {
  const item = stock.items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`The thing ${id} was let in and is not in stock`)
  const meant = { category: item.category, model: null, quantity: 1, item, ...period }
  const out = stock.lines.find((line) => line.item === id && line.returnedOn === null)
  if (out !== undefined) {
    const whom = await findWhom(asker.db, [out.person], asker.actor)
    const { from: since, due } = out
    const ways = await findWays(asker, stock, meant, policy)
    return refuse({
      reason: 'alreadyOut',
      tag: item.tag,
      person: whom(out.person),
      since,
      due,
      ways,
    })
  }
  const today = item.unusable.find(({ from, until }) => from <= period.from && until >= period.from)
  if (today !== undefined) {
    const until = today.until === '9999-12-31' ? null : today.until
    const ways = await findWays(asker, stock, meant, policy)
    const { kind, from } = today
    return refuse({ reason: 'unusable', tag: item.tag, kind, from, until, ways })
  }
  if (blockersOf(stock, item, period, policy).length === 0) return done([])
  const moves = roomOn(stock, item, period, policy, { taken })
  if (moves !== null && moveReservations) return done(moves)
  const room = moves === null ? null : { item: id, moves }
  return refuse(await notFree(asker, stock, { ...meant, room }, policy))
}

/** So many of each category and model must be free that every promise can be kept. */
async function checkCounts(
  asker: Asker,
  stock: Stock,
  lines: readonly IssueLine[],
  period: Period,
  policy: LendingPolicy,
): Promise<IssueRefusal | null> {
  const models = new Map<string, { category: string; quantity: number }>()
  for (const line of lines) {
    const thing =
      'item' in line
        ? stock.items.find(({ id }) => id === line.item)
        : stock.counted.find(({ model }) => model === line.model)
    if (thing === undefined) {
      // It is counted no more: of what was taken out of use nothing goes out.
      if ('item' in line) continue
      const { model, quantity } = line
      const category = await categoryOf(asker, model)
      return notFree(asker, stock, { category, model, quantity, item: null, ...period }, policy)
    }
    const known = models.get(thing.model)?.quantity ?? 0
    const quantity = known + ('item' in line ? 1 : line.quantity)
    models.set(thing.model, { category: thing.category, quantity })
  }
  const wishes = [...models].map(([model, rest]) => ({ model: model as string | null, ...rest }))
  for (const [category, of] of Map.groupBy(wishes, (wish) => wish.category)) {
    const quantity = of.reduce((sum, wish) => sum + wish.quantity, 0)
    for (const wish of [...of, { model: null, category, quantity }]) {
      if (availability(stock, { ...wish, ...period }, policy).free < wish.quantity) {
        return notFree(asker, stock, { ...wish, item: null, ...period }, policy)
      }
    }
  }
  return null
}

/**
 * The stock without what these lines collect of reservations; null where a reservation has less left, is
 * somebody else's, or asked for something else.
 */
function collectedFrom(stock: Stock, lines: readonly IssueLine[], person: string): Stock | null {
  const reservations: Reserved[] = []
  for (const reserved of stock.reservations) {
    const mine = lines.filter(({ reservation }) => reservation === reserved.id)
    if (mine.length > 0 && reserved.person !== person) return null
    if (mine.some((line) => !answers(stock, line, reserved))) return null
    const count = mine.reduce((sum, line) => sum + ('item' in line ? 1 : line.quantity), 0)
    if (count > reserved.left) return null
    const left = reserved.left - count
    const things = new Set(mine.flatMap((line) => ('item' in line ? [line.item] : [])))
    // Another thing than the one planned sets a planned one free.
    const held = reserved.held.filter(({ item }) => !things.has(item)).slice(0, left)
    reservations.push({ ...reserved, left, held })
  }
  const known = new Set(reservations.map(({ id }) => id))
  const gone = lines.some(({ reservation }) => reservation !== null && !known.has(reservation))
  return gone ? null : { ...stock, reservations }
}

/** Whether a line is of the category, and the model, that a reservation asked for. */
function answers(stock: Stock, line: IssueLine, reserved: Reserved): boolean {
  const thing =
    'item' in line
      ? stock.items.find(({ id }) => id === line.item)
      : stock.counted.find(({ model }) => model === line.model)
  if (thing === undefined || thing.category !== reserved.category) return false
  return reserved.model === null || thing.model === reserved.model
}

const tagOf = (stock: Stock, id: string): string =>
  stock.items.find((item) => item.id === id)?.tag ?? ''

async function categoryOf({ db }: Asker, model: string): Promise<string> {
  const { category_id: category } = await db
    .selectFrom('equipment_model')
    .select('category_id')
    .where('id', '=', model)
    .executeTakeFirstOrThrow()
  return category
}

async function categoriesOf(work: Work, lines: readonly IssueLine[]): Promise<string[]> {
  const items = itemsOf(lines)
  const models = lines.flatMap((line) => ('item' in line ? [] : [line.model]))
  const { rows } = await sql<{ category: string }>`
    select distinct category_id as category from equipment_model
    where id in ${idList(models)}
    or id in (select model_id from equipment_item where id in ${idList(items)})`.execute(work.db)
  return rows.map(({ category }) => category)
}
