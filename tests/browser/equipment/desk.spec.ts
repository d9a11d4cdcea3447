import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import {
  back,
  enterThings,
  headsets,
  issue,
  laptops,
  reserve,
  thing,
} from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, lockAndComeBack, once, test } from '../people/desk.ts'

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

test('a kit that came back without its mouse goes out again by its tag, and whoever has the mouse owes it', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš' })
  const { items } = await enterThings(client, ['L-01', 'M-01'], { name: 'ThinkPad' })
  const members = [items['L-01'] ?? '', items['M-01'] ?? '']
  const input = { name: 'Soma', tag: 'K-1', items: members, note: '' }
  const { id: kit } = must(await client.equipment.createKit(once({ input })))
  const lines = members.map((item) => ({ ...thing(item), kit }))
  const loan = must(await issue(client, { person: anna, on: day(-7), due: day(7), lines }))
  const returned = { lines: [back(loan.lines[0] ?? '')], on: null }
  must(await client.equipment.takeBack(once(returned)))

  await page.goto(new URL(`/equipment/desk?person=${oto}`, page.url()).href)
  const box = page.getByLabel(scanBox)
  await box.fill('K-1')
  await box.press('Enter')
  const due = formatCivilDate(day(7))
  const rest = `No komplekta Soma klāt nav: M-01 (izsniegts: Anna Āboliņa, termiņš ${due}).`
  await expect(page.getByText(rest)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Saņem atpakaļ' })).toHaveCount(0)
  await page.getByLabel('Atdošanas termiņš').fill(formatCivilDate(day(14)))
  await box.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Izsniegšanas akts' })).toBeVisible()
  const held = async (person: string) =>
    (await client.equipment.holdingsOf({ person })).lines.map(({ tag }) => tag)
  expect(await held(oto)).toEqual(['L-01'])
  expect(await held(anna)).toEqual(['M-01'])
})

test('the day of a return goes with its lines: started anew, taken off, or taken along to a swap', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const { items } = await enterThings(client, ['L-01', 'L-02'], { name: 'ThinkPad' })
  const lines = [thing(items['L-01'] ?? '')]
  must(await issue(client, { person: anna, on: day(-7), due: day(7), lines }))

  await page.goto(new URL('/equipment/desk', page.url()).href)
  const box = page.getByLabel(scanBox)
  const backDay = page.getByLabel('Kurā dienā atdots')
  const yesterday = formatCivilDate(day(-1))
  const scan = async () => {
    await box.fill('L-01')
    await box.press('Enter')
  }
  await scan()
  await backDay.fill(yesterday)
  await page.getByRole('button', { name: 'Sākt no jauna' }).click()
  await scan()
  await expect(backDay).toHaveValue('')
  await backDay.fill(yesterday)
  await page.getByRole('button', { name: 'Izņemt no saraksta: L-01 · ThinkPad' }).click()
  await scan()
  await expect(backDay).toHaveValue('')

  // What was said at the desk is said in the dialog already.
  await backDay.fill(yesterday)
  await page.getByRole('combobox', { name: 'Kā atdots: L-01 · ThinkPad' }).click()
  await page.getByRole('option', { name: 'Bojāts, bet lietojams' }).click()
  await page.getByLabel('Piezīmes').fill('Ieplaisājis vāks')
  await page.getByRole('button', { name: 'Apmainīt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Apmainīt: L-01 · ThinkPad' })
  await expect(dialog.getByLabel('Piezīmes')).toHaveValue('Ieplaisājis vāks')
  await dialog.getByRole('combobox', { name: 'Izsniedz' }).fill('L-0')
  await page.getByRole('option', { name: /L-02/ }).click()
  await dialog.getByRole('button', { name: 'Apmainīt' }).click()
  await page
    .getByRole('dialog', { name: 'Izsniegšanas akts' })
    .getByRole('button', { name: 'Aizvērt' })
    .click()
  const { events } = await client.equipment.getItem({ id: items['L-01'] ?? '' })
  expect(events).toContainEqual(expect.objectContaining({ kind: 'returned', on: day(-1) }))
  await box.fill('L-02')
  await box.press('Enter')
  await expect(backDay).toHaveValue('')
})

