import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openOfficeUnderTest, test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'

const password = 'zaļā pļava 17'

/** Sets an office up and answers its recovery key. */
async function firstStart(page: Page): Promise<string> {
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill(password)
  await box(/^Parole vēlreiz/).fill(password)
  await page.getByRole('button', { name: 'Atvērt biroju' }).click()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
  const groups = await page.locator('ol li').allInnerTexts()
  return groups.map((group) => group.replace(/^\d+\s+/, '')).join('-')
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Parole' }).fill(password)
  await page.getByRole('button', { name: 'Ieiet' }).click()
  await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
}

test('an office is backed up, gone back in time and forth, and moved to a new PC', async ({
  office,
  page,
}) => {
  test.setTimeout(120_000)
  const usb = mkdtempSync(join(tmpdir(), 'norise-usb-'))
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const line = page.getByRole('complementary')
  await page.goto(office.address)
  const key = await firstStart(page)
  await takeRecoveryKey(page)
  await expect(line).toContainText('Rezerves kopijas vēl nav')

  await page.goto(new URL('/settings?tab=backups', page.url()).href)
  await page.getByRole('textbox', { name: 'Mape' }).fill('mape')
  await button('Saglabāt').click()
  await expect(page.getByRole('alert').first()).toContainText('Vajag pilnu ceļu')
  await page.getByRole('textbox', { name: 'Mape' }).fill(usb)
  await button('Saglabāt').click()
  await expect(page.getByText('Otrā vieta ir saglabāta.')).toBeVisible()
  await button('Izveidot kopiju').click()
  await expect(page.getByText('Kopija izveidota un pārbaudīta.')).toBeVisible()
  await expect(page.getByRole('row', { name: /kārtējā vesela/ })).toHaveCount(1)
  await expect(page.getByText(/^Pēdējo reizi nosūtīts/)).toBeVisible()
  await expect(line).toContainText(/Rezerves kopija \d/)
  await button('Sakļaut izvēlni').click()
  await expect(line.getByRole('img', { name: /Rezerves kopija \d/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await button('Izvērst izvēlni').click()
  expect(await seriousFindings(page)).toEqual([])

  // A second place that went away is told beside the last good one, not in its stead.
  renameSync(usb, `${usb}-away`)
  await button('Izveidot kopiju').click()
  await expect(page.getByText('Kopiju nosūtīs, tiklīdz mape būs pieejama.')).toBeVisible()
  await expect(line).toContainText(/Otrā vieta gaida kopš .*Rezerves kopija \d/s)
  expect(await seriousFindings(page)).toEqual([])
  renameSync(`${usb}-away`, usb)

  await button(/^Atjaunot .* kopiju$/)
    .last()
    .click()
  await expect(page.getByRole('dialog')).toContainText('atjaunošanu varēs atsaukt')
  await page.getByRole('dialog').getByRole('button', { name: 'Atjaunot' }).click()
  await expect(page.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
  await signIn(page)
  await page.goto(new URL('/settings?tab=backups', page.url()).href)
  await button('Atsaukt pēdējo atjaunošanu').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Atsaukt pēdējo atjaunošanu' }).click()
  await expect(page.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
  await office.stop()
  expect(readdirSync(usb).length).toBeGreaterThan(0)

  // The PC is gone; the stick and the printed sheet are there.
  const newPc = await openOfficeUnderTest()
  try {
    await page.goto(newPc.address)
    await button('Atjaunot no rezerves kopijas').click()
    await page.getByRole('textbox', { name: 'Mape' }).fill(usb)
    await button('Meklēt kopijas').click()
    await expect(page.getByRole('radio').first()).toBeChecked()
    await expect(page.getByRole('radio').first()).toHaveAccessibleName(/šifrēta · nav pārbaudīta/)
    expect(await seriousFindings(page)).toEqual([])
    const sheet = page.getByRole('textbox', { name: 'Atgūšanas atslēga' })
    await sheet.fill(key.replace(/^..../, 'AAAA'))
    await button('Atjaunot biroju').click()
    await expect(page.getByRole('alert')).toContainText('Salīdziniet to ar izdruku pa grupām')
    await sheet.fill(key.toLowerCase())
    await button('Atjaunot biroju').click()
    await expect(page.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
    await signIn(page)
    await expect(page.getByText('SIA „Ābele”').first()).toBeVisible()
  } finally {
    await newPc.stop()
    rmSync(newPc.folder, { recursive: true, force: true })
    rmSync(usb, { recursive: true, force: true })
  }
})
