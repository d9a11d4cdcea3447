import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect } from '@playwright/test'
import { browserLaunch } from '../../support/browserLaunch.ts'
import { test } from '../../support/browserOffice.ts'
import { setUpAt } from '../people/desk.ts'
import { Canaries } from '../../support/canaries.ts'

test('what was typed, read and printed of an incident stands in no file of the browser’s profile', async ({
  office,
}) => {
  test.setTimeout(120_000)
  const profile = await mkdtemp(join(tmpdir(), 'norise-profile-'))
  const temporary = await mkdtemp(join(tmpdir(), 'norise-temporary-'))
  const launch = browserLaunch()
  const env = { ...launch.env, TMPDIR: temporary }
  const canaries = new Canaries()
  try {
    const browser = await chromium.launchPersistentContext(profile, { ...launch, env })
    const page = browser.pages()[0] ?? (await browser.newPage())
    await page.goto(office.address)
    await setUpAt(page)
    await page.goto(new URL('/incidents/new', page.url()).href)
    await page.getByLabel('Kas redzēts un dzirdēts').fill(canaries.word('Facts'))
    await page.getByLabel('Personu aizskaroši izteicieni').check()
    await page.getByRole('button', { name: 'Pierakstīt', exact: true }).click()
    await page.getByRole('button', { name: 'Atvērt', exact: true }).click()
    await expect(page.getByText(canaries.words[0] ?? '')).toBeVisible()
    await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Ziņojums par konfliktsituāciju' }).click()
    await expect(
      page
        .getByRole('dialog')
        .getByText(/Kanārijas/u)
        .first(),
    ).toBeVisible()
    await browser.close()
    expect(await canaries.under(profile)).toEqual([])
    expect(await canaries.under(temporary)).toEqual([])
  } finally {
    await rm(profile, { recursive: true, force: true })
    await rm(temporary, { recursive: true, force: true })
  }
})
