import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { expect, type Desk, once, test } from '../people/desk.ts'

const goTo = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

/** A second window of the same desk, with what it says to the office counted from `listen` on. */
async function secondWindow(page: Page, path: string): Promise<{ other: Page; calls: string[] }> {
  const other = await page.context().newPage()
  const calls: string[] = []
  other.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => calls.push(payload.toString())),
  )
  await other.goto(new URL(path, page.url()).href)
  return { other, calls }
}

const town = (page: Page) => page.getByLabel('Pilsēta, pagasts')
const save = (page: Page) => page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
const isSaved = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: 'Oto Ozols' })).toBeVisible()

async function changeTown({ client }: Desk, id: string, next: string): Promise<void> {
  const { revision, ...person } = await client.people.get({ id })
  const answer = await client.people.update(
    once({
      id,
      revision,
      input: {
        ...person,
        town: next,
        personalCode: null,
        contacts: person.contacts.map(({ kind, value, note }) => ({ kind, value, note })),
      },
      confirmed: { notADuplicate: true, codeAsRead: true },
    }),
  )
  expect(answer).toMatchObject({ ok: true })
}

test('what one window saves stands in the other at once: list, pane and page', async ({
  desk,
  page,
}) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', town: 'Rīga' })
  const { other } = await secondWindow(page, `/people/${id}`)
  const third = await page.context().newPage()
  await third.goto(new URL(`/people?open=${id}`, page.url()).href)
  await isSaved(other)
  await expect(third.getByRole('region', { name: 'Par cilvēku' })).toContainText('Rīga')
  await goTo(page, `/people/${id}/edit`)
  await town(page).fill('Cēsis')
  await save(page)
  await isSaved(page)
  await expect(other.getByRole('main')).toContainText('Cēsis')
  await expect(third.getByRole('row', { name: /Ozols.*Cēsis/ })).toBeVisible()
  await expect(third.getByRole('region', { name: 'Par cilvēku' })).toContainText('Cēsis')
})

test('a field being edited is left alone; whoever saves second chooses between both versions', async ({
  desk,
  page,
}) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', town: 'Rīga' })
  const { other } = await secondWindow(page, `/people/${id}/edit`)
  await goTo(page, `/people/${id}/edit`)
  await expect(town(other)).toHaveValue('Rīga')
  await town(page).fill('Cēsis')
  await town(page).press('End')
  await town(other).fill('Valka')
  await save(other)
  await isSaved(other)

  await expect(page.getByText('Citā logā šajā laukā tikmēr ierakstīja: Valka')).toBeVisible()
  await expect(town(page)).toBeFocused()
  await expect(town(page)).toHaveValue('Cēsis')
  // The cursor is where it was: typing goes on.
  await page.keyboard.type(', centrs')
  await expect(town(page)).toHaveValue('Cēsis, centrs')
  await page.getByRole('button', { name: 'Pārņemt' }).click()
  await expect(town(page)).toHaveValue('Valka')
  await save(page)
  await isSaved(page)
  expect((await desk.client.people.get({ id })).town).toBe('Valka')
})

test('whoever saves at the same moment is refused, sees both versions, and loses nothing', async ({
  desk,
  page,
}) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', town: 'Rīga' })
  // This window hears nothing of the other's change before it saves.
  await page.routeWebSocket(/\/office$/, (line) => {
    const office = line.connectToServer()
    line.onMessage((message) => office.send(message))
    office.onMessage((message) => {
      const heard = typeof message === 'string' ? message : message.toString('utf8')
      if (!heard.includes('"kind":"changes"')) line.send(message)
    })
  })
  await goTo(page, `/people/${id}/edit`)
  await expect(town(page)).toHaveValue('Rīga')
  await town(page).fill('Cēsis')
  await changeTown(desk, id, 'Valka')
  await save(page)
  const both = page.getByRole('dialog')
  await expect(both.getByRole('radio', { name: 'Cēsis' })).toBeChecked()
  await expect(both.getByRole('radio', { name: 'Valka' })).not.toBeChecked()
  expect((await desk.client.people.get({ id })).town).toBe('Valka')
  await both.getByRole('button', { name: 'Saglabāt izvēlēto' }).click()
  await isSaved(page)
  expect((await desk.client.people.get({ id })).town).toBe('Cēsis')
})

