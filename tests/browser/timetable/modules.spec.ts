import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '#tests/browser/people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

/** A course with a module of 15 hours, of which a group has 2.25 remotely and may have three. */
async function openGroup({ client }: Desk) {
  const { revision, ...policies } = await client.settings.policies()
  await client.settings.changePolicies(
    once({ revision, input: { ...policies, remoteShareLimit: 20 } }),
  )
  const courseId = idOf(
    await client.courses.createCourse(
      once({
        input: {
          name: 'Excel',
          projectId: null,
          programme: '',
          modules: [{ id: null, name: 'Formulas', kind: 'theory', plannedHours: 15 }],
          platforms: [],
        },
      }),
    ),
  )
  const groupId = idOf(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const { modules } = await client.courses.getCourse({ id: courseId })
  const input = { ...emptySession, groupId, day: '2025-03-04', moduleId: modules[0]?.id ?? null }
  idOf(await client.timetable.createSession(once({ input: { ...input, to: '10:30' } })))
  return { courseId, groupId }
}

test('a group’s page tells how much of each module is in its timetable, and how much is remote', async ({
  desk,
  page,
}) => {
  const { groupId } = await openGroup(desk)
  await page.goto(new URL(`/courses/${groupId}?tab=about`, page.url()).href)
  const row = page.getByRole('row', { name: /Formulas/ })
  await expect(row).toContainText('15')
  await expect(row).toContainText('2,25')
  await expect(row).toContainText('2024/2025: 2,25 no 3 st. (20 %)')
  expect(await seriousFindings(page)).toEqual([])
})

test('a module does not get so few hours that what is remote goes over the share: its group is named', async ({
  desk,
  page,
}) => {
  const { courseId } = await openGroup(desk)
  await page.goto(new URL(`/courses/course/${courseId}`, page.url()).href)
  await page.getByRole('button', { name: 'Labot', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Plānotās stundas').fill('11')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  const said = 'grupai „Rīta grupa” attālināti būtu ieplānots vairāk nekā 20 %'
  await expect(dialog.getByText(said).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByLabel('Plānotās stundas').fill('12')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(dialog).toBeHidden()
})
