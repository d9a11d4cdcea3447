import { expect } from '@playwright/test'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'

test('a fixed text is worded anew beside a sample sheet, and the program’s own comes back', async ({
  demoOffice,
  page,
}) => {
  await page.goto(demoOffice.address)
  await page.getByText('Ilze Saulīte').first().click()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Iestatījumi' }).click()
  await page.getByRole('tab', { name: 'Dokumentu teksti' }).click()
  const text = page.getByRole('button', { name: /^Teksts: nav pieejams dators vai internets/ })
  await expect(text).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await text.click()
  const dialog = page.getByRole('dialog', { name: 'Labot tekstu' })
  const sample = dialog.getByRole('region', { name: 'Parauga lapa ar šo tekstu' })
  await expect(sample.getByText('INFORMATĪVAIS MATERIĀLS IZGLĪTOJAMAJAM')).toBeVisible()
  const field = dialog.getByLabel(/^Teksts: nav pieejams/)
  await field.fill('Zvaniet {vadītājam}.')
  await expect(sample).toContainText('Tādu vietturi nepazīst: {vadītājam}')
  await field.fill('Zvaniet uz {institution}, aizdosim datoru.')
  await expect(sample.getByText(/Zvaniet uz SIA „Paraugs” Mācību/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(text).toContainText('Pārveidots')
  await expect(text).toContainText('Zvaniet uz {institution}, aizdosim datoru.')

  await text.click()
  await dialog.getByRole('button', { name: 'Atjaunot programmas tekstu' }).click()
  await expect(dialog).toBeHidden()
  await expect(text).not.toContainText('Pārveidots')
  await expect(text).toContainText('Informējiet projekta vadītāju.')
})

test('a consent text tells how many will be asked anew before it is saved, and names what it must', async ({
  demoOffice,
  page,
}) => {
  await page.goto(demoOffice.address)
  await page.getByText('Ilze Saulīte').first().click()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Iestatījumi' }).click()
  await page.getByRole('tab', { name: 'Dokumentu teksti' }).click()
  const text = page.getByRole('button', { name: /^Cik ilgi glabā/ })
  await text.click()
  const dialog = page.getByRole('dialog', { name: 'Labot tekstu' })
  const sample = dialog.getByRole('region', { name: 'Parauga lapa ar šo tekstu' })
  await expect(sample.getByText('PIEKRIŠANA NODARBĪBAS IERAKSTĪŠANAI')).toBeVisible()
  const field = dialog.getByLabel('Cik ilgi glabā')
  await field.fill('Ierakstu dzēsīs {kept}.')
  await expect(sample).toContainText('Tekstā jābūt vietturim {years}')
  await field.fill('Ierakstu dzēsīs {kept}, atbildi glabās {years}.')
  await expect(sample).toContainText('gaidāmos ierakstos piekrišana būs jālūdz no jauna')
  await expect(sample.getByText(/atbildi glabās 3 gadus/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/gaidāmos ierakstos piekrišana jālūdz no jauna/)).toBeVisible()
  await expect(text).toContainText('Pārveidots')
})
