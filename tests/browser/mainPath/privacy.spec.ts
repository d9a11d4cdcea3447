import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserLaunch } from '../../support/browserLaunch.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { expect, once, openNewPerson, test as base } from '../people/desk.ts'

/** Words that occur nowhere in the program: wherever one turns up, somebody's data has got there. */
const canaries = {
  givenName: 'Kanārija',
  familyName: 'Zeltspārne',
  code: '320000-77777',
  phone: '20001077',
  phoneShown: '20 001 077',
  email: 'zeltsparne@example.lv',
  street: 'Kanārijputnu iela 7',
  note: 'dzied tikai rītos',
  typedSearch: 'zeltsparne',
  group: 'Rīta dziesma',
  password: 'zaļā pļava 17',
} as const

const words: readonly string[] = Object.values(canaries)

/** A desk whose browser keeps a profile on the disk, as a person's does. */
const test = base.extend<{ profile: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern what a fixture needs
  profile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'norise-profile-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  context: async ({ profile }, use) => {
    const context = await chromium.launchPersistentContext(profile, {
      ...browserLaunch(),
      locale: 'lv-LV',
      viewport: { width: 1360, height: 820 },
    })
    context.setDefaultTimeout(10_000)
    await use(context)
    await context.close()
  },
})

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Which canaries stand in some bytes, as UTF-8 or as the UTF-16 that browsers keep text in. */
const canariesIn = (bytes: Buffer): string[] =>
  words.filter((word) => bytes.includes(word, 0, 'utf8') || bytes.includes(word, 0, 'utf16le'))

/** Files under a folder with canaries in their names or contents, save those allowed to have them. */
const leaksUnder = (folder: string, allowed: RegExp): string[] =>
  filesUnder(folder).flatMap((file) => {
    const name = relative(folder, file)
    const content = allowed.test(name) ? [] : canariesIn(readFileSync(file))
    return [...canariesIn(Buffer.from(name)), ...content].map((word) => `${name}: ${word}`)
  })

/** Milliseconds in which the office has kept a draft, and a browser what it would restore of a page. */
const untilKept = 4_000

