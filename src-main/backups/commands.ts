import { isAbsolute } from 'node:path'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { PlaceRefusal } from '#shared/backups/contract.ts'
import { noteMounted } from '#main/exports/mountedFolders.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { findPlace } from './queries.ts'

/** Chooses the second place of the backups, or none. What stands in the one before stays there. */
export const setPlace: Command<
  { folder: string | null; revision: number | null },
  Record<string, never>,
  PlaceRefusal | CommonRefusal
> = {
  name: 'backups.setPlace',
  async run(work, { folder, revision }) {
    const current = await findPlace(work.db)
    if ((current?.revision ?? null) !== revision) {
      return refuse({ reason: 'changedMeanwhile', revision: current?.revision ?? 0, current })
    }
    if (folder === null) {
      await work.db.deleteFrom('backup_place').execute()
      return done({})
    }
    if (!isAbsolute(folder)) return refuse({ reason: 'notAbsolute', field: 'folder' })
    // Whoever chooses another folder means it as it is; the same one says nothing of what lies there now.
    if (current?.folder !== folder) await noteMounted(work.db, folder, false)
    const next = { folder, revision: (revision ?? 0) + 1 }
    await work.db
      .insertInto('backup_place')
      .values({ id: 'place', ...next })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(next))
      .execute()
    return done({})
  },
}
