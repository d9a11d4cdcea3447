import { rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from '@playwright/test'
import { browserLaunch } from '#tests/support/browserLaunch.ts'
import { openOfficeUnderTest } from '#tests/support/browserOffice.ts'
import { director, filledFolder } from './benchOffice.ts'

/** The built office in a browser, somebody signed in, the list of people painted. */
export interface BenchWindow {
  page: Page
  folder: string
  /** From starting the office to the first painted rows, signing in included: milliseconds. */
  started: number
  /** JavaScript that came over the line until then, gzipped: kilobytes. */
  scripts: number
  close(): Promise<void>
}

export const startBrowser = (): Promise<Browser> => chromium.launch(browserLaunch())

/** Starts the office with this many people and signs in as fast as a machine can. */
export async function openWindow(browser: Browser, people: number): Promise<BenchWindow> {
  const folder = await filledFolder(people)
  const context = await browser.newContext({
    locale: 'lv-LV',
    timezoneId: 'Europe/Riga',
    viewport: { width: 1360, height: 820 },
  })
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body().then((body) => gzipSync(body).length))
  })
  const start = performance.now()
  const office = await openOfficeUnderTest({ folder })
  const close = async (): Promise<void> => {
    await context.close()
    await office.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await page.goto(office.address)
    await page.getByLabel('Parole', { exact: true }).fill(director.password)
    await page.keyboard.press('Enter')
    await page.locator('[data-row="0"] [role="rowheader"]:not(:empty)').waitFor()
  } catch (error) {
    await close()
    throw error
  }
  const started = performance.now() - start
  const sizes = await Promise.all(scripts)
  return {
    page,
    folder,
    started,
    scripts: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    close,
  }
}
