import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '#tests/browser/people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

/** A session that was, with one participant. */
async function openSession({ client, enter }: Desk) {
  const course = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const group = idOf(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const person = await enter({ givenName: 'Oto', familyName: 'Ozols' })
  await client.courses.enrol(
    once({ group, people: { kind: 'rows', ids: [person] }, state: 'applied', since: null }),
  )
  const input = { ...emptySession, groupId: group, day: '2025-03-04' }
  const session = idOf(await client.timetable.createSession(once({ input })))
  return { person, session }
}

test('who was sent out of a session is noted there and stands on their page', async ({
  desk,
  page,
}) => {
  const { person, session } = await openSession(desk)
  await page.goto(new URL(`/timetable?open=${session}`, page.url()).href)
  const part = page.getByRole('region', { name: 'Atslēgšana no nodarbības' })
  await expect(part).toContainText('neviens nav atslēgts')
  await part.getByRole('button', { name: 'Atzīmēt atslēgšanu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Atslēgšana no nodarbības' })
  await dialog.getByLabel('Kas atslēgts').fill('ozol')
  await page.getByRole('option', { name: /Oto Ozols/ }).click()
  await dialog.getByRole('textbox', { name: /^Laiks/ }).fill('11:00')
  await dialog.getByLabel('Iemesls').click()
  await page.getByRole('option', { name: 'nodeva saiti citam' }).click()
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(dialog).toContainText('Nodarbība ilgst no 09:00 līdz 10:30')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('textbox', { name: /^Laiks/ }).fill('9:40')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(dialog).toBeHidden()
  await expect(part).toContainText('Oto Ozols')
  await expect(part).toContainText('plkst. 09.40 · nodeva saiti citam')
  await expect(part).toContainText('Audzinātājam nav paziņots')
  expect(await seriousFindings(page)).toEqual([])

  await page.goto(new URL(`/people/${person}`, page.url()).href)
  await expect(page.getByText(/plkst\. 09\.40 · nodeva saiti citam/)).toBeVisible()
  await page.getByRole('link', { name: '04.03.2025.' }).click()
  await part.getByRole('button', { name: 'Noņemt ierakstu par atslēgšanu' }).click()
  await expect(part).toContainText('neviens nav atslēgts')
})
