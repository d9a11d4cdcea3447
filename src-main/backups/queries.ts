import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { BackupPlace } from '#shared/backups/schema.ts'
import { WaitReason } from '#shared/exports/schema.ts'

/** The second place with the state of its post; null where none is chosen. */
export async function findPlace(
  db: Kysely<Tables>,
): Promise<(BackupPlace & { tries: number; nextTryAt: string | null }) | null> {
  const row = await db
    .selectFrom('backup_place')
    .leftJoin('backup_delivery', 'backup_delivery.id', 'backup_place.id')
    .select(['folder', 'revision', 'waiting_since', 'reason', 'tries'])
    .select(['next_try_at', 'delivered_at'])
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        folder: row.folder,
        revision: row.revision,
        waitingSince: row.waiting_since,
        reason: row.reason === null ? null : WaitReason.catch('other').parse(row.reason),
        deliveredAt: row.delivered_at,
        tries: row.tries ?? 0,
        nextTryAt: row.next_try_at,
      }
}
