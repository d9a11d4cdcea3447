import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, dialog } from 'electron'
import { safeFileName } from '#shared/text/fileName.ts'
import type { HostFile, SaveFailure, SaveOutcome } from '#shared/host/services.ts'

/** What the system's error codes mean to somebody who wanted to keep a file. */
export function saveFailure(error: unknown): SaveFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull'
    case 'EROFS':
    case 'EACCES':
      return 'readOnly'
    case 'EBUSY':
    case 'EPERM':
      return 'inUse'
    default:
      return 'other'
  }
}

/** Writes beside the target and renames: a file under the final name is always whole. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<SaveOutcome> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
    return { kind: 'saved', path }
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    return { kind: 'failed', why: saveFailure(error) }
  }
}

/** Asks where to keep a file and writes it. */
export async function saveFile(
  window: BrowserWindow,
  { name, bytes }: Pick<HostFile, 'name' | 'bytes'>,
): Promise<SaveOutcome> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), safeFileName(name)),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || answer.filePath === '') return { kind: 'cancelled' }
  return writeWhole(answer.filePath, bytes)
}
