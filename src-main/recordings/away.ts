import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Work } from '#main/database/command.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { findStood } from './stoodThen.ts'

/**
 * Whether a report of absence stands that somebody is away from a session on its day: of that session, as
 * long as it has not moved to another day since, or of whole days of its group with the session's among
 * them. Who was ill on the one day comes on the other. A condition over `session`.
 */
export const isAway = (person: RawBuilder<unknown>): Condition =>
  sql`exists (select 1 from absence
    where absence.person_id = ${person} and absence.withdrawn = 0 and ${covers}
    and session.day between absence.from_day and absence.until_day)`

/** Whether an absence is of a session, or of its day. A condition over `absence` and `session`. */
export const covers: Condition = sql`(absence.session_id = session.id
  or (absence.session_id is null and absence.group_id = session.group_id
    and session.day between absence.from_day and absence.until_day))`

const Absence = z.object({
  withdrawn: z.number(),
  group_id: z.string(),
  session_id: z.string().nullable(),
  from_day: z.string(),
  until_day: z.string(),
})

/** A session of which it is asked whether somebody was away from it. */
interface Missed {
  person: string
  session: string
  group: string
}

/**
 * The same as it stood at an instant of the session, as the office knew it then: a report that was taken
 * back or moved to other days later counts, one that was entered later does not. Of what nothing tells any
 * more it goes by what stands now.
 */
export async function wasAway(
  work: Work,
  { person, session, group }: Missed,
  at: string,
): Promise<boolean> {
  const day = rigaDateOf(at)
  const reports = await work.db
    .selectFrom('absence')
    .select(['id', 'withdrawn', 'group_id', 'session_id', 'from_day', 'until_day'])
    .where('person_id', '=', person)
    .execute()
  for (const now of reports) {
    const asked = { subject: `absence/${now.id}`, table: 'absence', at }
    const then = (await findStood(work.db, asked, Absence)).get(now.id)
    const stood = then === undefined || then === 'erased' ? now : then
    if (stood === null || stood.withdrawn === 1) continue
    const whole = stood.session_id === null && stood.group_id === group
    if (stood.session_id !== session && !whole) continue
    if (stood.from_day <= day && day <= stood.until_day) return true
  }
  return false
}
