import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession, noGrounds } from '#shared/timetable/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** A group from 30 November to 24 December 2026, with a teacher who is free. */
async function enterGroup({ client, enter }: Desk, dates = {}): Promise<string> {
  const name = 'Rīta grupa'
  const teacher = await enter({ givenName: 'Ārija', familyName: 'Šteina', parts: ['teacher'] })
  const course = { name, projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const input = {
    ...emptyGroup,
    name,
    courseId,
    startsOn: '2026-11-30',
    endsOn: '2026-12-24',
    ...dates,
    teachers: [{ person: teacher, channel: '' }],
  }
  return idOf(await client.courses.createGroup(once({ input })))
}

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

const rows = (page: Page) => page.getByRole('grid').getByRole('row').filter({ hasText: '09.00' })

test('a group gets its timetable week by week, and a clash is told with its name and hours', async ({
  desk,
  page,
}) => {
  const group = await enterGroup(desk)
  await goTo(page, `/courses/${group}?tab=timetable`)
  await expect(page.getByText('Grupai vēl nav nodarbību')).toBeVisible()
  await page.getByRole('button', { name: 'Pa nedēļām' }).click()
  const pattern = page.getByRole('dialog')
  await expect(pattern.getByText('Būs 4 nodarbības')).toBeVisible()
  await pattern.getByLabel('Nedēļas diena').click()
  await page.getByRole('option', { name: 'ceturtdiena' }).click()
  await expect(pattern.getByText('Būs 3 nodarbības')).toBeVisible()
  await expect(pattern.getByText('24.12.2026. Ziemassvētku vakars')).toBeVisible()
  // Online there is no room to ask for.
  await expect(pattern.getByLabel('Telpa')).toBeHidden()
  await pattern.getByLabel('Norise').click()
  await page.getByRole('option', { name: 'Klātienē' }).click()
  await pattern.getByLabel('Telpa').fill('12. telpa')
  await expect(pattern.getByLabel('Pieslēgšanās saite')).toBeHidden()
  await pattern.getByRole('button', { name: 'Izlaist 10.12.2026.' }).click()
  await expect(pattern.getByText('Būs 2 nodarbības')).toBeVisible()
  await pattern.getByRole('button', { name: 'Atkal iekļaut 10.12.2026.' }).click()
  await expect(pattern.getByText('Būs 3 nodarbības')).toBeVisible()
  await pattern.getByRole('button', { name: 'Ierakstīt sarakstā' }).click()
  await expect(page.getByText('Ierakstītas 3 nodarbības.')).toBeVisible()
  await expect(rows(page)).toHaveCount(3)

  await page.getByRole('button', { name: 'Jauna nodarbība' }).click()
  const session = page.getByRole('dialog', { name: 'Jauna nodarbība' })
  await session.getByLabel('Diena').fill('3.12.2026')
  await session.getByLabel('No plkst.').fill('10.00')
  await session.getByLabel('Līdz plkst.').fill('9.00')
  await session.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(session.getByText('Beigām jābūt pēc sākuma').first()).toBeVisible()
  await session.getByLabel('Līdz plkst.').fill('11.00')
  await session.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(
    session.getByText('grupai „Rīta grupa” jau ir nodarbība 03.12.2026. 09.00–10.30'),
  ).toBeVisible()
  await session.getByLabel('No plkst.').fill('10.30')
  await session.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('Nodarbība ierakstīta.')).toBeVisible()
  await expect(page.getByRole('row', { name: /10\.30–11\.00/ })).toBeVisible()
})

test('a session whose group is picked in the dialog begins with that group’s teachers', async ({
  desk,
  page,
}) => {
  await enterGroup(desk)
  await goTo(page, '/timetable')
  await page.getByRole('button', { name: 'Jauna nodarbība' }).first().click()
  const session = page.getByRole('dialog', { name: 'Jauna nodarbība' })
  await session.getByRole('combobox', { name: 'Grupa' }).fill('rita')
  await page.getByRole('option', { name: /Rīta grupa/ }).click()
  await expect(session.getByRole('list', { name: 'Pedagogi' })).toContainText('Ārija Šteina')
})

test('a session is opened from the list, cancelled, and stays there marked', async ({
  desk,
  page,
}) => {
  const groupId = await enterGroup(desk)
  const id = idOf(
    await desk.client.timetable.createSession(
      once({ input: { ...emptySession, groupId, day: '2026-12-03', topic: 'Tabulas' } }),
    ),
  )
  await goTo(page, `/timetable?open=${id}`)
  await expect(page.getByRole('heading', { name: '03.12.2026. 09.00–10.30' })).toBeVisible()
  await page.getByRole('button', { name: 'Atcelt nodarbību' }).click()
  const cancel = page.getByRole('dialog', { name: 'Atcelt 1 nodarbību' })
  await cancel.getByLabel('Rīkojuma numurs').fill('1-5/12')
  await cancel.getByRole('button', { name: 'Atcelt 1 nodarbību' }).click()
  await expect(page.getByText('Atcelta 1 nodarbība.')).toBeVisible()
  await expect(page.getByText('Nodarbība atcelta')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '1-5/12' })).toBeVisible()
  await page.getByRole('button', { name: 'Atsaukt darbību' }).last().click()
  await expect(page.getByRole('button', { name: 'Atcelt nodarbību' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the timetable, ${colorScheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date())
    const groupId = await enterGroup(desk, { startsOn: null, endsOn: null })
    const input = { ...emptySession, groupId, day: today, topic: 'Tabulas' }
    const id = idOf(await desk.client.timetable.createSession(once({ input })))
    await goTo(page, `/timetable?open=${id}`)
    await expect(page.getByRole('button', { name: 'Atcelt nodarbību' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Labot', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await goTo(page, `/timetable/calendar?group=${groupId}`)
    // Colour alone says nothing to who sees none.
    await page.getByRole('button', { name: /Tabulas · Tiešsaistē/ }).waitFor()
    await expect(page.getByRole('button', { name: /^P ?\d+$/ })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Mēnesis' }).click()
    await page.getByRole('button', { name: /Tabulas/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: /Tabulas/ }).click()
    await expect(page).toHaveURL(new RegExp(`open=${id}`))

    const cancelled = {
      of: { kind: 'all' as const },
      selection: { kind: 'rows' as const, ids: [id] },
      grounds: noGrounds,
    }
    await desk.client.timetable.cancelSessions(once(cancelled))
    // Opening a session has left the calendar.
    await goTo(page, `/timetable/calendar?group=${groupId}`)
    await expect(page.getByRole('button', { name: /Atcelta · .*Tabulas/ })).toBeVisible()
  })
}
