import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupFolder } from '#main/database/databaseFile.ts'
import type { BackupKind } from '#shared/backups/schema.ts'
import type { WaitReason } from '#shared/exports/schema.ts'
import { backupName } from './backupFiles.ts'
import { rememberCheck } from './checks.ts'
import { runJob } from './runJob.ts'
import { reasonOf } from '#main/exports/fileTrouble.ts'

export type Made =
  { kind: 'made'; name: string } | { kind: 'damaged' } | { kind: 'failed'; reason: WaitReason }

/**
 * Makes a backup of the office's file, open or not, and reads it through; only then does it get its
 * name. Never throws: a disk that takes nothing is an outcome.
 * @param at UTC text; becomes the name
 */
export async function makeBackup(
  folder: string,
  file: string,
  at: string,
  kind: BackupKind,
): Promise<Made> {
  const name = backupName(at, kind)
  const to = join(backupFolder(folder), name)
  try {
    await mkdir(backupFolder(folder), { recursive: true })
  } catch (error) {
    return { kind: 'failed', reason: whyNoFolder(error) }
  }
  try {
    const copied = await runJob({ kind: 'copy', file, to })
    if (copied.kind === 'done') {
      await rememberCheck(folder, name, 'whole')
      return { kind: 'made', name }
    }
    if (copied.kind === 'damaged') return { kind: 'damaged' }
    return { kind: 'failed', reason: copied.kind === 'failed' ? copied.reason : 'other' }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) ?? 'other' }
  }
}

/** A file that stands in the place of the folder is said as such. */
const whyNoFolder = (error: unknown): WaitReason =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'
    ? 'notAFolder'
    : (reasonOf(error) ?? 'other')
