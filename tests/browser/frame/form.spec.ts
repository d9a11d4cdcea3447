import { expect, type Page, test } from '@playwright/test'
import { seriousFindings } from './seriousFindings.ts'
import { servePage } from './serve.ts'

let served: Awaited<ReturnType<typeof servePage>>
test.beforeAll(async () => {
  served = await servePage('form.html')
})
test.afterAll(async () => served.close())

const open = async (page: Page): Promise<void> => {
  await page.goto(`${served.address}`)
  await expect(field(page, 'Vārds')).toBeFocused()
}
const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${name}( \\*)?$`) })
const save = (page: Page) => page.getByRole('button', { name: 'Saglabāt' })
const sent = async (page: Page): Promise<{ id: string; values: Record<string, unknown> }[]> =>
  JSON.parse(await page.locator('output').innerText())

test('problems stand at their field and in a list at the top that jumps there', async ({
  page,
}) => {
  await open(page)
  await field(page, 'Dzimšanas datums').fill('31.2.1890')
  await page.getByRole('button', { name: 'Pievienot kontaktu' }).click()
  await save(page).click()
  const list = page.getByRole('alert')
  await expect(list).toContainText('Jāizlabo 3 lauki')
  await expect(list).toBeFocused()
  await list.getByRole('button', { name: /Dzimšanas datums: Tāda datuma nav/ }).click()
  await expect(field(page, 'Dzimšanas datums')).toBeFocused()
  await list.getByRole('button', { name: /Kontakti, 1\. rinda/ }).click()
  await expect(field(page, 'Numurs vai adrese')).toBeFocused()
  expect(await sent(page)).toEqual([])
})

test('a field is checked when it is left, and what was typed stays', async ({ page }) => {
  await open(page)
  await field(page, 'Dzimšanas datums').fill('45.1.1890')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Tāda datuma nav')).toBeVisible()
  await expect(field(page, 'Dzimšanas datums')).toHaveValue('45.1.1890')
  await field(page, 'Dzimšanas datums').fill('1.2.1890')
  await expect(page.getByText('Tāda datuma nav')).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(field(page, 'Dzimšanas datums')).toHaveValue('01.02.1890.')
})

test('saving sends one command, however often it is pressed', async ({ page }) => {
  await open(page)
  await page.getByLabel('Atbilde').selectOption('when told')
  await field(page, 'Uzvārds').fill('Bērziņa')
  await field(page, 'Dzimšanas datums').fill('1.2.1890')
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+Enter')
  await save(page).click({ force: true })
  await page.getByRole('button', { name: 'Birojs atbild' }).click()
  await expect(page.getByText('Saglabāts: Anna.')).toBeVisible()
  const commands = await sent(page)
  expect(commands).toHaveLength(1)
  expect(commands[0]?.values).toMatchObject({ familyName: 'Bērziņa', birthDate: '1890-02-01' })
  await expect(page.getByRole('button', { name: 'Atsaukt darbību' })).toBeVisible()
})

test('a refusal is said at its field, with the way out as a button, under the same command id', async ({
  page,
}) => {
  await open(page)
  await page.getByLabel('Atbilde').selectOption('duplicates')
  await field(page, 'Uzvārds').fill('Liepa')
  await save(page).click()
  await expect(field(page, 'Uzvārds')).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Tas ir cits cilvēks' }).click()
  await expect(page.getByText('Saglabāts: Anna.')).toBeVisible()
  const commands = await sent(page)
  expect(commands).toHaveLength(2)
  expect(commands[1]?.id).toBe(commands[0]?.id)
})

test('the list of problems takes the cursor at every failed save, and never from somebody typing on', async ({
  page,
}) => {
  await open(page)
  await field(page, 'Uzvārds').fill('Bērziņa')
  await field(page, 'Dzimšanas datums').fill('45.1.1890')
  await save(page).click()
  const list = page.getByRole('alert')
  await expect(list).toBeFocused()
  // Corrected wrongly and left: the problem is said again, and the cursor goes where Tab took it.
  await field(page, 'Dzimšanas datums').fill('46.1.1890')
  await expect(list).toBeHidden()
  await page.keyboard.press('Tab')
  await expect(list).toBeVisible()
  await expect(list).not.toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(list).toBeFocused()
})

test('another window was faster: both versions, a choice for each field', async ({ page }) => {
  await open(page)
  await page.getByLabel('Atbilde').selectOption('changed')
  await field(page, 'Uzvārds').fill('Bērziņa')
  await save(page).click()
  const dialog = page.getByRole('dialog', { name: 'Ierakstu tikmēr mainīja citā logā' })
  await expect(dialog.getByRole('radio', { name: 'Bērziņa' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'Meža iela 4' })).toBeChecked()
  await dialog.getByRole('radio', { name: 'Liepa' }).check()
  await dialog.getByRole('button', { name: 'Saglabāt izvēlēto' }).click()
  await expect(page.getByText('Saglabāts: Anna.')).toBeVisible()
  expect((await sent(page)).at(-1)?.values).toMatchObject({
    familyName: 'Liepa',
    address: 'Meža iela 4',
  })
})

test('a field being edited is never overwritten by the feed', async ({ page }) => {
  await open(page)
  await field(page, 'Adrese').fill('Mana iela 1')
  await page.getByRole('button', { name: 'Cits logs saglabā' }).click()
  await expect(field(page, 'Adrese')).toHaveValue('Mana iela 1')
  await expect(page.getByText('Citā logā šajā laukā tikmēr ierakstīja: Pils iela 9')).toBeVisible()
  await page.getByRole('button', { name: 'Pārņemt' }).click()
  await expect(field(page, 'Adrese')).toHaveValue('Pils iela 9')
})

test('unsaved work comes back after a restart, with a calm notice and a way back', async ({
  page,
}) => {
  await open(page)
  await field(page, 'Uzvārds').fill('Bērziņa')
  await expect.poll(() => page.evaluate(() => [...window.fake.drafts.keys()])).toEqual(['person:1'])
  // The form is taken away and opened again, as a lock or another screen does.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Paturēt melnrakstā' }).click()
  await expect(field(page, 'Uzvārds')).toHaveValue('')
  await page.getByRole('button', { name: 'Atcelt' }).click()
  await expect(page.getByText(/Atjaunots nesaglabātais darbs/)).toBeVisible()
  await expect(field(page, 'Uzvārds')).toHaveValue('Bērziņa')
  await page.getByRole('button', { name: 'Atmest un sākt no saglabātā' }).click()
  await expect(field(page, 'Uzvārds')).toHaveValue('')
  await expect.poll(() => page.evaluate(() => window.fake.drafts.size)).toBe(0)
})

test('Esc asks before unsaved work is left', async ({ page }) => {
  await open(page)
  await field(page, 'Uzvārds').fill('Bērziņa')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Ir nesaglabātas izmaiņas' })).toBeVisible()
  await page.getByRole('button', { name: 'Palikt' }).click()
  await expect(field(page, 'Uzvārds')).toHaveValue('Bērziņa')
})

test('the picker searches as one types and makes a new one in place', async ({ page }) => {
  await open(page)
  const picker = page.getByRole('combobox', { name: 'Tuvākais pakomāts' })
  await picker.fill('Čaka')
  await page.getByRole('option', { name: /Rīga, Čaka 20/ }).click()
  await expect(picker).toHaveValue('Rīga, Čaka 20')
  await picker.fill('Jauns pakomāts')
  await page.getByRole('option', { name: 'Izveidot „Jauns pakomāts”' }).click()
  await expect(picker).toHaveValue('Jauns pakomāts')
})

const places: Record<string, (page: Page) => Promise<void>> = {
  untouched: async () => {},
  'with problems': async (page) => {
    await page.getByRole('button', { name: 'Pievienot kontaktu' }).click()
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'with a refusal': async (page) => {
    await page.getByLabel('Atbilde').selectOption('duplicates')
    await field(page, 'Uzvārds').fill('Liepa')
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('alert')).toBeVisible()
  },
  'with a picker open': (page) => page.getByLabel('Tuvākais pakomāts').fill('a'),
  'with the calendar': (page) => page.getByRole('button', { name: 'Atvērt kalendāru' }).click(),
  'with both versions': async (page) => {
    await page.getByLabel('Atbilde').selectOption('changed')
    await field(page, 'Uzvārds').fill('Bērziņa')
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'with the question whether to leave': async (page) => {
    await field(page, 'Uzvārds').fill('Bērziņa')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Paturēt melnrakstā' })).toBeVisible()
  },
  'with long work': async (page) => {
    await page.evaluate(() => window.work())
    await expect(page.getByText('1 243 no 10 000')).toBeVisible()
  },
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' })
    for (const [name, act] of Object.entries(places)) {
      test(`axe finds nothing serious ${name}`, async ({ page }) => {
        await open(page)
        await act(page)
        await page.waitForTimeout(250)
        expect(await seriousFindings(page)).toEqual([])
      })
    }
  })
}
