import { expect, type Page, test } from '@playwright/test'
import { seriousFindings } from './seriousFindings.ts'
import { servePage } from './serve.ts'

let served: Awaited<ReturnType<typeof servePage>>
test.beforeAll(async () => {
  served = await servePage('index.html')
})
test.afterAll(async () => served.close())

const open = async (page: Page, query: string): Promise<void> => {
  await page.goto(`${served.address}?${query}`)
  await expect(page.locator('#root h1, #root main').first()).toBeVisible()
}

/** An open office at an address that no area has, so that these tests see the frame alone. */
const elsewhere = 'state=open&at=/nav/tadas/lapas'

const places: Record<string, { query: string; act?: (page: Page) => Promise<void> }> = {
  'first start': { query: 'state=firstStart' },
  'sign-in': { query: 'state=signedOut' },
  'first sign-in': {
    query: 'state=signedOut',
    act: (page) => page.getByRole('button', { name: /Jānis/ }).click(),
  },
  lock: { query: 'state=locked' },
  'file trouble': { query: 'state=trouble' },
  frame: { query: elsewhere },
  'frame with the menu': {
    query: elsewhere,
    act: (page) => page.getByRole('button', { name: 'Anna Ozoliņa' }).click(),
  },
  palette: { query: elsewhere, act: (page) => page.keyboard.press('Control+k') },
  keys: { query: elsewhere, act: (page) => page.keyboard.press('?') },
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' })
    for (const [name, { query, act }] of Object.entries(places)) {
      test(`axe finds nothing serious: ${name}`, async ({ page }) => {
        await open(page, query)
        await act?.(page)
        await page.waitForTimeout(250)
        expect(await seriousFindings(page)).toEqual([])
      })
    }
  })
}

test('first start: the recovery key is shown once and one of its groups typed back', async ({
  page,
}) => {
  await open(page, 'state=firstStart')
  await page.getByRole('button', { name: 'Atvērt biroju' }).click()
  await expect(page.getByText('Šis lauks ir obligāts').first()).toBeVisible()
  const box = (name: string | RegExp) => page.getByRole('textbox', { name })
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill('gara parole te')
  await box(/^Parole vēlreiz/).fill('cita parole te')
  await page.getByRole('button', { name: 'Atvērt biroju' }).click()
  await expect(page.getByText('Paroles nesakrīt')).toBeVisible()
  await box(/^Parole vēlreiz/).fill('gara parole te')
  await page.getByRole('button', { name: 'Atvērt biroju' }).click()

  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
  const asked = box(/Lai pārbaudītu, ierakstiet/)
  const number = Number(
    /(\d+)\. grupu/.exec((await page.getByText(/Lai pārbaudītu/).innerText()) ?? '')?.[1],
  )
  await asked.fill('AAAA')
  await page.getByRole('button', { name: 'Turpināt' }).click()
  await expect(page.getByRole('alert')).toContainText(`Tā nav ${number}. grupa`)
  const group =
    (
      await page
        .getByRole('listitem')
        .nth(number - 1)
        .innerText()
    )
      .split('\n')
      .at(-1) ?? ''
  await asked.fill(group.toLowerCase())
  await page.getByRole('button', { name: 'Turpināt' }).click()
  await expect(page.getByRole('button', { name: 'Anna Ozoliņa' })).toBeVisible()
})

test('wrong passwords are told with the delay in words, and what was typed is kept', async ({
  page,
}) => {
  await open(page, 'state=signedOut')
  await page.getByRole('button', { name: 'Anna Ozoliņa' }).click()
  const password = page.getByLabel('Parole', { exact: true })
  for (let tries = 0; tries < 3; tries += 1) {
    await password.fill('nepareiza')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Parole nav pareiza.')
  }
  await expect(page.getByRole('alert')).toContainText('Nākamais mēģinājums pēc 2 sekundēm')
  await expect(password).toHaveValue('nepareiza')
  await expect(page.getByRole('button', { name: 'Ieiet' })).toBeEnabled({ timeout: 4000 })
  await password.fill('pareiza parole')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Anna Ozoliņa' })).toBeVisible()
})

