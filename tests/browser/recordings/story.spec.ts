import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { makeYesterdaysOffice, password } from './clearedOffice.ts'

const hoursBack = 24
const earlier = (): Date => new Date(Date.now() - hoursBack * 3_600_000)

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('textbox', { name: 'Parole' }).fill(password)
  await page.getByRole('button', { name: 'Ieiet' }).click()
  await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
}

const go = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)
const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const paneOf = (page: Page) => page.getByRole('region', { name: 'Pieprasījums' })

/** Anna calls the day before: her absence is entered while she speaks, and a request follows it. */
async function callAndRequest(page: Page): Promise<void> {
  await go(page, '/absences')
  await expect(page.getByText('Neviens kavējums nav pierakstīts')).toBeVisible()
  await page.keyboard.press('n')
  const form = dialogOf(page, 'Pierakstīt kavējumu')
  await expect(form.getByRole('combobox', { name: 'Kurš kavē' })).toBeFocused()
  await page.keyboard.type('abol')
  await expect(page.getByRole('option', { name: /Anna Āboliņa/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await form.getByText('Rīt 00.00–00.45 · Rīta grupa').click()
  await page.keyboard.press('Control+Enter')
  const absence = page.getByRole('region', { name: 'Kavējums' })
  await expect(absence.getByText('Savlaicīgi', { exact: true }).last()).toBeVisible()

  await absence.getByRole('button', { name: 'Lūgt ierakstu' }).click()
  const asking = dialogOf(page, 'Jauns pieprasījums')
  await asking.getByLabel(/^Iemesls/).click()
  await page.getByRole('option', { name: 'Darbs' }).click()
  await asking.getByLabel(/^Kur glabā/).fill('Zoom mākonis')
  await asking.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(asking).toBeHidden()
  await absence.getByRole('link', { name: /^Ieraksta pieprasījums/ }).click()
  await expect(paneOf(page).getByText('Gaida piekrišanas')).toBeVisible()
}

/** The answers of the teacher and of Oto, a key each. */
async function enterAnswers(page: Page, keys: readonly string[]): Promise<void> {
  await paneOf(page).getByRole('button', { name: 'Ierakstīt atbildes' }).click()
  const grid = dialogOf(page, /^Atbildes/)
  await expect(grid.getByRole('row', { name: /Ruta Ozola/ })).toBeFocused()
  for (const key of keys) await page.keyboard.press(key)
  await expect(grid.getByRole('button', { name: 'Saglabāt 2 atbildes' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(grid).toBeHidden()
}

/** The day before, and the day itself: the same office, opened twice. */
async function overTwoDays(
  page: Page,
  { before, after }: { before: () => Promise<void>; after: (oto: string) => Promise<void> },
): Promise<void> {
  const { folder, office: made, oto } = await makeYesterdaysOffice()
  await made.close()
  try {
    const yesterday = await openOfficeUnderTest({ folder, hoursBack })
    let request = ''
    try {
      await page.clock.setSystemTime(earlier())
      await signIn(page, yesterday.address)
      await before()
      request = new URL(page.url()).searchParams.get('open') ?? ''
    } finally {
      await yesterday.stop()
    }
    const today = await openOfficeUnderTest({ folder })
    try {
      await page.clock.setSystemTime(new Date())
      await signIn(page, today.address)
      await go(page, `/recordings/requests?open=${request}`)
      await after(oto)
    } finally {
      await today.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a call, an absence, a request, everybody’s consent; recorded, watched, withdrawn and deleted with both ticks', async ({
  page,
}) => {
  const pane = paneOf(page)
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click()
  const dialog = (name: string) => dialogOf(page, name)
  await overTwoDays(page, {
    before: async () => {
      await callAndRequest(page)
      await enterAnswers(page, ['j', 'j'])
      await expect(pane.getByText('Saskaņots', { exact: true })).toBeVisible()
    },
    after: async (oto) => {
      await expect(pane.getByText('Saskaņots', { exact: true })).toBeVisible()
      await press('Reģistrēt ierakstu')
      const noting = dialog('Nodarbība ir ierakstīta')
      await noting.getByLabel(/^Platforma/).fill('Zoom')
      await noting.getByRole('button', { name: 'Saglabāt' }).click()
      await expect(pane.getByText('Ierakstīts', { exact: true }).first()).toBeVisible()
      await press('Dot piekļuvi…')
      const sharing = dialog('Dot piekļuvi ierakstam')
      await sharing
        .getByLabel(/^Parakstīja, ka nenodos tālāk/)
        .fill(formatCivilDate(todayInRiga(systemClock)))
      await sharing.getByRole('button', { name: 'Saglabāt' }).click()
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
      await deleting.getByLabel('Iztukšota arī atkritne').check()
      await deleting.getByRole('button', { name: 'Saglabāt' }).click()
      await expect(deleting.getByText('atzīmes, ka ieraksts izņemts').first()).toBeVisible()
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

      await go(page, `/people/${oto}`)
      const history = page.getByRole('region', { name: 'Vēsture' })
      await expect(history.getByText('Atsaukta piekrišana ierakstiem')).toBeVisible()
      await expect(history.getByText(/00\.00 · Rīta grupa · atsauca piekrišanu/)).toBeVisible()
      await expect(history.getByText('Saņemta atbilde par nodarbības ierakstīšanu')).toBeVisible()
      await expect(history.getByText('Anna Āboliņa')).toBeHidden()
    },
  })
})

test('one refusal, and the session is not recorded: nobody is told whose it was, and the materials go out', async ({
  page,
}) => {
  const pane = paneOf(page)
  await overTwoDays(page, {
    before: async () => {
      await callAndRequest(page)
      await enterAnswers(page, ['j', 'n'])
      await expect(pane.getByText('Nav saskaņots', { exact: true })).toBeVisible()
      await expect(pane.getByText('pats nepiekrīt')).toBeVisible()
      await expect(pane.getByText(/^Pieprasītājam saka/)).toHaveText(
        'Pieprasītājam saka: ieraksts nav iespējams',
      )
      await expect(pane.getByRole('button', { name: 'Nosūtīt materiālus' })).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
    },
    after: async () => {
      await pane.getByRole('button', { name: 'Reģistrēt ierakstu' }).click()
      const noting = dialogOf(page, 'Nodarbība ir ierakstīta')
      await noting.getByLabel(/^Platforma/).fill('Zoom')
      await noting.getByRole('button', { name: 'Saglabāt' }).click()
      await expect(noting.getByText(/Oto Bērziņš/).first()).toBeVisible()
      await page.reload()
      await expect(pane.getByText('Nav saskaņots', { exact: true })).toBeVisible()
      await expect(pane.getByText(/^Pieprasītājam saka/)).toHaveText(
        'Pieprasītājam saka: ieraksts nav iespējams',
      )
    },
  })
})
