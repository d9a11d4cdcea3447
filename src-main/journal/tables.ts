import type { Generated } from 'kysely'
import type { JournalKind } from '#shared/journal/schema.ts'

export interface JournalTables {
  journal: {
    seq: Generated<number>
    generation: number
    at: string
    kind: JournalKind
    action: string
    actor: string | null
    desk: string
    about: string
    undoes: number | null
    changes_hash: string | null
    previous_hash: string
    hash: string
    /** The entry that took away what this one said, once its time was over. */
    pruned_by: Generated<number | null>
  }
  change_row: {
    seq: Generated<number>
    entry: number
    table_name: string
    row_id: string
    subject: string
    other_subject: string | null
    before: string | null
    after: string | null
    salt: string | null
    hash: string
    /** The entry that took content and salt away. */
    erased_by: Generated<number | null>
  }
  command: {
    id: string
    name: string
    input_hash: string
    actor: string | null
    entry: number
    result: string
  }
}
