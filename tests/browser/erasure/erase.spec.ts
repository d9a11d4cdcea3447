import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Somebody of a group whose training is over or not. */
async function learner({ client, enter }: Desk, state: 'applied' | 'finished') {
  const person = await enter({
    givenName: 'Zigrīda',
    familyName: 'Aizmirstamā',
    contacts: [{ kind: 'email', value: 'zigrida@example.lv', note: '' }],
  })
  const course = { name: 'Dārzi', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const { id: group } = must(await client.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [person] }
  must(await client.courses.enrol(once({ group, people, state, since: null })))
  return person
}

async function openDialog(page: Page, person: string) {
  await page.goto(new URL(`/people/${person}`, page.url()).href)
  await page.getByRole('button', { name: 'Citas darbības' }).click()
  await page.getByRole('menuitem', { name: 'Dzēst personas datus…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Personas datu dzēšana' })
  await expect(dialog.getByRole('heading', { name: 'Tiks dzēsts' })).toBeVisible()
  return dialog
}

test('whose training is over is erased: what goes is seen before, a number stays', async ({
  desk,
  page,
}) => {
  const person = await learner(desk, 'finished')
  await desk.client.people.archive(once({ selection: { kind: 'rows', ids: [person] } }))
  const note = 'Zvana ar Aizmirstamās tālruni'
  const other = await desk.enter({ givenName: 'Uldis', familyName: 'Paliekošais', note })
  const dialog = await openDialog(page, person)
  await expect(dialog.getByText('Saziņas veidi')).toBeVisible()
  // A text of somebody else names them: it opens where it can be changed.
  const mention = dialog.getByRole('listitem').filter({ hasText: note })
  await expect(mention.getByRole('link', { name: 'Cits cilvēks' })).toHaveAttribute(
    'href',
    new RegExp(`/people/${other}$`),
  )
  await expect(dialog.getByText('Uzņemšana grupās: mācību uzskaitei')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await dialog.getByLabel('Pieprasījuma vai lēmuma diena').fill('20.11.2025')
  const number = dialog.getByLabel('Lai apstiprinātu, ierakstiet numuru 1')
  await number.fill('7')
  await dialog.getByRole('button', { name: 'Dzēst neatgriezeniski' }).click()
  await expect(dialog.getByText('Ierakstiet tieši to numuru').first()).toBeVisible()
  await number.fill('1')
  await dialog.getByRole('button', { name: 'Dzēst neatgriezeniski' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Persona #1' })).toBeVisible()
  await expect(page.getByText(/^Personas dati dzēsti/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Dzēšanas protokols' })).toBeVisible()
  await expect(page.getByText('Pamats: Cilvēks to lūdza (20.11.2025.)')).toBeVisible()
  await expect(page.getByText('Aizmirstamā')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Labot' })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Protokols drukai' }).click()
  const paper = page.getByRole('dialog', { name: 'Personas datu dzēšanas protokols' })
  await expect(paper.getByText('Persona #1').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const saved = page.waitForEvent('download')
  await paper.getByRole('button', { name: 'Saglabāt' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^DP-\d{4}-0001\.pdf$/)
  await expect(paper).toHaveCount(0)
  expect(await desk.client.people.find({ text: 'aizmirstama', limit: 5 })).toEqual([])
})

test('who still learns is not erased, and the director is told why', async ({ desk, page }) => {
  const dialog = await openDialog(page, await learner(desk, 'applied'))
  const told = dialog.getByRole('alert')
  await expect(told).toContainText('Datus vēl nevar dzēst')
  await expect(told).toContainText('Cilvēks vēl mācās: Rīta grupa.')
  await expect(dialog.getByRole('button', { name: 'Dzēst neatgriezeniski' })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Aizvērt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zigrīda Aizmirstamā' })).toBeVisible()
})
