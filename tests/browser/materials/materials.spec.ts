import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { enterMaterial } from '../../support/materials.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** An office with a course, a group and a session of it; `keepsStock` or a light one. */
async function prepare({ client }: Desk, keepsStock: boolean) {
  const { revision, ...policies } = await client.settings.policies()
  const input = { ...policies, deliveryStock: keepsStock, deliveryBoxFit: keepsStock }
  must(await client.settings.changePolicies(once({ revision, input })))
  const course = { name: 'Latviešu valoda', projectId: null, programme: '' }
  const { id: courseId } = must(
    await client.courses.createCourse(once({ input: { ...course, modules: [], platforms: [] } })),
  )
  const group = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const { id: groupId } = must(await client.courses.createGroup(once({ input: group })))
  const session = { ...emptySession, groupId, day: '2031-03-04', topic: 'Pirmā nodaļa' }
  return must(await client.timetable.createSession(once({ input: session }))).id
}

const open = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href)
}
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const part = (page: Page, name: string) => page.getByRole('region', { name })

test('a new material with stock: ten come, it is for a course, a file goes with it', async ({
  desk,
  page,
}) => {
  await prepare(desk, true)
  await open(page, '/deliveries/materials')
  await expect(page.getByText('Materiālu vēl nav')).toBeVisible()
  await page.keyboard.press('n')
  const form = dialog(page, 'Jauns materiāls')
  await form.getByLabel('Nosaukums').fill('Ābece')
  await form.getByLabel('Veids').click()
  await page.getByRole('option', { name: 'Mācību grāmata' }).click()
  await form.getByLabel('Skaitīt krājumu').check()
  await form.getByLabel('Kods').fill('AB-1')
  await form.getByLabel('Augstums').fill('1,5')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form.getByText('Norādiet visus trīs izmērus').first()).toBeVisible()
  await form.getByLabel('Platums').fill('21')
  await form.getByLabel('Garums').fill('29,7')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByRole('heading', { name: 'Ābece' })).toBeVisible()
  await expect(page.getByText('1,5 × 21 × 29,7 cm')).toBeVisible()

  await part(page, 'Krājums').getByRole('button', { name: 'Saņemts' }).click()
  const received = dialog(page, 'Saņemts: Ābece')
  await received.getByLabel('Cik saņemts').fill('10')
  await received.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(part(page, 'Krājums')).toContainText('Plauktā: 10 eksemplāru')
  await part(page, 'Krājums').getByRole('button', { name: 'Norakstīt' }).click()
  const written = dialog(page, 'Norakstīt: Ābece')
  await written.getByLabel('Cik norakstīt').fill('11')
  await written.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(written.getByText('„Ābece”: vajag 11, plauktā ir 10.').first()).toBeVisible()
  await written.getByLabel('Cik norakstīt').fill('1')
  await written.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(part(page, 'Krājums')).toContainText('Plauktā: 9 eksemplāri')

  await part(page, 'Kam paredzēts').getByRole('button', { name: 'Pievienot' }).click()
  const tie = dialog(page, 'Kam paredzēts materiāls')
  await tie.getByLabel('Kurss', { exact: false }).last().fill('latv')
  await page.getByRole('option', { name: 'Latviešu valoda' }).click()
  await tie.getByRole('button', { name: 'Pievienot' }).click()
  await expect(part(page, 'Kam paredzēts')).toContainText('Latviešu valoda viss kurss')

  const chosen = page.waitForEvent('filechooser')
  await part(page, 'Faili').getByRole('button', { name: 'Pievienot failu' }).click()
  await (
    await chosen
  ).setFiles({ name: 'Ābece.txt', mimeType: 'text/plain', buffer: Buffer.from('A kā ābols') })
  await expect(part(page, 'Faili')).toContainText('Ābece.txt')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Saglabāt failu: Ābece.txt' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Ābece.txt')
  expect(await readFile(await saved.path(), 'utf8')).toBe('A kā ābols')

  await enterMaterial(desk.client, { name: 'Vārdnīca' })
  const list = page.getByRole('grid', { name: 'Materiālu saraksts' })
  await expect(list.getByText('Vārdnīca')).toBeVisible()
  await page.getByPlaceholder('Nosaukums, kods vai plaukts').fill('abece ab')
  await expect(list.getByText('Vārdnīca')).toBeHidden()
  await expect(list.getByText('Ābece')).toBeVisible()
})

test('a light office sees no stock, gives a session its materials beside the timetable, and packs by shelf', async ({
  desk,
  page,
}) => {
  const session = await prepare(desk, false)
  const id = await enterMaterial(desk.client, {
    name: 'Darba lapa',
    kind: 'handout',
    stockKept: true,
    weightGrams: 90,
  })
  await open(page, `/deliveries/materials?open=${id}`)
  await expect(page.getByRole('heading', { name: 'Darba lapa' })).toBeVisible()
  await expect(part(page, 'Krājums')).toBeHidden()
  await expect(page.getByText('90 g')).toBeHidden()
  await expect(page.getByRole('columnheader', { name: 'Kursi' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Krājumā' })).toBeHidden()

  await open(page, `/timetable?open=${session}`)
  const materials = part(page, 'Materiāli')
  await expect(materials).toContainText('Nodarbībai materiālu nav.')
  await materials.getByRole('button', { name: 'Pievienot materiālu' }).click()
  const adding = dialog(page, 'Pievienot materiālu')
  await adding.getByLabel('Materiāls').fill('lapa')
  await page.getByRole('option', { name: 'Darba lapa' }).click()
  await adding.getByRole('button', { name: 'Pievienot materiālu' }).click()
  await expect(materials.getByRole('link', { name: 'Darba lapa' })).toBeVisible()
  await materials.getByRole('button', { name: 'Noņemt no nodarbības: Darba lapa' }).click()
  await expect(materials).toContainText('Nodarbībai materiālu nav.')

  // Packing with labels, without stock, it says where a thing lies and by which code it is found.
  const { revision, ...policies } = await desk.client.settings.policies()
  const packs = { ...policies, deliveryLabels: true }
  must(await desk.client.settings.changePolicies(once({ revision, input: packs })))
  await open(page, '/deliveries/materials')
  await expect(page.getByRole('tab', { name: 'Pakošana' })).toBeVisible()
  await page.keyboard.press('n')
  const form = dialog(page, 'Jauns materiāls')
  await form.getByLabel('Nosaukums').fill('Ābece')
  await expect(form.getByLabel('Skaitīt krājumu')).toBeHidden()
  await form.getByLabel('Kods').fill('AB-1')
  await form.getByLabel('Plaukts').fill('A2')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByRole('heading', { name: 'Ābece' })).toBeVisible()
  const list = page.getByRole('grid', { name: 'Materiālu saraksts' })
  await expect(list.getByRole('row', { name: /Ābece/ })).toContainText('A2')
  await expect(page.getByRole('columnheader', { name: 'Krājumā' })).toBeHidden()
})
