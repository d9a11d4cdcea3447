import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Reach } from '#shared/recordings/schema.ts'

/** What was told of a withdrawal once: when it was, how, in what letter, and what was noted of it. */
export interface ToldWithdrawal {
  at: string
  method: string
  evidence: string | null
  note: string
}

/**
 * All that was told of the same withdrawal, the latest first; nothing where this person has agreed again
 * since to what it reaches.
 */
export async function findSameWithdrawal(
  db: Kysely<Tables>,
  { person, by, reach }: { person: string; by: string; reach: Reach },
): Promise<ToldWithdrawal[]> {
  const { same, touched } = conditionsOf(reach)
  // A yes after it would be taken back again; what was said of other sessions has nothing to do with it.
  const { rows } = await sql<ToldWithdrawal & { kind: string }>`
    select kind, at, method, evidence_sha256 as evidence, note from consent_event
    where person_id = ${person} and by_id = ${by}
      and ((kind = 'withdrawn' and ${same})
        or (kind in ('given', 'givenWithConditions') and ${touched}))
    order by at desc, seq desc`.execute(db)
  const yes = rows.findIndex(({ kind }) => kind !== 'withdrawn')
  return yes === -1 ? rows : rows.slice(0, yes)
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

/** The requests of the session that a request is for, itself among them. */
export const requestsBeside = (request: string): Condition =>
  sql`(select beside.id from recording_request as of_it
    join recording_request as beside on beside.session_id = of_it.session_id
    where of_it.id = ${request})`

/** Which events are of this very reach, and which say something of what it reaches. Over `consent_event`. */
function conditionsOf(reach: Reach): { same: Condition; touched: Condition } {
  switch (reach.kind) {
    case 'request':
      return {
        same: sql`request_id = ${reach.request}`,
        // Whoever takes back one session has said so of every request for it.
        touched: sql`(request_id in ${requestsBeside(reach.request)} or (request_id is null
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
