import { createHash, type Hash } from 'node:crypto'
import { lstat, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '#main/exports/partFile.ts'
import type { UpdatePackage } from '#shared/updates/schema.ts'
import { hashSoFar, isWhole } from './hashFile.ts'
import { makeUpdatesFolder, packageName, partName } from './ownFolder.ts'
import { onOwnDisk, refused, unreachable } from './placeTrouble.ts'
import type { UpdateSource } from './source.ts'

interface Fetching {
  source: UpdateSource
  version: string
  wanted: UpdatePackage
  /** Where it is put. */
  folder: string
  signal: AbortSignal
  /** Told how many bytes are here. */
  onProgress: (have: number) => void
}

/**
 * Brings a package into a folder of this PC, through to the disk, and gives it its name only when size
 * and SHA-512 are those that were signed. What broke off is gone on with next time; a part that came
 * out wrong is fetched once more from its beginning, then refused.
 * @returns the name under which it stands. Throws `PlaceTrouble`, or what the place's system says
 */
export async function fetchPackage(fetching: Fetching): Promise<string> {
  const { folder, version, wanted } = fetching
  const name = packageName(version, wanted)
  if (await isWhole(join(folder, name), wanted)) return name
  await onOwnDisk(() => makeUpdatesFolder(folder))
  const part = join(folder, partName(wanted))
  const begun = await beginning(part, wanted.size)
  const whole =
    (await fetchRest(fetching, part, begun)) ||
    (begun.size > 0 && (await fetchRest(fetching, part, await beginning(part, 0))))
  if (!whole) {
    await rm(part, { force: true }).catch(() => undefined)
    throw refused('notWhole')
  }
  await onOwnDisk(async () => {
    await rename(part, join(folder, name))
    await syncFolder(folder)
  })
  return name
}

/** What is here already, unless it is more than there should be, or no plain file. */
const beginning = (part: string, atMost: number): Promise<{ hash: Hash; size: number }> =>
  onOwnDisk(async () => {
    const about = await lstat(part).catch(() => null)
    if (about?.isFile() === true && about.size > 0 && about.size <= atMost) return hashSoFar(part)
    await rm(part, { recursive: true, force: true })
    return { hash: createHash('sha512'), size: 0 }
  })

/** Fetches what is missing; answers whether the whole is what was signed. */
async function fetchRest(
  { source, wanted, signal, onProgress }: Fetching,
  part: string,
  begun: { hash: Hash; size: number },
): Promise<boolean> {
  let { hash, size } = begun
  if (size === wanted.size) return hash.digest('hex') === wanted.sha512
  const opened = await source.open(wanted.file, size, signal)
  if (opened === null) throw refused('packageMissing')
  // Another length is another file: it need not be read.
  if (opened.size !== null && opened.size !== wanted.size) throw refused('notWhole')
  if (opened.from !== size) [hash, size] = [createHash('sha512'), 0]
  const file = await onOwnDisk(() => open(part, size === 0 ? 'w' : 'a', 0o600))
  try {
    for await (const piece of opened.bytes) {
      signal.throwIfAborted()
      if (size + piece.length > wanted.size) throw refused('tooLarge')
      await onOwnDisk(() => file.writeFile(piece))
      hash.update(piece)
      size += piece.length
      onProgress(size)
    }
    await onOwnDisk(() => file.sync())
  } finally {
    await file.close()
  }
  if (size < wanted.size) throw unreachable('brokenOff')
  return hash.digest('hex') === wanted.sha512
}
