import type { Generated } from 'kysely'
import type { MaterialKind, MovementReason } from '#shared/materials/schema.ts'

export interface MaterialsTables {
  material: {
    seq: Generated<number>
    id: string
    name: string
    kind: MaterialKind
    returnable: number
    code: string
    code_key: string
    shelf: string
    weight_grams: number | null
    height_mm: number | null
    width_mm: number | null
    length_mm: number | null
    stock_kept: number
    link: string
    note: string
    archived_at: string | null
    sort_key: string
    search_text: string
    created_at: string
    created_by: string
    revision: number
  }
  material_file: {
    id: string
    material_id: string
    name: string
    file_sha256: string
    position: number
  }
  material_tie: {
    id: string
    material_id: string
    course_id: string | null
    session_id: string | null
    group_id: string | null
    week: string | null
  }
  stock_movement: {
    seq: Generated<number>
    id: string
    material_id: string
    quantity: number
    reason: MovementReason
    delivery_id: string | null
    note: string
    at: string
    entered_by: string
    /** The day it happened; null for the one on which it was entered. */
    happened_on: Generated<string | null>
  }
}