/** Milliseconds without a word: a window notes where it stands a while after it was opened. */
const quietFor = 3_000

test('the same unsaved work, opened in two windows: the second to save is told, and saves as well', async ({
  desk,
  page,
}) => {
  const surname = (of: Page) => of.getByRole('textbox', { name: 'Uzvārds', exact: true })
  const { other } = await secondWindow(page, '/people/new')
  await goTo(page, '/people/new')
  await page.getByLabel('Vārds', { exact: true }).fill('Oto')
  await surname(page).fill('Ozols')
  // The office has what was typed a moment later.
  await expect(async () => {
    await other.reload()
    await expect(surname(other)).toHaveValue('Ozols', { timeout: 2000 })
  }).toPass()
  await surname(other).fill('Bērziņš')
  await save(other)
  await expect(other.getByRole('heading', { level: 1, name: 'Oto Bērziņš' })).toBeVisible()

  await save(page)
  await expect(page.getByRole('alert')).toContainText('citā logā jau ir saglabāta')
  await expect(surname(page)).toHaveValue('Ozols')
  await save(page)
  await isSaved(page)
  const found = await desk.client.people.find({ text: 'Oto', limit: 5 })
  expect(found.map(({ familyName }) => familyName).toSorted()).toEqual(['Bērziņš', 'Ozols'])
})

test('a screen that shows none of the touched records asks the office nothing', async ({
  desk,
  page,
}) => {
  const id = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', town: 'Rīga' })
  const another = await desk.enter({ givenName: 'Anna', familyName: 'Kalniņa', town: 'Rīga' })
  test.setTimeout(600_000)
  const screens = [
    ['/settings', 'Kārtības nosaukums'],
    [`/people/${another}`, 'Anna Kalniņa'],
    ['/documents', 'Dokumentu vēl nav'],
    ['/export', 'Eksporta profilu vēl nav'],
  ] as const
  for (const [path, shown] of screens) {
    const { other, calls } = await secondWindow(page, path)
    await expect(other.getByText(shown).first()).toBeVisible()
    // What the screen asks for when it opens, its drafts and its place included, is done by then.
    let quiet = -1
    await expect
      .poll(
        () => {
          const before = quiet
          quiet = calls.length
          return quiet - before
        },
        { intervals: [quietFor], timeout: 30_000 },
      )
      .toBe(0)
    const before = calls.length
    await changeTown(desk, id, `Pilsēta${path.length}`)
    await expect(page.getByRole('row', { name: new RegExp(`Pilsēta${path.length}`) })).toBeVisible()
    await other.waitForTimeout(1_000)
    expect(calls.slice(before), path).toEqual([])
    await other.close()
  }
})

test('a group renamed in one window has its new name on a person’s page; a group of others asks nothing', async ({
  desk,
  page,
}) => {
  const { client } = desk
  const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
    if (answer.value === undefined) throw new Error(JSON.stringify(answer))
    return answer.value.id
  }
  const person = await desk.enter({ givenName: 'Oto', familyName: 'Ozols' })
  const course = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, courseId, name: 'Rīta grupa' }
  const group = idOf(await client.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [person] }
  await client.courses.enrol(once({ group, people, state: 'finished', since: null }))
  const { other, calls } = await secondWindow(page, `/people/${person}`)
  const link = (name: string) => other.getByRole('link', { name })
  await expect(link('Rīta grupa')).toBeVisible()
  await other.waitForTimeout(quietFor)

  const before = calls.length
  const another = { ...input, name: 'Cita grupa' }
  expect(await client.courses.createGroup(once({ input: another }))).toMatchObject({ ok: true })
  await other.waitForTimeout(1_000)
  expect(calls.slice(before)).toEqual([])
  const { revision } = await client.courses.getGroup({ id: group })
  const renamed = once({ id: group, revision, input: { ...input, name: 'Vakara grupa' } })
  expect(await client.courses.updateGroup(renamed)).toMatchObject({ ok: true })
  await expect(link('Vakara grupa')).toBeVisible()
})
