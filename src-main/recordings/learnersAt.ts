import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { EnrolmentState } from '#shared/courses/schema.ts'
import { isExpected } from '#shared/recordings/expectedLearner.ts'

const Enrolled = z.object({ person_id: z.string(), state: EnrolmentState })

/**
 * Who was expected in a group at an instant, as the office knew it then: whoever was enrolled later does
 * not count, whoever withdrew later does. What has left no change rows (an office filled from
 * elsewhere) goes by the day of its state.
 */
export async function findLearnersAt(
  db: Kysely<Tables>,
  group: string,
  at: string,
): Promise<string[]> {
  const changes = await sql<{ row: string; at: string; after: string | null }>`
    select change_row.row_id as "row", journal.at, change_row.after
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject = ${`group/${group}`} and change_row.table_name = 'enrolment'
    order by change_row.seq`.execute(db)
  const known = new Set<string>()
  const then = new Map<string, z.infer<typeof Enrolled> | null>()
  for (const change of changes.rows) {
    known.add(change.row)
    if (change.at > at) continue
    then.set(change.row, change.after === null ? null : Enrolled.parse(JSON.parse(change.after)))
  }
  const people = new Set<string>()
  for (const enrolled of then.values()) {
    if (enrolled !== null && isExpected(enrolled.state)) people.add(enrolled.person_id)
  }
  const rows = await db
    .selectFrom('enrolment')
    .select(['id', 'person_id', 'state', 'since'])
    .where('group_id', '=', group)
    .execute()
  const day = rigaDateOf(at)
  for (const row of rows) {
    if (!known.has(row.id) && row.since <= day && isExpected(row.state)) people.add(row.person_id)
  }
  return [...people]
}
