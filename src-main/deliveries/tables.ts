import type { Generated } from 'kysely'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import type { DeliveryStatus, EventSource } from '#shared/deliveries/status.ts'

export interface DeliveriesTables {
  delivery_counter: { id: string; next: number }
  manifest: {
    seq: Generated<number>
    id: string
    carrier_id: string
    closed_at: string
    closed_by: string
    paper_id: string | null
    revision: number
  }
  parcel: {
    seq: Generated<number>
    id: string
    carrier_id: string
    number: string
    number_key: string
    number_reason: string
    weight_grams: number | null
    size_name: string
    cost_cents: number | null
    manifest_id: string | null
    revision: number
  }
  delivery: {
    seq: Generated<number>
    id: string
    code: string
    person_id: string
    group_id: string | null
    session_id: string | null
    channel: DeliveryChannel
    week: string | null
    recipient: string
    phone: string
    email: string
    address: string
    carrier_id: string | null
    locker_id: string | null
    locker_name: string
    locker_address: string
    locker_external_id: string
    locker_set_at: string | null
    parcel_id: string | null
    subject: string
    message: string
    /** Whether subject and message are as they were prepared, and nobody has touched them. */
    subject_prepared: Generated<number>
    message_prepared: Generated<number>
    /** Whether phone, e-mail or address, whichever reaches them, was as on their card. */
    contact_of_card: Generated<number>
    link: string
    appointment_at: string | null
    resent_of: string | null
    note: string
    status: Generated<DeliveryStatus>
    status_at: string
    status_on: string
    ready_on: string | null
    last_day: string | null
    hand_over_by: string | null
    sent_at: string | null
    sent_on: string | null
    settled_at: string | null
    settled_after: number | null
    settled_by: string | null
    settled_why: Generated<string>
    created_at: string
    created_by: string
    sort_key: string
    revision: number
  }
  delivery_line: {
    id: string
    delivery_id: string
    material_id: string | null
    loan_line_id: string | null
    quantity: number
    picked_at: string | null
  }
  delivery_attachment: {
    id: string
    delivery_id: string
    name: string
    file_sha256: string
    position: number
  }
  delivery_event: {
    seq: Generated<number>
    id: string
    delivery_id: string
    status: DeliveryStatus
    at: string
    entered_at: string
    entered_by: string
    source: EventSource
    taken_by: string
    relation: string
    note: string
    feedback_on: string | null
    /** The day on which its recipient was reminded that it waits; null of any other event. */
    reminded_on: string | null
    /** A person of the register; null where whoever wrote it down handed it over. */
    handed_by: string | null
  }
  return_parcel: {
    seq: Generated<number>
    id: string
    line_id: string
    carrier_id: string
    number: string
    number_reason: Generated<string>
    sent_on: string
    note: string
    entered_by: string
    entered_at: string
  }
  portal_profile: {
    id: string
    name: string
    columns: string
    format: 'csv' | 'xlsx'
    header: number
    separator: ';' | ',' | 'tab' | '|'
    encoding: 'utf8' | 'utf8bom' | 'windows1257'
    decimal_mark: ',' | '.'
    revision: number
  }
}
