import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Reach } from '#shared/recordings/schema.ts'

/**
 * The event of the same withdrawal, where it was the last thing that this person said; null where not.
 * Said again it changes nothing: what was settled of it stays settled.
 */
export async function findSameWithdrawal(
  db: Kysely<Tables>,
  { person, by, reach }: { person: string; by: string; reach: Reach },
): Promise<string | null> {
  const same =
    reach.kind === 'request'
      ? sql`request_id = ${reach.request}`
      : reach.kind === 'group'
        ? sql`request_id is null and group_id = ${reach.group}`
        : sql`request_id is null and group_id is null`
  // A yes of any reach after it would be taken back again.
  const { rows } = await sql<{ id: string; kind: string; same: number }>`
    select id, kind, (${same}) as same from consent_event
    where person_id = ${person} and by_id = ${by} and kind <> 'requested'
    order by at desc, seq desc limit 1`.execute(db)
  const [last] = rows
  return last?.kind === 'withdrawn' && last.same === 1 ? last.id : null
}
