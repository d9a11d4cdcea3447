import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NotInstalled } from '#shared/updates/schema.ts'

/** Beside the packages: what somebody chose, until a program of that version runs. */
export const choiceName = 'chosen.json'

/**
 * Keeps what was chosen together with what would have kept it from being done if nothing more came:
 * a kill, a shutdown or an installer that fails leaves the true reason behind.
 */
export async function keepChoice(folder: string, choice: NotInstalled): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, choiceName), JSON.stringify(choice), { mode: 0o600 })
  } catch {
    // Without the note the next start has nothing to tell; the version is offered all the same.
  }
}

/** Says more exactly what would have kept the choice from being done; nothing where nobody chose. */
export async function explainChoice(folder: string, why: NotInstalled['why']): Promise<void> {
  const choice = await findChoice(folder)
  if (choice !== null) await keepChoice(folder, { ...choice, why })
}

export const forgetChoice = (folder: string): Promise<void> =>
  rm(join(folder, choiceName), { force: true }).catch(() => undefined)

/** What was chosen and never became; null where there is nothing, or nothing that can be read. */
export async function findChoice(folder: string): Promise<NotInstalled | null> {
  try {
    return NotInstalled.parse(JSON.parse(await readFile(join(folder, choiceName), 'utf8')))
  } catch {
    return null
  }
}
