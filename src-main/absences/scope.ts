import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { personScope } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Absences of people the actor may see, and those they entered. A condition over the table `absence`. */
export function absenceScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const person = personScope(actor)
  return person === null
    ? null
    : sql`(absence.entered_by = ${actor.account}
        or exists (select 1 from person where person.id = absence.person_id and ${person}))`
}

export const absenceVisibility: RecordScope = {
  kind: 'absence',
  from: sql`absence`,
  id: sql`absence.id`,
  scope: absenceScope,
}
