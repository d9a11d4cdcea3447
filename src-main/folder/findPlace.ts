import { execFile } from 'node:child_process'
import { readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { linuxMounts, macMounts } from './mounts.ts'
import type { Place } from './placeOfFolder.ts'
import { driveOf, isUncPath, placeByDriveType, placeByMounts } from './placeOfFolder.ts'

const run = promisify(execFile)

/** The path with its links followed, as far up as it exists: a link may lead to a share. */
async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(await resolved(above), path.slice(above.length))
  }
}

async function windowsPlace(path: string): Promise<Place> {
  // realpath.native turns a mapped drive into its UNC path.
  const real = await resolved(path)
  if (isUncPath(real)) return { place: 'network', kind: 'UNC', mount: real }
  const drive = driveOf(real)
  if (drive === undefined) return { place: 'unknown' }
  const question = `[int][System.IO.DriveInfo]::new('${drive}').DriveType`
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-Command', question], {
    timeout: 8000,
    windowsHide: true,
  })
  return placeByDriveType(drive, stdout)
}

/** Where an absolute path (it need not exist yet) lies. Never throws. */
export async function findPlace(path: string): Promise<Place> {
  // However the system at hand would read it, whoever types this means a share.
  if (isUncPath(path)) return { place: 'network', kind: 'UNC', mount: path }
  try {
    switch (process.platform) {
      case 'win32':
        return await windowsPlace(path)
      case 'linux':
        return placeByMounts(
          await resolved(path),
          linuxMounts(await readFile('/proc/self/mountinfo', 'utf8')),
        )
      case 'darwin':
        return placeByMounts(
          await resolved(path),
          macMounts((await run('/sbin/mount', { timeout: 4000 })).stdout),
        )
      default:
        return { place: 'unknown' }
    }
  } catch {
    return { place: 'unknown' }
  }
}
