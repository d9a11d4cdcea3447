import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { enterThings, headsets, issue, laptops, reserve, thing } from '../../support/equipment.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const today = todayInRiga(systemClock)
const day = (days: number): string => addDays(today, days)
const mail = (name: string) => [
  { kind: 'email' as const, value: `${name}@example.com`, note: '' },
  { kind: 'phone' as const, value: '20 001 234', note: '' },
]

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A group of two that begins in three days, two laptops and two headsets. */
async function prepare({ client, enter }: Desk) {
  const people = [
    await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts: mail('anna') }),
    await enter({ givenName: 'Oto', familyName: 'Bērziņš', contacts: mail('oto') }),
  ] as const
  const course = {
    name: 'Datorprasmes',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const dates = { startsOn: day(3), endsOn: day(30) }
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId, ...dates } }),
    ),
  )
  const ids = [...people]
  must(
    await client.courses.enrol(
      once({ group, people: { kind: 'rows', ids }, state: 'confirmed', since: null }),
    ),
  )
  const laptop = { name: 'ThinkPad', parts: ['Lādētājs'] }
  const { items } = await enterThings(client, ['L-01', 'L-02'], laptop)
  const { items: small } = await enterThings(client, ['A-01', 'A-02'], {
    name: 'Jabra',
    categoryId: headsets,
  })
  return { people, group, items: { ...items, ...small } }
}

const cell = (page: Page, name: string) => page.getByRole('button', { name })

