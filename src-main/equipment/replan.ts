import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PackRefusal } from '#shared/equipment/refusals.ts'
import { findRoom, stockAfter } from '#shared/equipment/repinning.ts'
import { blockersOf } from '#shared/equipment/rules.ts'
import { applyMoves } from './moves.ts'
import { notFree } from './notFree.ts'
import { findLendingPolicy, readStock } from './stock.ts'

/**
 * Gives a reservation in danger other things: whatever it holds that will not be there (late, broken,
 * lost) is exchanged for one that is free on its days, moving others where that makes room. `tags`: the
 * things it holds instead.
 */
export const replan: Command<{ id: string }, { tags: string[] }, PackRefusal | CommonRefusal> = {
  name: 'equipment.replan',
  records: ({ id }) => [`reservation/${id}`],
  async run(work, { id }) {
    const open = await work.db
      .selectFrom('reservation')
      .select(['category_id', 'from_day'])
      .where('id', '=', id)
      .where('ended', 'is', null)
      .executeTakeFirst()
    if (open === undefined) return refuse({ reason: 'nothingLeft' })
    const policy = await findLendingPolicy(work.db, work.today)
    let stock = await readStock(work.db, [open.category_id], open.from_day)
    const mine = stock.reservations.find((reserved) => reserved.id === id)
    if (mine === undefined) return refuse({ reason: 'nothingLeft' })
    const except = new Set([id])
    const tags: string[] = []
    for (const { item } of mine.held) {
      const thing = stock.items.find((one) => one.id === item)
      if (thing === undefined) continue
      if (blockersOf(stock, thing, mine, policy, except).length === 0) continue
      const taken = new Set(mine.held.map((there) => there.item))
      const room = findRoom(stock, mine, policy, { except, taken })
      if (room === null) {
        const wish = { ...mine, quantity: 1, item: thing, except }
        const asker = { db: work.db, actor: actorOf(work) }
        return refuse(await notFree(asker, stock, wish, policy))
      }
      const moves = [...room.moves, { reservation: id, from: item, to: room.item }]
      await applyMoves(work, room.moves)
      await work.db
        .updateTable('reservation_item')
        .set({ item_id: room.item, packed_on: null })
        .where('reservation_id', '=', id)
        .where('item_id', '=', item)
        .execute()
      stock = stockAfter(stock, moves)
      tags.push(stock.items.find((one) => one.id === room.item)?.tag ?? '')
    }
    if (tags.length === 0) return refuse({ reason: 'nothingLeft' })
    await work.db
      .updateTable('reservation')
      .set((old) => ({ revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({ tags })
  },
}
