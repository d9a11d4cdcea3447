import type { Page } from '@playwright/test'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, test } from '../people/desk.ts'

const at = (page: Page, path: string): string => new URL(path, page.url()).href

test('a request is taken down on the person’s page, a copy is made, and it is delivered', async ({
  desk,
  page,
}) => {
  const anna = await desk.enter({
    givenName: 'Anna',
    familyName: 'Āboliņa',
    birthDate: '1990-02-03',
  })
  await page.goto(at(page, `/people/${anna}`))
  await page.getByRole('button', { name: 'Jauns pieprasījums' }).click()
  const form = page.getByRole('dialog', { name: 'Personas pieprasījums' })
  await form.getByRole('textbox', { name: 'Piezīme' }).fill('Gribētu papīra formā.')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('link', { name: /^Datu kopija, / }).click()

  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  await expect(pane.getByText('Jāatbild', { exact: true })).toBeVisible()
  await pane.getByRole('button', { name: 'Identitāte pārbaudīta…' }).click()
  const identity = page.getByRole('dialog', { name: 'Identitātes pārbaude' })
  await identity.getByRole('textbox', { name: 'Kā' }).fill('Parādīja pasi')
  await identity.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(pane.getByText(/Parādīja pasi/)).toBeVisible()

  await pane.getByRole('button', { name: 'Sagatavot kopiju…' }).click()
  const copy = page.getByRole('dialog', { name: 'Personas datu kopija' })
  await expect(copy.getByText('lietās par šo cilvēku nekā nav')).toBeVisible()
  const save = copy.getByRole('button', { name: 'Saglabāt' })
  await expect(save).toBeEnabled()
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await save.click()
  expect((await download).suggestedFilename()).toMatch(/^DK-\d{4}-0001\.pdf$/u)
  await expect(pane.getByText(/^Nr\. DK-\d{4}-0001, /u)).toBeVisible()

  await pane.getByRole('button', { name: 'Izpildīts…' }).click()
  const delivered = page.getByRole('dialog', { name: 'Pieprasījums izpildīts' })
  await delivered.getByRole('textbox', { name: 'Kā' }).fill('Izsniegta personīgi')
  await delivered.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(pane.getByText(/Izsniegta personīgi/)).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Sagatavot kopiju…' })).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])

  await page.goto(at(page, `/people/${anna}`))
  await expect(page.getByRole('link', { name: /^Datu kopija, / })).toBeVisible()
  await page.getByRole('button', { name: 'Aizturēt…' }).click()
  const hold = page.getByRole('dialog', { name: 'Aizturēt kā pierādījumu' })
  await hold.getByRole('textbox', { name: 'Pamatojums' }).fill('Prasība tiesā')
  await hold.getByRole('textbox', { name: 'Pārskatīt' }).fill('01.02.2040.')
  await hold.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('Aizturēts kā pierādījums: Prasība tiesā')).toBeVisible()
  await page.goto(at(page, '/privacy/holds'))
  await expect(page.getByText('Cilvēks: Anna Āboliņa')).toBeVisible()
  await page.getByRole('button', { name: 'Izbeigt aizturēšanu' }).click()
  await expect(page.getByText('Nekas nav aizturēts kā pierādījums.')).toBeVisible()
})
