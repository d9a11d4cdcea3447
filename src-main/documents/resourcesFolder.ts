import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder with templates, texts and fonts: the first `resources` above this file that has
 * templates (the checkout, its build in `out/`, a packaged app.asar), else the one Electron's
 * packager puts beside the archive. Throws when the program came without it.
 */
export function resourcesFolder(start: string = import.meta.dirname): string {
  const candidates: string[] = []
  for (let folder = start; ; folder = dirname(folder)) {
    candidates.push(join(folder, 'resources'))
    if (dirname(folder) === folder) break
  }
  if ('resourcesPath' in process && typeof process.resourcesPath === 'string') {
    candidates.push(join(process.resourcesPath, 'resources'), process.resourcesPath)
  }
  const found = candidates.find((folder) => existsSync(join(folder, 'templates')))
  if (found === undefined) throw new Error(`No resources with templates above ${start}`)
  return found
}
