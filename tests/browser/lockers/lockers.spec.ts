import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { systemClock } from '#shared/calendar/clock.ts'
import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, lockAndComeBack, test } from '../people/desk.ts'

const today = todayInRiga(systemClock)

/** Omniva's list as a file, of places `[number, name, town, latitude, longitude]`. */
const listOf = (places: readonly (readonly [string, string, string, number, number])[]): Buffer =>
  Buffer.from(
    JSON.stringify(
      places.map(([ZIP, NAME, A1_NAME, latitude, longitude]) => ({
        ZIP,
        NAME,
        TYPE: '0',
        A0_NAME: 'LV',
        A1_NAME,
        A5_NAME: 'Parauga iela',
        A7_NAME: '1',
        X_COORDINATE: String(longitude),
        Y_COORDINATE: String(latitude),
      })),
    ),
  )

const before = [
  ['9001', 'Centra pakomāts', 'Rīga', 56.95, 24.1],
  ['9002', 'Stacijas pakomāts', 'Rīga', 56.946, 24.12],
  ['9003', 'Mežaparka pakomāts', 'Rīga', 57.0, 24.16],
  ['9004', 'Ogres pakomāts', 'Ogre', 56.816, 24.6],
  ['9005', 'Siguldas pakomāts', 'Sigulda', 57.153, 24.86],
  ['9006', 'Līvānu pakomāts', 'Līvāni', 56.354, 26.176],
] as const

/** The station's is gone, Ogre's number is at Sigulda, and there is a new one. */
const after = [
  ...before.filter(([id]) => id !== '9002' && id !== '9004'),
  ['9004', 'Siguldas Betas pakomāts', 'Sigulda', 57.158, 24.867],
  ['9007', 'Jaunais pakomāts', 'Ogre', 56.82, 24.61],
] as const

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Pārņemt pakomātu sarakstu/ })

async function pick(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Pārņemt sarakstu' }).first().click()
  const choosing = page.waitForEvent('filechooser')
  await dialogOf(page).getByRole('button', { name: 'Izvēlēties failu' }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer })
}

async function takeIn(page: Page, places: Parameters<typeof listOf>[0], dated: string) {
  await pick(page, 'locations.json', listOf(places))
  const dialog = dialogOf(page)
  await dialog.getByLabel('Saraksta datums').fill(formatCivilDate(dated))
  return { dialog, confirm: dialog.getByRole('button', { name: 'Pārņemt', exact: true }) }
}

