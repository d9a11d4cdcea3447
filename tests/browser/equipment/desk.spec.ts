import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { enterThings, issue, laptops, reserve, thing } from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const day = (days: number): string => addDays(todayInRiga(systemClock), days)
const scanBox = 'Inventāra numurs, komplekts vai akta numurs'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('without a scanner: what is reserved is put on the desk, what is free is picked', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš' })
  const { items } = await enterThings(client, ['L-01', 'L-02', 'L-03'], { name: 'ThinkPad' })
  const period = { from: day(0), until: day(14) }
  must(await reserve(client, { person: anna, item: items['L-01'] ?? null, ...period }))
  // Somebody else is promised the second one for some of these days.
  const other = { from: day(5), until: day(6), item: items['L-02'] ?? null }
  must(await reserve(client, { person: oto, category: laptops, ...other }))

  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  await page.getByRole('button', { name: /^Pievienot izsniedzamajam: Klēpjdators · L-01/ }).click()
  await expect(page.getByText('L-01 · ThinkPad')).toBeVisible()
  await expect(page.getByLabel('Atdošanas termiņš')).toHaveValue(formatCivilDate(day(14)))
  await page.getByRole('combobox', { name: 'Bez skenera: kuru veidu' }).click()
  await page.getByRole('option', { name: 'Klēpjdators' }).click()
  await page.getByRole('combobox', { name: 'Izvēlēties brīvu vienību' }).click()
  await expect(page.getByRole('option')).toHaveText([/L-03/])
  await page.getByRole('option', { name: /L-03/ }).click()
  await expect(page.getByText('L-03 · ThinkPad')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Izsniegt', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Izsniegšanas akts' })).toBeVisible()
  const { lines } = await client.equipment.holdingsOf({ person: anna })
  expect(lines.map(({ tag }) => tag)).toEqual(['L-01', 'L-03'])
})

test('what came back yesterday is entered so, and a second scan says when it came and from whom', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const { items } = await enterThings(client, ['L-01', 'L-02'], { name: 'ThinkPad' })
  const lines = [thing(items['L-01'] ?? '')]
  must(await issue(client, { person: anna, on: day(-7), due: day(7), lines }))
  const kit = { name: 'Soma', tag: 'K-1', items: [items['L-01'] ?? '', items['L-02'] ?? ''] }
  must(await client.equipment.createKit(once({ input: { ...kit, note: '' } })))

  await page.goto(new URL('/equipment/desk', page.url()).href)
  const box = page.getByLabel(scanBox)
  await box.fill('L-01')
  await box.press('Enter')
  await page.getByLabel('Kurā dienā atdots').fill(formatCivilDate(day(-1)))
  await page.getByRole('button', { name: 'Saņemt atpakaļ' }).click()
  await page
    .getByRole('dialog', { name: 'Atdošanas akts' })
    .getByRole('button', { name: 'Aizvērt' })
    .click()
  await box.fill('L-01')
  await box.press('Enter')
  const said = `L-01 saņemts atpakaļ ${formatCivilDate(day(-1))} (Anna Āboliņa)`
  await expect(page.getByText(said)).toBeVisible()
  await page.getByRole('button', { name: 'Sākt no jauna' }).click()

  // What of a kit is not here is said, with where it is.
  const selection = { kind: 'rows' as const, ids: [items['L-02'] ?? ''] }
  const repair = { selection, kind: 'repair' as const, from: null, until: null, note: '' }
  must(await client.equipment.markUnusable(once(repair)))
  await box.fill('K-1')
  await box.press('Enter')
  await expect(page.getByText('No komplekta Soma klāt nav: L-02 (remontā).')).toBeVisible()
})
