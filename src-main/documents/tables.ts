import type { Generated } from 'kysely'

export interface DocumentsTables {
  file: { sha256: string; media_type: string; size: number; bytes: Uint8Array }
  paper: {
    seq: Generated<number>
    id: string
    kind: string
    number: string
    state: 'valid' | 'void'
    person_id: string | null
    group_id: string | null
    template_version: string
    language: 'lv' | 'en' | 'ru'
    pages: number
    content_hash: string
    file_sha256: string
    made_at: string
    made_by: string
  }
  paper_event: {
    id: string
    paper_id: string
    kind: 'printed' | 'saved' | 'reprinted'
    at: string
    by: string
  }
}
