import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'

/**
 * What becomes of a table's rows about a person. `of`: which rows these are. `removed`: they go.
 * `blanked`: the columns that lose what they hold, and what they hold then; `keeps`: the columns that
 * stay, because they are ids, dates, states or counts, or belong to the office.
 */
export type PersonalTable = { table: string; of: (person: string) => Condition } & (
  | { fate: 'removed' }
  | { fate: 'kept'; blanked: Readonly<Record<string, RawBuilder<unknown>>>; keeps: string }
)

const empty = sql`''`
/** For a column that must not be empty. */
const dash = sql`'–'`

const by =
  (column: string) =>
  (person: string): Condition =>
    sql`${sql.ref(column)} = ${person}`

const within =
  (column: string, ids: (person: string) => RawBuilder<unknown>) =>
  (person: string): Condition =>
    sql`${sql.ref(column)} in (${ids(person)})`

export const loansOf = (person: string) => sql`select id from loan where person_id = ${person}`
export const linesOf = (person: string) => sql`select loan_line.id from loan_line
  join loan on loan.id = loan_line.loan_id where loan.person_id = ${person}`
export const deliveriesOf = (person: string) =>
  sql`select id from delivery where person_id = ${person}`
const requestsOf = (person: string) =>
  sql`select id from recording_request where person_id = ${person}`
const absencesOf = (person: string) => sql`select id from absence where person_id = ${person}`
const askedOf = (person: string) => sql`select id from data_request where person_id = ${person}`
export const copiesOf = (person: string) =>
  sql`select id from data_copy where request_id in (${askedOf(person)})`
const papersOf = (person: string) => sql`select paper.id from paper where ${ownPapers(person)}`

/** Boxes with deliveries of nobody else in them. */
export const parcelsOf = (person: string) => sql`select delivery.parcel_id from delivery
  where delivery.person_id = ${person} and delivery.parcel_id is not null
  and not exists (select 1 from delivery as others
    where others.parcel_id = delivery.parcel_id and others.person_id <> ${person})`

/** Papers about the person alone. */
export const ownPapers = (person: string): Condition => sql`(paper.person_id = ${person}
  or paper.loan_id in (${loansOf(person)}) or paper.delivery_id in (${deliveriesOf(person)}))`

/**
 * Papers that name the person among others: lists of the groups in which they learn, teach, are tutor or
 * manager, or did or were so by mistake; the contact lists of their wards' groups; manifests with their parcels.
 */
export const sharedPapers = (person: string): Condition => sql`(paper.person_id is null
  and paper.loan_id is null and paper.delivery_id is null
  and (paper.group_id in (select group_id from enrolment where person_id = ${person})
    or paper.group_id in (select group_id from group_teacher where person_id = ${person})
    or paper.group_id in (select session.group_id from session_teacher
      join session on session.id = session_teacher.session_id
      where session_teacher.person_id = ${person})
    or paper.group_id in (select id from study_group where ${person} in (tutor_id, manager_id))
    or 'group/' || paper.group_id in (select subject from change_row
      where table_name in ('enrolment', 'group_teacher')
      and other_subject = 'person/' || ${person})
    or (paper.kind = 'contactList' and paper.group_id in (select enrolment.group_id from enrolment
      join guardianship on guardianship.ward_id = enrolment.person_id
      where guardianship.guardian_id = ${person}))
    or paper.id in (select manifest.paper_id from manifest
      join parcel on parcel.manifest_id = manifest.id
      join delivery on delivery.parcel_id = parcel.id where delivery.person_id = ${person})))`

const nothingBlanked = {}

/**
 * Every table that holds data of a person, and what an erasure makes of it. The person's own row is
 * written by the command; papers lose their PDFs. A test holds this list against the schema: a new
 * column must be told here.
 */
