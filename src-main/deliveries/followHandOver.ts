import { sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { handOverDue } from '#shared/deliveries/handOverDay.ts'

/**
 * Counts anew by when parcels should be handed over that are still in the office: their session moved,
 * or the office counts working days otherwise. What left keeps the day it was meant for; so does what
 * was not handed over before its session, as long as that day was before it.
 * @param sessions only parcels for these; null for all
 */
export async function followHandOver(
  work: Work,
  sessions: readonly string[] | null,
): Promise<void> {
  const { rows } = await sql<{ id: string; day: string; by: string | null }>`
    select delivery.id, session.day, delivery.hand_over_by as "by"
    from delivery join session on session.id = delivery.session_id
    where delivery.status in ('draft', 'packed') and delivery.parcel_id is not null
    and ${sessions === null ? sql`true` : sql`delivery.session_id in ${idList(sessions)}`}`.execute(
    work.db,
  )
  if (rows.length === 0) return
  const { hand_over_days: days, moved_days_apply: apply } = await work.db
    .selectFrom('policy')
    .select(['hand_over_days', 'moved_days_apply'])
    .executeTakeFirstOrThrow()
  const moved =
    apply === 1
      ? await work.db.selectFrom('moved_day').select(['from_day as from', 'to_day as to']).execute()
      : []
  const changed = rows
    .map(({ id, day, by }) => ({
      id,
      by,
      next: handOverDue(day, work.today, days, moved) ?? (by !== null && by <= day ? by : null),
    }))
    .filter(({ by, next }) => by !== next)
  for (const [next, those] of Map.groupBy(changed, (one) => one.next)) {
    await work.db
      .updateTable('delivery')
      .set({ hand_over_by: next, revision: sql<number>`revision + 1` })
      .where(sql<boolean>`id in ${idList(those.map(({ id }) => id))}`)
      .execute()
  }
}
