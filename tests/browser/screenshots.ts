import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { demoPassword } from '#shared/staff/demo.ts'
import { browserLaunch } from '#tests/support/browserLaunch.ts'
import { openOfficeUnderTest } from '#tests/support/browserOffice.ts'

/** `npm run screenshots`: the README's pictures, of the demo office and its invented people. */
const folder = resolve(import.meta.dirname, '../../resources/screenshots')

const office = await openOfficeUnderTest({ demo: true })
const browser = await chromium.launch(browserLaunch())
try {
  await mkdir(folder, { recursive: true })
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'lv-LV',
    timezoneId: 'Europe/Riga',
  })
  await page.goto(office.address)
  await page.getByRole('button', { name: 'Ilze Saulīte' }).click()
  await page.locator('input[type=password]').fill(demoPassword)
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: 'Dalībnieki' }).click()
  await page.getByRole('gridcell', { name: 'Ģertrūde' }).first().click()
  await keep(page, 'people')

  const shown = new URL(page.url())
  await page.goto(new URL(`/people/${shown.searchParams.get('open')}`, shown).href)
  await page.getByText('Parka iela').first().waitFor()
  await keep(page, 'person')

  await page.getByRole('button', { name: 'Informatīvais materiāls' }).click()
  await page.locator('canvas').first().waitFor()
  await keep(page, 'sheet')
} finally {
  await browser.close()
  await office.stop()
}

/** Keeps a picture once nothing moves any more. */
async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(800)
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' })
}
