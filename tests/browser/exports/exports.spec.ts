import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, test } from '../people/desk.ts'

const shots = process.env['NORISE_SHOTS']
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(200)
    await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What axe finds in light and in dark. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(150)
    expect(await seriousFindings(page), colorScheme).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a profile is made, delivered, waits while its folder is away, and delivers when it is back', async ({
  desk,
  page,
}) => {
  // axe looks at it eight times.
  test.slow()
  const share = mkdtempSync(join(tmpdir(), 'norise-share-'))
  const away = `${share}-prom`
  try {
    await desk.enter({ familyName: 'Šķēle', givenName: 'Ņina', town: 'Cēsis' })
    await page.getByRole('link', { name: 'Eksports' }).click()
    await expect(page.getByText('Eksporta profilu vēl nav')).toBeVisible()
    await expectAccessible(page)
    await shoot(page, 'empty')

    await page.getByRole('link', { name: 'Jauns eksporta profils' }).click()
    await page.getByRole('textbox', { name: 'Nosaukums' }).fill('Grāmatvedībai')
    await page.getByRole('textbox', { name: 'Mape' }).fill('relatīva/mape')
    await page.getByRole('button', { name: 'Pārbaudīt' }).click()
    await expect(page.getByText('Ierakstiet pilnu ceļu').first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Mape' }).fill(share)
    await page.getByRole('button', { name: 'Pārbaudīt' }).click()
    await expect(page.getByText('Mape ir pieejama')).toBeVisible()

    // A switch says what it means and brings its columns along; off, they are gone again.
    const code = page.getByRole('checkbox', { name: 'Personas kods' })
    await expect(code).toBeDisabled()
    await page.getByRole('switch', { name: 'Personas kodi' }).click()
    await expect(page.getByText('Personas kodus redzēs visi')).toBeVisible()
    await expect(code).toBeChecked()
    await expectAccessible(page)
    await shoot(page, 'form')
    await page.getByRole('switch', { name: 'Personas kodi' }).click()
    await expect(code).not.toBeChecked()

    await page.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(page.getByRole('heading', { name: 'Grāmatvedībai' })).toBeVisible()
    await expect(page.getByText('Vēl nav eksportēts')).toBeVisible()

    await page.getByRole('button', { name: 'Eksportēt tagad' }).click()
    await expect(page.getByText('personas.csv')).toBeVisible()
    expect(readdirSync(share)).toContain('norise-manifests.json')
    await expectAccessible(page)
    await shoot(page, 'delivered')

    renameSync(share, away)
    await page.getByRole('button', { name: 'Eksportēt tagad' }).click()
    await expect(page.getByText(/^Gaida kopš/)).toBeVisible()
    await expect(page.getByText('Mape nav sasniedzama').first()).toBeVisible()
    await expect(page.getByText(/Eksports gaida kopš/)).toBeVisible()
    await expectAccessible(page)
    await shoot(page, 'waiting')

    renameSync(away, share)
    await page.getByRole('button', { name: 'Mēģināt tagad' }).click()
    await expect(page.getByText(/^Nogādāts/)).toBeVisible()
    await expect(page.getByText(/^Eksportēts/)).toBeVisible()
  } finally {
    for (const folder of [share, away]) {
      if (existsSync(folder)) rmSync(folder, { recursive: true })
    }
  }
})

test('a folder that another profile uses is refused at its field, in English too', async ({
  desk,
  page,
}) => {
  const share = mkdtempSync(join(tmpdir(), 'norise-share-'))
  try {
    await desk.client.staff.setLanguage({
      commandId: crypto.randomUUID(),
      payload: { language: 'en' },
    })
    await page.reload()
    await page.getByRole('link', { name: 'Export' }).click()
    for (const name of ['First', 'Second']) {
      await page.getByRole('link', { name: 'New export profile' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill(name)
      await page.getByRole('textbox', { name: 'Folder' }).fill(share)
      await page.getByRole('button', { name: 'Save' }).click()
      if (name === 'First') await expect(page.getByRole('heading', { name })).toBeVisible()
    }
    await expect(
      page.getByText('The files of the profile “First” go to this folder already').first(),
    ).toBeVisible()
    await shoot(page, 'refused-en')
  } finally {
    rmSync(share, { recursive: true })
  }
})
