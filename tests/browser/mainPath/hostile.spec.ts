import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyProfile } from '#shared/exports/schema.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const script = '<script>alert(1)</script>'
const image = '<img src=x onerror=alert(1)>'
const markup = '#panic("x") $x$ *b* \\'
const formula = '=HYPERLINK("https://a.example")'
const device = '..\\..\\CON'
const all = [script, image, markup, formula, device]

const idOf = (answer: { ok: boolean; value?: { id: string } }): string => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** An office where whatever can be typed was typed to do harm. */
async function fill({ client, enter }: Desk): Promise<{ person: string; group: string }> {
  const { revision, isDemo: _, ...institution } = await client.settings.institution()
  const named = { name: script, address: image, place: markup, procedureName: formula }
  await client.settings.changeInstitution(
    once({ revision, input: { ...institution, ...named, directorTitle: image } }),
  )
  const project = idOf(
    await client.courses.createProject(
      once({ input: { name: image, number: script, funder: formula, managerId: null } }),
    ),
  )
  const courseId = idOf(
    await client.courses.createCourse(
      once({
        input: {
          name: script,
          projectId: project,
          programme: image,
          modules: [{ id: null, name: markup, kind: 'theory', plannedHours: 1 }],
          platforms: [{ id: null, name: markup, link: '' }],
        },
      }),
    ),
  )
  const input = { ...emptyGroup, name: device, courseId, deliveryWay: image, note: all.join('\n') }
  const group = idOf(await client.courses.createGroup(once({ input })))
  const person = await enter({
    givenName: image,
    familyName: script,
    address: markup,
    town: formula,
    preferredLocker: script,
    note: all.join('\n'),
    contacts: [{ kind: 'other', value: script, note: image }],
  })
  const people = { kind: 'rows' as const, ids: [person] }
  const state = 'applied' as const
  expect(await client.courses.enrol(once({ group, people, state, since: null }))).toMatchObject({
    ok: true,
  })
  const of = { kind: 'group' as const, group }
  expect(await client.documents.makeSheets(once({ of }))).toMatchObject({ ok: true })
  const profile = { ...emptyProfile, name: image, folder: '/nav/tada' }
  idOf(await client.exports.createProfile(once({ input: profile })))
  return { person, group }
}

/** Whatever a page asks the person or throws; nothing of it may ever happen. */
function listen(page: Page): string[] {
  const happened: string[] = []
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => happened.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (/content security|refused to/i.test(message.text())) happened.push(message.text())
  })
  return happened
}

test('what looks like markup is text on every screen', async ({ desk, page }) => {
  test.setTimeout(600_000)
  const happened = listen(page)
  const { person, group } = await fill(desk)
  const screens: [string, string][] = [
    ['/people', script],
    [`/people?open=${person}`, image],
    [`/people/${person}`, script],
    [`/courses?open=${group}`, device],
    [`/courses/${group}`, script],
    [`/courses/${group}?tab=papers`, device],
    [`/courses/${group}?tab=about`, image],
    [`/courses/${group}?tab=history`, script],
    ['/documents', script],
    ['/export', image],
    ['/settings', script],
  ]
  for (const [path, words] of screens) {
    await page.goto(new URL(path, page.url()).href)
    await expect(page.getByText(words).first(), path).toBeVisible()
    await expect(page.locator('img[src="x"], #root script'), path).toHaveCount(0)
  }
  await page.goto(new URL(`/people/${person}/edit`, page.url()).href)
  await expect(page.getByLabel('Uzvārds')).toHaveValue(script)
  await expect(page.getByLabel('Piezīmes').last()).toHaveValue(all.join('\n'))

  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Meklēt un darīt' }).fill('script')
  await expect(page.getByRole('option').filter({ hasText: script }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await page.goto(new URL(`/courses/${group}?tab=papers`, page.url()).href)
  await page.getByRole('button', { name: 'Informatīvie materiāli visai grupai' }).click()
  await expect(page.getByRole('dialog').getByText(script).first()).toBeVisible()
  expect(happened).toEqual([])
})

test('a file to import is text too, and what is saved has a name that every system takes', async ({
  desk,
  page,
}) => {
  const happened = listen(page)
  const { group } = await fill(desk)
  await page.goto(new URL(`/courses/${group}`, page.url()).href)
  await expect(page.getByRole('heading', { name: device })).toBeVisible()
  await page.getByRole('button', { name: 'Eksportēt redzamo' }).click()
  const exported = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  expect((await exported).suggestedFilename()).toBe('_CON.csv')

  await page.getByRole('button', { name: 'Importēt', exact: true }).click()
  const cells = all.map((words) => `"${words.replaceAll('"', '""')}"`)
  await page.locator('input[type=file]').setInputFiles({
    name: `${'Š'.repeat(100)}<img src=x onerror=alert(1)>.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Vārds;Uzvārds;Tālrunis;${image};${script}\n${cells[0]};${cells[1]};12;${cells[2]};${cells[3]}\n`,
    ),
  })
  await expect(page.getByText(image).first()).toBeVisible()
  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  await expect(page.getByRole('row').filter({ hasText: script }).first()).toBeVisible()
  await expect(page.locator('img[src="x"], #root script')).toHaveCount(0)
  const problems = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Saglabāt rindas ar kļūdām' }).click()
  const name = (await problems).suggestedFilename()
  expect(name).toMatch(/^Rindas ar kļūdām – Š+[^<>:"/\\|?*]*\.csv$/u)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  expect(happened).toEqual([])
})
