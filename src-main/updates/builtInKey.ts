import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'

/** `resources/update-key.json`: the public half, as PEM; null while nobody publishes packages. */
const KeyFile = z.object({ publicKey: z.string().max(1000).nullable() })

/**
 * The key that packages for this program are signed with; null where none is built in, or what stands
 * there is no ed25519 key: then nothing is ever taken for an update.
 */
export function builtInKey(folder: string = resourcesFolder()): KeyObject | null {
  try {
    const text = readFileSync(join(folder, 'update-key.json'), 'utf8')
    const { publicKey } = KeyFile.parse(JSON.parse(text))
    if (publicKey === null) return null
    const key = createPublicKey(publicKey)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}
