import { listBackups } from '#main/backups/backupFiles.ts'
import { findPlace } from '#main/backups/queries.ts'
import type { Services } from '#main/calls/context.ts'
import { listSetAside } from '#main/database/setAside.ts'
import { findLastDeliveries } from '#main/exports/jobs.ts'
import { findProfiles } from '#main/exports/profiles.ts'
import type { OldCopies } from '#shared/erasure/schema.ts'

/**
 * Copies that were made before and that an erasure can't reach: backups of the office's folder and of
 * the second place, former files that were set aside, and what was exported.
 */
export async function findCopies({
  folder,
  reads,
}: Pick<Services, 'folder' | 'reads'>): Promise<OldCopies> {
  const delivered = await findLastDeliveries(reads)
  const place = await findPlace(reads)
  return {
    backups: listBackups(folder).map(({ name, at }) => ({ name, at })),
    place: place?.folder ?? null,
    aside: listSetAside(folder),
    exports: (await findProfiles(reads)).flatMap(({ id, name, folder: to }) => {
      const last = delivered.get(id)
      return last === undefined ? [] : [{ name, folder: to, at: last.at }]
    }),
  }
}
