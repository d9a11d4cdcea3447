import type { Page } from '@playwright/test'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { enterThings, issue, thing } from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const today = todayInRiga(systemClock)
const at = (page: Page, path: string): string => new URL(path, page.url()).href

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Anna learns in a group whose list is made, has a laptop out that is late, and is restricted then. */
async function prepare({ client, enter }: Desk) {
  const anna = await enter({
    givenName: 'Anna',
    familyName: 'Āboliņa',
    contacts: [{ kind: 'phone', value: '20001234', note: '' }],
  })
  const course = {
    name: 'Datorprasmes',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const of = { kind: 'groupList' as const, group, language: 'lv' as const }
  const { number } = must(await client.documents.makeGroupPaper(once({ of })))
  const { items } = await enterThings(client, ['L-01'], { name: 'ThinkPad', parts: [] })
  const lent = { on: addDays(today, -5), due: addDays(today, -2) }
  must(await issue(client, { person: anna, lines: [thing(items['L-01'] ?? '')], ...lent }))
  must(
    await client.privacy.restrict(
      once({
        person: anna,
        basis: 'accuracy' as const,
        why: 'Apstrīd dzimšanas datumu',
        untilOn: addDays(today, 20),
      }),
    ),
  )
  return { number }
}

/** The desk's next user is a clerk of the office. */
async function signInClerk({ client, enter }: Desk) {
  const clerk = await enter({ givenName: 'Līga', familyName: 'Lietvede', parts: ['colleague'] })
  const { account, code } = must(
    await client.staff.invite(once({ person: clerk, role: 'staff' as const })),
  )
  await client.staff.signOut()
  const accepted = await client.staff.acceptInvitation({ account, code, password: 'zilā upe 23' })
  if (!accepted.ok) throw new Error(accepted.refusal.reason)
}

test('what is withheld of somebody restricted says why to the director; to a clerk only who gives it out', async ({
  desk,
  page,
}) => {
  const { number } = await prepare(desk)
  await page.goto(at(page, '/equipment/loans?show=late'))
  await page.getByRole('row', { name: /L-01/u }).click()
  await page.getByRole('button', { name: 'Izsniegšanas akts' }).click()
  const act = page.getByRole('dialog', { name: 'Izsniegšanas akts' })
  await expect(act.getByText(/^Saņēmēja datu apstrāde ir ierobežota/u)).toBeVisible()
  await expect(act.getByRole('button', { name: 'Drukāt' })).toBeDisabled()
  await act.getByRole('button', { name: 'Aizvērt' }).click()

  await page.getByRole('button', { name: 'Atgādināt', exact: true }).click()
  const reminder = page.getByRole('dialog', { name: 'Atgādinājums: Anna Āboliņa' })
  await expect(reminder.getByText(/ierobežota.*tāpēc atgādinājuma nav/u)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await reminder.getByRole('button', { name: 'Aizvērt' }).click()

  const paper = page.getByRole('region', { name: 'Par dokumentu' })
  const open = async () => {
    await page.goto(at(page, '/documents'))
    await page.getByRole('row', { name: new RegExp(number, 'u') }).click()
    await expect(paper).toBeVisible()
  }
  await open()
  await expect(paper.getByRole('button', { name: 'Drukāt' })).toBeEnabled()
  await expect(paper.getByText(/ierobežota/u)).toBeHidden()

  await signInClerk(desk)
  await page.goto(at(page, '/documents'))
  await open()
  await expect(paper.getByText(/^Šo dokumentu izsniedz tikai direktors/u)).toBeVisible()
  await expect(paper.getByText(/ierobežota/u)).toBeHidden()
  await expect(paper.getByRole('button', { name: 'Drukāt' })).toBeDisabled()
  expect(await seriousFindings(page)).toEqual([])

  // Among others it is told by its number.
  await page.getByRole('checkbox').first().click()
  await page.getByRole('button', { name: 'Saglabāt atsevišķos failos' }).click()
  await expect(
    page.getByText(
      `1 dokumentu izsniedz tikai direktors: ${number}. Izvēlieties pārējos dokumentus.`,
    ),
  ).toBeVisible()
})

test('an open paper that is withheld meanwhile does not go out of a clerk’s window', async ({
  desk,
  page,
  office,
}) => {
  const { client, enter } = desk
  const phone = (value: string) => [{ kind: 'phone' as const, value, note: '' }]
  const tutorId = await enter({ familyName: 'Kuplais', contacts: phone('20005555') })
  const anna = await enter({ familyName: 'Āboliņa', contacts: phone('20001234') })
  const course = { name: 'Dizains', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Vakara grupa', courseId, tutorId }
  const { id: group } = must(await client.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [anna] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const of = { kind: 'participant' as const, group, person: anna }
  const { papers } = must(await client.documents.makeSheets(once({ of })))
  const sheet = papers[0]
  if (sheet === undefined) throw new Error('no sheet')

  const person = await enter({ givenName: 'Līga', familyName: 'Lietvede', parts: ['colleague'] })
  const { code } = must(await client.staff.invite(once({ person, role: 'staff' as const })))
  const clerk = await (await page.context().browser()?.newContext())?.newPage()
  if (clerk === undefined) throw new Error('no second browser')
  await clerk.goto(await office.freshAddress())
  await clerk.getByText('Līga Lietvede').first().click()
  await clerk.getByLabel(/kods/i).fill(code)
  for (const field of await clerk.locator('input[type=password]').all()) {
    await field.fill('zilā upe 23')
  }
  await clerk.keyboard.press('Enter')
  const areas = clerk.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await expect(areas.getByRole('link', { name: 'Šodien' })).toBeVisible()
  await clerk.goto(at(clerk, '/documents'))
  await clerk.getByRole('row', { name: new RegExp(sheet.number, 'u') }).click()
  const paper = clerk.getByRole('region', { name: 'Par dokumentu' })
  const print = paper.getByRole('button', { name: 'Drukāt' })
  const mail = paper.getByRole('button', { name: 'E-pasta fails' })
  await expect(print).toBeEnabled()
  await expect(mail).toBeEnabled()

  const why = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: addDays(today, 20) }
  must(await client.privacy.restrict(once({ person: tutorId, ...why })))
  await print.click()
  await expect(paper.getByText(/^Šo dokumentu izsniedz tikai direktors/u)).toBeVisible()
  await expect(print).toBeDisabled()
  await expect(mail).toBeDisabled()
  // It was not given to the printer.
  expect((await client.documents.get({ id: sheet.id })).events).toEqual([])
})
