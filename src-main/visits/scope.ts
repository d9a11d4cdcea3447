import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { personScope } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Visits the actor may see: those they entered, those of people they may see, and those to
 * themselves; whoever opens the door (director, staff) sees them all, staff none of who is restricted.
 * @returns a condition over the table `visit`, or null where nothing is hidden
 */
export function visitScope(actor: Actor): Condition | null {
  switch (actor.role) {
    case 'director':
      return null
    case 'staff':
      return notRestricted(sql`visit.person_id`)
    case 'systemAdministrator':
      return sql`false`
    case 'projectManager':
      return sql`(${notRestricted(sql`visit.person_id`)} and (
        visit.created_by = ${actor.account}
        or visit.agreed_with = ${actor.person}
        or exists (select 1 from person where person.id = visit.person_id
          and ${personScope(actor) ?? sql`true`})
      ))`
  }
}

export const visitVisibility: RecordScope = {
  kind: 'visit',
  from: sql`visit`,
  id: sql`visit.id`,
  scope: visitScope,
}
