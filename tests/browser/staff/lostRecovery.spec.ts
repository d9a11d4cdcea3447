import { expect } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { databaseFile } from '#main/database/databaseFile.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'

test('a recovery key that nobody can read any more is said to be gone, and a new one is made', async ({
  office,
  page,
}) => {
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  await page.goto(office.address)
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill('zaļā pļava 17')
  await box(/^Parole vēlreiz/).fill('zaļā pļava 17')
  await page.getByRole('button', { name: 'Atvērt biroju', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
  const before = await page.locator('ol li').allInnerTexts()

  // As a reset leaves it: sealed for a pair that is no more.
  const file = new Sqlite(databaseFile(office.folder))
  file
    .prepare("update office_secret set value = ? where name like 'recoverySeedFor:%'")
    .run(Buffer.alloc(80, 7).toString('base64'))
  file.close()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēgas vairs nav' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  // Whoever has no time now goes on without one, and is reminded of it.
  await page.getByRole('button', { name: 'Vēlāk' }).click()
  await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
  await expect(page.getByText('Birojam nav atgūšanas atslēgas')).toBeVisible()
  await page.getByRole('button', { name: 'Izveidot jaunu', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēgas vairs nav' })).toBeVisible()
  await page.getByRole('button', { name: 'Izveidot jaunu atslēgu' }).click()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga', exact: true })).toBeVisible()
  expect(await page.locator('ol li').allInnerTexts()).not.toEqual(before)
  await takeRecoveryKey(page)
  await expect(page.getByText('Birojam nav atgūšanas atslēgas')).toHaveCount(0)
})
