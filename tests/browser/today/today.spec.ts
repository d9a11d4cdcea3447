import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyCourse, emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const phone = { kind: 'phone' as const, value: '20 001 234', note: '' }

type Made = { ok: true; value: { id: string } } | { ok: false; refusal: { reason: string } }

const idOf = (answer: Made): string => {
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.value.id
}

/** A group that starts in three days with a participant who was asked nothing yet; another one has a session today. */
async function enterGroups({ client, enter }: Desk, today: string): Promise<void> {
  const platforms = [{ id: null, name: 'Moodle', link: '' }]
  const courseId = idOf(
    await client.courses.createCourse(
      once({ input: { ...emptyCourse, name: 'Excel', platforms } }),
    ),
  )
  const enterGroup = async (name: string, startsOn: string) =>
    idOf(
      await client.courses.createGroup(
        once({ input: { ...emptyGroup, name, courseId, startsOn } }),
      ),
    )
  const group = await enterGroup('Vakara grupa', addDays(today, 3))
  const ids = [await enter({ givenName: 'Anna', familyName: 'Liepa', contacts: [phone] })]
  await client.courses.enrol(
    once({ group, people: { kind: 'rows', ids }, state: 'confirmed', since: null }),
  )
  const groupId = await enterGroup('Rīta grupa', today)
  const input = { ...emptySession, groupId, day: today, topic: 'Tabulas' }
  idOf(await client.timetable.createSession(once({ input })))
}

test('what waits today and in the next days stands by time; a visitor is ticked on the spot', async ({
  desk,
  page,
}) => {
  await page.getByRole('link', { name: 'Šodien' }).click()
  await expect(page.getByRole('heading', { name: 'Nekas negaida' })).toBeVisible()

  const today = todayInRiga(systemClock)
  await enterGroups(desk, today)
  const agreedWith = (await desk.client.staff.list())[0]?.person ?? null
  const visit = {
    ...emptyVisit,
    visitor: 'Kurjers',
    startsAt: '09:30',
    endsAt: '10:30',
    agreedWith,
  }
  await desk.client.visits.create(once({ input: { ...visit, day: today }, letIn: false }))
  await desk.client.visits.create(
    once({ input: { ...visit, day: addDays(today, 8), visitor: 'Vēlāk' }, letIn: false }),
  )

  const lines = (part: string) => page.getByRole('region', { name: part }).getByRole('listitem')
  const inToday = lines('Šodien')
  await expect(inToday.filter({ hasText: 'Kurjers' })).toContainText('09.30–10.30')
  await expect(inToday.filter({ hasText: 'Tabulas' })).toContainText('Rīta grupa')
  await expect(lines('Tuvākajās 7 dienās').first()).toContainText(
    '1 dalībniekam nav jautāts par platformu',
  )
  await expect(page.getByText('Vēlāk')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])

  await inToday.filter({ hasText: 'Kurjers' }).getByRole('button', { name: 'Ieradās' }).click()
  await expect(inToday.filter({ hasText: 'Kurjers' })).toHaveCount(0)

  await lines('Tuvākajās 7 dienās').getByRole('link', { name: 'Vakara grupa' }).click()
  await expect(page.getByRole('tab', { name: 'Piekļuve un kārtība' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})
