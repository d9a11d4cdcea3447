import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PickRefusal } from '#shared/deliveries/packingContract.ts'

/** Checks lines of a draft off, or not any more; all or none. `count`: how many that changed. */
export const pick: Command<
  { delivery: string; lines: string[]; picked: boolean },
  { count: number },
  PickRefusal | CommonRefusal
> = {
  name: 'deliveries.pick',
  records: ({ delivery }) => [`delivery/${delivery}`],
  async run(work, { delivery, lines, picked }) {
    const { status } = await work.db
      .selectFrom('delivery')
      .select('status')
      .where('id', '=', delivery)
      .executeTakeFirstOrThrow()
    if (status !== 'draft') return refuse({ reason: 'notDraft', status })
    const there = await work.db
      .selectFrom('delivery_line')
      .select('id')
      .where('delivery_id', '=', delivery)
      .where(sql<boolean>`id in ${idList(lines)}`)
      .execute()
    if (there.length !== new Set(lines).size) return refuse({ reason: 'lineGone' })
    const changed = await work.db
      .updateTable('delivery_line')
      .set({ picked_at: picked ? work.now : null })
      .where(sql<boolean>`id in ${idList(lines)}`)
      .where('picked_at', picked ? 'is' : 'is not', null)
      .executeTakeFirst()
    return done({ count: Number(changed.numUpdatedRows) })
  },
}
