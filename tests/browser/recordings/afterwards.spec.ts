import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { makeClearedOffice, password } from './clearedOffice.ts'

test('what everybody agreed to is recorded, watched, withdrawn and deleted with both ticks', async ({
  page,
}) => {
  const { folder, id } = await makeClearedOffice()
  const office = await openOfficeUnderTest({ folder })
  const dialog = (name: string) => page.getByRole('dialog', { name })
  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click()
  try {
    await page.goto(office.address)
    await page.getByRole('textbox', { name: 'Parole' }).fill(password)
    await page.getByRole('button', { name: 'Ieiet' }).click()
    await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
    await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
    await expect(pane.getByText('Saskaņots', { exact: true })).toBeVisible()

    await press('Pierakstīt ierakstu')
    await dialog('Nodarbība ir ierakstīta').getByRole('button', { name: 'Saglabāt' }).click()
    await expect(pane.getByText('Ierakstīts', { exact: true }).first()).toBeVisible()
    await press('Dot piekļuvi…')
    await dialog('Dot piekļuvi ierakstam').getByRole('button', { name: 'Saglabāt' }).click()
    await expect(pane.getByText('Pieejams', { exact: true })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await press('Atsauc piekrišanu…')
    const withdrawing = dialog('Piekrišanas atsaukums')
    await withdrawing.getByLabel(/^Kurš atsauc/).click()
    await page.getByRole('option', { name: 'Oto Bērziņš' }).click()
    await expect(
      withdrawing.getByText(/^Skar 1 ierakstu: piekļuvi slēdz tūlīt, līdz /),
    ).toBeVisible()
    await expect(withdrawing.getByText(/Rīta grupa, tagad var skatīties 1$/)).toBeVisible()
    await withdrawing.getByRole('button', { name: 'Ierakstīt atsaukumu' }).click()
    await expect(withdrawing).toBeHidden()
    await expect(pane.getByText('Apstrāde ierobežota')).toBeVisible()
    await expect(pane.getByText(/^Pieprasītājam saka/)).toHaveText(
      'Pieprasītājam saka: ieraksts vairs nav pieejams',
    )

    await press('Dzēst…')
    const deleting = dialog('Ieraksta dzēšana')
    await deleting.getByLabel(/^Kā dzēsts/).fill('Zoom mākonī')
    await deleting.getByLabel('Iztukšots arī grozs').check()
    await deleting.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(deleting.getByText('ķeksīša, ka ieraksts izņemts').first()).toBeVisible()
    await deleting.getByLabel('Izņemts no vietas, kur glabājās').check()
    await deleting.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(deleting).toBeHidden()
    await expect(pane.getByText('Dzēsts', { exact: true }).first()).toBeVisible()
    await press('Dzēšanas apliecinājums…')
    const proof = page.getByRole('dialog').last()
    await expect(proof.getByRole('button', { name: 'Drukāt' })).toBeEnabled()
    await page.keyboard.press('Escape')
    await expect(proof).toBeHidden()
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await office.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
