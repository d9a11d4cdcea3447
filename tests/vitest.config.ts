import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const project = resolve(import.meta.dirname, '..')

export default defineConfig({
  root: project,
  test: {
    include: ['tests/{rules,office,electron,faults}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
