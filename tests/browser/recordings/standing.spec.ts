import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { makeClearedOffice, makeStandingOffice, password } from './clearedOffice.ts'

test('a standing consent is taken back on the person’s page: the recordings it closes are named first', async ({
  page,
}) => {
  const { folder, id, oto } = await makeStandingOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      const go = (path: string) => page.goto(new URL(path, page.url()).href)
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await go(`/recordings/requests?open=${id}`)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByText('Pieejams', { exact: true })).toBeVisible()

      await go(`/people/${oto}`)
      const consents = page.getByRole('region', { name: 'Piekrišanas ierakstiem' })
      await expect(consents.getByText(/Rīta grupa, līdz /)).toBeVisible()
      await consents.getByRole('button', { name: 'Atsauc piekrišanu' }).click()
      const dialog = page.getByRole('dialog', { name: 'Piekrišanas atsaukums' })
      await expect(dialog.getByText(/^Skar 1 ierakstu: piekļuvi slēdz tūlīt, līdz /)).toBeVisible()
      await expect(
        dialog.getByText(/00\.00–00\.45 · Rīta grupa, tagad var skatīties 1$/),
      ).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      // Nothing is done before it is confirmed.
      await dialog.getByRole('button', { name: 'Atcelt' }).click()
      await expect(dialog).toBeHidden()
      await expect(consents.getByText('atsauca piekrišanu')).toBeHidden()

      await consents.getByRole('button', { name: 'Atsauc piekrišanu' }).click()
      await dialog.getByLabel('Kā atsauca').click()
      await page.getByRole('option', { name: 'E-pastā' }).click()
      await dialog.getByRole('button', { name: 'Ierakstīt atsaukumu' }).click()
      await expect(dialog).toBeHidden()
      await expect(consents.getByText('atsauca piekrišanu')).toBeVisible()
      await expect(consents.getByText(/, E-pastā/)).toBeVisible()
      const saved = page.waitForEvent('download')
      await consents.getByRole('button', { name: 'Eksportēt piekrišanas (JSON)' }).click()
      expect((await saved).suggestedFilename()).toMatch(/^piekrisanas-.*\.json$/u)
      await expect(consents.getByRole('button', { name: 'Atsauc piekrišanu' })).toBeHidden()

      await go(`/recordings/requests?open=${id}`)
      await expect(pane.getByText('Apstrāde ierobežota')).toBeVisible()
      await expect(
        pane.getByText(
          /^Anna Āboliņa: no .* līdz .* \(bija dota līdz .*\), apņemšanos parakstīja /,
        ),
      ).toBeVisible()
      await expect(pane.getByRole('button', { name: 'Dot piekļuvi…' })).toBeHidden()
      await expect(pane.getByText(/^Pieprasītājam saka/)).toHaveText(
        'Pieprasītājam saka: ieraksts vairs nav pieejams',
      )
      // What the recording told her reaches Anna another way.
      await expect(pane.getByRole('button', { name: 'Nosūtīt materiālus' })).toBeEnabled()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('who agreed to one session only takes everything back in one step on their page', async ({
  page,
}) => {
  const { folder, id, oto } = await makeClearedOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      const go = (path: string) => page.goto(new URL(path, page.url()).href)
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await go(`/people/${oto}`)
      const consents = page.getByRole('region', { name: 'Piekrišanas ierakstiem' })
      await expect(consents.getByText('Pastāvīgu piekrišanu nav.')).toBeVisible()
      await consents.getByRole('button', { name: 'Atsauc visas piekrišanas' }).click()
      const dialog = page.getByRole('dialog', { name: 'Piekrišanas atsaukums' })
      await expect(dialog.getByText('Ierakstu, ko tas skartu, nav.')).toBeVisible()
      // Of age, and nobody else speaks for them: there is nothing to choose.
      await expect(dialog.getByLabel('Kas to saka')).toBeHidden()
      expect(await seriousFindings(page)).toEqual([])
      await dialog.getByLabel('Kā atsauca').click()
      await page.getByRole('option', { name: 'E-pastā' }).click()
      await dialog.getByRole('button', { name: 'Ierakstīt atsaukumu' }).click()
      await expect(dialog).toBeHidden()
      await expect(consents.getByText(/, E-pastā, visiem ierakstiem$/)).toBeVisible()
      await go(`/recordings/requests?open=${id}`)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByText('Nav saskaņots', { exact: true })).toBeVisible()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('somebody who turns out to be in a shared recording is added to it, and nobody watches it any more', async ({
  page,
}) => {
  const { folder, id } = await makeStandingOffice()
  try {
    const office = await openOfficeUnderTest({ folder })
    try {
      await page.goto(office.address)
      await page.getByRole('textbox', { name: 'Parole' }).fill(password)
      await page.getByRole('button', { name: 'Ieiet' }).click()
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
      const pane = page.getByRole('region', { name: 'Pieprasījums' })
      await expect(pane.getByRole('button', { name: 'Slēgt piekļuvi' })).toBeVisible()
      await pane.getByRole('button', { name: 'Ierakstā ir vēl kāds…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Kurš vēl ierakstā redzams vai dzirdams' })
      await dialog.getByRole('combobox', { name: 'Cilvēks' }).fill('abol')
      await page.getByRole('option', { name: /Anna Āboliņa/ }).click()
      expect(await seriousFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Saglabāt' }).click()
      await expect(dialog).toBeHidden()
      await expect(
        pane.getByText('Anna Āboliņa ir ierakstā, bet nebija piekritis', { exact: true }),
      ).toBeVisible()
      await expect(pane.getByRole('button', { name: 'Slēgt piekļuvi' })).toBeHidden()
    } finally {
      await office.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
