// @ts-check
// Loaded by every process and thread of a run of tests: a worker that is started from its source is
// started from the bundle that `bundleWorkers.ts` made of it.
import { registerHooks } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.env['NORISE_TEST_WORKERS']

if (folder !== undefined) {
  registerHooks({
    resolve(specifier, context, next) {
      if (!/^file:.*\/src-main\/.*\.worker\.ts$/.test(specifier)) return next(specifier, context)
      const name = basename(specifier, '.ts')
      return { url: pathToFileURL(join(folder, `${name}.js`)).href, shortCircuit: true }
    },
  })
}
