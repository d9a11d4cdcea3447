import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const phone = { kind: 'phone' as const, value: '20 001 234', note: '' }
const list = (page: Page) => page.getByRole('grid', { name: 'Vizīšu saraksts' })
const row = (page: Page, name: string) => list(page).getByRole('row', { name: new RegExp(name) })

test('a visit is entered with few keys; who comes at the same time is told, who came is ticked', async ({
  desk,
  page,
}) => {
  const day = todayInRiga(systemClock)
  const agreedWith = (await desk.client.staff.list())[0]?.person ?? null
  const earlier = { ...emptyVisit, day, visitor: 'Kurjers', startsAt: '09:30', endsAt: '10:30' }
  await desk.client.visits.create(once({ input: { ...earlier, agreedWith }, letIn: false }))
  await desk.enter({ givenName: 'Ģertrūde', familyName: 'Žīgure', contacts: [phone] })

  await page.getByRole('link', { name: 'Vizītes' }).click()
  await expect(row(page, 'Kurjers')).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Pierakstīt vizīti' })
  await dialog.getByRole('combobox', { name: 'Cilvēks no reģistra' }).fill('zigure')
  await page.getByRole('option', { name: /Ģertrūde Žīgure/ }).click()
  // The first of May, whatever its weekday: told, and not refused.
  await dialog.getByLabel('Diena').fill('1.5.2030.')
  await expect(dialog.getByText('Šī nav darba diena.')).toBeVisible()
  await dialog.getByLabel('Diena').fill(formatCivilDate(day))
  await dialog.getByLabel('No plkst.').fill('10')
  await dialog.getByLabel('Mērķis').fill('Datora saņemšana')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('Tajā pašā laikā: 09.30–10.30 Kurjers.')).toBeVisible()
  await expect(row(page, 'Žīgure')).toContainText('20 001 234')
  await expect(row(page, 'Žīgure')).toContainText('10.00')

  await row(page, 'Žīgure').getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ieradās', exact: true }).last().click()
  await expect(row(page, 'Žīgure')).toContainText('Ieradās')
  expect(await seriousFindings(page)).toEqual([])
})

test('a visit is entered from a person’s page and stands there', async ({ desk, page }) => {
  const id = await desk.enter({ givenName: 'Anna', familyName: 'Liepa', contacts: [phone] })
  await page.goto(new URL(`/people/${id}`, page.url()).href)
  await page.getByRole('button', { name: 'Pierakstīt vizīti' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pierakstīt vizīti' })
  await expect(dialog.getByLabel('Mērķis')).toBeFocused()
  await dialog.getByLabel('Mērķis').fill('Līguma parakstīšana')
  await dialog.getByLabel('No plkst.').fill('pēcpusdienā')
  await dialog.getByLabel('Piezīmes').click()
  await expect(dialog.getByText('Tāda laika nav').first()).toBeVisible()
  await expect(dialog.getByLabel('No plkst.')).toHaveValue('pēcpusdienā')
  await dialog.getByLabel('No plkst.').fill('1415')
  await dialog.getByLabel('Kurš sazinājās').click()
  await page.getByRole('option', { name: 'Iestāde ar cilvēku' }).click()
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('· Līguma parakstīšana', { exact: true })).toBeVisible()
  const list = {
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at' as const, offset: 0 },
    limit: 10,
  }
  const { rows } = await desk.client.visits.list(list)
  expect(rows).toMatchObject([{ personId: id, startsAt: '14:15', agreedChannel: 'phone' }])
  const log = await desk.client.notices.contactLog({ person: id, list })
  expect(log.rows).toMatchObject([{ channel: 'phone', direction: 'out' }])
})

test('today’s list is looked at as it will be printed, and saved without anybody’s name in its name', async ({
  desk,
  page,
}) => {
  const day = todayInRiga(systemClock)
  const input = { ...emptyVisit, day, visitor: 'Ārija Viešņa', purpose: 'Līgums' }
  await desk.client.visits.create(once({ input, letIn: false }))
  await page.getByRole('link', { name: 'Vizītes' }).click()
  await expect(row(page, 'Ārija Viešņa')).toBeVisible()
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: /^Vizītes/ })
  await expect(dialog.getByText('Ārija Viešņa').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe(`Vizītes ${day}.pdf`)
  const { text } = await readPdf(new Uint8Array(await readFile(await saved.path())))
  expect(text).toContain('Ārija Viešņa')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in an emergency every screen says so, and who comes unannounced is asked about, ${colorScheme}`, async ({
    desk,
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    const { revision, ...policies } = await desk.client.settings.policies()
    const emergencyText = 'Lūdzam <b>zvanīt</b> pirms ierašanās.'
    const input = { ...policies, emergency: true, emergencyText }
    await desk.client.settings.changePolicies(once({ revision, input }))
    await expect(page.getByText(`Ārkārtas režīms: ${emergencyText}`)).toBeVisible()
    await page.getByRole('link', { name: 'Vizītes' }).click()
    await expect(list(page)).toBeVisible()
    await expect(page.getByText(`Ārkārtas režīms: ${emergencyText}`)).toBeVisible()

    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Pierakstīt vizīti' })
    await dialog.getByLabel('Cits apmeklētājs').fill('Nejaušs gājējs')
    await dialog.getByLabel('No plkst.').fill('10')
    await dialog.getByRole('combobox', { name: 'Kā norunāts' }).click()
    await page.getByRole('option', { name: 'Bez pieraksta' }).click()
    await dialog.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(dialog.getByRole('alert')).toContainText(
      'Ārkārtas režīmā apmeklētājus pieņem tikai pēc iepriekšēja pieraksta.',
    )
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Tomēr ierakstīt' }).click()
    await expect(row(page, 'Nejaušs gājējs')).toContainText('Bez pieraksta')
    expect(await seriousFindings(page)).toEqual([])
  })
}
