import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { idsMergedInto } from '#main/people/mergedIds.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Being involved ends all access, whatever the role and by whichever entry of theirs they were named. */
const notInvolved = (actor: Actor): Condition => sql`not exists (select 1 from incident_person
  where incident_person.incident_id = incident.id
  and incident_person.staff_id in (${idsMergedInto(actor.person)})
  and incident_person.involved = 1 and incident_person.removed_at is null)`

const isNamed = (
  actor: Actor,
  bases: Condition,
): Condition => sql`(incident.owner_id = ${actor.account}
  or exists (select 1 from incident_reader
    where incident_reader.incident_id = incident.id and incident_reader.account_id = ${actor.account}
    and incident_reader.removed_at is null and ${bases}))`

/**
 * Incidents that exist for the actor: the SQL of the rule `accessOf`, which says what they see of
 * one. A condition over the table `incident`.
 */
export function incidentScope(actor: Actor): Condition {
  switch (actor.role) {
    case 'director':
      return notInvolved(actor)
    case 'projectManager':
      return sql`(${isNamed(actor, sql`true`)} and ${notInvolved(actor)})`
    case 'staff':
      return sql`(${isNamed(actor, sql`incident_reader.basis <> 'manager'`)} and ${notInvolved(actor)})`
    case 'systemAdministrator':
      return sql`false`
  }
}

/**
 * Of the incidents that exist for the actor those of which they see the whole file: of others they learn
 * nothing of the police and of what is due. A condition over the table `incident`.
 */
export function seesFile(actor: Actor): Condition {
  switch (actor.role) {
    case 'director':
      return sql`true`
    case 'projectManager':
      return isNamed(actor, sql`incident_reader.level = 'full'`)
    case 'staff':
    case 'systemAdministrator':
      return sql`false`
  }
}

export const incidentVisibility: RecordScope = {
  kind: 'incident',
  from: sql`incident`,
  id: sql`incident.id`,
  scope: incidentScope,
}
