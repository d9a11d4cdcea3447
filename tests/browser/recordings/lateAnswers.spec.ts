import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { makeUnansweredOffice, password } from './clearedOffice.ts'

test('forms that were signed before a session are entered the day after it, and the recording is kept', async ({
  page,
}) => {
  const { folder, id, day } = await makeUnansweredOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByText('Netika ierakstīts', { exact: true })).toBeVisible()

      await pane.getByRole('button', { name: 'Ierakstīt atbildes' }).click()
      const grid = page.getByRole('dialog', { name: /^Atbildes/ })
      await expect(grid.getByRole('row', { name: /Ruta Ozola/ })).toBeFocused()
      for (const key of ['j', 'j']) await page.keyboard.press(key)
      await grid.getByLabel('Kad').fill(formatCivilDate(day))
      await grid.getByLabel('Cikos').fill('0.00')
      await grid.getByRole('button', { name: 'Saglabāt 2 atbildes' }).click()
      await expect(grid).toBeHidden()

      await pane.getByRole('button', { name: 'Reģistrēt ierakstu' }).click()
      const noting = page.getByRole('dialog', { name: 'Nodarbība ir ierakstīta' })
      await noting.getByLabel(/^Platforma/).fill('Zoom')
      await noting.getByRole('button', { name: 'Saglabāt' }).click()
      await expect(noting).toBeHidden()
      await expect(pane.getByText('Ierakstīts', { exact: true }).first()).toBeVisible()
      // Who is in it is settled: nobody is asked any more.
      await expect(pane.getByRole('button', { name: 'Ierakstīt atbildes' })).toBeHidden()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('of a no nobody need know the hour, of a yes it is asked', async ({ page }) => {
  const { folder, id, day } = await makeUnansweredOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await pane.getByRole('button', { name: 'Ierakstīt atbildes' }).click()
      const grid = page.getByRole('dialog', { name: /^Atbildes/ })
      const row = grid.getByRole('row', { name: /Ruta Ozola/ })
      await expect(row).toBeFocused()
      await page.keyboard.press('j')
      await grid.getByLabel('Kad').fill(formatCivilDate(day))
      await grid.getByRole('button', { name: 'Saglabāt 1 atbildi' }).click()
      await expect(page.getByText(/^Norādiet, cikos atbildēja/)).toBeVisible()

      await row.getByRole('button', { name: 'Nē' }).click()
      await expect(grid.getByText('Tukšs: tagad. Diena bez laika: tās beigas.')).toBeVisible()
      await grid.getByRole('button', { name: 'Saglabāt 1 atbildi' }).click()
      await expect(grid).toBeHidden()
      await expect(pane.getByText(`${formatCivilDate(day)} 23.59`).first()).toBeVisible()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
