import { randomUUID } from 'node:crypto'
import { rm, stat, statfs, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { findPlace } from '#main/folder/findPlace.ts'
import type { FolderCheck } from '#shared/exports/schema.ts'
import { claimedBy } from './claimFolder.ts'
import { isOwnFolder } from './commands.ts'
import { reasonOf } from './fileTrouble.ts'
import { findManifest } from './manifestFile.ts'
import { isOnOwnDisk } from './mountedFolders.ts'
import { probePart } from './ownFiles.ts'

interface Looking {
  office: string
  /** The office's own folder: its disk is the PC's own. */
  ownFolder: string
  /** Whether what was brought to a folder went to another disk than the PC's own. */
  wasMounted(folder: string): Promise<boolean>
}

/**
 * Looks at a folder as a delivery would: it must be there (it is never made: an empty mount point is
 * no share), be no other office's, and take a file, which is tried with a probe that is removed again.
 */
export async function checkFolder(
  typed: string,
  { office, ownFolder, wasMounted }: Looking,
): Promise<FolderCheck> {
  const folder = typed.trim()
  if (!isAbsolute(folder)) return { kind: 'notAbsolute' }
  if (isOwnFolder(folder, ownFolder)) return { kind: 'trouble', reason: 'ownFolder' }
  try {
    if (!(await stat(folder)).isDirectory()) return { kind: 'trouble', reason: 'notAFolder' }
    if ((await wasMounted(folder)) && (await isOnOwnDisk(folder, ownFolder))) {
      return { kind: 'trouble', reason: 'folderMissing' }
    }
    const found = await findManifest(folder)
    if (found.kind === 'unreadable') return { kind: 'trouble', reason: 'manifestUnreadable' }
    if (found.kind === 'found' && found.manifest.office !== office) {
      return { kind: 'trouble', reason: 'otherOffice' }
    }
    const claim = await claimedBy(folder)
    if (found.kind === 'none' && claim !== null && claim !== office) {
      return { kind: 'trouble', reason: 'otherOffice' }
    }
    const probe = join(folder, probePart(randomUUID()))
    try {
      await writeFile(probe, 'norise', { flag: 'wx' })
    } finally {
      await rm(probe, { force: true })
    }
    const { place } = await findPlace(folder)
    // It was written to just now: whatever it is, it is a folder that serves.
    const told = place === 'system' ? 'unknown' : place
    return { kind: 'usable', place: told, free: await freeBytes(folder) }
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return { kind: 'trouble', reason }
  }
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
