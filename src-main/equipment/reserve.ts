import { actorOf } from '#main/courses/actorOf.ts'
import { presentPeople } from '#main/courses/people.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReserveInput } from '#shared/equipment/lendingInputs.ts'
import type { ReserveRefusal } from '#shared/equipment/refusals.ts'
import {
  findRoom,
  itemsFor,
  type Move,
  type Room,
  roomOn,
  stockAfter,
} from '#shared/equipment/repinning.ts'
import { availability } from '#shared/equipment/rules.ts'
import type { LendingPolicy, Stock } from '#shared/equipment/stock.ts'
import { applyMoves } from './moves.ts'
import { notFree } from './notFree.ts'
import { findLendingPolicy, readStock } from './stock.ts'

type Refusal = ReserveRefusal | CommonRefusal

/** Promises so many of a category or model for a period; each thing with a tag is planned at once. */
export const reserve: Command<{ input: ReserveInput }, { id: string }, Refusal> = {
  name: 'equipment.reserve',
  records: ({ input }) => [
    `equipmentCategory/${input.category}`,
    ...(input.model === null ? [] : [`equipmentModel/${input.model}`]),
    ...(input.group === null ? [] : [`group/${input.group}`]),
    ...(input.item === null ? [] : [`item/${input.item}`]),
  ],
  async run(work, { input }) {
    if (!(await presentPeople(work.db, [input.person], actorOf(work))).has(input.person)) {
      return refuse({ reason: 'unknownPerson', field: 'person' })
    }
    const policy = await findLendingPolicy(work.db, work.today)
    const stock = await readStock(work.db, [input.category], input.from)
    return reserveFrom(work, stock, input, policy)
  },
}

/** The same for a stock that was read already; the answer's stock is what the next one asks. */
export async function reserveFrom(
  work: Work,
  stock: Stock,
  input: ReserveInput,
  policy: LendingPolicy,
): Promise<{ ok: true; value: { id: string } } | { ok: false; refusal: Refusal }> {
  const wish = { ...input, item: null }
  if (availability(stock, input, policy).free < input.quantity) {
    return refuse(await notFree({ db: work.db, actor: actorOf(work) }, stock, wish, policy))
  }
  const plan = planThings(stock, input, policy)
  if (plan.missing > 0 || (plan.moves.length > 0 && !input.moveReservations)) {
    const room: Room | null = plan.missing > 0 ? null : { item: '', moves: plan.moves }
    const asker = { db: work.db, actor: actorOf(work) }
    return refuse(await notFree(asker, stock, { ...wish, room }, policy))
  }
  await applyMoves(work, plan.moves)
  const id = work.newId()
  await work.db
    .insertInto('reservation')
    .values({
      id,
      person_id: input.person,
      group_id: input.group,
      category_id: input.category,
      model_id: input.model,
      quantity: input.quantity,
      from_day: input.from,
      until_day: input.until,
      note: input.note,
      ended: null,
      ended_on: null,
      created_by: actorOf(work).account,
      created_at: work.now,
      revision: 1,
    })
    .execute()
  for (const item of plan.items) {
    await work.db
      .insertInto('reservation_item')
      .values({ id: work.newId(), reservation_id: id, item_id: item, packed_on: null })
      .execute()
  }
  return done({ id })
}

interface Plan {
  items: readonly string[]
  moves: readonly Move[]
  /** For so many no single thing is free for the whole period. */
  missing: number
}

/** Finds a thing for each of the wanted, moving others where it must; counted things need no plan. */
export function planThings(
  stock: Stock,
  wish: Pick<ReserveInput, 'category' | 'model' | 'quantity' | 'from' | 'until' | 'item'>,
  policy: LendingPolicy,
): Plan {
  const items: string[] = []
  const moves: Move[] = []
  let now = stock
  for (let n = 0; n < wish.quantity; n += 1) {
    const taken = new Set(items)
    const room =
      n === 0 && wish.item !== null
        ? (onWanted(now, wish.item, wish, policy) ?? findRoom(now, wish, policy, { taken }))
        : findRoom(now, wish, policy, { taken })
    if (room === null) break
    items.push(room.item)
    moves.push(...room.moves)
    now = stockAfter(now, room.moves)
  }
  const left = wish.quantity - items.length
  return {
    items,
    moves,
    missing: Math.max(0, left - (left > 0 ? countedFree(now, wish, policy) : 0)),
  }
}

function onWanted(
  stock: Stock,
  id: string,
  wish: Pick<ReserveInput, 'category' | 'model' | 'from' | 'until'>,
  policy: LendingPolicy,
): Room | null {
  const item = itemsFor(stock, wish).find((one) => one.id === id)
  const moves = item === undefined ? null : roomOn(stock, item, wish, policy)
  return moves === null ? null : { item: id, moves }
}

/** How many of the counted things are free: all that no reservation without a thing asks for. */
function countedFree(
  stock: Stock,
  wish: Pick<ReserveInput, 'category' | 'model' | 'from' | 'until'>,
  policy: LendingPolicy,
): number {
  const counted: Stock = {
    items: [],
    counted: stock.counted,
    lines: stock.lines.filter(({ item }) => item === null),
    reservations: stock.reservations.map((reserved) => ({
      ...reserved,
      left: Math.max(0, reserved.left - reserved.held.length),
    })),
  }
  return Math.max(0, availability(counted, wish, policy).free)
}
