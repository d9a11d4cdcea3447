import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserLaunch } from './support/browserLaunch.ts'

export default defineConfig({
  testDir: resolve(import.meta.dirname, 'browser'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(import.meta.dirname, 'browser/results'),
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'lv-LV',
    timezoneId: 'Europe/Riga',
    viewport: { width: 1360, height: 820 },
    launchOptions: browserLaunch(),
    trace: 'retain-on-failure',
  },
})
