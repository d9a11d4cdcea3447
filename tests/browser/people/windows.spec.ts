import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'

const anotherWindow = async (page: Page, path: string): Promise<Page> => {
  const other = await page.context().newPage()
  await other.goto(new URL(path, page.url()).href)
  return other
}

test('what one window saves the other shows, page and list alike', async ({ desk, page }) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', town: 'Rīga' })
  const other = await anotherWindow(page, `/people/${id}/edit`)
  await expect(page.getByRole('row', { name: /Ozols.*Rīga/ })).toBeVisible()
  await other.getByLabel('Pilsēta, pagasts').fill('Cēsis')
  await other.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('row', { name: /Ozols.*Cēsis/ })).toBeVisible()
})

test('a field being edited is not overwritten, an untouched one follows, a clash is asked about', async ({
  desk,
  page,
}) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', town: 'Rīga' })
  await page.goto(new URL(`/people/${id}/edit`, page.url()).href)
  const other = await anotherWindow(page, `/people/${id}/edit`)
  await expect(other.getByLabel('Pilsēta, pagasts')).toHaveValue('Rīga')
  await page.getByLabel('Pilsēta, pagasts').fill('Cēsis')
  await other.getByLabel('Pilsēta, pagasts').fill('Valka')
  await other.getByLabel('Adrese').fill('Rīgas iela 1')
  await other.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'Oto Ozols' })).toBeVisible()

  await expect(page.getByLabel('Adrese')).toHaveValue('Rīgas iela 1')
  await expect(page.getByLabel('Pilsēta, pagasts')).toHaveValue('Cēsis')
  await expect(page.getByText('Citā logā šajā laukā tikmēr ierakstīja: Valka')).toBeVisible()
  await page.getByRole('button', { name: 'Paturēt manu' }).click()
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Oto Ozols' })).toBeVisible()
  const saved = await desk.client.people.get({ id })
  expect([saved.town, saved.address]).toEqual(['Cēsis', 'Rīgas iela 1'])
})

test('a person who was merged away or undone leaves a calm page', async ({ desk, page }) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols' })
  await page.goto(new URL(`/people/${id}`, page.url()).href)
  await expect(page.getByRole('heading', { level: 1, name: 'Oto Ozols' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'Ieraksta vairs nav' })).toBeVisible()
})