test('reservations of one counted model are put on the desk one after the other, and nothing else is picked', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const of = { name: 'Pele', categoryId: headsets, quantity: 9 }
  const { model } = await enterThings(client, [], of)
  const period = { from: day(0), until: day(14) }
  const asked = { person: anna, category: headsets, model }
  must(await reserve(client, { ...asked, quantity: 2, ...period }))
  must(await reserve(client, { ...asked, quantity: 3, ...period }))

  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  const put = page.getByRole('button', { name: /^Pievienot izsniedzamajam: Pele/ })
  await expect(put).toHaveCount(2)
  await put.nth(0).click()
  await put.nth(0).click()
  await put.nth(1).click()
  const count = page.getByLabel('Skaits: Pele')
  await expect(count).toHaveValue('5')
  // No thing of it bears a tag: none is offered to be picked.
  await expect(page.getByRole('combobox', { name: 'Izvēlēties brīvu vienību' })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Bez skenera: kuru veidu' }).click()
  await expect(page.getByRole('option', { name: 'Austiņas' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Izsniegt', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Izsniegšanas akts' })).toBeVisible()
  expect((await client.equipment.holdingsOf({ person: anna })).reservations).toEqual([])
})

test('handed out until an earlier day, a reservation that begins later is not collected', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš' })
  const { items } = await enterThings(client, ['L-01', 'L-02'], { name: 'ThinkPad' })
  const hers = { from: day(6), until: day(10), item: items['L-02'] ?? null }
  must(await reserve(client, { person: anna, ...hers }))
  const item = items['L-01'] ?? ''
  const other = { from: day(3), until: day(5), item }
  const { id: reservation } = must(await reserve(client, { person: oto, ...other }))
  must(await client.equipment.pack(once({ reservation, item, unpack: false })))

  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  await page.getByLabel('Atdošanas termiņš').fill(formatCivilDate(day(20)))
  await page.getByLabel(scanBox).fill('L-01')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Izsniegt', exact: true }).click()
  const until = page.getByRole('button', { name: `Izsniegt līdz ${formatCivilDate(day(2))}` })
  await until.click()
  await expect(page.getByRole('dialog', { name: 'Izsniegšanas akts' })).toBeVisible()
  const { lines, reservations } = await client.equipment.holdingsOf({ person: anna })
  expect(lines).toMatchObject([{ tag: 'L-01', dueOn: day(2) }])
  expect(reservations).toMatchObject([{ from: day(6), until: day(10) }])
})

