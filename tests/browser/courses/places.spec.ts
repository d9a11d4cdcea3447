import type { Page } from '@playwright/test'
import { emptyCourse, emptyGroup, type GroupInput } from '#shared/courses/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** A course with these groups; returns their ids in the order given. */
async function enterGroups({ client }: Desk, ...groups: Partial<GroupInput>[]): Promise<string[]> {
  const course = { ...emptyCourse, name: 'Excel iesācējiem' }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const ids = []
  for (const group of groups) {
    const input = { ...emptyGroup, name: '1. grupa', courseId, ...group }
    ids.push(idOf(await client.courses.createGroup(once({ input }))))
  }
  return ids
}

const phone = { kind: 'phone' as const, value: '20 001 234', note: '' }

/** People who can be reached, confirmed in the group in this order. */
async function confirm(desk: Desk, group: string, familyNames: readonly string[]): Promise<void> {
  const ids = []
  for (const familyName of familyNames) {
    ids.push(await desk.enter({ givenName: 'Anna', familyName, contacts: [phone] }))
  }
  const people = { kind: 'rows' as const, ids }
  const enrolling = once({ group, people, state: 'confirmed' as const, since: null })
  expect(await desk.client.courses.enrol(enrolling)).toMatchObject({ ok: true })
}

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

/** Ticks a participant at the row's beginning. */
const tick = (page: Page, name: string) => row(page, name).getByRole('gridcell').first().click()

test('a full group has a waiting list; when a place frees, the next is named and confirmed at one press', async ({
  desk,
  page,
}) => {
  const [group = ''] = await enterGroups(desk, { capacity: 2 })
  await confirm(desk, group, ['Āboliņa', 'Bērza', 'Cīrule', 'Dārza'])
  await goTo(page, `/courses/${group}`)
  await expect(row(page, 'Bērza')).toContainText('Dalība apstiprināta')
  await expect(row(page, 'Cīrule')).toContainText('Gaida vietu')
  await expect(page.getByText('Gaidīšanas sarakstā pirmais')).toHaveCount(0)

  await tick(page, 'Āboliņa')
  await page.getByRole('button', { name: 'Izņemt no grupas' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Izņemt no grupas' }).click()
  const note = page.getByRole('alert').filter({ hasText: 'Gaidīšanas sarakstā' })
  await expect(note).toContainText('Brīva 1 vieta.')
  await expect(note).toContainText('Anna Cīrule')
  await expect(row(page, 'Cīrule')).toContainText('Gaida vietu')
  expect(await seriousFindings(page)).toEqual([])

  await note.getByRole('button', { name: 'Apstiprināt dalību…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mainīt' }).click()
  await expect(row(page, 'Cīrule')).toContainText('Dalība apstiprināta')
  await expect(note).toHaveCount(0)
})

test('who has no contact is not confirmed; it is said what is missing, and it is added on the spot', async ({
  desk,
  page,
}) => {
  const [group = ''] = await enterGroups(desk, {})
  await desk.enter({ givenName: 'Anna', familyName: 'Klusa' })
  await goTo(page, `/courses/${group}`)
  await page.getByRole('button', { name: 'Pievienot dalībniekus' }).click()
  const adding = page.getByRole('dialog', { name: 'Pievienot dalībniekus: 1. grupa' })
  await adding.getByRole('combobox', { name: 'Kas' }).fill('Klusa')
  await page.getByRole('option', { name: 'Anna Klusa' }).click()
  await adding.getByRole('button', { name: 'Pievienot grupai' }).click()
  await expect(adding.getByText('Anna Klusa: nav ne tālruņa, ne e-pasta')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await adding.getByRole('button', { name: 'Pievienot kontaktinformāciju: Anna Klusa' }).click()
  const person = page.getByRole('dialog', { name: 'Labot: Anna Klusa' })
  await person.getByRole('button', { name: 'Pievienot saziņas veidu' }).click()
  await person.getByLabel('Numurs vai adrese').fill('20 001 234')
  await person.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(row(page, 'Klusa')).toContainText('Dalība apstiprināta')
})

test('a minor is confirmed only with somebody who answers for them', async ({ desk, page }) => {
  const [group = ''] = await enterGroups(desk, {})
  const birthDate = `${new Date().getFullYear() - 14}-01-01`
  await desk.enter({ givenName: 'Anna', familyName: 'Mazā', birthDate, contacts: [phone] })
  await goTo(page, `/courses/${group}`)
  await page.getByRole('button', { name: 'Pievienot dalībniekus' }).click()
  const adding = page.getByRole('dialog', { name: 'Pievienot dalībniekus: 1. grupa' })
  await adding.getByRole('combobox', { name: 'Kas' }).fill('Mazā')
  await page.getByRole('option', { name: 'Anna Mazā' }).click()
  await adding.getByRole('button', { name: 'Pievienot grupai' }).click()
  await expect(
    adding.getByText('Anna Mazā: nepilngadīga persona bez likumiskā pārstāvja'),
  ).toBeVisible()
  await expect(page.getByText('Grupā vēl nav dalībnieku')).toBeVisible()
})

test('somebody moves to another group, as far as it has places, and one undo brings them back', async ({
  desk,
  page,
}) => {
  const [morning = '', evening = '', small = ''] = await enterGroups(
    desk,
    { name: 'Rīta grupa' },
    { name: 'Vakara grupa' },
    { name: 'Pilnā grupa', capacity: 1 },
  )
  await confirm(desk, morning, ['Āboliņa', 'Bērza'])
  await confirm(desk, small, ['Cīrule'])
  await goTo(page, `/courses/${morning}`)
  await tick(page, 'Āboliņa')
  await page.getByRole('button', { name: 'Pārcelt uz citu grupu…' }).click()
  const moving = page.getByRole('dialog', { name: 'Pārcelt uz citu grupu: 1 dalībnieks' })
  const choose = async (name: string): Promise<void> => {
    await moving.getByRole('combobox', { name: 'Uz kuru grupu' }).fill(name)
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
    await moving.getByRole('button', { name: 'Pārcelt' }).click()
  }
  await choose('Pilnā grupa')
  await expect(
    moving.getByText('Grupā nepietiek brīvu vietu: ir 0, vajag 1.').first(),
  ).toBeVisible()
  await choose('Vakara grupa')
  await expect(page.getByText(/^Pārcelts 1 dalībnieks/)).toBeVisible()
  await expect(row(page, 'Āboliņa')).toContainText('Izstājās')
  await page.getByRole('button', { name: 'Atsaukt darbību' }).last().click()
  await expect(row(page, 'Āboliņa')).toContainText('Dalība apstiprināta')
  await goTo(page, `/courses/${evening}`)
  await expect(page.getByText('Grupā vēl nav dalībnieku')).toBeVisible()
})