test('from what they need to an act in hand: the grid, the proposal, the desk', async ({
  desk,
  page,
}) => {
  const { group } = await prepare(desk)
  await page.goto(new URL(`/courses/${group}?tab=needs`, page.url()).href)
  await cell(page, 'Anna Āboliņa, Dators: nav jautāts').focus()
  await page.keyboard.press('a')
  await expect(cell(page, 'Anna Āboliņa, Internets: ir savs')).toBeVisible()
  await page.keyboard.press('v')
  await expect(cell(page, 'Anna Āboliņa, Dators: vajag')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Vajag', exact: true }).click()
  await expect(cell(page, 'Anna Āboliņa, Austiņas: vajag')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Piešķirt trūkstošo' }).click()
  const proposal = page.getByRole('dialog', { name: 'Ko piešķirt grupai' })
  await expect(proposal).toContainText('rezervēt L-01 · Klēpjdators')
  await proposal.getByRole('button', { name: 'Rezervēt visu' }).click()
  await expect(cell(page, 'Anna Āboliņa, Dators: rezervēts')).toBeVisible()

  await page.goto(new URL('/equipment/reservations', page.url()).href)
  const list = page.getByRole('grid', { name: 'Rezervācijas' })
  await list.getByRole('row', { name: /L-01/ }).getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Izsniegt rezervēto' }).click()
  await expect(page.getByText('L-01 · ThinkPad')).toBeVisible()
  // The headset is scanned beside it; the due day is that of the reservation.
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').fill('a-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A-01 · Jabra')).toBeVisible()
  await expect(page.getByLabel('Atdošanas termiņš')).toHaveValue(formatCivilDate(day(30)))
  expect(await seriousFindings(page)).toEqual([])
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').focus()
  await page.keyboard.press('Enter')

  const act = page.getByRole('dialog', { name: 'Izsniegšanas akts' })
  await expect(act.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  const download = page.waitForEvent('download')
  await act.getByRole('button', { name: 'Saglabāt' }).click()
  const { text } = await readPdf(new Uint8Array(await readFile(await (await download).path())))
  for (const said of ['Anna Āboliņa', 'L-01', 'A-01', 'Lādētājs', formatCivilDate(day(30))]) {
    expect(text).toContain(said)
  }
  expect((await download).suggestedFilename()).not.toContain('Anna')
})

test('things come back on different days; an extension is refused with the way out on screen', async ({
  desk,
  page,
}) => {
  const { people, items } = await prepare(desk)
  const { client } = desk
  const [anna, oto] = people
  const lines = [thing(items['L-01'] ?? ''), thing(items['L-02'] ?? '')]
  must(await issue(client, { person: anna, due: day(5), lines }))
  const later = { from: day(10), until: day(20), item: items['L-02'] ?? null }
  must(await reserve(client, { person: oto, category: laptops, ...later }))

  await page.goto(new URL('/equipment/desk', page.url()).href)
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').fill('L-01')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: /Kā atdots/ }).click()
  await page.getByRole('option', { name: 'Bojāts, uz remontu' }).click()
  await page.getByLabel('Piezīmes').fill('Saplīsis ekrāns')
  await page.getByRole('button', { name: 'Saņemt atpakaļ' }).click()
  const act = page.getByRole('dialog', { name: 'Atdošanas akts' })
  await expect(act).toBeVisible()
  await act.getByRole('button', { name: 'Aizvērt' }).click()

  await page.goto(new URL('/equipment/loans', page.url()).href)
  const list = page.getByRole('grid', { name: 'Izsniegtais aprīkojums' })
  const row = list.getByRole('row', { name: /L-02/ })
  await expect(row).toBeVisible()
  await expect(list.getByRole('row', { name: /L-01/ })).toHaveCount(0)
  await row.getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Pagarināt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pagarināt: L-02' })
  await dialog.getByLabel('Atdošanas termiņš').fill(formatCivilDate(day(12)))
  await dialog.getByRole('button', { name: 'Pagarināt' }).click()
  await expect(dialog).toContainText('L-02 šajā laikā nav brīvs.')
  await expect(dialog).toContainText('Oto Bērziņš')
  await expect(dialog).toContainText(`Iespējams līdz ${formatCivilDate(day(9))}`)
  await dialog.getByLabel('Atdošanas termiņš').fill(formatCivilDate(day(9)))
  await dialog.getByLabel('Vienošanās diena').fill(formatCivilDate(day(-1)))
  await dialog.getByRole('button', { name: 'Pagarināt' }).click()
  await expect(dialog).toContainText(`L-02 izsniegts tikai ${formatCivilDate(today)}`)
  await dialog.getByLabel('Vienošanās diena').fill(formatCivilDate(today))
  await dialog.getByRole('button', { name: 'Pagarināt' }).click()
  await expect(row).toContainText(formatCivilDate(day(9)))
})

test('the late ones stand first, each with a phone and a ready reminder', async ({
  desk,
  page,
}) => {
  const { people, items } = await prepare(desk)
  const { client } = desk
  const [anna, oto] = people
  const lend = async (person: string, tag: string, due: number) =>
    must(
      await issue(client, {
        person,
        on: day(-30),
        due: day(due),
        lines: [thing(items[tag] ?? '')],
      }),
    )
  await lend(anna, 'L-01', 0)
  // The one that is late by less is entered first, so that the order is the list's own.
  await lend(oto, 'A-02', -2)
  await lend(oto, 'L-02', -21)
  await page.goto(new URL('/equipment/loans?show=late', page.url()).href)
  const list = page.getByRole('grid', { name: 'Izsniegtais aprīkojums' })
  const late = list.getByRole('row', { name: /Bērziņš/ })
  await expect(late).toContainText(['nokavēts par 21 dienu', 'nokavēts par 2 dienām'])
  const row = late.filter({ hasText: 'L-02' })
  await expect(row).toContainText('nokavēts par 21 dienu')
  await expect(row).toContainText('20 001 234')
  // Due today is not late.
  await expect(list.getByRole('row', { name: /Āboliņa/ })).toHaveCount(0)
  await row.getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Atgādināt', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Atgādinājums: Oto Bērziņš' })
  await expect(dialog.getByRole('textbox', { name: /^Atgādinājums/ })).toHaveValue(
    /nokavēts par 21 dienu/,
  )
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Zvans', exact: true }).click()
  await expect(page.getByText('Atgādinājums atzīmēts 1 cilvēkam.')).toBeVisible()
  const { rows } = await client.notices.contactLog({
    person: oto,
    list: {
      search: '',
      filters: {},
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 5,
    },
  })
  expect(rows).toMatchObject([{ channel: 'phone', direction: 'out' }])
})
