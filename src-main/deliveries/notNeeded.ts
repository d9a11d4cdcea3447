import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'
import type { NotNeeded } from '#shared/deliveries/schema.ts'

/** The group that a delivery is for, of its own or of its session. */
const group = sql`coalesce(delivery.group_id,
  (select meant.group_id from session as meant where meant.id = delivery.session_id))`

/** Whom it is for has left the group, and goes on learning in no other of its course. */
const hasLeft: Condition = sql`(exists (select 1 from enrolment as former
    where former.person_id = delivery.person_id and former.group_id = ${group}
    and former.state = 'withdrawn')
  and not exists (select 1 from enrolment as elsewhere
    join study_group as other on other.id = elsewhere.group_id
    where elsewhere.person_id = delivery.person_id and elsewhere.state in ('confirmed', 'started')
    and other.course_id = (select left_group.course_id from study_group as left_group
      where left_group.id = ${group})))`

/**
 * Why nobody needs what has not left the office any more: the session it is for was cancelled, or whom it
 * is for has left the group. Null where they do, as far as is known. Over `delivery`.
 */
export const whyNotNeeded = sql<NotNeeded | null>`case
  when delivery.status not in ('draft', 'packed') then null
  when exists (select 1 from session as meant
    where meant.id = delivery.session_id and meant.state = 'cancelled') then 'sessionCancelled'
  when ${hasLeft} then 'leftGroup'
  end`

/** Whether nobody needs it any more. A condition over `delivery`, by the index of their statuses. */
export const notNeeded: Condition = sql`(delivery.status in ('draft', 'packed')
  and (${whyNotNeeded}) is not null)`
