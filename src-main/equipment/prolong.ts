import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { prolonged } from '#shared/equipment/continuing.ts'
import type { LendingPolicy } from '#shared/equipment/stock.ts'
import { applyMoves } from './moves.ts'
import { readStock } from './stock.ts'

/** Gives a reservation more days, where what it holds is free on them or can be made so. */
export async function prolongReservation(
  work: Work,
  { reservation, from, until }: { reservation: string; from: CivilDate; until: CivilDate },
  policy: LendingPolicy,
): Promise<{ ok: boolean }> {
  const { category_id: category } = await work.db
    .selectFrom('reservation')
    .select('category_id')
    .where('id', '=', reservation)
    .executeTakeFirstOrThrow()
  const stock = await readStock(work.db, [category], from)
  const mine = stock.reservations.find(({ id }) => id === reservation)
  if (mine === undefined) return { ok: false }
  const going = prolonged(stock, mine, { from, until }, policy)
  if (going === null) return { ok: false }
  await applyMoves(work, going.moves)
  await work.db
    .updateTable('reservation')
    .set({ from_day: from, until_day: until, revision: sql<number>`revision + 1` })
    .where('id', '=', reservation)
    .execute()
  return { ok: true }
}
