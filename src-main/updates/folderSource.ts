import { createReadStream } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { unreachable } from './placeTrouble.ts'
import type { UpdateSource } from './source.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** An update place that is a folder: of a share, usually. */
export function folderSource(folder: string): UpdateSource {
  return {
    async open(name, from, signal) {
      const path = join(folder, name)
      const about = await lstat(path).catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      })
      if (about === null) {
        // The folder itself must be there, else the share is away and nothing is known of it.
        await stat(folder)
        return null
      }
      // A link, a pipe or a device would be read for ever, or from elsewhere.
      if (!about.isFile()) throw unreachable('other')
      return {
        from,
        size: about.size,
        bytes: createReadStream(path, { start: from, signal }),
      }
    },
  }
}
