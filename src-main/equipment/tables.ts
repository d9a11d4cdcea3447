import type { PartSettled } from '#shared/equipment/owedParts.ts'
import type { Generated } from 'kysely'
import type {
  Condition,
  NeedKind,
  ReturnOutcome,
  UnavailabilityKind,
} from '#shared/equipment/schema.ts'
import type { RecallStep } from '#shared/equipment/recall.ts'
import type { InsteadOfInternet, NeedAnswer } from '#shared/equipment/needs.ts'

export interface EquipmentTables {
  equipment_category: {
    seq: Generated<number>
    id: string
    name: string
    name_en: string
    need: NeedKind | null
    sort_key: string
    archived_at: string | null
    revision: number
  }
  equipment_model: {
    seq: Generated<number>
    id: string
    category_id: string
    name: string
    sort_key: string
    quantity: number | null
    value_cents: number | null
    parts: string
    note: string
    archived_at: string | null
    revision: number
  }
  equipment_item: {
    seq: Generated<number>
    id: string
    model_id: string
    tag: string
    search_text: Generated<string>
    tag_key: string
    sort_key: string
    serial: string
    condition: Condition
    value_cents: number | null
    bought_on: string | null
    place: string
    note: string
    missing_parts: Generated<string>
    photo_sha256: string | null
    created_by: string
    created_at: string
    revision: number
  }
  equipment_kit: {
    seq: Generated<number>
    id: string
    name: string
    tag: string
    tag_key: string
    note: string
    archived_at: string | null
    revision: number
  }
  equipment_kit_item: { id: string; kit_id: string; item_id: string }
  equipment_need: {
    id: string
    group_id: string
    person_id: string
    kind: NeedKind
    answer: NeedAnswer
    reason: string
    told_on: string | null
    instead: InsteadOfInternet | null
    asked_on: string
    asked_by: string
    asked_at: Generated<string>
  }
  reservation: {
    seq: Generated<number>
    id: string
    person_id: string
    group_id: string | null
    category_id: string
    model_id: string | null
    quantity: number
    from_day: string
    until_day: string
    note: string
    ended: 'cancelled' | 'notCollected' | 'collected' | null
    ended_on: string | null
    created_by: string
    created_at: string
    revision: number
  }
  reservation_item: {
    id: string
    reservation_id: string
    item_id: string
    packed_on: string | null
  }
  loan: {
    seq: Generated<number>
    id: string
    person_id: string
    group_id: string | null
    basis: string
    issued_on: string
    note: string
    entered_at: string
    entered_by: string
    revision: number
  }
  loan_line: {
    seq: Generated<number>
    id: string
    loan_id: string
    model_id: string
    item_id: string | null
    kit_id: string | null
    quantity: number
    reservation_id: string | null
    instead_of: string | null
    issued_on: string
    due_on: string
    expected_on: string | null
    condition_out: Condition | null
    parts_missing_out: string
    returned_on: string | null
    outcome: ReturnOutcome | null
    condition_in: Condition | null
    parts_missing_in: Generated<string>
    return_note: Generated<string>
    return_entered_at: string | null
    return_entered_by: string | null
    found_on: string | null
    revision: number
  }
  loan_extension: {
    id: string
    loan_id: string
    line_id: string
    due_before: string
    due_after: string
    extended_on: string
    entered_by: string
  }
  loan_recall: {
    id: string
    loan_id: string
    step: RecallStep
    taken_on: string
    contact_id: string | null
    entered_by: string
    entered_at: string
  }
  return_photo: {
    id: string
    line_id: string
    photo_sha256: string
    entered_by: string
    entered_at: string
  }
  settled_part: {
    id: string
    line_id: string
    part: string
    outcome: PartSettled
    settled_on: string
    entered_by: string
    entered_at: string
  }
  unavailability: {
    seq: Generated<number>
    id: string
    item_id: string
    kind: UnavailabilityKind
    from_day: string
    until_day: string | null
    note: string
    line_id: string | null
    /** What it is once these days are over; see `conditionNow`. */
    condition_after: Generated<Condition | null>
    entered_by: string
    entered_at: string
    revision: number
  }
  stocktake: {
    seq: Generated<number>
    id: string
    place: string
    started_at: string
    started_by: string
    finished_at: string | null
    /** What was found, once it has ended; see `stocktakeKept`. */
    findings: string | null
    revision: number
  }
  stocktake_scan: {
    id: string
    stocktake_id: string
    tag: string
    tag_key: string
    item_id: string | null
    place: string
    scanned_at: string
  }
}
