import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '#tests/browser/people/desk.ts'

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** Two remote hours of a module whose share is two: it is full. */
async function fullShare({ client }: Desk) {
  const { revision, ...policies } = await client.settings.policies()
  await client.settings.changePolicies(
    once({ revision, input: { ...policies, remoteShareLimit: 20 } }),
  )
  const modules = [{ id: null, name: 'Formulas', kind: 'theory' as const, plannedHours: 15 }]
  const course = { name: 'Excel', projectId: null, programme: '', modules, platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const group = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const groupId = idOf(await client.courses.createGroup(once({ input: group })))
  const module = (await client.courses.getCourse({ id: courseId })).modules[0]
  const input = { ...emptySession, groupId, moduleId: module?.id ?? null, mode: 'remote' as const }
  const enter = async (day: string, to: string): Promise<string> =>
    idOf(await client.timetable.createSession(once({ input: { ...input, day, to } })))
  return { enter, id: await enter('2026-12-03', '11:00') }
}

test('an undo that would go over the remote share says which session, which limit and the way out', async ({
  desk,
  page,
}) => {
  const { enter, id } = await fullShare(desk)
  await page.goto(new URL(`/timetable?open=${id}`, page.url()).href)
  await page.getByRole('button', { name: 'Atcelt nodarbību' }).click()
  const cancel = page.getByRole('dialog', { name: 'Atcelt 1 nodarbību' })
  await cancel.getByRole('button', { name: 'Atcelt 1 nodarbību' }).click()
  await expect(page.getByText('Atcelta 1 nodarbība.')).toBeVisible()
  // Meanwhile another desk takes the share.
  await enter('2026-12-04', '09:40')
  await page.getByRole('button', { name: 'Atsaukt darbību' }).last().click()

  const said = page.getByRole('alert').filter({ hasText: 'Nevar atsaukt' })
  await expect(said).toContainText(/03\.12\.2026\. 09[:.]00.*Rīta grupa/)
  await expect(said).toContainText('modulī attālināti būtu vairāk stundu, nekā pieļaujams')
  await expect(said).toContainText('Vispirms atceliet citu šī moduļa attālināto nodarbību')
  await expect(said).toContainText('klātienē vai ar pamatojumu')
  await expect(page.getByText('Nodarbība atcelta')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
