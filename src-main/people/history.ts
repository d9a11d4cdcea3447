import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Visibility } from '#main/calls/visibility.ts'
import { groupScope } from '#main/courses/scope.ts'
import type { Tables } from '#main/database/tables.ts'
import { findHistory } from '#main/journal/history.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { personScope } from './scope.ts'

/**
 * The history of a person whom the actor may see. Rows that belong to somebody or something else as
 * well (an enrolment to its group, a guardianship to the other person) show only where the actor may
 * see that too.
 */
export function findPersonHistory(
  db: Kysely<Tables>,
  id: string,
  reader: { actor: Actor; visibility: Visibility },
): Promise<HistoryStep[]> {
  const own = `person/${id}`
  return findHistory(db, own, { ...reader, seen: withinScope(own, reader.actor) })
}

function withinScope(own: string, actor: Actor): Condition {
  const [group, person] = [groupScope(actor), personScope(actor)]
  if (group === null && person === null) return sql`true`
  // Owners are written `group/<id>` and `person/<id>`: cut, so that they are found by their keys.
  const seen = (owner: RawBuilder<string | null>): Condition => sql`(
    coalesce(${owner}, ${own}) = ${own}
    or exists (select 1 from study_group
      where study_group.id = substr(${owner}, 7) and ${group ?? sql`true`})
    or exists (select 1 from person
      where person.id = substr(${owner}, 8) and ${person ?? sql`true`}))`
  return sql`${seen(sql`change_row.subject`)} and ${seen(sql`change_row.other_subject`)}`
}
