import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { personScope } from '#main/people/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Requests of people the actor may see. A condition over the table `data_request`. */
export function dataRequestScope(actor: Actor): Condition | null {
  if (actor.role === 'systemAdministrator') return sql`false`
  const person = personScope(actor)
  return person === null
    ? null
    : sql`exists (select 1 from person where person.id = data_request.person_id and ${person})`
}

/** What is restricted, and why, is the director's alone. */
const director = (actor: Actor): Condition | null => (actor.role === 'director' ? null : sql`false`)

/** A hold on an incident is there for who may read the incident. A condition over `legal_hold`. */
const holdScope = (actor: Actor): Condition =>
  actor.role === 'director'
    ? sql`(legal_hold.incident_id is null or exists (select 1 from incident
        where incident.id = legal_hold.incident_id and ${incidentScope(actor)}))`
    : sql`false`

/** Who may see which record of people's rights: for commands, feed and history. */
export const privacyVisibility: readonly RecordScope[] = [
  {
    kind: 'dataRequest',
    from: sql`data_request`,
    id: sql`data_request.id`,
    scope: dataRequestScope,
  },
  { kind: 'legalHold', from: sql`legal_hold`, id: sql`legal_hold.id`, scope: holdScope },
  { kind: 'restriction', from: sql`restriction`, id: sql`restriction.id`, scope: director },
]
