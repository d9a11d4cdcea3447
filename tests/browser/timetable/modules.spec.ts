import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { expect, once, test } from '#tests/browser/people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

test('a group’s page tells how much of each module is in its timetable, and how much is remote', async ({
  desk,
  page,
}) => {
  const { client } = desk
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
  await page.goto(new URL(`/courses/${groupId}?tab=about`, page.url()).href)
  const row = page.getByRole('row', { name: /Formulas/ })
  await expect(row).toContainText('15')
  await expect(row).toContainText('2,25')
  await expect(row).toContainText('2024/2025: 2,25 no 3 st. (20 %)')
  expect(await seriousFindings(page)).toEqual([])
})
