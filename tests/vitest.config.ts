import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const project = resolve(import.meta.dirname, '..')

export default defineConfig({
  root: project,
  test: {
    include: ['tests/{rules,office,electron,faults}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/bundleWorkers.ts'],
    execArgv: ['--import', resolve(import.meta.dirname, 'support/startBundledWorkers.mjs')],
    setupFiles: ['tests/support/setup.ts'],
    // A machine that does other work besides is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