/** Works with somebody's data by hand: enters, finds, opens, edits, prints, and leaves a form half done. */
async function work(page: Page): Promise<void> {
  await openNewPerson(page)
  await page.getByLabel('Vārds', { exact: true }).fill(canaries.givenName)
  await page.getByLabel('Uzvārds').fill(canaries.familyName)
  await page.getByLabel('Personas kods').fill(canaries.code)
  await page.getByLabel('Adrese').fill(canaries.street)
  await page.getByLabel('Piezīmes').last().fill(canaries.note)
  for (const [place, value] of [canaries.phone, canaries.email].entries()) {
    await page.getByRole('button', { name: 'Pievienot saziņas veidu' }).click()
    if (place === 1) {
      await page.getByRole('combobox', { name: 'Veids' }).last().click()
      await page.getByRole('option', { name: 'E-pasts' }).click()
    }
    await page.getByLabel('Numurs vai adrese').last().fill(value)
  }
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Zeltspārne/ })).toBeVisible()
  await page.getByRole('button', { name: 'Rādīt' }).click()
  await expect(page.getByText(canaries.code)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Dalībnieki' }).click()
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(canaries.typedSearch)
  await expect(page.getByRole('row', { name: /Zeltspārne/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Meklēt un darīt' }).fill(canaries.typedSearch)
  await page.getByRole('option', { name: /Zeltspārne/ }).click()
  await page.keyboard.press('e')
  await page.getByLabel('Pilsēta, pagasts').fill(canaries.street)
  await page.waitForTimeout(untilKept)
}

test('nothing about a person leaves the office’s file: no log, no file name, no title, no browser storage', async ({
  desk,
  page,
  office,
  profile,
}) => {
  test.setTimeout(600_000)
  const titles: string[] = []
  const addresses: string[] = []
  page.on('framenavigated', (frame) => addresses.push(frame.url()))
  const watchTitle = setInterval(
    () =>
      void page.title().then(
        (title) => titles.push(title),
        () => {},
      ),
    100,
  )
  const printedByPage: string[] = []
  page.on('console', (message) => printedByPage.push(message.text()))

  await work(page)
  const { client } = desk
  const [person] = await client.people.find({ text: canaries.typedSearch, limit: 1 })
  const course = { name: 'Dziedāšana', projectId: null, programme: '', modules: [], platforms: [] }
  const madeCourse = await client.courses.createCourse(once({ input: course }))
  if (!madeCourse.ok || person === undefined) throw new Error('There is nothing to print')
  const input = { ...emptyGroup, name: canaries.group, courseId: madeCourse.value.id }
  const group = await client.courses.createGroup(once({ input }))
  if (!group.ok) throw new Error(group.refusal.reason)
  const people = { kind: 'rows' as const, ids: [person.id] }
  await client.courses.enrol(
    once({ group: group.value.id, people, state: 'applied' as const, since: null }),
  )
  const of = { kind: 'group' as const, group: group.value.id }
  expect(await client.documents.makeSheets(once({ of }))).toMatchObject({ ok: true })

  // Errors tell what was wrong, never with what.
  const errors: string[] = []
  const wrong = [
    () => client.people.get({ id: canaries.familyName }),
    () => client.people.find({ text: canaries.familyName.repeat(40), limit: 5 }),
    () =>
      client.people.list({
        search: canaries.familyName.repeat(40),
        filters: {},
        sort: [],
        position: { kind: 'after', cursor: canaries.familyName },
        limit: 5,
      }),
    () =>
      client.people.list({
        search: '',
        filters: {},
        sort: [],
        position: { kind: 'after', cursor: canaries.familyName },
        limit: 5,
      }),
    () => client.workspace.draft({ form: canaries.note.repeat(40) }),
    () => client.people.personalCode({ id: crypto.randomUUID() }),
  ]
  for (const call of wrong) {
    try {
      await call()
    } catch (error) {
      const told = error instanceof Error ? { ...error, message: error.message } : error
      errors.push(JSON.stringify(told))
    }
  }
  expect(errors.length).toBeGreaterThanOrEqual(4)
  expect(canariesIn(Buffer.from(errors.join('\n')))).toEqual([])

  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(canariesIn(Buffer.from(JSON.stringify(stored)))).toEqual([])
  expect(stored).toMatchObject({ session: {}, databases: [], caches: [], cookies: '', workers: 0 })
  const cookies = await page.context().cookies()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' })

  clearInterval(watchTitle)
  expect(titles).toContain('Dalībnieki – Norise')
  const told = [...titles, ...addresses.map(decodeURIComponent), ...printedByPage].join('\n')
  expect(canariesIn(Buffer.from(told))).toEqual([])

  await page.context().close()
  expect(leaksUnder(profile, /^$/)).toEqual([])
  await office.stop()
  expect(office.printed()).toContain('http://127.0.0.1:')
  expect(canariesIn(Buffer.from(office.printed()))).toEqual([])
  // A backup is the office's file as it was.
  const officeFiles = /^(?:norise\.sqlite(?:-wal|-shm)?|backups\/norise-[\dTZ-]+\.sqlite)$/
  expect(leaksUnder(office.folder, officeFiles)).toEqual([])
  expect(canariesIn(readFileSync(join(office.folder, 'norise.sqlite')))).toContain(
    canaries.familyName,
  )
})

test('a first start half filled in leaves nothing in the browser’s profile', async ({
  office,
  page,
  profile,
}) => {
  await page.goto(office.address)
  await page.getByLabel('Nosaukums').fill(canaries.group)
  await page.getByRole('textbox', { name: 'Vārds', exact: true }).fill(canaries.givenName)
  await page.getByRole('textbox', { name: 'Uzvārds', exact: true }).fill(canaries.familyName)
  await page.getByLabel(/^Parole\s*\*?$/).fill(canaries.password)
  await page.waitForTimeout(untilKept)
  await page.context().close()
  expect(leaksUnder(profile, /^$/)).toEqual([])
})
