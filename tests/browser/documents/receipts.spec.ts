import { expect } from '@playwright/test'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'

test('sheets are handed over as a stack, one is signed with its scan, and a change makes them outdated', async ({
  demoOffice,
  page,
}) => {
  await page.goto(demoOffice.address)
  await page.getByText('Ilze Saulīte').first().click()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').getByRole('link', { name: 'Kursi' }).click()
  await page.getByRole('row').nth(3).getByRole('rowheader').dblclick()
  await page.getByRole('tab', { name: 'Dokumenti' }).click()
  const group = page.url()
  await page.getByRole('button', { name: 'Informatīvie materiāli visai grupai' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Saglabāt' }).click()
  await download
  await expect(page.getByRole('rowheader', { name: /-0020$/ })).toBeVisible()

  await page
    .getByRole('checkbox', { name: /Atlasīt vis/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Atzīmēt saņemšanu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Atzīmēt saņemšanu: 20 dokumentu' })
  await dialog.getByLabel('Diena').fill('1.1.2090')
  await dialog.getByRole('button', { name: 'Atzīmēt', exact: true }).click()
  await expect(dialog).toContainText('Datums ir nākotnē')
  await dialog.getByLabel('Diena').fill('')
  await dialog
    .getByLabel('Diena')
    .fill(new Date().toLocaleDateString('lv', { timeZone: 'Europe/Riga' }))
  await dialog.getByRole('button', { name: 'Atzīmēt', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('gridcell', { name: 'Izsniegts' })).toHaveCount(20)

  await page.getByRole('rowheader', { name: /-0020$/ }).dblclick()
  const pane = page.getByRole('region', { name: 'Par dokumentu' })
  await expect(pane).toContainText('Izsniegts,')
  const mail = page.waitForEvent('download')
  await pane.getByRole('button', { name: 'E-pasta fails' }).click()
  expect((await mail).suggestedFilename()).toMatch(/^IM-\d{4}-0020\.eml$/)
  await pane.getByRole('button', { name: 'Atzīmēt saņemšanu' }).click()
  const one = page.getByRole('dialog', { name: 'Atzīmēt saņemšanu: 1 dokuments' })
  await one.getByLabel('Kas noticis').click()
  await page.getByRole('option', { name: 'Parakstīts' }).click()
  await one.getByLabel('Oriģināls glabājas').fill('Mape „AV-2”')
  await one.getByRole('button', { name: 'Atzīmēt', exact: true }).click()
  await expect(pane).toContainText('oriģināls glabājas: Mape „AV-2”')
  const chooser = page.waitForEvent('filechooser')
  await pane.getByRole('button', { name: 'Pievienot skenējumu' }).first().click()
  await (
    await chooser
  ).setFiles({ name: 'paraksts.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') })
  await expect(page.getByText('Fails nav PDF, JPG, PNG vai .edoc')).toBeVisible()
  const again = page.waitForEvent('filechooser')
  await pane.getByRole('button', { name: 'Pievienot skenējumu' }).first().click()
  await (
    await again
  ).setFiles({ name: 'paraksts.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1') })
  const saved = page.waitForEvent('download')
  await pane.getByRole('button', { name: 'Saglabāt skenējumu failā' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^IM-\d{4}-0020_\d{4}-\d\d-\d\d\.pdf$/)
  expect(await seriousFindings(page)).toEqual([])

  await page.goto(group)
  await page.getByRole('tab', { name: 'Par grupu' }).click()
  await page.getByRole('button', { name: 'Labot', exact: true }).click()
  await page.getByLabel('Saziņas kanāli').fill('Tikai WhatsApp')
  await page.keyboard.press('Control+s')
  await page.getByRole('tab', { name: 'Dokumenti' }).click()
  await expect(
    page.getByText(/^Novecojuši informatīvie materiāli \(20\): .* un vēl 17$/),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('rowheader', { name: /-0020$/ }).dblclick()
  await expect(pane).toContainText('Novecojis: dokumentā minētās ziņas mainījušās')
})
