import type { Generated } from 'kysely'
import type { AbsenceKind, CatchUp, FollowUpKind, ReportedBy } from '#shared/absences/schema.ts'
import type { ContactChannel } from '#shared/notices/schema.ts'

export interface AbsencesTables {
  absence: {
    seq: Generated<number>
    id: string
    person_id: string
    group_id: string
    session_id: string | null
    from_day: string
    until_day: string
    kind: AbsenceKind
    reported_at: string
    reported_on: string
    /** 0: only the day is known, and `reported_at` is the last moment at which it can have been told. */
    hour_known: Generated<number>
    channel: ContactChannel
    reported_by: ReportedBy
    reporter_id: string | null
    received_by: string
    contacted: number
    catch_up: CatchUp | null
    note: string
    withdrawn: Generated<number>
    entered_at: string
    entered_by: string
    revision: number
  }
  absence_follow_up: {
    id: string
    absence_id: string
    kind: FollowUpKind
    delivery_id: string | null
    loan_id: string | null
    session_id: string | null
    note: string
    at: string
    entered_by: string
  }
  session_disruption: {
    id: string
    session_id: string
    what: string
    contacted: number
    catch_up: CatchUp | null
    note: string
    entered_at: string
    entered_by: string
    revision: number
  }
}
