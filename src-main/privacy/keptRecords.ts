import { type RawBuilder, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import { noBytes } from '#main/erasure/dropFiles.ts'
import { owesParts } from '#main/equipment/owedParts.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { isRestricted } from '#main/people/restricted.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { KeptKind } from '#shared/privacy/keeping.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** A hold stands on one of these records. */
const heldBy = (column: string, id: string): Condition =>
  sql`exists (select 1 from legal_hold where legal_hold.released_on is null
    and ${sql.ref(`legal_hold.${column}`)} = ${sql.ref(id)})`

/** A hold on a person themselves; what is restricted is kept as well (GDPR 18). Nobody is held by nothing. */
const selfHeld = (id: string): Condition =>
  sql`(${heldBy('person_id', id)} or coalesce(${isRestricted(sql.ref(id))}, 0))`

/** A hold on a person, or on a loan or delivery of theirs. */
const personHeld = (id: string): Condition => sql`(${selfHeld(id)}
  or exists (select 1 from legal_hold join loan on loan.id = legal_hold.loan_id
    where legal_hold.released_on is null and loan.person_id = ${sql.ref(id)})
  or exists (select 1 from legal_hold join delivery on delivery.id = legal_hold.delivery_id
    where legal_hold.released_on is null and delivery.person_id = ${sql.ref(id)}))`

/** Whatever is still under way is kept, however old. */
const underWay: Condition = sql`delivery.status in
  ('draft', 'packed', 'handedOver', 'inTransit', 'ready', 'returning')`

/** What a delivery's recipient is called once it is nobody's. */
export const nobody = '—'

/** A recording that nobody asked for says where it lay and how it came to be, often by naming people. */
const nobodysSaying: Condition = sql`(recording_request.person_id is null
  and exists (select 1 from recording as made where made.request_id = recording_request.id
    and (replace(made.place, '–', '') <> '' or replace(made.uncleared_why, '–', '') <> ''
      or replace(made.hold_basis, '–', '') <> '')))`

/** What a request to record still says of people: reasons, notes, signed originals. */
const saysOfPeople: Condition = sql`(
  replace(recording_request.reason_text || recording_request.override_reason
    || recording_request.decision_reason, '–', '') <> ''
  or ${nobodysSaying}
  or exists (select 1 from consent_event where consent_event.request_id = recording_request.id
    and (consent_event.note <> '' or consent_event.evidence_sha256 is not null))
  or exists (select 1 from unmatched_answer where unmatched_answer.request_id = recording_request.id
    and (unmatched_answer.name <> '–' or unmatched_answer.email <> '')))`

/** The report of a video platform is kept with a request: one file that names many people. */
const hasReport: Condition = sql`(
  exists (select 1 from consent_event where consent_event.request_id = recording_request.id
    and consent_event.method = 'platformReport' and consent_event.evidence_sha256 is not null)
  or exists (select 1 from unmatched_answer where unmatched_answer.request_id = recording_request.id
    and unmatched_answer.evidence_sha256 <> ${noBytes}))`

/**
 * Entries of the log of readings, denials and sign-ins. What names an incident is kept as long as the
 * incident is; a look at lists of them names none.
 */
export const isReading: Condition = sql`(journal.kind in ('read', 'denied', 'signIn')
  and journal.pruned_by is null and journal.changes_hash is null
  and json_extract(journal.about, '$.incident') is null)`

/** It tells who looked at somebody whose data is held. */
export const readingHeld: Condition = sql`exists (select 1 from legal_hold
  where legal_hold.released_on is null
  and legal_hold.person_id = json_extract(journal.about, '$.person'))`

/**
 * Records of a kind that are kept for a time of their own: `id`, `name`, `since` (the day from which
 * their time counts; null while it has not begun), `held`, and `person` whose page shows them.
 */
export function keptRecords(
  kind: KeptKind,
  { actor, today }: { actor: Actor; today: CivilDate },
): RawBuilder<unknown> {
  switch (kind) {
    case 'absenceNote':
      return sql`select absence.id, ${fullNameOf('person')} as name, study_group.ends_on as since,
          ${selfHeld('absence.person_id')} as held, absence.person_id as person
        from absence join person on person.id = absence.person_id
        join study_group on study_group.id = absence.group_id
        where absence.note <> ''`
    case 'delivery':
      return sql`select delivery.id, delivery.code as name,
          case when delivery.group_id is null then delivery.status_on else study_group.ends_on end as since,
          (${heldBy('delivery_id', 'delivery.id')} or ${selfHeld('delivery.person_id')}) as held,
          delivery.person_id as person
        from delivery left join study_group on study_group.id = delivery.group_id
        where delivery.recipient <> ${nobody} and not ${underWay}`
    case 'loan':
      // A loan of which parts are owed still is not over.
      return sql`select loan.id, ${fullNameOf('person')} as name,
          (select case when count(*) = count(loan_line.returned_on) and not max(${owesParts})
            then max(loan_line.returned_on) end
            from loan_line where loan_line.loan_id = loan.id) as since,
          (${heldBy('loan_id', 'loan.id')} or ${selfHeld('loan.person_id')}) as held,
          loan.person_id as person
        from loan join person on person.id = loan.person_id`
    case 'participant':
      return sql`select person.id, ${fullNameOf('person')} as name,
          (select case when count(*) = count(study_group.ends_on) then max(study_group.ends_on) end
            from enrolment join study_group on study_group.id = enrolment.group_id
            where enrolment.person_id = person.id) as since,
          ${personHeld('person.id')} as held, person.id as person
        from person
        where person.erased_at is null
        and exists (select 1 from enrolment where enrolment.person_id = person.id)`
    case 'consent':
      return sql`select recording_request.id,
          study_group.name || ' · ' || strftime('%d.%m.%Y.', session.day) as name,
          substr(max(recording.deleted_at), 1, 10) as since,
          (${selfHeld('recording_request.person_id')} or exists (select 1 from consent_event
            where consent_event.request_id = recording_request.id
            and ${selfHeld('consent_event.person_id')})) as held,
          null as person
        from recording_request
        join recording on recording.request_id = recording_request.id
        join session on session.id = recording_request.session_id
        join study_group on study_group.id = session.group_id
        where ${saysOfPeople}
        group by recording_request.id
        having count(*) = count(recording.deleted_at)`
    case 'platformReport':
      // Of a request that nothing was recorded for it ends with the request, at the earliest after the session.
      return sql`select recording_request.id,
          study_group.name || ' · ' || strftime('%d.%m.%Y.', session.day) as name,
          case when count(recording.id) = 0
            then max(session.day, coalesce(substr(recording_request.closed_at, 1, 10), ''))
            when count(recording.id) = count(recording.deleted_at)
            then substr(max(recording.deleted_at), 1, 10) end as since,
          (${selfHeld('recording_request.person_id')} or exists (select 1 from consent_event
            where consent_event.request_id = recording_request.id
            and ${selfHeld('consent_event.person_id')})) as held,
          null as person
        from recording_request
        left join recording on recording.request_id = recording_request.id
        join session on session.id = recording_request.session_id
        join study_group on study_group.id = session.group_id
        where ${hasReport}
        group by recording_request.id`
    case 'incident':
      // A day to look again that was set outweighs the policy.
      return sql`select incident.id, incident.number as name, substr(incident.closed_at, 1, 10) as since,
          ${heldBy('incident_id', 'incident.id')} as held, null as person
        from incident
        where incident.closed_at is not null and (${incidentScope(actor)})
        and not exists (select 1 from incident_review
          where incident_review.incident_id = incident.id and incident_review.next_on > ${today})`
    case 'accessLog':
      return sql`select cast(journal.seq as text) as id, '' as name, substr(journal.at, 1, 10) as since,
          ${readingHeld} as held, null as person from journal where ${isReading}`
    case 'export':
      return sql`select export_profile.id, export_profile.name,
          substr(max(export_job.finished_at), 1, 10) as since, 0 as held, null as person
        from export_job join export_profile on export_profile.id = export_job.profile_id
        where export_job.state = 'delivered'
        and json_extract(export_job.manifest, '$.removedAt') is null group by export_profile.id`
  }
}
