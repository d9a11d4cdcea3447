import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Sessions the actor may see: those of the groups they may see.
 * @returns a condition over the table `session`, or null where nothing is hidden
 */
export function sessionScope(actor: Actor): Condition | null {
  const group = groupScope(actor)
  if (group === null) return null
  return sql`exists (select 1 from study_group where study_group.id = session.group_id and ${group})`
}

export const sessionVisibility: RecordScope = {
  kind: 'session',
  from: sql`session`,
  id: sql`session.id`,
  scope: sessionScope,
}