test('what lies on the desk outlives a lock, says what no longer holds, and is gone once it is done', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš' })
  const of = { name: 'ThinkPad', parts: ['Lādētājs'] }
  const { items } = await enterThings(client, ['L-01', 'L-02', 'L-03'], of)
  await enterThings(client, [], { name: 'Pele', categoryId: headsets, quantity: 9 })
  const lines = [thing(items['L-01'] ?? '')]
  must(await issue(client, { person: oto, on: day(-7), due: day(7), lines }))

  await page.goto(new URL('/equipment/desk', page.url()).href)
  const box = page.getByLabel(scanBox)
  const issuing = page.getByRole('region', { name: 'Izsniedz' })
  const taking = page.getByRole('region', { name: 'Saņem atpakaļ' })
  const found = page.getByText(/^Atjaunots nesaglabātais darbs \(/)
  for (const code of ['L-01', 'L-02', 'L-03']) {
    await box.fill(code)
    await box.press('Enter')
    await expect(page.getByText(`${code} · ThinkPad`)).toBeVisible()
  }
  await taking.getByRole('combobox', { name: 'Kā atdots: L-01 · ThinkPad' }).click()
  await page.getByRole('option', { name: 'Bojāts, bet lietojams' }).click()
  await taking.getByLabel('Lādētājs').uncheck()
  await taking.getByLabel('Piezīmes').fill('Ieplaisājis vāks')
  await taking.getByLabel('Kurā dienā atdots').fill(formatCivilDate(day(-1)))
  await issuing.getByRole('combobox', { name: 'Kam izsniedz' }).fill('abol')
  await page.getByRole('option', { name: /Anna Āboliņa/ }).click()
  await issuing.getByRole('combobox', { name: 'Stāvoklis: L-03' }).click()
  await page.getByRole('option', { name: 'Lietots' }).click()
  await issuing.getByRole('combobox', { name: /^Pievienot skaitāmo/ }).click()
  await page.getByRole('option', { name: 'Pele' }).click()
  await issuing.getByLabel('Skaits: Pele').fill('3')
  await issuing.getByLabel('Atdošanas termiņš').fill(formatCivilDate(day(14)))
  await issuing.getByLabel('Pamats').fill('Praksei')
  await expect(found).toHaveCount(0)

  const stands = async (): Promise<void> => {
    await expect(found).toBeVisible()
    await expect(taking.getByRole('combobox', { name: /^Kā atdots/ })).toHaveValue(
      'Bojāts, bet lietojams',
    )
    await expect(taking.getByLabel('Lādētājs')).not.toBeChecked()
    await expect(taking.getByLabel('Piezīmes')).toHaveValue('Ieplaisājis vāks')
    await expect(taking.getByLabel('Kurā dienā atdots')).toHaveValue(formatCivilDate(day(-1)))
    await expect(issuing.getByRole('combobox', { name: 'Kam izsniedz' })).toHaveValue(
      'Anna Āboliņa',
    )
    await expect(issuing.getByText('L-03 · ThinkPad')).toBeVisible()
    await expect(issuing.getByRole('combobox', { name: 'Stāvoklis: L-03' })).toHaveValue('Lietots')
    await expect(issuing.getByLabel('Skaits: Pele')).toHaveValue('3')
    await expect(issuing.getByLabel('Atdošanas termiņš')).toHaveValue(formatCivilDate(day(14)))
    await expect(issuing.getByLabel('Pamats')).toHaveValue('Praksei')
  }
  await lockAndComeBack(page)
  await stands()
  await expect(issuing.getByText('L-02 · ThinkPad')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  // What is done elsewhere meanwhile is told, and the rest stands.
  await page.goto(new URL('/people', page.url()).href)
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
  const meanwhile = [thing(items['L-02'] ?? '')]
  must(await issue(client, { person: oto, due: day(3), lines: meanwhile }))
  await page.goto(new URL('/equipment/desk', page.url()).href)
  await expect(page.getByText('L-02 nav uz vietas: izsniegts')).toBeVisible()
  await stands()
  await expect(page.getByText('L-02 · ThinkPad')).toHaveCount(0)
  // A desk that was opened for somebody begins with nothing of it.
  await page.goto(new URL(`/equipment/desk?person=${oto}`, page.url()).href)
  await expect(issuing.getByRole('combobox', { name: 'Kam izsniedz' })).toHaveValue('Oto Bērziņš')
  await expect(issuing.getByText('L-03 · ThinkPad')).toHaveCount(0)
  await expect(found).toHaveCount(0)
  await page.goto(new URL('/equipment/desk', page.url()).href)

  await taking.getByRole('button', { name: 'Saņemt atpakaļ' }).click()
  const close = async (name: string): Promise<void> =>
    page.getByRole('dialog', { name }).getByRole('button', { name: 'Aizvērt' }).click()
  await close('Atdošanas akts')
  await page.getByRole('button', { name: 'Izsniegt', exact: true }).click()
  await close('Izsniegšanas akts')
  const { lines: held } = await client.equipment.holdingsOf({ person: anna })
  expect(held).toMatchObject([{ quantity: 3 }, { tag: 'L-03', conditionOut: 'worn' }])
  const { events } = await client.equipment.getItem({ id: items['L-01'] ?? '' })
  expect(events).toContainEqual(expect.objectContaining({ kind: 'returned', on: day(-1) }))
  await lockAndComeBack(page)
  await expect(page.getByText(/^Noskenējiet lietu/)).toBeVisible()
  await expect(found).toHaveCount(0)
})
