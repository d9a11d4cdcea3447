import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Notices the actor may see: those of the groups they may see.
 * @returns a condition over the table `notice`, or null where nothing is hidden
 */
export function noticeScope(actor: Actor): Condition | null {
  const group = groupScope(actor)
  if (group === null) return null
  return sql`exists (select 1 from study_group where study_group.id = notice.group_id and ${group})`
}

export const noticeVisibility: RecordScope = {
  kind: 'notice',
  from: sql`notice`,
  id: sql`notice.id`,
  scope: noticeScope,
}
