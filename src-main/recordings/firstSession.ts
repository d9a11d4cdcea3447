import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { isExpectedIn } from '#main/timetable/expectedIn.ts'
import { startOf } from './moments.ts'

/** When the learner's first session of a day begins, whichever group it is of; `session` where there is none. */
export async function firstSessionOf(
  db: Kysely<Tables>,
  person: string,
  session: { day: string; from: string },
): Promise<string> {
  const { rows } = await sql<{ from: string | null }>`
    select min(starts_at) as "from" from session
    where day = ${session.day} and state = 'planned'
      and ${isExpectedIn('session', sql`${person}`)}`.execute(db)
  return startOf(session.day, rows[0]?.from ?? session.from)
}
