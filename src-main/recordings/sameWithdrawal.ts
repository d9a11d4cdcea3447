import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Reach } from '#shared/recordings/schema.ts'

/**
 * The event of the same withdrawal, where this person has not agreed again since to what it reaches; null
 * where not.
 */
export async function findSameWithdrawal(
  db: Kysely<Tables>,
  { person, by, reach }: { person: string; by: string; reach: Reach },
): Promise<string | null> {
  const { same, touched } = conditionsOf(reach)
  // A yes after it would be taken back again; what was said of other sessions has nothing to do with it.
  const { rows } = await sql<{ id: string; kind: string }>`
    select id, kind from consent_event
    where person_id = ${person} and by_id = ${by}
      and ((kind = 'withdrawn' and ${same})
        or (kind in ('given', 'givenWithConditions') and ${touched}))
    order by at desc, seq desc limit 1`.execute(db)
  const [last] = rows
  return last?.kind === 'withdrawn' ? last.id : null
}

/** When this person last agreed to something of it after that instant, null where they did not: that yes would stand. */
export async function findLaterYes(
  db: Kysely<Tables>,
  { person, by, reach }: { person: string; by: string; reach: Reach },
  at: string,
): Promise<string | null> {
  const { touched } = conditionsOf(reach)
  const { rows } = await sql<{ at: string }>`
    select at from consent_event
    where person_id = ${person} and by_id = ${by} and at > ${at}
      and kind in ('given', 'givenWithConditions') and ${touched}
    order by at desc limit 1`.execute(db)
  return rows[0]?.at ?? null
}

/** Which events are of this very reach, and which say something of what it reaches. Over `consent_event`. */
function conditionsOf(reach: Reach): { same: Condition; touched: Condition } {
  switch (reach.kind) {
    case 'request':
      return {
        same: sql`request_id = ${reach.request}`,
        touched: sql`(request_id = ${reach.request} or (request_id is null
          and (group_id is null or group_id = (select session.group_id from recording_request
            join session on session.id = recording_request.session_id
            where recording_request.id = ${reach.request}))))`,
      }
    case 'group':
      return {
        same: sql`(request_id is null and group_id = ${reach.group})`,
        touched: sql`((request_id is null and (group_id is null or group_id = ${reach.group}))
          or request_id in (select recording_request.id from recording_request
            join session on session.id = recording_request.session_id
            where session.group_id = ${reach.group}))`,
      }
    case 'all':
      return { same: sql`(request_id is null and group_id is null)`, touched: sql`true` }
  }
}
