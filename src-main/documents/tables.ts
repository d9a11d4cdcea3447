import type { Generated } from 'kysely'
import type { PaperKind } from '#shared/documents/schema.ts'

export interface DocumentsTables {
  file: { sha256: string; media_type: string; size: number; bytes: Uint8Array }
  paper: {
    seq: Generated<number>
    id: string
    kind: PaperKind
    number: string
    state: 'valid' | 'void'
    person_id: string | null
    group_id: string | null
    template_version: string
    language: 'lv' | 'en' | 'ru'
    pages: number
    content_hash: string
    file_sha256: string
    issued_on: string
    author_name: string
    author_post: string
    made_at: string
    made_by: string
    loan_id: Generated<string | null>
    /** The days an attendance sheet is of, both included. */
    from_day: Generated<string | null>
    until_day: Generated<string | null>
    delivery_id: Generated<string | null>
    /** The request to record a session that it belongs to. */
    request_id: Generated<string | null>
    /** When its PDF went with the data of somebody whom it names. */
    erased_at: Generated<string | null>
  }
  paper_event: {
    id: string
    paper_id: string
    kind: 'printed' | 'saved' | 'reprinted'
    at: string
    by: string
  }
  paper_text: {
    id: string
    kind: PaperKind
    language: 'lv' | 'en' | 'ru'
    name: string
    text: string
    replaces: string
    revision: number
  }
  paper_receipt: {
    id: string
    paper_id: string
    kind: 'emailed' | 'handedOver' | 'signed'
    on_day: string
    note: string
    kept_at: string
    scan_sha256: string | null
    entered_at: string
    entered_by: string
  }
}
