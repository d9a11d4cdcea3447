import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { expect, once, test } from '#tests/browser/people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

const longName = `Kurss ${'ļoti garš nosaukums '.repeat(15)}`.slice(0, 300).trim()

test('a project leads to its courses and groups, each with its hours; a new group knows its course', async ({
  desk,
  page,
}) => {
  const { client } = desk
  const project = { name: 'Digitālās prasmes', number: '4.2/001', funder: 'ESF', managerId: null }
  const projectId = idOf(await client.courses.createProject(once({ input: project })))
  const course = {
    name: longName,
    projectId,
    programme: 'Profesionālā pilnveide',
    modules: [{ id: null, name: 'Formulas', kind: 'theory' as const, plannedHours: 15 }],
    platforms: [],
  }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const groupId = idOf(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const session = { ...emptySession, groupId, day: '2025-03-04', to: '10:30' }
  idOf(await client.timetable.createSession(once({ input: session })))

  await page.goto(new URL('/courses', page.url()).href)
  await page.getByRole('tab', { name: 'Mācību projekti' }).click()
  await page.getByText('Digitālās prasmes').first().click()
  await expect(page).toHaveURL(/open=/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Digitālās prasmes' })).toBeVisible()
  const row = page.getByRole('row', { name: /Rīta grupa/ })
  await expect(row).toContainText('2,25 no 15 st.')
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('link', { name: longName }).click()
  await expect(page.getByRole('row', { name: /Formulas/ })).toContainText('15')
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(sideways).toBe(false)
  await page.getByRole('button', { name: 'Jauna grupa' }).click()
  await page.getByLabel('Grupas nosaukums').fill('Vakara grupa')
  await page.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByRole('heading', { name: 'Vakara grupa' })).toBeVisible()
  await page.getByRole('tab', { name: 'Par grupu' }).click()
  await expect(page.getByText('Profesionālā pilnveide')).toBeVisible()
})
