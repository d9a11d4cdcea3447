import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '#main/database/databaseFile.ts'
import type { Backup, BackupKind } from '#shared/backups/schema.ts'
import { readChecks } from './checks.ts'

const ownName =
  /^norise-(\d{4}-\d{2}-\d{2})(?:T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z)?(?:-(beforeUpdate|beforeRestore))?\.sqlite$/

/** An instant (UTC text) as it stands in names of files: no colons, which Windows does not take. */
export const instantInName = (at: string): string => at.replace(/[:.]/g, '-')

/** @param at UTC text */
export const backupName = (at: string, kind: BackupKind): string =>
  `norise-${instantInName(at)}${kind === 'regular' ? '' : `-${kind}`}.sqlite`

/** Whether the office gave this name: others somebody put there are never let go of. */
export const isOwnBackup = (name: string): boolean => ownName.test(name)

/** Backups of an office's folder, newest first. Their names tell their times; of others the file does. */
export function listBackups(folder: string): Backup[] {
  try {
    const checks = readChecks(folder)
    return readdirSync(backupFolder(folder))
      .filter((name) => name.endsWith('.sqlite'))
      .map((name): Backup => {
        const { mtime, mtimeMs, size } = statSync(join(backupFolder(folder), name))
        const known = checks[name]
        return {
          name,
          at: instantOf(name) ?? mtime.toISOString(),
          size,
          kind: kindOf(name),
          check: known?.size === size && known.mtime === mtimeMs ? known.found : 'unchecked',
        }
      })
      .sort((one, other) => (one.at < other.at ? 1 : -1))
  } catch {
    return []
  }
}

function instantOf(name: string): string | null {
  const [, day, hour, minute, second, millis] = ownName.exec(name) ?? []
  return hour === undefined ? null : `${day}T${hour}:${minute}:${second}.${millis}Z`
}

function kindOf(name: string): BackupKind {
  const kind = ownName.exec(name)?.[6]
  return kind === 'beforeUpdate' || kind === 'beforeRestore' ? kind : 'regular'
}
