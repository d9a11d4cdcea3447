import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'

const password = 'zaļā pļava 17'

async function firstStart(page: Page): Promise<void> {
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill(password)
  await box(/^Parole vēlreiz/).fill(password)
  await page.getByRole('button', { name: 'Atvērt biroju' }).click()
  await takeRecoveryKey(page)
}

test('a damaged file is named, kept, and a backup takes its place; every window goes on', async ({
  office,
  page,
}) => {
  await page.goto(office.address)
  await firstStart(page)
  await office.stop()
  const file = join(office.folder, 'norise.sqlite')
  const backups = join(office.folder, 'backups')
  mkdirSync(backups, { recursive: true })
  copyFileSync(file, join(backups, 'norise-2026-11-22.sqlite'))
  copyFileSync(file, join(backups, 'norise-2026-11-21.sqlite'))
  truncateSync(join(backups, 'norise-2026-11-21.sqlite'), 60)
  truncateSync(file, 5000)
  const damaged = readFileSync(file)

  await page.goto(await office.restart())
  const other = await page.context().newPage()
  await other.goto(new URL(page.url()).origin)
  for (const window of [page, other]) {
    await expect(window.getByText('Fails ir bojāts.')).toBeVisible()
    await expect(window.getByText('Fails nav mainīts.')).toBeVisible()
  }

  // For whoever helps from afar: without the folder, in which the computer's user has a name.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText('Informācija palīgam').click()
  await page.getByRole('button', { name: 'Kopēt informāciju' }).click()
  await expect(page.getByText('Informācija nokopēta.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('file: damaged')
  expect(copied).toContain('"what":"trouble","kind":"damaged"')
  expect(copied).not.toContain(office.folder)

  // The second of the list is damaged itself: refused, and nothing has moved.
  const restore = page.getByRole('button', { name: /^Atjaunot .* kopiju$/ })
  await expect(restore).toHaveCount(2)
  await restoreOne(page, { hasText: '60 B' })
  await expect(page.getByRole('alert')).toContainText('Arī šī kopija ir bojāta')
  expect(readFileSync(file).equals(damaged)).toBe(true)

  await restoreOne(page, { hasNotText: '60 B' })
  for (const window of [page, other]) {
    await expect(window.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
  }
  await expect(page.getByText(/Iepriekšējais fails glabājas mapē .*set-aside-/)).toBeVisible()
  const [aside = ''] = readdirSync(office.folder).filter((name) => name.startsWith('set-aside-'))
  expect(readFileSync(join(office.folder, aside, 'norise.sqlite')).equals(damaged)).toBe(true)

  await page.getByRole('textbox', { name: 'Parole' }).fill(password)
  await page.getByRole('button', { name: 'Ieiet' }).click()
  await expect(page.getByRole('link', { name: 'Dalībnieki' })).toBeVisible()
})

/** Restores one of the backups, told by the size in its row; the dialog says where the file goes. */
async function restoreOne(
  page: Page,
  row: { hasText: string } | { hasNotText: string },
): Promise<void> {
  await page.getByRole('listitem').filter(row).getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Pašreizējais fails netiek dzēsts')
  await dialog.getByRole('button', { name: 'Atjaunot' }).click()
}
