import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { record, send } from '../../support/deliveries.ts'
import { back, enterThings, issue, thing } from '../../support/equipment.ts'
import { enterMaterial } from '../../support/materials.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const today = todayInRiga(systemClock)
const address = 'Meža iela 1, Cēsis, LV-4101'

/** A laptop that was lent to Anna went to her by post, and waits for her there. */
async function sentLaptop({ client, enter }: Desk) {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const { items } = await enterThings(client, ['L-07'], { name: 'ThinkPad' })
  const due = addDays(today, 14)
  const lent = must(await issue(client, { person: anna, due, lines: [thing(items['L-07'] ?? '')] }))
  const line = lent.lines[0] ?? ''
  const { id } = must(await send(client, anna, { channel: 'post', address, loanLines: [line] }))
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    must(await record(client, [id], status))
  }
  return { id, line }
}

test('a laptop whose parcel comes back is offered to be taken back, and its loan says where it is', async ({
  desk,
  page,
}) => {
  const { id, line } = await sentLaptop(desk)
  await page.goto(new URL(`/deliveries?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Atgriezts birojā' }).click()
  const offer = page.getByRole('dialog', { name: 'Saņemt atpakaļ' })
  await expect(offer).toContainText('Ja tas paliek birojā, saņemiet to atpakaļ')
  expect(await seriousFindings(page)).toEqual([])
  await offer.getByRole('button', { name: 'Atcelt' }).click()

  // Whoever reminds is told that nobody is to be reminded.
  await page.goto(new URL(`/equipment/loans?open=${line}`, page.url()).href)
  const loan = page.getByRole('region', { name: 'Izsniegums' })
  await expect(loan).toContainText('nav pie saņēmēja')
  await loan.getByRole('button', { name: 'Atgādināt' }).click()
  await expect(page.getByText('saņēmējam neatgādina', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await loan.getByRole('link', { name: 'S-0001' }).click()

  await pane.getByRole('button', { name: 'Saņemt aprīkojumu atpakaļ…' }).click()
  await offer.getByRole('button', { name: 'Saņemt atpakaļ' }).click()
  await expect(offer).toBeHidden()
  await expect(pane.getByRole('button', { name: 'Saņemt aprīkojumu atpakaļ…' })).toBeHidden()
  expect((await desk.client.equipment.getLine({ id: line })).returnedOn).toBe(today)
})

test('an offer whose laptop is taken back elsewhere goes away, and the list goes on', async ({
  desk,
  page,
}) => {
  const { line } = await sentLaptop(desk)
  await page.goto(new URL('/deliveries', page.url()).href)
  const row = page.getByRole('grid', { name: 'Sūtījumu saraksts' }).getByRole('row')
  await row
    .filter({ hasText: 'S-0001' })
    .getByRole('rowheader')
    .click({ modifiers: ['Control'] })
  const event = page.getByRole('button', { name: 'Cits stāvoklis…' })
  await event.click()
  const dialog = page.getByRole('dialog', { name: 'Kas notika ar sūtījumu' })
  await dialog.getByRole('combobox', { name: 'Stāvoklis' }).click()
  await page.getByRole('option', { name: 'Atgriezts', exact: false }).click()
  await dialog.getByRole('button', { name: 'Ierakstīt' }).click()
  const offer = page.getByRole('dialog', { name: 'Saņemt atpakaļ' })
  await expect(offer).toBeVisible()
  must(await desk.client.equipment.takeBack(once({ lines: [back(line)], on: null })))
  await expect(offer).toBeHidden()
  // As after any other end of it: nothing is chosen any more.
  await expect(event).toBeHidden()
})

test('before nothing more is sent for a lost laptop it is taken back', async ({ desk, page }) => {
  const { id, line } = await sentLaptop(desk)
  must(await record(desk.client, [id], 'lost'))
  await page.goto(new URL(`/deliveries?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Vairāk nesūtīt' }).click()
  const form = page.getByRole('dialog', { name: 'Vairāk nesūtīt · S-0001' })
  await form.getByLabel('Kāpēc').fill('Pārvadātājs to nozaudēja.')
  await form.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  const offer = page.getByRole('dialog', { name: 'Saņemt atpakaļ' })
  await expect(offer).toContainText('kas saņēmēju nesasniedza')
  await offer.getByRole('button', { name: 'Saņemt atpakaļ' }).click()
  await expect(form.getByLabel('Kāpēc')).toHaveValue('Pārvadātājs to nozaudēja.')
  await form.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByText('Atzīmēts, ka vairāk nekas netiks sūtīts.')).toBeVisible()
  expect((await desk.client.equipment.getLine({ id: line })).returnedOn).toBe(today)
})

test('several who were reminded are noted at once', async ({ desk, page }) => {
  const { client, enter } = desk
  const material = await enterMaterial(client, { name: 'Rokasgrāmata' })
  const ids: string[] = []
  for (const givenName of ['Anna', 'Oto']) {
    const person = await enter({ givenName, familyName: 'Paraugs' })
    const materials = [{ material, quantity: 1 }]
    ids.push(must(await send(client, person, { channel: 'post', address, materials })).id)
  }
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    must(await record(client, ids, status))
  }
  await page.goto(new URL('/deliveries', page.url()).href)
  const list = page.getByRole('grid', { name: 'Sūtījumu saraksts' })
  for (const code of ['S-0001', 'S-0002']) {
    const row = list.getByRole('row', { name: new RegExp(code) })
    await row.getByRole('rowheader').click({ modifiers: ['Control'] })
  }
  await page.getByRole('button', { name: 'Atgādināts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Atgādinājums 2 saņēmējiem' })
  await dialog.getByLabel('Ko saņēmēji teica').fill('Nosūtīta īsziņa.')
  await dialog.getByRole('button', { name: 'Ierakstīt' }).click()
  await expect(page.getByText('Ierakstīti 2 atgādinājumi.')).toBeVisible()
  for (const id of ids) {
    const { events } = await client.deliveries.get({ id })
    expect(events[0]).toMatchObject({ remindedOn: today, note: 'Nosūtīta īsziņa.' })
  }
})
