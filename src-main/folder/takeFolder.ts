import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { databaseFile } from '#main/database/databaseFile.ts'
import { dataFolder } from './dataFolder.ts'
import { findPlace } from './findPlace.ts'
import { lockFolder } from './lock.ts'
import type { LockOutcome, LockWishes } from './lock.ts'
import { isUncPath, type Place } from './placeOfFolder.ts'

/** What a host must know before it opens an office: the folder is ours, somebody else's, or no place for one. */
export type FolderOutcome = { folder: string } & (
  LockOutcome | ({ state: 'network' } & Omit<Extract<Place, { place: 'network' }>, 'place'>)
)

interface Wanted {
  named: string | undefined
  demo: boolean
}

/** The folder somebody named, else the system's usual place; absolute. A share's address stays as it was typed. */
export function namedFolder({ named, demo }: Wanted): string {
  const { platform, env } = process
  if (named !== undefined && isUncPath(named)) return named
  return resolve(named ?? dataFolder({ platform, env, home: homedir() }, demo))
}

interface Wishes extends LockWishes {
  /**
   * Called once with the folder when an office stands in it that nothing can be written beside; the start
   * then goes on trying. Without it such a folder is refused at once.
   */
  onUnwritable?: (folder: string) => void
}

/** How often (ms) a folder is tried again that takes nothing. */
const retryEvery = 3_000

/**
 * Finds the data folder, refuses it on a network drive (one office, one desk, one local file), and
 * takes its lock. A disk that is only readable for now is waited for.
 */
export async function takeFolder(
  wanted: Wanted,
  { onUnwritable, ...wishes }: Wishes,
): Promise<FolderOutcome> {
  const folder = namedFolder(wanted)
  const place = await findPlace(folder)
  if (place.place === 'network') {
    return { folder, state: 'network', kind: place.kind, mount: place.mount }
  }
  if (place.place === 'system') return { folder, state: 'unwritable' }
  let taken = await lockFolder(folder, wishes)
  // A folder without an office is a wrong one, most likely: nobody waits for it.
  if (
    taken.state === 'unwritable' &&
    taken.lasting !== true &&
    onUnwritable !== undefined &&
    existsSync(databaseFile(folder))
  ) {
    onUnwritable(folder)
    while (taken.state === 'unwritable') {
      await wait(retryEvery)
      taken = await lockFolder(folder, wishes)
    }
  }
  return { folder, ...taken }
}
