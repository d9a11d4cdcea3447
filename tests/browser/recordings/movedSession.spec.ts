import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { makeMovedOffice, password } from './clearedOffice.ts'

test('after a session has moved everybody is asked anew in one click, and answers from then on', async ({
  page,
}) => {
  const { folder, id } = await makeMovedOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByText('Jājautā no jauna: nodarbība pārcelta').first()).toBeVisible()
      await expect(pane.getByText(/^Nodarbība pārcelta: piekrist var/)).toBeVisible()

      await pane.getByRole('button', { name: 'Ierakstīt atbildes' }).click()
      const grid = page.getByRole('dialog', { name: /^Atbildes/ })
      await expect(grid.getByRole('row', { name: /Ruta Ozola/ })).toBeFocused()
      await page.keyboard.press('j')
      await grid.getByRole('button', { name: 'Saglabāt 1 atbildi' }).click()
      await expect(
        page.getByText('Nodarbība ir pārcelta: vispirms jautājiet visiem no jauna.'),
      ).toBeVisible()
      await grid.getByRole('button', { name: 'Atcelt', exact: true }).click()
      await expect(grid).toBeHidden()

      await pane.getByRole('button', { name: 'Jautāt no jauna' }).click()
      await expect(page.getByText('Paziņojums ir jauns; visiem jājautā no jauna')).toBeVisible()
      await expect(pane.getByRole('button', { name: 'Jautāt no jauna' })).toBeHidden()
      await expect(pane.getByText('Jājautā no jauna: paziņojums ir jauns').first()).toBeVisible()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
