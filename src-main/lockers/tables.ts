import type { Generated } from 'kysely'
import type { CarrierKind, LockerKind } from '#shared/lockers/schema.ts'
import type { PreferredChannel } from '#shared/deliveries/channels.ts'

export interface LockersTables {
  carrier: {
    seq: Generated<number>
    id: string
    kind: CarrierKind | null
    name: string
    storage_days: number
    reminder_after_days: number
    tracking_template: string
    uses_s10: number
    max_grams: number | null
    vat_permille: number
    archived_at: string | null
    revision: number
  }
  carrier_size: {
    id: string
    carrier_id: string
    name: string
    position: number
    height_mm: number
    width_mm: number
    length_mm: number
    max_grams: number | null
    price_cents: number | null
  }
  locker_list: {
    seq: Generated<number>
    id: string
    carrier_id: string
    dated: string
    taken_in_at: string
    taken_in_by: string
    lockers: number
    added: number
    changed: number
    closed: number
  }
  locker: {
    seq: Generated<number>
    id: string
    carrier_id: string
    external_id: string
    kind: LockerKind
    name: string
    address: string
    town: string
    municipality: string
    postcode: string
    latitude: number | null
    longitude: number | null
    hours: string
    sizes: string
    max_grams: number | null
    busy: number
    comment: string
    closed_on: string | null
    moved_at: string | null
    sort_key: string
    name_key: string
    search_text: string
    revision: number
  }
  delivery_preference: {
    id: string
    person_id: string
    channel: PreferredChannel | null
    locker_id: string | null
    locker_chosen_at: string | null
    revision: number
  }
}
