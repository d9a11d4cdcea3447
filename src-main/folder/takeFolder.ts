import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { dataFolder } from './dataFolder.ts'
import { findPlace } from './findPlace.ts'
import { lockFolder } from './lock.ts'
import type { LockOutcome } from './lock.ts'
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

/**
 * Finds the data folder, refuses it on a network drive (one office, one desk, one local file), and
 * takes its lock.
 */
export async function takeFolder(
  wanted: Wanted,
  wishes: Parameters<typeof lockFolder>[1],
): Promise<FolderOutcome> {
  const folder = namedFolder(wanted)
  const place = await findPlace(folder)
  if (place.place === 'network') {
    return { folder, state: 'network', kind: place.kind, mount: place.mount }
  }
  if (place.place === 'system') return { folder, state: 'unwritable' }
  return { folder, ...(await lockFolder(folder, wishes)) }
}
