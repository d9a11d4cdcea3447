import { type RawBuilder, sql } from 'kysely'
import type { MentionPlace } from '#shared/erasure/schema.ts'
import { deliveriesOf, linesOf, loansOf, parcelsOf } from './personalData.ts'

/**
 * Texts that somebody typed about others than the person: `table` with the columns that hold them, which
 * record opens (`id`), and which rows go with the person anyhow (`own`).
 */
export interface TextPlace {
  place: MentionPlace
  table: string
  columns: readonly string[]
  id: RawBuilder<string>
  own: (person: string) => RawBuilder<unknown>
}

const column = (name: string): RawBuilder<string> => sql<string>`${sql.ref(name)}`
const ofPerson = (person: string) => sql`person_id = ${person}`
const nobodys = () => sql`0`
const through = (name: string, ids: (person: string) => RawBuilder<unknown>) => (person: string) =>
  sql`${sql.ref(name)} in (${ids(person)})`
const requestsOf = (person: string) =>
  sql`select id from recording_request where person_id = ${person}`
const absencesOf = (person: string) => sql`select id from absence where person_id = ${person}`
const askedOf = (person: string) => sql`select id from data_request where person_id = ${person}`

/** Every text in clear that an erasure leaves. What is sealed is counted with the incidents. */
export const textPlaces: readonly TextPlace[] = [
  {
    place: 'person',
    table: 'person',
    columns: ['note'],
    id: column('id'),
    own: (person) => sql`id = ${person}`,
  },
  {
    place: 'person',
    table: 'contact',
    columns: ['note'],
    id: column('person_id'),
    own: ofPerson,
  },
  {
    place: 'contact',
    table: 'contact_log',
    columns: ['about', 'by_person'],
    id: column('person_id'),
    own: ofPerson,
  },
  {
    place: 'person',
    table: 'platform_check',
    columns: ['note'],
    id: column('person_id'),
    own: ofPerson,
  },
  {
    place: 'person',
    table: 'equipment_need',
    columns: ['reason', 'instead'],
    id: column('person_id'),
    own: ofPerson,
  },
  {
    place: 'group',
    table: 'study_group',
    columns: ['note'],
    id: column('id'),
    own: nobodys,
  },
  {
    place: 'session',
    table: 'session',
    columns: ['topic', 'override_reason'],
    id: column('id'),
    own: nobodys,
  },
  {
    place: 'session',
    table: 'session_removal',
    columns: ['note'],
    id: column('session_id'),
    own: ofPerson,
  },
  {
    place: 'session',
    table: 'session_disruption',
    columns: ['note'],
    id: column('session_id'),
    own: nobodys,
  },
  {
    place: 'notice',
    table: 'notice',
    columns: ['subject', 'text'],
    id: column('group_id'),
    own: nobodys,
  },
  {
    place: 'visit',
    table: 'visit',
    columns: ['visitor', 'purpose', 'note'],
    id: column('id'),
    own: (person) => sql`person_id is ${person}`,
  },
  {
    place: 'item',
    table: 'equipment_item',
    columns: ['note'],
    id: column('id'),
    own: nobodys,
  },
  {
    place: 'item',
    table: 'unavailability',
    columns: ['note'],
    id: column('item_id'),
    own: (person) => sql`coalesce(line_id in (${linesOf(person)}), 0)`,
  },
  {
    place: 'loan',
    table: 'loan',
    columns: ['basis', 'note'],
    id: sql<string>`(select min(loan_line.id) from loan_line where loan_line.loan_id = loan.id)`,
    own: ofPerson,
  },
  {
    place: 'loan',
    table: 'loan_line',
    columns: ['return_note'],
    id: column('id'),
    own: through('loan_id', loansOf),
  },
  {
    place: 'loan',
    table: 'return_parcel',
    columns: ['note', 'number_reason'],
    id: column('line_id'),
    own: through('line_id', linesOf),
  },
  {
    place: 'reservation',
    table: 'reservation',
    columns: ['note'],
    id: column('id'),
    own: ofPerson,
  },
  {
    place: 'delivery',
    table: 'delivery',
    columns: ['recipient', 'address', 'subject', 'message', 'note', 'settled_why'],
    id: column('id'),
    own: ofPerson,
  },
  {
    place: 'delivery',
    table: 'delivery_event',
    columns: ['taken_by', 'relation', 'note'],
    id: column('delivery_id'),
    own: through('delivery_id', deliveriesOf),
  },
  {
    place: 'delivery',
    table: 'parcel',
    columns: ['number_reason'],
    id: sql<string>`coalesce((select min(delivery.id) from delivery
      where delivery.parcel_id = parcel.id), '')`,
    own: (person) => sql`id in (${parcelsOf(person)})`,
  },
  {
    place: 'material',
    table: 'material',
    columns: ['note'],
    id: column('id'),
    own: nobodys,
  },
  {
    place: 'material',
    table: 'stock_movement',
    columns: ['note'],
    id: column('material_id'),
    own: (person) => sql`coalesce(delivery_id in (${deliveriesOf(person)}), 0)`,
  },
  {
    place: 'absence',
    table: 'absence',
    columns: ['note'],
    id: column('id'),
    own: ofPerson,
  },
  {
    place: 'absence',
    table: 'absence_follow_up',
    columns: ['note'],
    id: column('absence_id'),
    own: through('absence_id', absencesOf),
  },
  {
    place: 'recordingRequest',
    table: 'recording_request',
    columns: ['reason_text', 'override_reason', 'decision_reason'],
    id: column('id'),
    own: ofPerson,
  },
  {
    place: 'recordingRequest',
    table: 'consent_event',
    columns: ['note'],
    id: sql<string>`coalesce(request_id, '')`,
    own: ofPerson,
  },
  {
    place: 'recordingRequest',
    table: 'unmatched_answer',
    columns: ['name', 'email', 'why'],
    id: column('request_id'),
    own: (person) => sql`person_id is ${person}`,
  },
  {
    place: 'recordingRequest',
    table: 'recording',
    columns: ['place', 'uncleared_why', 'hold_basis'],
    id: column('request_id'),
    own: through('request_id', requestsOf),
  },
  {
    place: 'recordingRequest',
    table: 'withdrawal_settlement',
    columns: ['how'],
    id: sql<string>`(select recording.request_id from recording
      where recording.id = withdrawal_settlement.recording_id)`,
    own: ofPerson,
  },
  {
    place: 'dataRequest',
    table: 'data_request',
    columns: [
      'asked_by',
      'note',
      'identity_how',
      'extension_reason',
      'delivered_how',
      'refusal_reason',
    ],
    id: column('id'),
    own: through('id', askedOf),
  },
  {
    place: 'person',
    table: 'restriction',
    columns: ['why', 'ending_why', 'told_how'],
    id: column('person_id'),
    own: ofPerson,
  },
  {
    place: 'hold',
    table: 'legal_hold',
    columns: ['basis'],
    id: column('id'),
    own: (person) => sql`(person_id is ${person}
      or coalesce(loan_id in (${loansOf(person)}), 0)
      or coalesce(delivery_id in (${deliveriesOf(person)}), 0))`,
  },
  {
    place: 'paper',
    table: 'paper_receipt',
    columns: ['note', 'kept_at'],
    id: column('paper_id'),
    own: (person) => sql`paper_id in (select id from paper where person_id = ${person})`,
  },
]
