import { readFile } from 'node:fs/promises'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { enterThings, issue, reserve, thing } from '../../support/equipment.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, lockAndComeBack, once, test } from '../people/desk.ts'

const day = (days: number): string => addDays(todayInRiga(systemClock), days)

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('at the desk a broken one is swapped for another, and one act tells of both', async ({
  desk,
  page,
}) => {
  const { client } = desk
  const anna = await desk.enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await desk.enter({ givenName: 'Oto', familyName: 'Bērziņš' })
  const of = { name: 'ThinkPad', parts: ['Lādētājs'] }
  const { items } = await enterThings(client, ['L-01', 'L-02', 'L-03'], of)
  const lines = [thing(items['L-01'] ?? '')]
  // The third is promised to somebody else meanwhile, who could be given another: it is offered last.
  const promised = { from: day(3), until: day(5), item: items['L-03'] ?? null }
  must(await reserve(client, { person: oto, ...promised }))
  must(await issue(client, { person: anna, on: day(-7), due: day(14), lines }))

  await page.goto(new URL('/equipment/desk', page.url()).href)
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').fill('l-01')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Apmainīt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Apmainīt: L-01 · ThinkPad' })
  await dialog.getByRole('combobox', { name: 'Izsniedz' }).fill('L-0')
  await expect(page.getByRole('option')).toHaveText([/L-02/, /L-03.*rezervēts citam, var pārcelt/])
  await page.getByRole('option', { name: /L-02/ }).click()
  await dialog.getByLabel('Lādētājs').uncheck()
  await expect(dialog.getByText('Paliks neatdots: Lādētājs')).toBeVisible()
  await dialog.getByLabel('Piezīmes').fill('Saplīsis ekrāns')
  // What was said of it in the dialog is there after a lock, as is what lies on the desk.
  await lockAndComeBack(page)
  await page.getByRole('button', { name: 'Apmainīt' }).click()
  await expect(dialog.getByLabel('Piezīmes')).toHaveValue('Saplīsis ekrāns')
  await expect(dialog.getByLabel('Lādētājs')).not.toBeChecked()
  await expect(dialog.getByRole('combobox', { name: 'Izsniedz' })).toHaveValue(/L-02/)
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Apmainīt' }).click()

  const act = page.getByRole('dialog', { name: 'Izsniegšanas akts' })
  await expect(act.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  const download = page.waitForEvent('download')
  await act.getByRole('button', { name: 'Saglabāt' }).click()
  const { text } = await readPdf(new Uint8Array(await readFile(await (await download).path())))
  for (const said of ['Anna Āboliņa', 'L-01', 'L-02']) expect(text).toContain(said)

  // The other one is out until the same day; the broken one is in repair.
  const { lines: out, owed } = await client.equipment.holdingsOf({ person: anna })
  expect(owed).toMatchObject([{ tag: 'L-01', part: 'Lādētājs' }])
  expect(out.map(({ tag, dueOn }) => ({ tag, dueOn }))).toEqual([{ tag: 'L-02', dueOn: day(14) }])
  expect((await client.equipment.getItem({ id: items['L-01'] ?? '' })).state).toBe('repair')

  // The act waits for a signature until one is on record.
  await page.goto(new URL('/documents', page.url()).href)
  const unsigned = page.getByRole('button', { name: 'Akti bez paraksta' })
  await unsigned.click()
  await expect(unsigned).toHaveAttribute('aria-pressed', 'true')
  const acts = page.getByRole('grid').getByRole('rowheader')
  await expect(acts).toHaveCount(1)
  await acts.click()
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Par dokumentu' })
  await pane.getByRole('button', { name: 'Atzīmēt saņemšanu' }).click()
  const receipt = page.getByRole('dialog', { name: /^Atzīmēt saņemšanu/ })
  await receipt.getByLabel('Kas noticis').click()
  await page.getByRole('option', { name: 'Parakstīts' }).click()
  await receipt.getByRole('button', { name: 'Atzīmēt', exact: true }).click()
  await expect(acts).toHaveCount(0)
  await unsigned.click()
  await expect(acts).toHaveCount(1)
})

test('what is due this week is gathered shelf by shelf', async ({ desk, page }) => {
  const { client } = desk
  const oto = await desk.enter({ givenName: 'Oto', familyName: 'Bērziņš' })
  const { items, model: modelId } = await enterThings(client, ['L-01', 'L-02', 'L-03', 'L-04'])
  const places: Record<string, string> = { 'L-01': 'C plaukts', 'L-02': 'A plaukts' }
  for (const [tag, place] of Object.entries({ ...places, 'L-03': 'B plaukts' })) {
    const id = items[tag] ?? ''
    const { revision, ...item } = await client.equipment.getItem({ id })
    const { serial, condition, valueCents, boughtOn, note } = item
    const input = { modelId, tag, serial, condition, valueCents, boughtOn, place, note }
    must(await client.equipment.updateItem(once({ id, revision, input })))
  }
  // The week's last day is Sunday: what is due today is due this week on every day of it.
  const lend = async (tag: string, due: number) =>
    must(await issue(client, { person: oto, due: day(due), lines: [thing(items[tag] ?? '')] }))
  for (const tag of ['L-01', 'L-02', 'L-03']) await lend(tag, 0)
  await lend('L-04', 30)

  await page.goto(new URL('/equipment/loans', page.url()).href)
  const list = page.getByRole('grid', { name: 'Izsniegtais aprīkojums' })
  await expect(list.getByRole('row', { name: /L-04/ })).toBeVisible()
  await page.getByText('Jāatdod šonedēļ', { exact: true }).click()
  await expect(list.getByRole('row', { name: /L-04/ })).toHaveCount(0)
  await expect(list.getByRole('row', { name: /L-0/ })).toContainText(['L-02', 'L-03', 'L-01'])
  expect(await seriousFindings(page)).toEqual([])
})