export const personalTables: readonly PersonalTable[] = [
  { table: 'contact', of: by('person_id'), fate: 'removed' },
  { table: 'former_name', of: by('person_id'), fate: 'removed' },
  { table: 'former_code', of: by('person_id'), fate: 'removed' },
  {
    table: 'guardianship',
    of: (person) => sql`(ward_id = ${person} or guardian_id = ${person})`,
    fate: 'removed',
  },
  { table: 'contact_log', of: by('person_id'), fate: 'removed' },
  { table: 'delivery_preference', of: by('person_id'), fate: 'removed' },
  { table: 'equipment_need', of: by('person_id'), fate: 'removed' },
  { table: 'platform_check', of: by('person_id'), fate: 'removed' },
  { table: 'session_removal', of: by('person_id'), fate: 'removed' },
  { table: 'visit', of: by('person_id'), fate: 'removed' },
  {
    table: 'delivery_attachment',
    of: within('delivery_id', deliveriesOf),
    fate: 'removed',
  },
  {
    table: 'person_part',
    of: by('person_id'),
    fate: 'kept',
    blanked: nothingBlanked,
    keeps: 'id person_id part',
  },
  {
    table: 'group_teacher',
    of: by('person_id'),
    fate: 'kept',
    blanked: { channel: empty },
    keeps: 'id group_id person_id position',
  },
  {
    table: 'enrolment',
    of: by('person_id'),
    fate: 'kept',
    blanked: nothingBlanked,
    keeps: 'id group_id person_id state since revision',
  },
  {
    table: 'acknowledgement',
    of: by('person_id'),
    fate: 'kept',
    blanked: nothingBlanked,
    keeps: 'id group_id person_id procedure_name procedure_version acknowledged_on entered_by',
  },
  {
    table: 'notice_recipient',
    of: by('person_id'),
    fate: 'kept',
    blanked: nothingBlanked,
    keeps: 'id notice_id person_id channel told_at told_by due_at given_at',
  },
  {
    table: 'session_teacher',
    of: by('person_id'),
    fate: 'kept',
    blanked: nothingBlanked,
    keeps: 'id session_id person_id position',
  },
  {
    table: 'session_person',
    of: by('person_id'),
    fate: 'kept',
    blanked: nothingBlanked,
    keeps: 'id session_id person_id',
  },
  {
    table: 'paper_receipt',
    of: within('paper_id', papersOf),
    fate: 'kept',
    blanked: { note: empty, kept_at: empty, scan_sha256: sql`null` },
    keeps: 'id paper_id kind on_day entered_at entered_by',
  },
  {
    table: 'reservation',
    of: by('person_id'),
    fate: 'kept',
    blanked: { note: empty },
    keeps:
      'seq id person_id group_id category_id model_id quantity from_day until_day ended ended_on created_by created_at revision',
  },
  {
    table: 'loan',
    of: by('person_id'),
    fate: 'kept',
    blanked: { basis: empty, note: empty },
    keeps: 'seq id person_id group_id issued_on entered_at entered_by revision',
  },
  {
    table: 'loan_line',
    of: within('loan_id', loansOf),
    fate: 'kept',
    blanked: { return_note: empty },
    // What is missing of a thing is said of the thing.
    keeps:
      'seq id loan_id model_id item_id kit_id quantity reservation_id instead_of issued_on due_on expected_on ' +
      'condition_out parts_missing_out returned_on outcome condition_in parts_missing_in return_entered_at ' +
      'return_entered_by found_on revision',
  },
  {
    table: 'unavailability',
    of: within('line_id', linesOf),
    fate: 'kept',
    blanked: { note: empty },
    keeps:
      'seq id item_id kind from_day until_day line_id condition_after entered_by entered_at revision',
  },
  {
    table: 'return_parcel',
    of: within('line_id', linesOf),
    fate: 'kept',
    blanked: { number: empty, number_reason: empty, note: empty },
    keeps: 'seq id line_id carrier_id sent_on entered_by entered_at',
  },
  {
    table: 'parcel',
    of: within('id', parcelsOf),
    fate: 'kept',
    blanked: { number: empty, number_key: empty, number_reason: empty },
    keeps: 'seq id carrier_id weight_grams size_name cost_cents manifest_id revision',
  },
  {
    table: 'delivery',
    of: by('person_id'),
    fate: 'kept',
    blanked: {
      recipient: dash,
      sort_key: empty,
      phone: empty,
      email: empty,
      address: empty,
      locker_id: sql`null`,
      locker_name: empty,
      locker_address: empty,
      locker_external_id: empty,
      locker_set_at: sql`null`,
      subject: empty,
      message: empty,
      subject_prepared: sql`0`,
      message_prepared: sql`0`,
      contact_of_card: sql`0`,
      link: empty,
      appointment_at: sql`null`,
      note: empty,
      settled_why: empty,
    },
    keeps:
      'seq id code person_id group_id session_id channel week carrier_id parcel_id resent_of status status_at ' +
      'status_on ready_on last_day hand_over_by sent_at sent_on settled_at settled_after settled_by created_at created_by revision',
  },
  {
    table: 'delivery_event',
    of: within('delivery_id', deliveriesOf),
    fate: 'kept',
    blanked: { taken_by: empty, relation: empty, note: empty },
    keeps:
      'seq id delivery_id status at entered_at entered_by source feedback_on handed_by reminded_on',
  },
  {
    table: 'stock_movement',
    of: within('delivery_id', deliveriesOf),
    fate: 'kept',
    blanked: { note: empty },
    keeps: 'seq id material_id quantity reason delivery_id at entered_by happened_on',
  },
  {
    table: 'recording_request',
    of: by('person_id'),
    fate: 'kept',
    blanked: {
      reason_text: sql`case reason when 'other' then '–' else '' end`,
      override_reason: sql`case override_reason when '' then '' else '–' end`,
      decision_reason: sql`case decision_reason when '' then '' else '–' end`,
    },
    keeps:
      'seq id session_id person_id asked_by reason reported_at channel received_by absence_id answers_by rejected_at ' +
      'rejected_for cancelled_at closed_at created_at created_by revision',
  },
  {
    table: 'recording',
    of: within('request_id', requestsOf),
    fate: 'kept',
    blanked: {
      place: dash,
      uncleared_why: sql`case uncleared when 1 then '–' else '' end`,
      hold_basis: sql`case when held_at is null then '' else '–' end`,
    },
    // How it was deleted is what its deletion is proved by.
    keeps:
      'seq id request_id made_at made_by_id duration_minutes platform notice_version uncleared shared_at ' +
      'restricted_at restricted_why settle_by delete_by hold_review_on held_at deletion_method removed_at removed_by ' +
      'purged_at purged_by checked_at checked_by deleted_at entered_at entered_by revision',
  },
  {
    table: 'consent_event',
    of: by('person_id'),
    fate: 'kept',
    // The signed original stays while claims may still be made: the command takes it away afterwards.
    blanked: { note: empty },
    keeps:
      'seq id request_id group_id person_id by_id kind voice_only no_camera no_chat notice_version notice_hash at ' +
      'entered_at entered_by method witness_id language evidence_sha256 keep_days valid_until wording',
  },
  {
    table: 'withdrawal_settlement',
    of: by('person_id'),
    fate: 'kept',
    blanked: { how: dash },
    keeps: 'seq id event_id recording_id person_id settled_at settled_by',
  },
  {
    table: 'unmatched_answer',
    of: by('person_id'),
    fate: 'kept',
    blanked: { name: dash, email: empty },
    keeps:
      'seq id request_id kind at evidence_sha256 entered_at entered_by settled_at settled_by person_id why',
  },
  {
    table: 'absence',
    of: by('person_id'),
    fate: 'kept',
    blanked: { note: empty },
    keeps:
      'seq id person_id group_id session_id from_day until_day kind reported_at reported_on hour_known ' +
      'channel reported_by reporter_id received_by contacted catch_up withdrawn entered_at entered_by revision',
  },
  // What copies of the data said goes with the data; that they were made, and when, stays.
  { table: 'data_copy_sealed', of: within('copy_id', copiesOf), fate: 'removed' },
  { table: 'data_copy_key', of: within('copy_id', copiesOf), fate: 'removed' },
  {
    table: 'data_request',
    of: by('person_id'),
    fate: 'kept',
    blanked: {
      asked_by: empty,
      note: empty,
      identity_how: sql`case when identity_on is null then '' else '–' end`,
      extension_reason: sql`case when extended_on is null then '' else '–' end`,
      delivered_how: sql`case when delivered_on is null then '' else '–' end`,
      refusal_reason: sql`case when refused_on is null then '' else '–' end`,
    },
    keeps:
      'seq id person_id kind received_on channel identity_on identity_by_id due_on extended_on delivered_on ' +
      'refused_on entered_at entered_by revision',
  },
  {
    table: 'legal_hold',
    of: (person) => sql`(person_id = ${person} or loan_id in (${loansOf(person)})
      or delivery_id in (${deliveriesOf(person)}))`,
    fate: 'kept',
    blanked: { basis: dash },
    keeps:
      'seq id person_id incident_id loan_id delivery_id review_on held_at held_by released_on released_by revision',
  },
  {
    table: 'restriction',
    of: by('person_id'),
    fate: 'kept',
    blanked: {
      why: dash,
      ending_why: sql`case when ending_on is null then '' else '–' end`,
      told_how: sql`case when told_on is null then '' else '–' end`,
    },
    keeps:
      'seq id person_id basis until_on restricted_at restricted_by ending_on told_on lifted_on lifted_by revision',
  },
  {
    table: 'absence_follow_up',
    of: within('absence_id', absencesOf),
    fate: 'kept',
    blanked: { note: empty },
    keeps: 'id absence_id kind delivery_id loan_id session_id at entered_by',
  },
]
