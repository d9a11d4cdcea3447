import type { Generated } from 'kysely'

export interface BackupsTables {
  backup_place: { id: 'place'; folder: string; revision: number }
  /** How the post to the second place is: written beside the door, as the outbox does. */
  backup_delivery: {
    id: 'place'
    waiting_since: Generated<string | null>
    reason: Generated<string | null>
    tries: Generated<number>
    next_try_at: Generated<string | null>
    delivered_at: Generated<string | null>
  }
}
