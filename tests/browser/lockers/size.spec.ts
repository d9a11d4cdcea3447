import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { listFile, takeIn } from '../../support/lockers.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, test } from '../people/desk.ts'

const list = resolve(import.meta.dirname, '../../fixtures/lockers/unisend-2024-06-02.json')

test('of the lockers nearby those are offered that have the size of box', async ({
  desk,
  page,
}) => {
  const taken = await takeIn(desk.client, listFile(readFileSync(list, 'utf8')))
  expect(taken).toMatchObject({ ok: true })
  const anna = await desk.enter({ givenName: 'Anna', familyName: 'Ozola', town: 'Līvāni' })
  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await page.getByRole('button', { name: 'Mainīt: Sūtījumu vēlmes' }).click()
  const wishes = page.getByRole('dialog', { name: 'Sūtījumu vēlmes' })
  await wishes.getByLabel('Vēlamais veids').click()
  await page.getByRole('option', { name: 'Pakomāts' }).click()
  await wishes.getByLabel('Vēlamais pakomāts').click()
  await expect(page.getByRole('option', { name: /Līvāni/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('option', { name: /Līvāni/ })).toHaveCount(0)

  // The one at Līvāni has no box so small.
  const filters = wishes.getByRole('group', { name: 'Kādus pakomātus piedāvāt' })
  await filters.getByRole('combobox', { name: 'Pakomātu nodalījums' }).click()
  await page.getByRole('option', { name: 'XS', exact: true }).click()
  await wishes.getByLabel('Vēlamais pakomāts').click()
  await expect(page.getByRole('option', { name: /km/ }).first()).toBeVisible()
  await expect(page.getByRole('option', { name: /Līvāni/ })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
})
