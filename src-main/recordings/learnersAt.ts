import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { EnrolmentState } from '#shared/courses/schema.ts'
import { isExpected } from '#shared/recordings/expectedLearner.ts'
import { findStood } from './stoodThen.ts'

const Enrolled = z.object({ person_id: z.string(), state: EnrolmentState })

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
  const then = await findStood(db, { subject: `group/${group}`, table: 'enrolment', at }, Enrolled)
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
