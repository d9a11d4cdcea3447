import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { makeUnaskedOffice, makeVisitedOffice, password } from './clearedOffice.ts'

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

test('a visitor in it stands among those whom it concerns, may object and gets no receipt of a consent', async ({
  page,
}) => {
  const { folder, id } = await makeVisitedOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByRole('heading', { name: 'Uz ko ieraksts attiecas 4' })).toBeVisible()
      await expect(pane.getByRole('link', { name: 'Zane Ciemiņa' })).toBeVisible()
      await pane.getByRole('button', { name: 'Dokumenti' }).click()
      await expect(page.getByRole('menuitem', { name: 'Piekrišanas atsaukums' })).toHaveCount(4)
      await expect(page.getByRole('menuitem', { name: 'Piekrišanas apliecinājums' })).toHaveCount(0)
      await page.keyboard.press('Escape')
      await pane.getByRole('button', { name: 'Atsauc piekrišanu…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Piekrišanas atsaukums' })
      await dialog.getByLabel(/^Kurš atsauc/).click()
      await page.getByRole('option', { name: 'Zane Ciemiņa' }).click()
      await dialog.getByRole('button', { name: 'Ierakstīt atsaukumu' }).click()
      await expect(dialog).toBeHidden()
      await expect(pane.getByText('Zane Ciemiņa: atsauca piekrišanu')).toBeVisible()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
