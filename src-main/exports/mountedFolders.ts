import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { parse } from 'node:path'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/**
 * Whether a folder lies on a disk of the PC itself: the one its path begins on, the one that holds the
 * office (`own`), or the one of its user's files. Fails where the folder itself can't be looked at.
 */
export async function isOnOwnDisk(folder: string, own: string): Promise<boolean> {
  const disk = async (path: string): Promise<bigint> => (await stat(path, { bigint: true })).dev
  const of = await disk(folder)
  for (const path of [parse(folder).root, own, homedir()]) {
    // The root of a share may be closed to whoever may write into one of its folders.
    if (of === (await disk(path).catch(() => null))) return true
  }
  return false
}

/**
 * Whether what was brought to a folder before went to another disk. On the PC's own disk it is then the
 * empty mount point of a share or stick that is away.
 */
export async function wasMounted(db: Kysely<Tables>, folder: string): Promise<boolean> {
  const row = await db
    .selectFrom('mounted_folder')
    .select('folder')
    .where('folder', '=', folder)
    .executeTakeFirst()
  return row !== undefined
}

/** Remembers it with a delivery; whoever chooses another folder means it as it is then (`mounted`: false). */
export async function noteMounted(
  db: Kysely<Tables>,
  folder: string,
  mounted: boolean,
): Promise<void> {
  if (!mounted) {
    await db.deleteFrom('mounted_folder').where('folder', '=', folder).execute()
    return
  }
  await db
    .insertInto('mounted_folder')
    .values({ folder })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
