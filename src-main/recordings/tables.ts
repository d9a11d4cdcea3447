import type { Generated } from 'kysely'
import type { ConsentKind, ConsentMethod } from '#shared/recordings/consent.ts'
import type { ObjectiveReason } from '#shared/recordings/eligibility.ts'
import type { NoticeChange, RequestInput } from '#shared/recordings/schema.ts'
import type { Standing } from '#shared/recordings/standing.ts'
import type { TeacherBasis } from '#shared/recordings/teacherBasis.ts'

export interface RecordingsTables {
  recording_request: {
    seq: Generated<number>
    id: string
    session_id: string
    /** Null: nobody asked, the office opened it for a recording that had been made. */
    person_id: string | null
    asked_by: string | null
    reason: ObjectiveReason | null
    reason_text: string
    reported_at: string
    channel: RequestInput['channel'] | null
    received_by: string | null
    absence_id: string | null
    override_reason: string
    answers_by: string
    rejected_at: string | null
    cancelled_at: string | null
    decision_reason: Generated<string>
    /** What stood against one that was kept as rejected when it was asked, in one text. */
    rejected_for: Generated<string>
    closed_at: string | null
    created_at: string
    created_by: string
    revision: Generated<number>
  }
  recording_guest: { id: string; request_id: string; person_id: string }
  recording_notice: {
    seq: Generated<number>
    id: string
    request_id: string
    version: number
    basis: number
    change: NoticeChange
    terms: string
    session_day: string
    session_from: string
    teacher_basis: TeacherBasis
    hash: string
    made_at: string
    made_by: string
    wording: Generated<string>
  }
  recording_wording: { hash: string; texts: string; kept_at: string }
  consent_event: {
    seq: Generated<number>
    id: string
    request_id: string | null
    group_id: string | null
    person_id: string
    by_id: string
    kind: ConsentKind
    voice_only: number
    no_camera: number
    no_chat: number
    notice_version: number | null
    notice_hash: string
    at: string
    entered_at: string
    entered_by: string
    method: ConsentMethod | ''
    witness_id: string | null
    language: 'lv' | 'en' | 'ru'
    evidence_sha256: string | null
    keep_days: number | null
    valid_until: string | null
    note: string
    wording: string | null
  }
  recording: {
    seq: Generated<number>
    id: string
    request_id: string
    made_at: string
    made_by_id: string
    duration_minutes: number
    platform: string
    place: string
    notice_version: number
    uncleared: number
    uncleared_why: string
    shared_at: string | null
    restricted_at: string | null
    restricted_why: 'uncleared' | 'withdrawal' | null
    settle_by: string | null
    delete_by: string
    hold_basis: Generated<string>
    hold_review_on: string | null
    held_at: string | null
    deletion_method: Generated<string>
    removed_at: string | null
    removed_by: string | null
    purged_at: string | null
    purged_by: string | null
    checked_at: string | null
    checked_by: string | null
    deleted_at: string | null
    entered_at: string
    entered_by: string
    revision: Generated<number>
  }
  recording_person: {
    id: string
    recording_id: string
    person_id: string
    standing: Standing | ''
    voice_only: number
    no_camera: number
    no_chat: number
    image: number
    voice: number
    chat: number
  }
  withdrawal_settlement: {
    seq: Generated<number>
    id: string
    event_id: string
    recording_id: string
    person_id: string
    how: string
    settled_at: string
    settled_by: string
  }
  unmatched_answer: {
    seq: Generated<number>
    id: string
    request_id: string
    name: string
    email: string
    kind: 'given' | 'refused'
    at: string
    evidence_sha256: string
    entered_at: string
    entered_by: string
    settled_at: string | null
    settled_by: string | null
    person_id: string | null
    why: Generated<string>
  }
  recording_access: {
    seq: Generated<number>
    id: string
    recording_id: string
    person_id: string
    from_at: string
    until_day: string
    undertaking_on: string
    closed_at: string | null
    entered_by: string
  }
}
