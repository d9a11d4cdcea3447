import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { idsSelected } from '#main/lists/selection.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PackRefusal } from '#shared/equipment/refusals.ts'
import { itemsFor, roomOn } from '#shared/equipment/repinning.ts'
import type { Reserved, StockItem } from '#shared/equipment/stock.ts'
import type { Selection } from '#shared/lists/list.ts'
import { applyMoves } from './moves.ts'
import { findWays, notFree } from './notFree.ts'
import { nothingLeftOf } from './nothingLeft.ts'
import { notCollected, reservationList } from './reservations.ts'
import { findLendingPolicy, readStock } from './stock.ts'

/**
 * Calls off reservations, or releases those nobody came for: exactly what was not collected is free
 * again. `count`: those that were open.
 */
export const cancelReservations: Command<
  { selection: Selection; release: boolean },
  { count: number },
  CommonRefusal
> = {
  name: 'equipment.cancelReservations',
  records: ({ selection }) =>
    selection.kind === 'rows' ? selection.ids.map((id) => `reservation/${id}`) : [],
  async run(work, { selection, release }) {
    const ids = await idsSelected(reservationList(work.today), work.db, selection, actorOf(work))
    if (!release) return done({ count: await endReservations(work, ids, 'cancelled') })
    // Somebody may still come for the others.
    const late = await sql<{ id: string }>`select reservation.id from reservation
      where reservation.id in ${idList(ids)} and ${notCollected(work.today)}`.execute(work.db)
    const released = late.rows.map(({ id }) => id)
    return done({ count: await endReservations(work, released, 'notCollected') })
  },
}

/** Ends open reservations; what they held may go to others. Answers how many were open. */
export async function endReservations(
  work: Work,
  ids: readonly string[],
  ended: 'cancelled' | 'notCollected',
): Promise<number> {
  const changed = await work.db
    .updateTable('reservation')
    .set({ ended, ended_on: work.today, revision: sql<number>`revision + 1` })
    .where(sql<boolean>`id in ${idList(ids)}`)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}

/**
 * Packs a thing for a reservation: it is fixed to it from then on. Another tentative reservation that
 * holds the thing is moved to the one that this reservation leaves, or wherever there is room.
 */
export const pack: Command<
  { reservation: string; item: string; unpack: boolean },
  Record<string, never>,
  PackRefusal | CommonRefusal
> = {
  name: 'equipment.pack',
  records: ({ reservation, item }) => [`reservation/${reservation}`, `item/${item}`],
  async run(work, { reservation, item, unpack }) {
    if (unpack) return setPacked(work, reservation, item, null)
    const open = await work.db
      .selectFrom('reservation')
      .select(['category_id', 'from_day', 'until_day'])
      .where('id', '=', reservation)
      .where('ended', 'is', null)
      .executeTakeFirst()
    if (open === undefined) return refuse(await nothingLeftOf(work, reservation, 'ended'))
    const policy = await findLendingPolicy(work.db, work.today)
    const stock = await readStock(work.db, [open.category_id], open.from_day)
    const mine = stock.reservations.find(({ id }) => id === reservation)
    if (mine === undefined) return refuse(await nothingLeftOf(work, reservation, 'ended'))
    const thing = itemsFor(stock, mine).find(({ id }) => id === item)
    if (thing === undefined) return refuse(await nothingLeftOf(work, reservation, 'notOfIt'))
    const except = new Set([reservation])
    const wish = { ...mine, quantity: 1, item: thing, except }
    const asker = { db: work.db, actor: actorOf(work) }
    const unusable = thing.unusable.find(
      ({ from, until }) => from <= mine.until && until >= mine.from && from <= work.today,
    )
    if (unusable !== undefined) {
      const { kind, from, until } = unusable
      const end = until === '9999-12-31' ? null : until
      const ways = await findWays(asker, stock, wish, policy)
      return refuse({ reason: 'unusable', tag: thing.tag, kind, from, until: end, ways })
    }
    const moves = roomOn(stock, thing, mine, policy, { except })
    if (moves === null) {
      return refuse(await notFree(asker, stock, wish, policy))
    }
    await applyMoves(work, moves)
    await takeUp(work, mine, thing)
    return setPacked(work, reservation, item, work.today)
  },
}

/** Lets a reservation hold a thing, in the place of a tentative one where it holds enough already. */
async function takeUp(work: Work, mine: Reserved, thing: StockItem): Promise<void> {
  if (mine.held.some(({ item }) => item === thing.id)) return
  const tentative = mine.held.find(({ packed }) => !packed)
  if (tentative !== undefined && mine.held.length >= mine.left) {
    await work.db
      .updateTable('reservation_item')
      .set({ item_id: thing.id })
      .where('reservation_id', '=', mine.id)
      .where('item_id', '=', tentative.item)
      .execute()
    return
  }
  await work.db
    .insertInto('reservation_item')
    .values({ id: work.newId(), reservation_id: mine.id, item_id: thing.id, packed_on: null })
    .execute()
}

async function setPacked(work: Work, reservation: string, item: string, on: string | null) {
  await work.db
    .updateTable('reservation_item')
    .set({ packed_on: on })
    .where('reservation_id', '=', reservation)
    .where('item_id', '=', item)
    .execute()
  await work.db
    .updateTable('reservation')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', reservation)
    .execute()
  return done({})
}
