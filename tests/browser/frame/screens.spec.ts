import { expect, type Page } from '@playwright/test'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'

const signIn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Ilze Saulīte/ }).click()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
}

const area = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })

test('a crashed screen shows a calm page with details to copy, and the frame goes on', async ({
  demoOffice,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.route(/\/SettingsScreen-[\w-]+\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export const SettingsScreen = () => { throw new TypeError("Anna Ozoliņa, 20001234") }\nexport { SettingsScreen as t, SettingsScreen as n }',
    }),
  )
  await page.goto(demoOffice.address)
  await signIn(page)
  await area(page, 'Iestatījumi').click()
  await expect(page.getByRole('heading', { name: 'Šo ekrānu neizdevās parādīt' })).toBeVisible()
  await page.getByRole('button', { name: 'Kopēt informāciju' }).click()
  await expect(page.getByRole('button', { name: 'Nokopēts' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('TypeError')
  expect(copied).toContain('route /settings')
  expect(copied).not.toMatch(/Ozoliņa|2000/)
  await area(page, 'Dalībnieki').click()
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
})

test('a part that could not be fetched is fetched when it is tried again', async ({
  demoOffice,
  page,
}) => {
  await page.goto(demoOffice.address)
  await signIn(page)
  const form = /\/OpenForm-[\w-]+\.js/
  await page.route(form, (route) => route.abort())
  await area(page, 'Dalībnieki').click()
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'Šo ekrānu neizdevās parādīt' })).toBeVisible()
  await page.unroute(form)
  await page.getByRole('button', { name: 'Mēģināt vēlreiz' }).click()
  await expect(page.getByRole('textbox', { name: 'Uzvārds' })).toBeVisible()
})

test('a paper shows its pages, with text that can be selected', async ({ demoOffice, page }) => {
  await page.goto(demoOffice.address)
  await signIn(page)
  await area(page, 'Kursi').click()
  await page.getByRole('row').nth(3).getByRole('rowheader').dblclick()
  await page.getByRole('tab', { name: 'Dokumenti' }).click()
  await page.getByRole('button', { name: 'Informatīvie materiāli visai grupai' }).click()
  const papers = page.getByRole('region', { name: 'Dokumenta priekšskatījums' })
  const first = papers.getByRole('group').first()
  await expect(first).toHaveAccessibleName(/^1\. lappuse no 40$/)
  await expect(first.locator('canvas')).toBeVisible()
  const heading = first.getByText('INFORMATĪVAIS MATERIĀLS IZGLĪTOJAMAJAM')
  await expect(heading).toBeVisible()
  const painted = await first.locator('canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0
    const ink = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return ink.filter((value, at) => at % 4 === 0 && value < 128).length
  })
  expect(painted).toBeGreaterThan(1000)
  await heading.selectText()
  expect(await page.evaluate(() => window.getSelection()?.toString())).toContain('MATERIĀLS')
})

test('after a lock the same place comes back: address, open pane and filter', async ({
  demoOffice,
  page,
}) => {
  await page.goto(demoOffice.address)
  await signIn(page)
  await area(page, 'Dalībnieki').click()
  const filter = page.getByRole('textbox', { name: 'Filtrs: Uzvārds' })
  await filter.fill('berz')
  await page
    .getByRole('rowheader', { name: /Bērziņ/ })
    .nth(1)
    .click()
  const pane = page.getByRole('region', { name: 'Par cilvēku' })
  await expect(pane.getByRole('heading').first()).toHaveText(/Bērziņ/)
  const name = await pane.getByRole('heading').first().innerText()
  const address = page.url()
  expect(address).toContain('open=')
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('heading', { name })).toBeVisible()
  await expect(filter).toHaveValue('berz')
  expect(page.url()).toBe(address)
})

test('what is typed right after Ctrl+K is in the palette, though it is only being fetched', async ({
  demoOffice,
  page,
  context,
}) => {
  await context.route(/\/Palette-[\w-]+\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.goto(demoOffice.address)
  await signIn(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('berzzi')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  const field = page.getByRole('combobox', { name: 'Meklēt un darīt' })
  await expect(field).toHaveValue('berz')
  await page.keyboard.type('in')
  await expect(field).toHaveValue('berzin')
  await expect(page.getByRole('option', { name: /Bērziņ/ }).first()).toBeVisible()
})

test('the help lists the keys of the table beside the ones of the screen', async ({
  demoOffice,
  page,
}) => {
  await page.goto(demoOffice.address)
  await signIn(page)
  await area(page, 'Kursi').click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Šī ekrāna taustiņi' })
  await expect(help.getByRole('heading', { name: 'Sarakstā' })).toBeVisible()
  await expect(help).toContainText('Atlasīt visus atbilstošos')
})