test('language, appearance and the lock, by keyboard and menu', async ({ page }) => {
  await open(page, elsewhere)
  await page.getByRole('button', { name: 'Anna Ozoliņa' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByText('There is no such page')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Anna Ozoliņa' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark appearance' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  // Over a dialog no other key of the screen is heard; whoever goes away can lock all the same.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'The screen is locked' })).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
})

test('whoever sat at a window is asked for their password when the office begins anew, unless they had left', async ({
  page,
}) => {
  await open(page, elsewhere)
  await page.evaluate(() => window.fake.beginAnew())
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await expect(page.getByText('Anna Ozoliņa')).toBeVisible()
  await page.getByLabel('Parole', { exact: true }).fill('pareiza parole')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Anna Ozoliņa' }).click()
  await page.getByRole('menuitem', { name: 'Mainīt lietotāju' }).click()
  await expect(page.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
  await page.evaluate(() => window.fake.beginAnew())
  await page.waitForTimeout(600)
  await expect(page.getByRole('heading', { name: 'Kas strādā?' })).toBeVisible()
})

test('Ctrl+Z undoes outside of fields; what came of it is said', async ({ page }) => {
  await open(page, elsewhere)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nav nekā, ko atsaukt.')).toBeVisible()
  expect(await page.evaluate(() => window.fake.calls)).toContain('journal.undo')
})

test('undo says what it takes back, shows that it works, hears one press, and offers it again', async ({
  page,
}) => {
  await open(page, elsewhere)
  const button = page.getByRole('button', { name: 'Atsaukt darbību' }).first()
  await button.hover()
  await expect(page.getByRole('tooltip')).toContainText('Nav nekā, ko atsaukt')
  await page.mouse.move(300, 300)
  const held = await page.evaluateHandle(() => window.fake.slowUndo())
  await button.hover()
  await expect(page.getByRole('tooltip')).toContainText('Atsaukt: ierakstīja cilvēku')
  await button.click()
  await button.click()
  await page.keyboard.press('Control+z')
  const tray = page.getByRole('region', { name: 'Ilgie darbi' })
  await expect(tray).toContainText('Atsauc…')
  // By the time somebody cancels, the office may have taken it back: none is offered.
  await expect(tray.getByRole('button')).toHaveCount(0)
  await held.evaluate(({ answer }) => answer())
  const said = page.getByRole('alert').filter({ hasText: 'Darbība atsaukta: ierakstīja cilvēku.' })
  await expect(said).toBeVisible()
  await expect(tray).toBeHidden()
  const undone = (): Promise<number> =>
    page.evaluate(() => window.fake.calls.filter((call) => call === 'journal.undo').length)
  expect(await undone()).toBe(1)
  await said.getByRole('button', { name: 'Atjaunot darbību' }).click()
  await expect(page.getByText('Darbība atjaunota: ierakstīja cilvēku.')).toBeVisible()
  expect(await undone()).toBe(2)
})

test('what comes of an undo after its author has left is said to nobody who came after', async ({
  page,
}) => {
  await open(page, elsewhere)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Nav nekā, ko atsaukt.')).toBeVisible()
  const held = await page.evaluateHandle(() => window.fake.slowUndo())
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await page.getByLabel('Parole', { exact: true }).fill('pareiza parole')
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Atsaukt darbību' }).first()
  await expect(button).toBeVisible()
  await held.evaluate(({ answer }) => answer())
  // Their own undo is heard, and said to them: it is all that is said.
  const undone = (): Promise<number> =>
    page.evaluate(() => window.fake.calls.filter((call) => call === 'journal.undo').length)
  await expect(async () => {
    await button.click()
    expect(await undone()).toBe(3)
  }).toPass()
  await expect(page.getByText(/^Darbība atsaukta/)).toBeVisible()
  await expect(page.getByText(/^Darbība atsaukta/)).toHaveCount(1)
})

test('a change that the screen does not show makes no call', async ({ page }) => {
  await open(page, elsewhere)
  await page.waitForTimeout(2000)
  const before = await page.evaluate(() => window.fake.calls.length)
  await page.evaluate(() =>
    window.fake.tell({
      kind: 'changes',
      entry: 9,
      touched: [{ kind: 'person', id: '0197c000-0000-7000-8000-000000000009', change: 'created' }],
      all: [],
    }),
  )
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => window.fake.calls.length)).toBe(before)
})
