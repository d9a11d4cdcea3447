import type { Generated } from 'kysely'
import type { Language } from '#shared/people/schema.ts'
import type { ContactChannel, ContactDirection, NoticeKind } from '#shared/notices/schema.ts'

export interface NoticesTables {
  contact_log: {
    seq: Generated<number>
    id: string
    person_id: string
    at: string
    entered_at: string
    channel: ContactChannel
    direction: ContactDirection
    by_person: string | null
    entered_by: string
    about: string
    group_id: string | null
    notice_id: string | null
    loan_id: Generated<string | null>
    revision: number
  }
  notice: {
    seq: Generated<number>
    id: string
    group_id: string
    kind: NoticeKind
    version_id: string | null
    subject: string
    text: string
    due_at: string | null
    made_at: string
    made_by: string
    revision: number
  }
  notice_text: {
    id: string
    notice_id: string
    language: Language
    subject: string
    text: string
  }
  notice_recipient: {
    id: string
    notice_id: string
    person_id: string
    channel: ContactChannel
    told_at: string | null
    told_by: string | null
    /** Of who came into the group after the notice was made; null where the notice's deadline is theirs. */
    due_at: Generated<string | null>
    /** When their message left the office, to be told by whoever sends it or calls. */
    given_at: Generated<string | null>
  }
}
