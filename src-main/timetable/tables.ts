import type { Generated } from 'kysely'
import type {
  RemovalReason,
  SessionKind,
  SessionMode,
  SessionState,
} from '#shared/timetable/schema.ts'

export interface TimetableTables {
  session: {
    seq: Generated<number>
    id: string
    group_id: string
    module_id: string | null
    day: string
    starts_at: string
    ends_at: string
    kind: SessionKind
    mode: SessionMode
    room: string
    room_key: string
    link: string
    topic: string
    own_people: number
    state: SessionState
    order_number: string
    order_date: string | null
    override_reason: string
    sequence: number
    created_at: string
    revision: number
  }
  session_teacher: { id: string; session_id: string; person_id: string; position: number }
  session_person: { id: string; session_id: string; person_id: string }
  timetable_version: {
    id: string
    group_id: string
    number: number
    made_at: string
    made_by: string
    content: string
    hash: string
  }
  session_removal: {
    id: string
    session_id: string
    person_id: string
    at: string
    reason: RemovalReason
    removed_by: string | null
    tutor_told_at: string | null
    note: string
    entered_at: string
    entered_by: string
    revision: number
  }
}
