import type { Generated } from 'kysely'
import type { ReaderBasis, ReaderLevel } from '#shared/incidents/access.ts'
import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { IncidentPaperKind } from '#shared/incidents/papers.ts'
import type { PoliceState } from '#shared/incidents/police.ts'
import type { IncidentState } from '#shared/incidents/state.ts'
import type { StatementMode, StatementState } from '#shared/incidents/statement.ts'

export interface IncidentsTables {
  incident: {
    seq: Generated<number>
    id: string
    number: string
    state: Generated<IncidentState>
    occurred_on: string
    learned_on: string
    filed_at: string
    filed_by: string
    owner_id: string | null
    taken_up_at: string | null
    police_state: Generated<PoliceState>
    police_due_on: string | null
    due_on: string | null
    key_version: Generated<number>
    report_id: string
    closed_at: string | null
    closed_by: string | null
    closed_how: 'onSpot' | 'decided' | null
    reopened_at: string | null
    revision: Generated<number>
  }
  incident_sealed: {
    seq: Generated<number>
    id: string
    incident_id: string
    key_version: number
    cipher_hash: string
    text_hash: string
    signed: number
    replaces: string | null
    made_at: string
    made_by: string
    erased_at: string | null
  }
  incident_cipher: { sealed_id: string; key_version: number; bytes: Uint8Array }
  incident_seal: {
    incident_id: string
    account_id: string
    key_version: number
    public_key: string
    sealed_key: string
    made_at: string
  }
  incident_reader: {
    id: string
    incident_id: string
    account_id: string
    basis: ReaderBasis
    level: ReaderLevel
    added_at: string
    added_by: string
    removed_at: string | null
    removed_by: string | null
    /** 1: ended on purpose, not by itself. */
    cut: Generated<number>
  }
  incident_person: {
    seq: Generated<number>
    id: string
    incident_id: string
    staff_id: string | null
    involved: number
    sealed_id: string
    removed_at: string | null
  }
  incident_statement: {
    seq: Generated<number>
    id: string
    incident_id: string
    person_id: string
    state: StatementState
    requested_at: string
    requested_by: string
    due_on: string
    taken_by: string
    draft_id: string | null
    settled_id: string | null
    settled_at: string | null
  }
  incident_statement_version: {
    seq: Generated<number>
    id: string
    incident_id: string
    statement_id: string
    version: number
    mode: StatementMode
    signature: 'paper' | 'eSignature'
    signed_on: string
    sealed_id: string
    entered_at: string
    entered_by: string
  }
  incident_entry: {
    seq: Generated<number>
    id: string
    incident_id: string
    kind: OwnEntry['kind']
    at: string
    corrects: string | null
    sealed_id: string
    entered_at: string
    entered_by: string
  }
  incident_action: {
    seq: Generated<number>
    id: string
    incident_id: string
    owner_id: string
    due_on: string
    done_at: string | null
    sealed_id: string
    result_id: string | null
    added_at: string
    added_by: string
  }
  incident_attachment: {
    seq: Generated<number>
    id: string
    incident_id: string
    statement_id: string | null
    sealed_id: string
    content_id: string
    added_at: string
    added_by: string
  }
  incident_paper: {
    seq: Generated<number>
    id: string
    incident_id: string
    number: string
    kind: IncidentPaperKind
    of_id: string | null
    pages: number
    anchor_seq: number
    anchor_hash: string
    content_id: string
    made_at: string
    made_by: string
  }
}
