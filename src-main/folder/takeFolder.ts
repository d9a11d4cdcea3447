import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { dataFolder } from './dataFolder.ts'
import { findPlace } from './findPlace.ts'
import { lockFolder } from './lock.ts'
import type { LockOutcome } from './lock.ts'
import type { Place } from './placeOfFolder.ts'

/** What a host must know before it opens an office: the folder is ours, somebody else's, or no place for one. */
export type FolderOutcome = { folder: string } & (
  LockOutcome | ({ state: 'network' } & Omit<Extract<Place, { place: 'network' }>, 'place'>)
)

/**
 * Finds the data folder (`named`, or the system's usual place), refuses it on a network drive (one
 * office, one desk, one local file), and takes its lock.
 */
export async function takeFolder(
  wanted: { named: string | undefined; demo: boolean },
  wishes: Parameters<typeof lockFolder>[1],
): Promise<FolderOutcome> {
  const { platform, env } = process
  const usual = (): string => dataFolder({ platform, env, home: homedir() }, wanted.demo)
  const folder = resolve(wanted.named ?? usual())
  const place = await findPlace(folder)
  if (place.place === 'network') {
    return { folder, state: 'network', kind: place.kind, mount: place.mount }
  }
  return { folder, ...(await lockFolder(folder, wishes)) }
}
