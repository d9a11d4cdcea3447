import type { Generated } from 'kysely'
import type { LessonMinutes, NoticeDeadline } from '#shared/settings/policies.ts'

export interface SettingsTables {
  institution: {
    id: 'institution'
    name: string
    registration_number: string
    address: string
    phone: string
    email: string
    website: string
    place: Generated<string>
    director_title: Generated<string>
    e_platform: string
    procedure_name: string
    procedure_version: string
    procedure_date: string | null
    clauses: string
    idle_minutes: number
    is_demo: number
    revision: number
  }
  policy: {
    id: 'policy'
    lesson_minutes: LessonMinutes
    remote_share_limit: number | null
    study_year_starts: string
    notice_deadline: NoticeDeadline
    notice_time: string
    moved_days_apply: number
    emergency: number
    emergency_text: string
    same_day_reuse: Generated<number>
    preparation_days: Generated<number>
    no_show_days: Generated<number>
    recall_days: Generated<number>
    ask_needs_days: Generated<number>
    value_on_acts: Generated<number>
    delivery_stock: Generated<number>
    delivery_box_fit: Generated<number>
    delivery_prices: Generated<number>
    delivery_labels: Generated<number>
    delivery_manifests: Generated<number>
    delivery_map: Generated<number>
    hand_over_days: Generated<number>
    no_movement_days: Generated<number>
    sent_back_counts: Generated<number>
    recording_cut_off: Generated<number>
    recording_keep_days: Generated<number>
    withdrawal_days: Generated<number>
    oral_witness: Generated<number>
    deletion_check: Generated<number>
    teacher_basis: Generated<'consent' | 'contract' | 'legitimateInterest'>
    minimum_notice_minutes: Generated<number>
    disruption_excuses: Generated<number>
    incident_deputy_id: Generated<string | null>
    statement_days: Generated<number>
    incident_report_by: Generated<'sameDay' | 'sameWorkingDay'>
    keep_consent_years: Generated<number>
    keep_absence_note_months: Generated<number>
    keep_delivery_months: Generated<number>
    keep_loan_years: Generated<number>
    keep_participant_years: Generated<number | null>
    keep_incident_years: Generated<number>
    keep_access_log_years: Generated<number>
    keep_export_days: Generated<number>
    keeping_approved_by: Generated<string>
    keeping_approved_on: Generated<string | null>
    data_purposes: Generated<string>
    data_recipients: Generated<string>
    data_sources: Generated<string>
    data_contact: Generated<string>
    revision: number
  }
  moved_day: { id: string; from_day: string; to_day: string; note: string }
  day_off: { id: string; from_day: string; until_day: string; name: string }
  number_series: { id: string; pattern: string; year: number; next: number }
  office_secret: { name: string; value: string }
}
