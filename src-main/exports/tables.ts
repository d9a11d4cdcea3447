import type { Generated } from 'kysely'

export interface ExportsTables {
  export_profile: {
    id: string
    name: string
    folder: string
    registers: string
    formats: string
    with_personal_codes: number
    with_contacts: number
    with_guardians: number
    with_sheets: number
    trigger: 'manual' | 'daily' | 'onChange'
    revision: number
  }
  export_job: {
    id: string
    profile_id: string
    state: 'waiting' | 'running' | 'delivered'
    requested_at: string
    requested_by: string
    waiting_since: Generated<string | null>
    reason: Generated<string | null>
    tries: Generated<number>
    next_try_at: Generated<string | null>
    finished_at: Generated<string | null>
    noted: Generated<string | null>
    manifest: Generated<string | null>
  }
  office_identity: { id: string }
  /** Folders of deliveries, the second place among them, that were on another disk than the PC's own. */
  mounted_folder: { folder: string }
}
