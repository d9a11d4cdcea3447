import type { Work } from '#main/database/command.ts'
import type { Move } from '#shared/equipment/repinning.ts'

/** Moves tentative things of reservations. A chain of moves leaves each thing before another comes to it. */
export async function applyMoves(work: Work, moves: readonly Move[]): Promise<void> {
  // The last move goes to a free place; the one before it to the place that this one left.
  for (const { reservation, from, to } of moves.toReversed()) {
    await work.db
      .updateTable('reservation_item')
      .set({ item_id: to })
      .where('reservation_id', '=', reservation)
      .where('item_id', '=', from)
      .execute()
    await work.db
      .updateTable('reservation')
      .set((old) => ({ revision: old('revision', '+', 1) }))
      .where('id', '=', reservation)
      .execute()
  }
}
