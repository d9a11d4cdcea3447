import { setTimeout as pause } from 'node:timers/promises'
import { reasonOfPlacing } from './fileTrouble.ts'
import { placePart } from './partFile.ts'

/** Milliseconds between the tries: a virus scanner lets go soon, a colleague's Excel does not. */
const pauses = [100, 400, 1_500] as const

interface Placing {
  folder: string
  name: string
  signal: AbortSignal
  /** The name that the new version gets beside a file somebody holds open; null: it has to wait. */
  beside: string | null
}

/**
 * Puts a finished part in the place of its target. While somebody holds the target open it is tried
 * again a few times; then the new version may stand beside it.
 * @returns the name under which it stands. Fails as the file system does.
 */
export async function placeFile({ folder, name, signal, beside }: Placing): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      signal.throwIfAborted()
      await placePart(folder, name)
      return name
    } catch (error) {
      if (reasonOfPlacing(error) !== 'inUse') throw error
      const next = pauses[attempt]
      if (next !== undefined) await pause(next, undefined, { signal })
      else if (beside === null) throw error
      else {
        await placePart(folder, name, beside)
        return beside
      }
    }
  }
}
