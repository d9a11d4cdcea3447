import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const partOf = (name: string): string => `${name}.part`

/**
 * Writes a file beside its target, under the target's name and `.part`, through to the disk.
 * @returns its size and SHA-256. Fails as the file system does; half a `.part` may stay behind.
 */
export async function writePart(
  folder: string,
  name: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ size: number; sha256: string }> {
  const path = join(folder, partOf(name))
  // A leftover, or a link that somebody put there, is not written through.
  await rm(path, { force: true })
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx')
  try {
    for await (const piece of bytes) {
      signal.throwIfAborted()
      hash.update(piece)
      size += piece.length
      await file.writeFile(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex') }
}

/** Puts a finished part in the place of its target, or under another name, all at once. */
export const placePart = (folder: string, name: string, under = name): Promise<void> =>
  rename(join(folder, partOf(name)), join(folder, under))

export const removePart = (folder: string, name: string): Promise<void> =>
  rm(join(folder, partOf(name)), { force: true })

/** Makes new names in a folder last. Windows can't sync a folder, and its renames need none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems know no sync of folders; the files themselves are through.
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
  } finally {
    await handle.close()
  }
}
