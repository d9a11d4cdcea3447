import { emptyGroup } from '#shared/courses/schema.ts'
import { delivery, event } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('what went long ago is found by its name, in the list and everywhere', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const contacts = [{ kind: 'email' as const, value: 'anna@example.com', note: '' }]
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts })
  const input = { ...delivery, subject: 'Lapas', message: 'Materiāli pielikumā.' }
  const made = must(await client.deliveries.send(once({ person: anna, input })))
  const happened = event('sent', { at: { day: '2026-01-15', time: '10:15' } })
  must(await client.deliveries.record(once({ deliveries: [made.id], event: happened })))

  await page.goto(new URL('/deliveries', page.url()).href)
  const list = page.getByRole('grid', { name: 'Sūtījumu saraksts' })
  const search = page.getByPlaceholder('Cilvēks, sūtījuma kods vai numurs')
  await search.fill('abolina')
  const row = list.getByRole('row', { name: /Anna Āboliņa/ })
  await expect(row).toContainText('15.01.2026. 10.15')

  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await expect(page.getByText('nosūtīts 15.01.2026. 10.15')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('S-0001')
  await page.getByRole('option', { name: /S-0001 · Anna Āboliņa/ }).click()
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await expect(pane.getByRole('heading', { name: 'S-0001 · Anna Āboliņa' })).toBeVisible()
})

test('another name on the parcel is typed where the parcel is made', async ({ desk, page }) => {
  const anna = await desk.enter({
    givenName: 'Anna',
    familyName: 'Āboliņa',
    contacts: [{ kind: 'phone', value: '20 001 234', note: '' }],
  })
  const material = await enterMaterial(desk.client, { name: 'Rokasgrāmata' })
  const input = {
    ...delivery,
    channel: 'post' as const,
    address: 'Meža iela 1, Cēsis, LV-4101',
    materials: [{ material, quantity: 1 }],
  }
  must(await desk.client.deliveries.send(once({ person: anna, input })))
  await page.goto(new URL('/deliveries', page.url()).href)
  const row = page.getByRole('row', { name: /Anna Āboliņa/ })
  await row.getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Labot…' }).click()
  const form = page.getByRole('dialog', { name: 'Labot sūtījumu' })
  await form.getByLabel('Saņēmējs šajā sūtījumā').fill('SIA „Ābele”, Annai Āboliņai')
  expect(await seriousFindings(page)).toEqual([])
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(pane.getByRole('heading', { name: /SIA „Ābele”, Annai Āboliņai/ })).toBeVisible()
})

test('a batch by post offers the course’s set, and who carries it', async ({ desk, page }) => {
  const { client, enter } = desk
  const anna = await enter({
    givenName: 'Anna',
    familyName: 'Āboliņa',
    address: 'Meža iela 1',
    town: 'Cēsis',
    postcode: 'LV-4101',
    contacts: [{ kind: 'phone', value: '20 001 234', note: '' }],
  })
  const course = { name: 'Lietvedība', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const id = await enterMaterial(client, { name: 'Lietveža rokasgrāmata' })
  must(await client.materials.tie(once({ id, to: { kind: 'course', course: courseId } })))

  await page.goto(new URL(`/courses/${group}?tab=deliveries`, page.url()).href)
  await page.getByRole('button', { name: 'Nosūtīt grupai…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sūtījumi grupai' })
  await dialog.getByLabel('Kā nosūtīt').click()
  await page.getByRole('option', { name: 'Pasts vai kurjers' }).click()
  await dialog.getByRole('button', { name: 'Pievienot 1 kursa materiālu' }).click()
  await expect(dialog.getByRole('row', { name: /Anna Āboliņa/ })).toContainText('Meža iela 1')
  await dialog.getByRole('combobox', { name: 'Pārvadātājs' }).click()
  await page.getByRole('option', { name: 'Omniva' }).click()
  await dialog.getByRole('button', { name: 'Sagatavot 1 sūtījumu' }).click()
  await expect(page.getByText('Sagatavots 1 sūtījums.')).toBeVisible()
  const { rows } = await client.deliveries.list({
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 10,
  })
  expect(rows).toMatchObject([{ carrierName: 'Omniva', contents: 'Lietveža rokasgrāmata' }])
})
