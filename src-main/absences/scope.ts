import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { scopeByPerson } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Absences of people the actor may see, and those they entered. A condition over the table `absence`. */
export function absenceScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const own = sql`absence.entered_by = ${actor.account}`
  return scopeByPerson(actor, sql`absence.person_id`, own)
}

export const absenceVisibility: RecordScope = {
  kind: 'absence',
  from: sql`absence`,
  id: sql`absence.id`,
  scope: absenceScope,
}
