import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fullNameOf } from './names.ts'
import { seenInGroup } from './seenInGroup.ts'

/** How many the actor sees wait for a place in the group, and whose turn it is: who has waited longest. */
export async function findWaiting(
  db: Kysely<Tables>,
  group: string,
  actor: Actor,
): Promise<StudyGroup['waiting']> {
  const waiting = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.person_id')
    .select([
      'person.id',
      fullNameOf('person').as('name'),
      'enrolment.id as enrolment',
      'enrolment.since',
    ])
    .where('enrolment.group_id', '=', group)
    .where('enrolment.state', '=', 'waiting')
    .where(sql<boolean>`${seenInGroup(actor)}`)
    .orderBy('enrolment.since')
    .orderBy('enrolment.id')
    .execute()
  return { count: waiting.length, first: waiting[0] ?? null }
}
