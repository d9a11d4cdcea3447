import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { makeUnaskedOffice, password } from './clearedOffice.ts'

test('a recording that nobody asked for is reported with its session, and stands on the board to be deleted', async ({
  page,
}) => {
  const { folder, session } = await makeUnaskedOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      const go = (path: string) => page.goto(new URL(path, page.url()).href)
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await go(`/timetable?open=${session}`)
      const part = page.getByRole('region', { name: 'Nodarbības ieraksti' })
      await expect(part.getByText('Ierakstīt nav lūgts.')).toBeVisible()
      await part.getByRole('button', { name: 'Ziņot par ierakstu' }).click()
      const dialog = page.getByRole('dialog', { name: 'Ieraksts, ko neviens nav lūdzis' })
      await dialog.getByRole('textbox', { name: 'Platforma' }).fill('Zoom')
      await dialog.getByRole('textbox', { name: 'Kur glabājas' }).fill('Oto tālrunī')
      await dialog.getByRole('textbox', { name: 'Ilgums' }).fill('1')
      await dialog.getByRole('textbox', { name: 'Kā tas notika' }).fill('Ierakstīja pats')
      expect(await seriousFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Saglabāt' }).click()
      await expect(dialog).toBeHidden()
      await expect(part.getByText('Apstrāde ierobežota')).toBeVisible()
      await part.getByRole('link', { name: 'Neviens nav lūdzis' }).click()
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByText(/Šo ierakstu neviens nebija lūdzis/)).toBeVisible()
      await expect(pane.getByRole('heading', { name: 'Uz ko ieraksts attiecas 3' })).toBeVisible()
      await expect(pane.getByRole('button', { name: 'Veidlapas visiem' })).toBeHidden()
      await expect(pane.getByRole('button', { name: 'Dot piekļuvi…' })).toBeHidden()
      expect(await seriousFindings(page)).toEqual([])

      await go('/recordings')
      const toDelete = page.getByRole('region', { name: /^Dzēšamie ieraksti/ })
      await expect(toDelete.getByText('Neviens nav lūdzis')).toBeVisible()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
