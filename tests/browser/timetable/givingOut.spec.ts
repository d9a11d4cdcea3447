import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** A group with one session of a teacher. */
async function enterGroup({ client, enter }: Desk): Promise<{ group: string; teacher: string }> {
  const name = 'Rīta grupa'
  const teacher = await enter({ givenName: 'Ārija', familyName: 'Šteina', parts: ['teacher'] })
  const course = { name, projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const group = idOf(
    await client.courses.createGroup(once({ input: { ...emptyGroup, name, courseId } })),
  )
  const session = {
    ...emptySession,
    groupId: group,
    day: '2026-12-03',
    topic: 'Tabulas & <b>formulas</b>',
    link: 'https://tiessaiste.example/slepena',
    teachers: [teacher],
  }
  idOf(await client.timetable.createSession(once({ input: session })))
  return { group, teacher }
}

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

/** Presses what gives a file out, and reads the file. */
async function given(page: Page, press: () => Promise<void>) {
  const download = page.waitForEvent('download')
  await press()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

const summaries = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar))
    .getAllSubcomponents('vevent')
    .map((event) => event.getFirstPropertyValue('summary'))

test('a group’s timetable is given out as a calendar, a paper, pages for the web site, and a table', async ({
  desk,
  page,
}) => {
  const { group } = await enterGroup(desk)
  await goTo(page, `/courses/${group}?tab=timetable`)
  await expect(page.getByRole('row', { name: /Tabulas/ })).toBeVisible()
  const choose = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'Izdot sarakstu' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await page.getByRole('button', { name: 'Izdot sarakstu' }).click()
  await expect(page.getByRole('menuitem', { name: 'Kalendāra fails (.ics)' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')

  const calendar = await given(page, () => choose('Kalendāra fails (.ics)'))
  expect(calendar.name).toBe('Nodarbību saraksts, Rīta grupa.ics')
  expect(summaries(calendar.text)).toEqual(['Rīta grupa · Tabulas & <b>formulas</b>'])
  await expect(page.getByText('Fails ir lejupielāžu mapē.')).toBeVisible()

  await choose('Nodarbību saraksts PDF')
  const paper = page.getByRole('dialog', { name: 'Nodarbību saraksts: Rīta grupa' })
  await expect(paper.getByText('NODARBĪBU SARAKSTS', { exact: true })).toBeVisible()
  await expect(paper.getByText('Tabulas & <b>formulas</b>')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(paper).toBeHidden()

  const latvian = await given(page, () => choose('Lapa tīmekļa vietnei, latviski'))
  expect(latvian.name).toBe('Nodarbību saraksts, Rīta grupa.html')
  const english = await given(page, () => choose('Lapa tīmekļa vietnei, angliski'))
  expect(english.name).toBe('Timetable, Rīta grupa.html')

  const table = await given(page, async () => {
    await page.getByRole('button', { name: 'Eksportēt' }).click()
    await page.getByRole('menuitem', { name: /CSV/ }).click()
  })
  expect(table.text).toContain('03.12.2026.;09.00–10.30;1,5;Tabulas & <b>formulas</b>;Ārija Šteina')

  for (const { text } of [latvian, english]) {
    expect(text).not.toMatch(/slepena|Šteina/)
    await page.setContent(text)
    await expect(page.getByRole('cell', { name: 'Tabulas & <b>formulas</b>' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  }
})

test('a teacher’s sessions are given out from their page and from their calendar', async ({
  desk,
  page,
}) => {
  const { teacher } = await enterGroup(desk)
  await goTo(page, `/people/${teacher}`)
  const fromPage = await given(page, async () => {
    await page.getByRole('button', { name: 'Citas darbības' }).click()
    await page.getByRole('menuitem', { name: 'Vadāmo nodarbību kalendārs (.ics)' }).click()
  })
  expect(fromPage.name).toBe('Nodarbību saraksts.ics')
  await goTo(page, `/timetable/calendar?teacher=${teacher}`)
  const fromCalendar = await given(page, async () => {
    await page.getByRole('button', { name: 'Izdot sarakstu' }).click()
    await page.getByRole('menuitem', { name: 'Kalendāra fails (.ics)' }).click()
  })
  for (const { text } of [fromPage, fromCalendar]) expect(summaries(text)).toHaveLength(1)

  await page.getByRole('button', { name: 'Izdot sarakstu' }).click()
  await page.getByRole('menuitem', { name: 'Nodarbību saraksts PDF' }).click()
  const paper = page.getByRole('dialog', { name: 'Nodarbību saraksts PDF' })
  await expect(paper.getByRole('button', { name: 'Drukāt' })).toBeEnabled()
  await expect(paper.getByText('NODARBĪBU SARAKSTS')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const saved = page.waitForEvent('download')
  await paper.getByRole('button', { name: 'Saglabāt' }).click()
  // Nobody's name is in the name of the file.
  expect((await saved).suggestedFilename()).toMatch(/^Nodarbību saraksts \d{4}-\d{2}-\d{2}\.pdf$/u)
})

test('of a teacher whose data is restricted nothing is given out, and the director reads why', async ({
  desk,
  page,
}) => {
  const { teacher } = await enterGroup(desk)
  const wish = { person: teacher, basis: 'claims' as const, why: 'Strīds', untilOn: '2099-12-20' }
  expect(await desk.client.privacy.restrict(once(wish))).toMatchObject({ ok: true })
  const kept = 'Šī cilvēka datu apstrāde ir ierobežota, tāpēc neko neizdod.'
  await goTo(page, `/timetable/calendar?teacher=${teacher}`)
  await page.getByRole('button', { name: 'Izdot sarakstu' }).click()
  await page.getByRole('menuitem', { name: 'Kalendāra fails (.ics)' }).click()
  await expect(page.getByText(kept)).toBeVisible()
  await goTo(page, `/timetable/calendar?teacher=${teacher}`)
  await expect(page.getByText(kept)).toBeHidden()
  await page.getByRole('button', { name: 'Izdot sarakstu' }).click()
  await page.getByRole('menuitem', { name: 'Nodarbību saraksts PDF' }).click()
  const paper = page.getByRole('dialog', { name: 'Nodarbību saraksts PDF' })
  await expect(paper.getByText(kept)).toBeVisible()
  await expect(paper.getByRole('button', { name: 'Drukāt' })).toBeDisabled()
  await goTo(page, `/people/${teacher}`)
  await page.getByRole('button', { name: 'Citas darbības' }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /kalendārs \(\.ics\)/ })).toBeHidden()
})
