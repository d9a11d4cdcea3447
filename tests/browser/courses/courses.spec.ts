import type { Page } from '@playwright/test'
import { emptyGroup, type GroupInput } from '#shared/courses/schema.ts'
import type { PersonInput } from '#shared/people/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** Somebody who can be confirmed: they can be reached. */
const reachable = (givenName: string, familyName: string): Partial<PersonInput> => ({
  givenName,
  familyName,
  contacts: [{ kind: 'phone', value: '20 001 234', note: '' }],
})

async function enterGroup({ client }: Desk, group: Partial<GroupInput> = {}): Promise<string> {
  const course = {
    name: 'Excel iesācējiem',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: '1. grupa', courseId, ...group }
  return idOf(await client.courses.createGroup(once({ input })))
}

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

const names = (page: Page) =>
  page.getByRole('grid').getByRole('row').filter({ hasText: 'Dalība apstiprināta' })

test('a group is made with a new course on the way, and people are added to it several at once', async ({
  desk,
  page,
}) => {
  await desk.enter(reachable('Anna', 'Čakste'))
  await desk.enter(reachable('Juris', 'Cīrulis'))
  await goTo(page, '/courses')
  await page.getByRole('button', { name: 'Jauna grupa' }).first().click()
  await page.getByLabel('Grupas nosaukums').fill('Rīta grupa')
  await page.getByRole('combobox', { name: 'Kurss' }).fill('Excel')
  await page.getByText('Izveidot „Excel”').click()
  const course = page.getByRole('dialog', { name: 'Jauns kurss' })
  await expect(course.getByLabel('Kursa nosaukums')).toHaveValue('Excel')
  await course.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByRole('combobox', { name: 'Kurss' })).toHaveValue('Excel')
  await page.getByLabel('Pirmā diena').fill('1.12.2026')
  await page.getByLabel('Pēdējā diena').fill('30.11.2026')
  await page.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('Beigas ir pirms sākuma').first()).toBeVisible()
  await page.getByLabel('Pēdējā diena').fill('18.12.2026')
  await page.getByRole('button', { name: 'Saglabāt' }).click()

  await expect(page.getByRole('heading', { name: 'Rīta grupa' })).toBeVisible()
  await expect(page.getByText('Grupā vēl nav dalībnieku')).toBeVisible()
  await page.getByRole('button', { name: 'Pievienot dalībniekus' }).click()
  const adding = page.getByRole('dialog', { name: 'Pievienot dalībniekus: Rīta grupa' })
  const who = adding.getByRole('combobox', { name: 'Kas' })
  for (const name of ['Anna Čakste', 'Juris Cīrulis']) {
    await who.fill(name)
    await page.getByRole('option', { name: `${name} 20 001 234` }).click()
    await expect(adding.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  await adding.getByRole('button', { name: 'Pievienot grupai' }).click()
  await expect(page.getByText('Pievienoti 2 dalībnieki.')).toBeVisible()
  await expect(names(page)).toContainText([/Cīrulis/, /Čakste/])
  await page.getByRole('button', { name: 'Atsaukt darbību' }).last().click()
  await expect(page.getByText('Grupā vēl nav dalībnieku')).toBeVisible()
})

test('whoever leaves stays on the list as withdrawn and is no longer counted', async ({
  desk,
  page,
}) => {
  const person = await desk.enter(reachable('Anna', 'Čakste'))
  const group = await enterGroup(desk)
  const people = { kind: 'rows' as const, ids: [person] }
  const enrolling = once({ group, people, state: 'confirmed' as const, since: null })
  expect((await desk.client.courses.enrol(enrolling)).ok).toBe(true)
  await goTo(page, `/courses/${group}`)
  await expect(page.getByRole('tab', { name: 'Dalībnieki 1' })).toBeVisible()
  await expect(names(page)).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Atlasīt visus ierakstus' }).click()
  // Taking somebody out shows what they leave open; no list of states goes round it.
  await page.getByRole('button', { name: 'Mainīt stāvokli…' }).click()
  const state = page.getByRole('dialog', { name: 'Mainīt stāvokli: 1 dalībnieks' })
  await state.getByLabel('Stāvoklis').click()
  await expect(page.getByRole('option', { name: 'Pabeidza' })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Izstājās' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await state.getByRole('button', { name: 'Atcelt' }).click()
  await page.getByRole('button', { name: 'Izņemt no grupas' }).click()
  const leaving = page.getByRole('dialog', { name: 'Izņemt no grupas: 1 dalībnieks' })
  await leaving.getByRole('button', { name: 'Izņemt no grupas' }).click()
  await expect(page.getByText('No grupas izņemts 1 dalībnieks.')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Dalībnieki 0' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Čakste/ })).toContainText('Izstājās')
  await page.getByRole('tab', { name: 'Vēsture' }).click()
  await expect(page.getByText('Anna Čakste: Izstājās')).toBeVisible()
})

test('the palette finds a group by its course', async ({ desk, page }) => {
  await enterGroup(desk)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Meklēt un darīt' }).fill('excel ies')
  await page.getByRole('option', { name: /1\. grupa/ }).click()
  await expect(page.getByRole('heading', { name: '1. grupa' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the courses area, ${colorScheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await goTo(page, '/courses')
    await expect(page.getByText('Vēl nav nevienas grupas')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    const person = await desk.enter({ givenName: 'Anna', familyName: 'Čakste' })
    const group = await enterGroup(desk, { startsOn: '2026-11-01', endsOn: '2026-12-24' })
    const people = { kind: 'rows' as const, ids: [person] }
    await desk.client.courses.enrol(once({ group, people, state: 'applied' as const, since: null }))
    await goTo(page, `/courses?open=${group}`)
    await expect(page.getByRole('link', { name: 'Anna Čakste' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await goTo(page, `/courses/${group}`)
    await expect(page.getByRole('row', { name: /Čakste/ })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Pievienot dalībniekus' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Atcelt' }).click()
    for (const tab of ['Par grupu', 'Vēsture']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tabpanel')).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
    }
    await page.getByRole('tab', { name: 'Par grupu' }).click()
    await page.getByRole('button', { name: 'Labot', exact: true }).click()
    await expect(page.getByLabel('Grupas nosaukums')).toHaveValue('1. grupa')
    expect(await seriousFindings(page)).toEqual([])
  })
}
