import type { Page } from '@playwright/test'
import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { enterThings, issue, reserve, thing } from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const today = todayInRiga(systemClock)
const day = (days: number): string => addDays(today, days)
const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
const longName = 'Datorprasmju un uzņēmējdarbības pamatu rīta grupa pieaugušajiem'

/** Two people in a group that begins in three days, and two laptops with a charger and a bag each. */
async function prepare({ client, enter }: Desk) {
  const mail = (name: string) => [
    { kind: 'email' as const, value: `${name}@example.com`, note: '' },
  ]
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts: mail('anna') })
  const oto = await enter({
    givenName: 'Oto Maksimiliāns',
    familyName: 'Bērziņš-Kalniņš',
    contacts: mail('oto'),
  })
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const dates = { startsOn: day(3), endsOn: day(30) }
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: longName, courseId, ...dates } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const of = { name: 'ThinkPad', parts: ['Lādētājs', 'Soma'] }
  const { items } = await enterThings(client, ['L-01', 'L-02'], of)
  return { anna, oto, group, items }
}

const scanBox = (page: Page) => page.getByLabel('Inventāra numurs, komplekts vai akta numurs')

test('the desk says what is needed, lends for that group, takes back by the act, and keeps what is owed', async ({
  desk,
  page,
}) => {
  const { anna, group } = await prepare(desk)
  const { client } = desk
  const said = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  must(
    await client.equipment.noteNeeds(
      once({ group, people: [anna], kinds: ['computer', 'headset'], ...said }),
    ),
  )
  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  const issuing = page.getByRole('region', { name: 'Izsniedz' })
  await expect(issuing.getByText('Dators, Austiņas')).toBeVisible()
  await scanBox(page).fill('l-01')
  await page.keyboard.press('Enter')
  await expect(issuing.getByText('L-01 · ThinkPad')).toBeVisible()
  await expect(issuing.getByLabel('Kurai grupai')).toHaveValue(longName)
  await expect(issuing.getByLabel('Atdošanas termiņš')).toHaveValue(formatCivilDate(day(30)))
  expect(await seriousFindings(page)).toEqual([])
  await scanBox(page).focus()
  await page.keyboard.press('Enter')
  const handed = page.getByRole('dialog', { name: 'Izsniegšanas akts' })
  const download = page.waitForEvent('download')
  await handed.getByRole('button', { name: 'Saglabāt' }).click()
  await download
  await page.goto(new URL(`/courses/${group}?tab=needs`, page.url()).href)
  await expect(page.getByRole('button', { name: /Anna Āboliņa, Dators: izsniegts/ })).toBeVisible()

  // The act itself comes back with the laptop: what is out of it lies on the desk.
  await page.goto(new URL('/equipment/desk', page.url()).href)
  await scanBox(page).fill(`PN-${today.slice(0, 4)}-0001`)
  await page.keyboard.press('Enter')
  const taking = page.getByRole('region', { name: 'Saņem atpakaļ' })
  await expect(taking.getByText('L-01 · ThinkPad')).toBeVisible()
  await taking.getByLabel('Lādētājs').uncheck()
  await expect(taking.getByText('Paliks neatdots: Lādētājs')).toBeVisible()
  await taking.getByRole('button', { name: 'Saņemt atpakaļ' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Aizvērt' }).click()

  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  await expect(page.getByRole('heading', { name: 'Nav atdots' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Atnesa: Lādētājs, L-01' }).click()
  await expect(page.getByText('Atkal pie L-01: Lādētājs.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nav atdots' })).toHaveCount(0)
})

test('what is late names whom it is promised to, and is exchanged in one click; a call of yesterday is noted', async ({
  desk,
  page,
}) => {
  const { anna, oto, group, items } = await prepare(desk)
  const { client } = desk
  const promised = { from: day(3), until: day(20), item: items['L-01'] ?? null }
  must(await reserve(client, { person: oto, group, ...promised }))
  const lines = [thing(items['L-01'] ?? '')]
  must(await issue(client, { person: anna, on: day(-10), due: day(-2), lines }))
  await page.goto(new URL('/equipment/loans?show=atRisk', page.url()).href)
  const list = page.getByRole('grid', { name: 'Izsniegtais aprīkojums' })
  const row = list.getByRole('row', { name: /L-01/ })
  await expect(row).toContainText('Oto Maksimiliāns Bērziņš-Kalniņš')
  await row.getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Atgādināt', exact: true }).click()
  const reminder = page.getByRole('dialog', { name: 'Atgādinājums: Anna Āboliņa' })
  await reminder.getByLabel('Diena').fill(formatCivilDate(day(1)))
  await reminder.getByLabel('Laiks').fill('9.15')
  await expect(reminder.getByText('Šis laiks vēl nav pienācis.')).toBeVisible()
  await expect(reminder.getByRole('button', { name: 'E-pasts', exact: true }).last()).toBeDisabled()
  await reminder.getByLabel('Diena').fill(formatCivilDate(day(-1)))
  expect(await seriousFindings(page)).toEqual([])
  await reminder.getByRole('button', { name: 'E-pasts', exact: true }).last().click()
  await expect(reminder).toHaveCount(0)
  const pane = page.getByRole('region', { name: 'Izsniegums' })
  await expect(pane.getByText(`${formatCivilDate(day(-1))} 09.15`)).toBeVisible()
  await pane.getByRole('button', { name: 'Paredzēt L-02' }).click()
  await expect(page.getByText('Tagad paredzēts: L-02.')).toBeVisible()
  await expect(row).toHaveCount(0)
})

test('archiving a group shows what is reserved and out for it before anything is done', async ({
  desk,
  page,
}) => {
  const { anna, oto, group, items } = await prepare(desk)
  const { client } = desk
  const lines = [thing(items['L-01'] ?? '')]
  must(await issue(client, { person: anna, group, due: day(30), lines }))
  must(await reserve(client, { person: oto, group, from: day(3), until: day(30) }))
  await page.goto(new URL(`/courses/${group}`, page.url()).href)
  await page.getByRole('button', { name: 'Arhivēt' }).click()
  const dialog = page.getByRole('dialog', { name: `Arhivēt grupu „${longName}”` })
  await expect(dialog).toContainText('Tiks atcelta 1 rezervācija:')
  await expect(dialog).toContainText('Paliek izsniegta 1 vienība:')
  await expect(dialog).toContainText('L-01 · ThinkPad')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Atcelt' }).click()
  await expect(page.getByText('Arhivēta')).toHaveCount(0)
  await page.getByRole('button', { name: 'Arhivēt' }).click()
  await dialog.getByLabel('Izsniegtais jāatdod līdz').fill(formatCivilDate(day(2)))
  await dialog.getByRole('button', { name: 'Arhivēt' }).click()
  await expect(page.getByText('Arhivēta', { exact: true })).toBeVisible()
  const { lines: out, reservations } = await client.equipment.holdingsOf({ person: anna })
  expect(out).toMatchObject([{ tag: 'L-01', dueOn: day(2) }])
  expect(reservations).toEqual([])
})

test('a reservation that is made by hand is for a group of theirs, and one without is handed out for the group it helps', async ({
  desk,
  page,
}) => {
  const { anna, oto, group } = await prepare(desk)
  const { client } = desk
  const said = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  const needed = { group, people: [anna, oto], kinds: ['computer' as const], ...said }
  must(await client.equipment.noteNeeds(once(needed)))
  must(await reserve(client, { person: oto, from: day(0), until: day(30) }))
  await page.goto(new URL('/equipment/reservations', page.url()).href)
  await page.getByRole('button', { name: 'Jauna rezervācija' }).click()
  const dialog = page.getByRole('dialog', { name: 'Jauna rezervācija' })
  await dialog.getByRole('combobox', { name: 'Kam' }).fill('abol')
  await page.getByRole('option', { name: /Anna Āboliņa/ }).click()
  await dialog.getByRole('combobox', { name: 'Kurai grupai' }).click()
  await page.getByRole('option', { name: longName }).click()
  await dialog.getByRole('combobox', { name: 'Veids' }).click()
  await page.getByRole('option', { name: 'Klēpjdators' }).click()
  await dialog.getByLabel('Līdz').fill(formatCivilDate(day(30)))
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Rezervēt' }).click()
  await expect(dialog).toHaveCount(0)
  const { reservations } = await client.equipment.holdingsOf({ person: anna })
  expect(reservations).toMatchObject([{ group, until: day(30) }])

  await page.goto(new URL(`/equipment/desk?person=${oto}`, page.url()).href)
  await scanBox(page).fill('l-02')
  await page.keyboard.press('Enter')
  const issuing = page.getByRole('region', { name: 'Izsniedz' })
  await expect(issuing.getByText('L-02')).toBeVisible()
  await expect(issuing.getByRole('combobox', { name: 'Kurai grupai' })).toHaveValue(longName)
})
