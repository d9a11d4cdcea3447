import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { deliveryScope } from '#main/deliveries/scope.ts'
import { loanScope } from '#main/equipment/scope.ts'
import { covers } from '#main/recordings/away.ts'
import { requestScope } from '#main/recordings/scope.ts'
import { sessionScope } from '#main/timetable/scope.ts'
import type { FollowingRecord } from '#shared/absences/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Everything that a person was sent, lent or called to: most of it is few, and the latest matters. */
const most = 50

/**
 * Deliveries to a person, requests to record what they miss, loans to them and consultations they are
 * called to, as far as the actor may see them, the latest first. What was called off is left out, and so
 * are requests that follow from another absence or are of a session that this one is not from.
 */
export async function findMadeFor(
  db: Kysely<Tables>,
  { id, person, group }: { id: string; person: string; group: string },
  actor: Actor,
): Promise<(FollowingRecord & { madeAt: string })[]> {
  const { rows } = await sql<FollowingRecord & { madeAt: string }>`
    select 'delivery' as kind, delivery.id, delivery.code as name, delivery.status_on as day,
      delivery.created_at as madeAt
    from delivery where delivery.person_id = ${person} and delivery.status <> 'cancelled'
      and ${deliveryScope(actor) ?? sql`true`}
    union all
    select 'recording', recording_request.id, study_group.name, session.day,
      recording_request.created_at
    from recording_request
    join session on session.id = recording_request.session_id
    join study_group on study_group.id = session.group_id
    where recording_request.person_id = ${person}
      and recording_request.rejected_at is null and recording_request.cancelled_at is null
      and (recording_request.absence_id is null or recording_request.absence_id = ${id})
      and exists (select 1 from absence where absence.id = ${id} and ${covers})
      and ${requestScope(actor) ?? sql`true`}
    union all
    select 'loan', loan.id, coalesce((select group_concat(
        coalesce(equipment_item.tag, equipment_model.name), ', ') from loan_line
      join equipment_model on equipment_model.id = loan_line.model_id
      left join equipment_item on equipment_item.id = loan_line.item_id
      where loan_line.loan_id = loan.id), ''), loan.issued_on, loan.entered_at
    from loan where loan.person_id = ${person} and ${loanScope(actor) ?? sql`true`}
    union all
    select 'consultation', session.id, session.topic, session.day, session.created_at
    from session where session.kind = 'consultation' and session.state = 'planned'
      and session.group_id = ${group}
      and (session.own_people = 0 or session.id in (select session_person.session_id
        from session_person where session_person.person_id = ${person}))
      and ${sessionScope(actor) ?? sql`true`}
    order by madeAt desc limit ${most}`.execute(db)
  return rows
}
