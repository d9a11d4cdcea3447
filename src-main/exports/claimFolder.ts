import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Stands in a folder from the beginning of an office's first delivery until its manifest says whose the
 * folder is: two offices that find the same folder empty do not mix.
 */
export const claimName = '.norise-office.part'

/** After so long (ms) a claim that says nothing was left by a kill, not begun by somebody just now. */
const unsaidFor = 60_000

/** The identity of an office is shorter. */
const mostBytes = 64

/**
 * Takes a folder for an office's first delivery.
 * @returns whether it is this office's now. Fails as the file system does.
 */
export async function claimFolder(folder: string, office: string): Promise<boolean> {
  const path = join(folder, claimName)
  for (let tries = 0; tries < 3; tries += 1) {
    if (await write(path, office)) return true
    const by = await claimedBy(folder)
    if (by === office) return true
    if (by === null) continue
    if (by !== '' || !(await isOld(path))) return false
    await rm(path, { force: true })
  }
  return false
}

/** Whose first delivery is under way in a folder; '' while it does not say, null where none is. */
export async function claimedBy(folder: string): Promise<string | null> {
  const path = join(folder, claimName)
  try {
    // What is longer was not written by an office; it is somebody's all the same.
    if ((await stat(path)).size > mostBytes) return 'nobody we know'
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Lets go of a folder if the claim in it is this office's. Fails as the file system does. */
export async function releaseFolder(folder: string, office: string): Promise<void> {
  if ((await claimedBy(folder)) === office) await rm(join(folder, claimName), { force: true })
}

async function write(path: string, office: string): Promise<boolean> {
  let file
  try {
    // No two get this: who comes second finds the first one's.
    file = await open(path, 'wx')
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
  try {
    await file.writeFile(office)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  } finally {
    await file.close()
  }
  return true
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Math.abs(Date.now() - (await stat(path)).mtimeMs) > unsaidFor
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true
    throw error
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
