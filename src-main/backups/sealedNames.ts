import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ForeignBackup } from '#shared/backups/schema.ts'
import { instantInName } from './backupFiles.ts'

const sealedName =
  /^norise-([0-9a-f]{12})-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.norise$/

/** What tells the files of one office from another's in the same folder. It says nothing of the office. */
const markOf = (office: string): string => office.replaceAll('-', '').slice(-12)

/** @param office its identity; @param at UTC text, of the backup that is sealed */
export const sealedBackupName = (office: string, at: string): string =>
  `norise-${markOf(office)}-${instantInName(at)}.norise`

/**
 * The list of the office's erasures beside its sealed backups, sealed as they are: a backup from before
 * an erasure is told of it wherever it is put back. No backup bears such a name.
 */
export const sealedErasuresName = (office: string): string =>
  `norise-${markOf(office)}-erasures.list`

/** That list's name beside a sealed backup; null where the name is of none. */
export const erasuresBeside = (backup: string): string | null => {
  const mark = sealedName.exec(backup)?.[1]
  return mark === undefined ? null : `norise-${mark}-erasures.list`
}

/** Whether a file's name says that this office sealed it. */
export const isSealedBy = (name: string, office: string): boolean =>
  sealedName.exec(name)?.[1] === markOf(office)

/** Everything in a folder that may be a backup, newest first. Fails as the file system does. */
export function listForeign(folder: string): ForeignBackup[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(norise|sqlite)$/.test(entry.name))
    .map(({ name }) => {
      const { mtime, size } = statSync(join(folder, name))
      const [, , day, hour, minute, second, millis] = sealedName.exec(name) ?? []
      const at =
        day === undefined ? mtime.toISOString() : `${day}T${hour}:${minute}:${second}.${millis}Z`
      return { name, at, size, sealed: name.endsWith('.norise') }
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}
