import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserLaunch } from './support/browserLaunch.ts'

const here = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: here('browser/results'),
  workers: 2,
  fullyParallel: false,
  // A second try on a machine that does other things too; `npm test` names what needed it.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  // Only what hangs is stopped: how fast the program is stands in `npm run bench`, and a busy machine is no failure.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  projects: [
    {
      name: 'browser',
      testDir: here('browser'),
      use: {
        locale: 'lv-LV',
        timezoneId: 'Europe/Riga',
        viewport: { width: 1360, height: 820 },
        launchOptions: browserLaunch(),
        actionTimeout: 30_000,
        trace: 'retain-on-failure',
      },
    },
    { name: 'electron', testDir: here('electron') },
  ],
})
