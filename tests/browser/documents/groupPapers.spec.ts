import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'

const openPapersOfGroup = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByText('Ilze Saulīte').first().click()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').getByRole('link', { name: 'Kursi' }).click()
  await page.getByRole('row').nth(3).getByRole('rowheader').dblclick()
  await page.getByRole('tab', { name: 'Dokumenti' }).click()
}

test('an attendance sheet is looked at, its period changed, saved, and stands in the register', async ({
  demoOffice,
  page,
}) => {
  await openPapersOfGroup(page, demoOffice.address)
  await page.getByRole('button', { name: 'Saraksti' }).click()
  await page.getByRole('menuitem', { name: 'Apmeklējuma lapa' }).click()
  const dialog = page.getByRole('dialog', { name: /^Apmeklējuma lapa: / })
  await expect(dialog.getByText('APMEKLĒJUMA LAPA', { exact: true })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const until = dialog.getByRole('textbox', { name: 'līdz' })
  const last = await until.inputValue()
  await until.fill('1.1.2001')
  await expect(dialog).toContainText('Ievadiet periodu')
  await expect(dialog.getByRole('button', { name: 'Drukāt' })).toBeDisabled()
  await until.fill(last)
  await expect(dialog.getByText('APMEKLĒJUMA LAPA', { exact: true })).toBeVisible()

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^AL-\d{4}-001\.pdf$/)
  const { text } = await readPdf(new Uint8Array(await readFile(await saved.path())))
  expect(text).toMatch(/Nr\.\s*AL-\d{4}-001/)
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row', { name: /AL-\d{4}-001/ })
  await expect(row).toContainText('Apmeklējuma lapa')
})

test('a list is made in another language; made again unchanged it keeps its number', async ({
  demoOffice,
  page,
}) => {
  await openPapersOfGroup(page, demoOffice.address)
  const open = async () => {
    await page.getByRole('button', { name: 'Saraksti' }).click()
    await page.getByRole('menuitem', { name: 'Kontaktu saraksts' }).click()
    await dialog.getByText('Angļu', { exact: true }).click()
    await expect(dialog.getByText('CONTACT LIST', { exact: true })).toBeVisible()
  }
  const dialog = page.getByRole('dialog', { name: /^Kontaktu saraksts: / })
  await open()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  expect((await download).suggestedFilename()).toMatch(/^KS-\d{4}-001\.pdf$/)
  await expect(dialog).toBeHidden()
  await open()
  await expect(dialog).toContainText(/Saturs nav mainījies, numurs paliek KS-\d{4}-001\./)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
