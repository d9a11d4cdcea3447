import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { reportAbsence } from '../../support/absences.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('of a call of which only the day is known no hour is made up: whether it was in time is not known', async ({
  desk: { client, enter },
  page,
}) => {
  const contacts = [{ kind: 'phone' as const, value: '20005555', note: '' }]
  const birthDate = '1990-02-03'
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', birthDate, contacts })
  const input = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const day = todayInRiga(systemClock)
  // Of the day there is a minute in which it would have been in time.
  const hours = { from: '00:01', to: '00:46' }
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, ...hours, groupId: group, day } }),
    ),
  )
  const { id } = must(await reportAbsence(client, anna, session))
  await page.goto(new URL(`/absences?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Kavējums' })
  await expect(pane.getByText('Nav savlaicīgi')).toBeVisible()

  await pane.getByRole('button', { name: 'Labot' }).click()
  const form = page.getByRole('dialog', { name: 'Labot kavējumu' })
  await expect(form.getByLabel('Kad ziņots')).toHaveValue(formatCivilDate(day))
  await form.getByLabel('Cikos').fill('')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form).toBeHidden()
  await expect(pane.getByText(/^Nav zināms: tas atkarīgs no stundas/)).toBeVisible()
  await expect(pane.getByText(`${formatCivilDate(day)}, Zvans`)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await pane.getByRole('button', { name: 'Labot' }).click()
  await expect(form.getByLabel('Cikos')).toHaveValue('')
})
