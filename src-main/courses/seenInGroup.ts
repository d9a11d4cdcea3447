import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import { notRestricted } from '#main/people/restricted.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Who of a group the actor sees there: whose data is restricted (GDPR 18), the director alone. */
export const seenInGroup = (actor: Actor): Condition =>
  actor.role === 'director' ? sql`true` : notRestricted(sql`enrolment.person_id`)
