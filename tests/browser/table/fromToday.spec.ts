import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

/** A session of last year. */
async function enterSession({ client }: Desk): Promise<void> {
  const course = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const groupId = idOf(await client.courses.createGroup(once({ input })))
  idOf(
    await client.timetable.createSession(
      once({ input: { ...emptySession, groupId, day: '2025-03-04' } }),
    ),
  )
}

async function enterVisit({ client }: Desk): Promise<void> {
  const input = { ...emptyVisit, day: '2025-03-04', visitor: 'Kurjers' }
  idOf(await client.visits.create(once({ input, letIn: false })))
}

const lists = [
  {
    area: 'Nodarbības',
    address: '/timetable',
    grid: 'Nodarbību saraksts',
    none: 'Vēl nav nevienas nodarbības',
    first: 'Jauna nodarbība',
    past: 'Sākot ar šodienu, nodarbību nav',
    earlier: 'Rādīt agrākās nodarbības',
    row: /Rīta grupa/,
    enter: enterSession,
  },
  {
    area: 'Vizītes',
    address: '/visits',
    grid: 'Vizīšu saraksts',
    none: 'Vizīšu nav',
    first: 'Pierakstīt vizīti',
    past: 'Sākot ar šodienu, vizīšu nav',
    earlier: 'Rādīt agrākās vizītes',
    row: /Kurjers/,
    enter: enterVisit,
  },
] as const

const message = (page: Page, title: string) => page.getByText(title, { exact: true }).locator('..')

for (const list of lists) {
  test(`${list.area}: an empty register leads to its first record, one of the past to what was`, async ({
    desk,
    page,
  }) => {
    await page.goto(new URL(list.address, page.url()).href)
    await message(page, list.none).getByRole('button', { name: list.first }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Atcelt' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText('Neviens ieraksts neatbilst')).toBeHidden()

    await list.enter(desk)
    await message(page, list.past).getByRole('button', { name: list.earlier }).click()
    const grid = page.getByRole('grid', { name: list.grid })
    await expect(grid.getByRole('row', { name: list.row })).toBeVisible()
    await expect(page.getByText(list.past)).toBeHidden()

    // Asked for by hand, it is no match as everywhere.
    await page.keyboard.press('/')
    await page.keyboard.type('zzz')
    await expect(page.getByText('Neviens ieraksts neatbilst')).toBeVisible()
  })
}
