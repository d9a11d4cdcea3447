import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const screens = resolve(import.meta.dirname, '../../../src-renderer')

const every = globSync('*/routes.ts', { cwd: screens })
  .flatMap((file) =>
    [...readFileSync(join(screens, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
      ([, path]) => path ?? '',
    ),
  )
  .toSorted()

/** Every address of a screen that needs no record, as the features' own routes have them: a new one is not forgotten. */
export const screenAddresses = every.filter((path) => !path.includes('$'))

/** The addresses of one record's pages, with `$id` in place of the record. */
export const recordAddresses = every.filter((path) => path.includes('$'))

/** The tabs of the settings, by their names in the address. */
export const tabsOfSettings = [
  ...readFileSync(join(screens, 'settings/settingsTabs.ts'), 'utf8').matchAll(/\bkey: '(\w+)'/g),
].map(([, key]) => key ?? '')
