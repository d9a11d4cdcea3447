import { readdirSync } from 'node:fs'

const begins = 'set-aside-'

/** The name of a folder, inside the office's, for files that make room for others. @param at UTC text */
export const setAsideName = (at: string): string =>
  `${begins}${at.slice(0, 19).replaceAll(':', '-')}Z`

/**
 * Folders with former files of the office, whole databases among them, the latest first. Nothing lets go
 * of them: what was set aside in trouble is somebody's to look at.
 */
export function listSetAside(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.startsWith(begins))
      .map(({ name }) => name)
      .toSorted()
      .toReversed()
  } catch {
    return []
  }
}
