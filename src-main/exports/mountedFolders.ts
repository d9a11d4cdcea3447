import { stat } from 'node:fs/promises'
import { parse } from 'node:path'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/**
 * Whether a folder lies on a disk of the PC itself: the one its path begins on, or the one that holds the
 * office (`own`). Fails as the file system does.
 */
export async function isOnOwnDisk(folder: string, own: string): Promise<boolean> {
  const disk = async (path: string): Promise<bigint> => (await stat(path, { bigint: true })).dev
  const of = await disk(folder)
  return of === (await disk(parse(folder).root)) || of === (await disk(own))
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

/** Remembers it with a delivery; whoever chooses a folder anew means it as it is then (`mounted`: false). */
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