test('a list, a newer one, and whoever preferred what it closes', async ({ desk, page }) => {
  const anna = await desk.enter({ givenName: 'Anna', familyName: 'Ozola', town: 'Rīga' })
  await page.getByRole('link', { name: 'Materiāli un sūtījumi' }).click()
  await page.getByRole('tab', { name: 'Pakomāti' }).click()
  await expect(page.getByText('Pakomātu vēl nav')).toBeVisible()

  const first = await takeIn(page, before, addDays(today, -70))
  await expect(first.dialog.getByText('Jauni: 6')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await first.confirm.click()
  await expect(page.getByText('Omniva: jauni 6, mainīti 0, slēgti 0.')).toBeVisible()
  const list = page.getByRole('grid', { name: 'Pakomāti' })
  await expect(list.getByRole('row', { name: /Centra pakomāts/ })).toBeVisible()
  // Older than 60 days: the reminder stands wherever a locker is chosen.
  await expect(page.getByText('Saraksts ir vecāks par 60 dienām').first()).toBeVisible()

  // Anna chooses by typing; the nearest come first.
  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await page.getByRole('button', { name: 'Mainīt: Sūtījumu vēlmes' }).click()
  const wishes = page.getByRole('dialog', { name: 'Sūtījumu vēlmes' })
  await wishes.getByLabel('Vēlamais veids').click()
  await page.getByRole('option', { name: 'Pakomāts' }).click()
  await wishes.getByLabel('Vēlamais pakomāts').fill('stacij')
  await page.getByRole('option', { name: /Stacijas pakomāts.*apt\. [\d,]+ km/ }).click()
  await expect(wishes.getByText('Saraksts ir vecāks par 60 dienām')).toBeVisible()
  await wishes.getByRole('button', { name: 'Saglabāt' }).click()
  const section = page.getByRole('region', { name: 'Sūtījumu vēlmes' })
  await expect(section.getByRole('link', { name: 'Stacijas pakomāts' })).toBeVisible()

  await page.goto(new URL('/deliveries/lockers', page.url()).href)
  const next = await takeIn(page, after, addDays(today, -1))
  await expect(next.dialog.getByText('Jauni: 1')).toBeVisible()
  await expect(next.dialog.getByText('vēlamais 1 cilvēkam')).toBeVisible()
  await expect(next.dialog.getByText(/ir: Siguldas Betas pakomāts/)).toBeVisible()
  await expect(next.confirm).toBeDisabled()
  await next.dialog.getByText('Numurs dots citam', { exact: true }).click()
  // What was decided outlives a lock: the same list, chosen again, has it.
  await lockAndComeBack(page)
  await pick(page, 'locations.json', listOf(after))
  await expect(next.dialog.getByText(/^Atjaunots nesaglabātais darbs \(/)).toBeVisible()
  await expect(next.dialog.getByLabel('Saraksta datums')).toHaveValue(
    formatCivilDate(addDays(today, -1)),
  )
  expect(await seriousFindings(page)).toEqual([])
  await next.confirm.click()
  await expect(page.getByText('Par vēlamo pakomātu jāpajautā 1 cilvēkam.')).toBeVisible()
  await page
    .getByRole('link', { name: '1 cilvēkam vēlamais pakomāts ir slēgts vai pārcelts' })
    .click()
  await expect(page.getByRole('row', { name: /Ozola/ })).toBeVisible()

  // Anna's is closed: others near her are a click away.
  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await expect(section.getByText('Pakomāts ir slēgts')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await section.getByRole('button', { name: 'Izvēlēties: Centra pakomāts' }).click()
  await expect(section.getByText('Pakomāts ir slēgts')).toBeHidden()
  await expect(section.getByRole('link', { name: 'Centra pakomāts' })).toBeVisible()
})

test('a list that closes more than a fifth is stopped until somebody says that it is whole', async ({
  desk,
  page,
}) => {
  await page.goto(new URL('/deliveries/lockers', page.url()).href)
  const first = await takeIn(page, before, addDays(today, -1))
  await first.confirm.click()
  await expect(page.getByText('Omniva: jauni 6, mainīti 0, slēgti 0.')).toBeVisible()
  const fewer = await takeIn(page, before.slice(0, 4), today)
  await expect(fewer.dialog.getByText('Saraksts slēgtu 2 no 6 vietām')).toBeVisible()
  await expect(fewer.confirm).toBeDisabled()
  expect(await seriousFindings(page)).toEqual([])
  expect((await desk.client.lockers.carriers()).map(({ lockers }) => lockers)).toContain(6)
  await fewer.dialog.getByLabel('Saraksts ir pilns, šīs vietas tiešām jāslēdz').check()
  await fewer.confirm.click()
  await expect(page.getByText('Omniva: jauni 0, mainīti 0, slēgti 2.')).toBeVisible()
})

test('files that are no list are refused in words, and nothing is written', async ({
  desk,
  page,
}) => {
  await page.goto(new URL('/deliveries/carriers', page.url()).href)
  await page.getByRole('button', { name: 'Pārņemt sarakstu: DPD' }).click()
  const dialog = dialogOf(page)
  const send = async (buffer: Buffer): Promise<void> => {
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Izvēlēties failu' }).click()
    await (await choosing).setFiles({ name: 'fails.json', mimeType: 'application/json', buffer })
  }
  const whole = listOf(before)
  await send(whole)
  await expect(dialog.getByRole('alert')).toContainText(
    'Tas ir Omniva saraksts, bet atvērts tika DPD.',
  )
  await send(whole.subarray(0, 200))
  await expect(dialog.getByRole('alert')).toContainText('Saraksts ir aprauts')
  const withoutIds = resolve(
    import.meta.dirname,
    '../../fixtures/lockers/smartposti-without-ids-2026-05-14.json',
  )
  await send(readFileSync(withoutIds))
  await expect(dialog.getByRole('alert')).toContainText('nav numuru (ID)')
  expect(await seriousFindings(page)).toEqual([])
  const carriers = await desk.client.lockers.carriers()
  expect(carriers.every(({ lockers, list }) => lockers === 0 && list === null)).toBe(true)
})

test('on the map by mouse and by keyboard, only where the office uses it', async ({
  desk,
  page,
}) => {
  const { client } = desk
  const file = new File([new Uint8Array(listOf(before))], 'locations.json')
  const seen = await client.lockers.previewList({ file, carrier: null })
  if (seen.kind !== 'preview') throw new Error(seen.refusal.reason)
  const { carrierId: carrier, seen: sum } = seen.preview
  const confirmed = { closing: false, older: false, moved: {} }
  const payload = { file, carrier, dated: today, seen: sum, confirmed }
  const taken = await client.lockers.takeInList({ commandId: crypto.randomUUID(), payload })
  expect(taken).toMatchObject({ ok: true })

  await page.goto(new URL('/deliveries/lockers?view=map', page.url()).href)
  await expect(page.getByRole('grid', { name: 'Pakomāti' })).toBeVisible()
  const { revision, ...policies } = await client.settings.policies()
  await client.settings.changePolicies({
    commandId: crypto.randomUUID(),
    payload: { revision, input: { ...policies, deliveryMap: true } },
  })
  const map = page.getByRole('listbox', { name: 'Karte, 6 vietas' })
  await expect(map).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await map.focus()
  // By town: Līvāni, Ogre, …
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Pakomāts' })
  await expect(pane.getByRole('heading', { name: 'Ogres pakomāts' })).toBeVisible()
  await page.getByRole('textbox', { name: /Nosaukums, adrese/ }).fill('sigulda')
  const fewer = page.getByRole('listbox', { name: 'Karte, 1 vieta' })
  await fewer.getByRole('option', { name: 'Siguldas pakomāts, Sigulda' }).click()
  await expect(pane.getByRole('heading', { name: 'Siguldas pakomāts' })).toBeVisible()
})
