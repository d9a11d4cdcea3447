import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'
import { emptyGroup } from '#shared/courses/schema.ts'

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** A group with one session on 3 December 2026 in a room. */
async function enterGroup({ client, enter }: Desk): Promise<string> {
  await enter({ givenName: 'Ārija', familyName: 'Šteina', parts: ['teacher'] })
  const name = 'Rīta grupa'
  const course = { name, projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const groupId = idOf(
    await client.courses.createGroup(once({ input: { ...emptyGroup, name, courseId } })),
  )
  const input = { ...emptySession, groupId, day: '2026-12-03', topic: 'Tabulas' }
  idOf(await client.timetable.createSession(once({ input })))
  return groupId
}

const list = [
  'Datums;Laiks;Temats;Pedagogs;Telpa',
  '03.12.2026.;10.00–11.00;Sakrīt ar esošo;Ārija Šteina;12. telpa',
  '10.12.2026.;9.00–10.30;Formulas;Ārija Šteina;12. telpa',
  '17.12.2026.;9.00–10.30;Diagrammas;Ārija Šteina;',
].join('\n')

test('a group’s timetable is imported from its page: what clashes is shown and stays out', async ({
  desk,
  page,
}) => {
  const group = await enterGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=timetable`, page.url()).href)
  await page.getByRole('button', { name: 'Importēt nodarbības' }).click()
  await expect(
    page.getByRole('heading', { name: 'Importēt nodarbības grupai „Rīta grupa”' }),
  ).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'saraksts.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await expect(page.getByLabel('Kas ir kolonnā „Laiks”')).toHaveValue('time')
  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  await expect(
    page
      .getByRole('row')
      .filter({ hasText: 'grupai „Rīta grupa” jau ir nodarbība 03.12.2026. 09.00–10.30' }),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Ierakstīt 2 nodarbības' }).click()
  await expect(page.getByText('Ierakstītas 2 nodarbības.')).toBeVisible()
  await page.getByRole('button', { name: 'Atvērt grupu' }).click()
  await expect(page.getByRole('row', { name: /Formulas/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Diagrammas/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Sakrīt ar esošo/ })).toBeHidden()
})

test('a list that tells a standing session anew changes it, after it showed what will change', async ({
  desk,
  page,
}) => {
  const group = await enterGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=timetable`, page.url()).href)
  await page.getByRole('button', { name: 'Importēt nodarbības' }).click()
  const text = 'Datums;Laiks;Telpa\n03.12.2026.;9.00–10.30;14. telpa'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'izmainas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  const row = page.getByRole('row').filter({ hasText: '03.12.2026.' })
  await expect(row).toContainText('Papildināms')
  await expect(row).toContainText(/Telpa: .* → 14\. telpa/)
  await page.getByRole('button', { name: 'Mainīt 1 nodarbību' }).click()
  await expect(page.getByText('Mainīta 1 nodarbība.')).toBeVisible()
  await page.getByRole('button', { name: 'Atvērt grupu' }).click()
  await expect(page.getByRole('row', { name: /03\.12\.2026\..*14\. telpa/ })).toBeVisible()
})
