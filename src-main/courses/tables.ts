import type { Generated } from 'kysely'
import type { EnrolmentState, ModuleKind, PlatformAnswer } from '#shared/courses/schema.ts'

export interface CoursesTables {
  training_project: {
    seq: Generated<number>
    id: string
    name: string
    sort_key: string
    number: string
    funder: string
    manager_id: string | null
    created_by: string
    revision: number
    search_text: string
  }
  course: {
    seq: Generated<number>
    id: string
    project_id: string | null
    name: string
    sort_key: string
    programme: string
    created_by: string
    revision: number
    search_text: string
  }
  study_group: {
    seq: Generated<number>
    id: string
    course_id: string
    name: string
    sort_key: string
    starts_on: string | null
    ends_on: string | null
    manager_id: string | null
    joining_link: string
    journal_link: string
    delivery_way: string
    note: string
    tutor_id: string | null
    capacity: number | null
    channels: string
    archived_at: string | null
    created_at: string
    revision: number
    search_text: string
  }
  group_teacher: {
    id: string
    group_id: string
    person_id: string
    channel: string
    position: number
  }
  enrolment: {
    id: string
    group_id: string
    person_id: string
    state: EnrolmentState
    since: string
    revision: number
  }
  course_module: {
    id: string
    course_id: string
    name: string
    kind: ModuleKind
    planned_hours: number
    position: number
  }
  course_platform: {
    id: string
    course_id: string
    name: string
    link: string
    access: Generated<string>
    position: number
  }
  platform_check: {
    id: string
    group_id: string
    person_id: string
    platform: string
    answer: PlatformAnswer
    checked_on: string
    checked_by: string
    note: string
  }
  acknowledgement: {
    id: string
    group_id: string
    person_id: string
    procedure_name: string
    procedure_version: string
    acknowledged_on: string
    entered_by: string
  }
}
