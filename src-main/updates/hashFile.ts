import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'

/** SHA-512 over the bytes of a file so far, to be gone on with, and how many they are. */
export async function hashSoFar(path: string): Promise<{ hash: Hash; size: number }> {
  const hash = createHash('sha512')
  let size = 0
  for await (const piece of createReadStream(path)) {
    if (!(piece instanceof Uint8Array)) throw new Error('A file gives bytes')
    hash.update(piece)
    size += piece.length
  }
  return { hash, size }
}

/** Whether a plain file is there with this size and this SHA-512 (hex), read through. */
export async function isWhole(
  path: string,
  { size, sha512 }: { size: number; sha512: string },
): Promise<boolean> {
  try {
    const about = await lstat(path)
    if (!about.isFile() || about.size !== size) return false
    const read = await hashSoFar(path)
    return read.size === size && read.hash.digest('hex') === sha512
  } catch {
    return false
  }
}
