import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { EnrolmentState } from '#shared/courses/schema.ts'
import { isExpected } from '#shared/recordings/expectedLearner.ts'

const Enrolled = z.object({ person_id: z.string(), state: EnrolmentState })
type Enrolled = z.infer<typeof Enrolled>

/** How an enrolment stood: null where there was none, `erased` where nothing tells of it any more. */
type Stood = Enrolled | 'erased' | null

/**
 * Who was expected in a group at an instant, as the office knew it then: whoever was enrolled later does
 * not count, whoever withdrew later does. Where nothing tells of it (an office filled from elsewhere,
 * somebody erased since) it goes by the state of today and its day; of the erased, whoever may have been
 * expected was. They are named by the records they have now: those of others may have been merged into them.
 */
export async function findLearnersAt(
  db: Kysely<Tables>,
  group: string,
  at: string,
): Promise<string[]> {
  const then = await findStood(db, group, at)
  const people = new Set<string>()
  for (const stood of then.values()) {
    if (stood !== null && stood !== 'erased' && isExpected(stood.state)) people.add(stood.person_id)
  }
  const rows = await db
    .selectFrom('enrolment')
    .select(['id', 'person_id', 'state', 'since'])
    .where('group_id', '=', group)
    .execute()
  const day = rigaDateOf(at)
  for (const row of rows) {
    const stood = then.get(row.id)
    const counts =
      stood === 'erased'
        ? isExpected(row.state) || row.since > day
        : stood === undefined && isExpected(row.state) && row.since <= day
    if (counts) people.add(row.person_id)
  }
  const merged = await findMergedInto(db, [...people])
  return [...new Set(merged.map(({ now }) => now))]
}

/** How the enrolments of a group stood at an instant, by their ids; of the rest no change is on record. */
async function findStood(
  db: Kysely<Tables>,
  group: string,
  at: string,
): Promise<ReadonlyMap<string, Stood>> {
  const { rows } = await sql<{
    row: string
    at: string
    before: string | null
    after: string | null
    erased: number | null
  }>`
    select change_row.row_id as "row", journal.at, change_row.before, change_row.after,
      change_row.erased_by as erased
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject = ${`group/${group}`} and change_row.table_name = 'enrolment'
    order by change_row.seq`.execute(db)
  const then = new Map<string, Stood>()
  for (const change of rows) {
    const since = change.at <= at
    // The first that is known of it came later: until then it stood as it was before that.
    if (!since && then.has(change.row)) continue
    const stood = since ? change.after : change.before
    then.set(change.row, change.erased === null ? read(stood) : 'erased')
  }
  return then
}

const read = (row: string | null): Enrolled | null =>
  row === null ? null : Enrolled.parse(JSON.parse(row))
