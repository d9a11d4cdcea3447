import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ReservationChange } from '#shared/equipment/lendingInputs.ts'
import type { ChangeReservationRefusal } from '#shared/equipment/refusals.ts'
import { itemsFor } from '#shared/equipment/repinning.ts'
import { availability, blockersOf } from '#shared/equipment/rules.ts'
import type { LendingPolicy, Reserved, Stock, StockItem } from '#shared/equipment/stock.ts'
import { applyMoves } from './moves.ts'
import { notFree } from './notFree.ts'
import { nothingLeftOf } from './nothingLeft.ts'
import { findReservations } from './reservations.ts'
import { planThings } from './reserve.ts'
import { findLendingPolicy, readStock } from './stock.ts'

type Refusal = ChangeReservationRefusal | CommonRefusal

/**
 * Changes what is promised: days, number, category or model, note. Things that are planned stay planned
 * where they still answer and are free; the rest is planned anew, as for a new reservation. What is
 * packed is not moved behind anybody's back: where it can't stay, the change is refused.
 */
export const changeReservation: Command<
  { id: string; revision: number; input: ReservationChange },
  { revision: number; moved: number },
  Refusal
> = {
  name: 'equipment.changeReservation',
  records: ({ id, input }) => [
    `reservation/${id}`,
    `equipmentCategory/${input.category}`,
    ...(input.model === null ? [] : [`equipmentModel/${input.model}`]),
  ],
  async run(work, { id, revision, input }) {
    const [current] = await findReservations(work.db, [id], work.today)
    if (current === undefined || current.revision !== revision) {
      return refuse({
        reason: 'changedMeanwhile',
        revision: current?.revision ?? revision + 1,
        current: current ?? null,
      })
    }
    if (current.ended !== null) return refuse(await nothingLeftOf(work, id, 'ended'))
    const collected = current.quantity - current.left
    if (input.quantity <= collected) {
      return refuse({ reason: 'fewerThanCollected', field: 'quantity', collected })
    }
    const changedKind = input.category !== current.categoryId || input.model !== current.modelId
    if (collected > 0 && changedKind) {
      return refuse({ reason: 'partlyCollected', field: 'category' })
    }
    const policy = await findLendingPolicy(work.db, work.today)
    const stock = await readStock(work.db, [input.category], input.from)
    const others = { ...stock, reservations: stock.reservations.filter((one) => one.id !== id) }
    const left = input.quantity - collected
    const wish = { ...input, quantity: left, item: null }
    const asker = { db: work.db, actor: actorOf(work) }
    for (const { item, tag } of current.held.filter(({ packed }) => packed)) {
      const thing = itemsFor(others, input).find((one) => one.id === item)
      if (thing === undefined) return refuse({ reason: 'packedOther', tag })
      if (blockersOf(others, thing, input, policy).length > 0) {
        return refuse(await notFree(asker, others, { ...wish, quantity: 1, item: thing }, policy))
      }
    }
    if (availability(others, input, policy).free < left) {
      return refuse(await notFree(asker, others, wish, policy))
    }
    const packed = current.held.filter((one) => one.packed).map(({ item }) => item)
    if (packed.length > left) {
      return refuse({
        reason: 'packedOther',
        tag: current.held.findLast((one) => one.packed)?.tag ?? '',
      })
    }
    const plan = planAnew(others, { id, person: current.person, input, left, policy }, [
      [...packed, ...current.held.filter((one) => !one.packed).map(({ item }) => item)],
      packed,
    ])
    if (plan.missing > 0 || (plan.moves.length > 0 && !input.moveReservations)) {
      const room = plan.missing > 0 ? null : { item: '', moves: plan.moves }
      return refuse(await notFree(asker, others, { ...wish, room }, policy))
    }
    await applyMoves(work, plan.moves)
    await holdExactly(work, id, plan.items)
    await work.db
      .updateTable('reservation')
      .set({
        category_id: input.category,
        model_id: input.model,
        quantity: input.quantity,
        from_day: input.from,
        until_day: input.until,
        note: input.note,
        revision: revision + 1,
      })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1, moved: plan.moves.length })
  },
}

interface Changing {
  id: string
  person: string
  input: ReservationChange
  /** So many of it are not collected yet. */
  left: number
  policy: LendingPolicy
}

/** A plan that keeps as much as it can: of the lists of things to keep, the first with which it works out. */
function planAnew(
  others: Stock,
  { id, person, input, left, policy }: Changing,
  keeping: readonly (readonly string[])[],
): ReturnType<typeof planThings> {
  const plans = keeping.map((keep) => {
    const kept = keep
      .flatMap((item) => itemsFor(others, input).filter((one) => one.id === item))
      .filter((thing) => blockersOf(others, thing, input, policy).length === 0)
      .slice(0, left)
    const held = withHeld(others, { id, person, input, kept })
    const wish = { ...input, quantity: left - kept.length, item: null }
    const plan = planThings(held, wish, policy)
    return { ...plan, items: [...kept.map((thing) => thing.id), ...plan.items] }
  })
  return (
    plans.find(({ missing, moves }) => missing === 0 && moves.length === 0) ??
    plans.find(({ missing }) => missing === 0) ??
    plans[0] ?? { items: [], moves: [], missing: left }
  )
}

/** The stock in which the reservation holds on to some things, on its new days. */
function withHeld(
  others: Stock,
  { id, person, input, kept }: Omit<Changing, 'left' | 'policy'> & { kept: readonly StockItem[] },
): Stock {
  if (kept.length === 0) return others
  const mine: Reserved = {
    id,
    person,
    category: input.category,
    model: input.model,
    from: input.from,
    until: input.until,
    left: kept.length,
    held: kept.map((thing) => ({ item: thing.id, packed: true })),
  }
  return { ...others, reservations: [...others.reservations, mine] }
}

/** Lets a reservation hold these things and no others; what it held already stays as it is. */
async function holdExactly(work: Work, id: string, items: readonly string[]): Promise<void> {
  const rows = await work.db
    .selectFrom('reservation_item')
    .select(['id', 'item_id'])
    .where('reservation_id', '=', id)
    .execute()
  for (const row of rows) {
    if (items.includes(row.item_id)) continue
    await work.db.deleteFrom('reservation_item').where('id', '=', row.id).execute()
  }
  for (const item of items) {
    if (rows.some(({ item_id: held }) => held === item)) continue
    await work.db
      .insertInto('reservation_item')
      .values({ id: work.newId(), reservation_id: id, item_id: item, packed_on: null })
      .execute()
  }
}
