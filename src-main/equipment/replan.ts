import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { exchangesFor } from '#shared/equipment/exchanges.ts'
import type { PackRefusal } from '#shared/equipment/refusals.ts'
import { applyMoves } from './moves.ts'
import { notFree } from './notFree.ts'
import { nothingLeftOf } from './nothingLeft.ts'
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
    if (open === undefined) return refuse(await nothingLeftOf(work, id, 'ended'))
    const policy = await findLendingPolicy(work.db, work.today)
    const stock = await readStock(work.db, [open.category_id], open.from_day)
    const mine = stock.reservations.find((reserved) => reserved.id === id)
    if (mine === undefined) return refuse(await nothingLeftOf(work, id, 'ended'))
    const plan = exchangesFor(stock, mine, policy)
    if (plan.kind === 'stuck') {
      const wish = { ...mine, quantity: 1, item: plan.item, except: new Set([id]) }
      const asker = { db: work.db, actor: actorOf(work) }
      return refuse(await notFree(asker, plan.stock, wish, policy))
    }
    const tags: string[] = []
    for (const { from, to, moves } of plan.exchanges) {
      await applyMoves(work, moves)
      await work.db
        .updateTable('reservation_item')
        .set({ item_id: to, packed_on: null })
        .where('reservation_id', '=', id)
        .where('item_id', '=', from)
        .execute()
      tags.push(stock.items.find((one) => one.id === to)?.tag ?? '')
    }
    if (tags.length === 0) return refuse(await nothingLeftOf(work, id, 'inPlace'))
    await work.db
      .updateTable('reservation')
      .set((old) => ({ revision: old('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    return done({ tags })
  },
}
