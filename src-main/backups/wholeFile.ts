import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'

/** SHA-256 of a file, read piece by piece. Fails as the file system does. */
export function hashOf(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1_048_576)
  const descriptor = openSync(file, 'r')
  try {
    for (;;) {
      const read = readSync(descriptor, piece)
      if (read === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Makes a file, or new names in a folder, last. Some file systems can't sync a folder and need not. */
export function syncPath(path: string): void {
  try {
    const descriptor = openSync(path, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EISDIR'].includes(String(code))) throw error
  }
}
