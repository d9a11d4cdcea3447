import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { groupScope } from '#main/courses/scope.ts'
import { manifestScope } from '#main/deliveries/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { notRestricted } from '#main/people/restricted.ts'
import { personScope } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/**
 * Papers the actor may see: those of groups they may see; a paper of no group goes by its person, that
 * of a manifest by the manifest.
 * @returns a condition over the table `paper`, or null where nothing is hidden
 */
export function paperScope(actor: Actor): Condition | null {
  const group = groupScope(actor)
  const person = personScope(actor)
  if (person === null) return group
  const free = notRestricted(sql`paper.person_id`)
  const ofManifest = sql`exists (select 1 from manifest where manifest.paper_id = paper.id
    and ${manifestScope(actor) ?? sql`true`})`
  if (group === null && actor.role === 'staff') {
    return sql`(${free} and (paper.kind <> 'manifest' or ${ofManifest}))`
  }
  return sql`(${free} and (
    exists (select 1 from study_group where study_group.id = paper.group_id and ${group ?? sql`true`})
    or (paper.group_id is null
      and exists (select 1 from person where person.id = paper.person_id and ${person}))
    or (paper.kind = 'manifest' and ${ofManifest})
  ))`
}

export const paperVisibility: RecordScope = {
  kind: 'paper',
  from: sql`paper`,
  id: sql`paper.id`,
  scope: paperScope,
}
