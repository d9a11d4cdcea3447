import { expect } from '@playwright/test'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'

test('a forgotten password is replaced with the printed recovery key, by mouse', async ({
  office,
  page,
}) => {
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const navigation = page.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await page.goto(office.address)
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill('zaļā pļava 17')
  await box(/^Parole vēlreiz/).fill('zaļā pļava 17')
  await button('Atvērt biroju').click()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
  const groups = await page.locator('ol li').allInnerTexts()
  const key = groups.map((group) => group.replace(/^\d+\s+/, '')).join('-')

  // A window that is lost before the key is on paper shows it again, until one of its groups is typed.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
  expect(await page.locator('ol li').allInnerTexts()).toEqual(groups)
  await takeRecoveryKey(page)
  await page.reload()
  await expect(navigation).toBeVisible()
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await button('Aizmirsta parole?').click()
  await expect(page.getByRole('heading', { name: 'Aizmirsta parole' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await box(/^Atgūšanas atslēga/).fill(key.replace(/^..../, 'AAAA'))
  await button('Mainīt paroli un ieiet').click()
  await expect(page.getByText('Parolē vajag vismaz 10 rakstzīmes')).toBeVisible()
  await box(/^Jaunā parole$/).fill('jauna pļava 18')
  await box(/^Jaunā parole vēlreiz/).fill('jauna pļava 18')
  await button('Mainīt paroli un ieiet').click()
  await expect(page.getByRole('alert')).toContainText('Salīdziniet to ar izdruku pa grupām')

  await box(/^Atgūšanas atslēga/).fill(key.toLowerCase())
  await button('Mainīt paroli un ieiet').click()
  await expect(navigation).toBeVisible()

  await page.keyboard.press('Alt+l')
  await box(/^Parole/).fill('zaļā pļava 17')
  await button('Atbloķēt').click()
  await expect(page.getByRole('alert')).toContainText('Parole nav pareiza')
  await box(/^Parole/).fill('jauna pļava 18')
  await button('Atbloķēt').click()
  await expect(navigation).toBeVisible()
})
