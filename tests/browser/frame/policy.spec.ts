import { expect } from '@playwright/test'
import { test } from '../../support/browserOffice.ts'
import { screenAddresses, tabsOfSettings } from './screenAddresses.ts'

test('on no screen of the office does the content security policy have anything to report', async ({
  demoOffice,
  page,
}) => {
  test.setTimeout(600_000)
  expect(screenAddresses.length).toBeGreaterThan(40)
  const reported: string[] = []
  await page.exposeFunction('reportViolation', (what: string) => reported.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      if (typeof report === 'function') {
        report(`${location.pathname}: ${effectiveDirective} ${blockedURI}`)
      }
    })
  })
  await page.goto(demoOffice.address)
  await page.getByRole('button', { name: /Ilze Saulīte/ }).click()
  await page.getByLabel('Parole', { exact: true }).fill('parauga birojs')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).not.toBeEmpty()
  const tabs = tabsOfSettings.map((tab) => `/settings?tab=${tab}`)
  expect(tabs.length).toBeGreaterThan(8)
  for (const address of [...screenAddresses, ...tabs]) {
    await page.goto(new URL(address, page.url()).href)
    await expect(page.locator('main')).not.toBeEmpty()
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
  }
  expect(reported).toEqual([])

  // And had there been something, it would have been heard.
  await page.evaluate(() => {
    document.createElement('img').src = 'https://example.org/a.png'
  })
  await expect.poll(() => reported).toHaveLength(1)
})
