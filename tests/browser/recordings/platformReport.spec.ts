import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { makeClearedOffice, password } from './clearedOffice.ts'

test('a platform’s report is looked at before it counts; a name that fits nobody is said to be nobody', async ({
  page,
}) => {
  const { folder, id } = await makeClearedOffice()
  const office = await openOfficeUnderTest({ folder })
  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  try {
    await page.goto(office.address)
    await page.getByRole('textbox', { name: 'Parole' }).fill(password)
    await page.getByRole('button', { name: 'Ieiet' }).click()
    await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
    await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
    await pane.getByRole('link', { name: 'Importēt platformas atskaiti' }).click()

    // The notice was made a day ago: the report tells of an hour after that.
    const at = new Date(Date.now() - 3_600_000).toISOString()
    const report = `Name,Consent,Consent time\nOto Bērziņš,Agreed,${at}\niPad,Agreed,${at}\n`
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'atskaite.csv', mimeType: 'text/csv', buffer: Buffer.from(report) })
    await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
    await expect(page.getByText('Nodarbībā tāda nav.').first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Ierakstīt 1 atbildi' }).click()
    await expect(page.getByText('Vēl jānorāda, kam pieder 1 atbilde.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Atvērt pieprasījumu' }).click()

    await pane.getByRole('button', { name: 'Nav neviens no nodarbības…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nav neviens no nodarbības' })
    await dialog.getByLabel(/^Kāpēc/).fill('Otra ierīce')
    await dialog.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(pane.getByText('Nav neviens no nodarbības: Otra ierīce')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await office.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
