import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { expect, test } from '#tests/browser/people/desk.ts'

const inventory = [
  'Inventāra numurs;Veids;Modelis;Stāvoklis;Vērtība;Iegādāts;Vieta;Skaits',
  'L-01;Klēpjdators;ThinkPad L14;jauns;1 234,50;01.02.2026.;1. plaukts;1',
  'L-02;Klēpjdators;ThinkPad L14;labs;850,00;01.02.2026.;1. plaukts;1',
  'A-01;Austiņas;Jabra Evolve;lietots;;;2. plaukts;1',
  'A-02;Austiņas;Jabra Evolve;;;;;',
  'a-02;Austiņas;Jabra Evolve;;;;;',
  'G-01;Galds;Ikea;;;;;',
  ';Cits aprīkojums;Pele Logitech;;;;;25 gab.',
].join('\n')

const choose = (page: Page, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({
    name: 'inventārs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })

const next = (page: Page) => page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()

test('imports an inventory, names every fault, changes it by a second list, and takes it back', async ({
  desk,
  page,
}) => {
  const things = { search: '', filters: {}, sort: [], limit: 10 }
  const start = { kind: 'at', offset: 0 } as const
  const tags = async (): Promise<string[]> =>
    (await desk.client.equipment.listItems({ ...things, position: start })).rows.map(
      ({ tag, place }) => `${tag} ${place}`,
    )

  await page.goto(new URL('/equipment', page.url()).href)
  await page.getByRole('button', { name: 'Importēt' }).click()
  await expect(page.getByRole('heading', { name: 'Importēt aprīkojumu' })).toBeVisible()
  await choose(page, inventory)
  await expect(page.getByLabel('Kas ir kolonnā „Inventāra numurs”')).toHaveValue('tag')
  await expect(page.getByLabel('Kas ir kolonnā „Veids”')).toHaveValue('category')
  expect(await seriousFindings(page)).toEqual([])
  await next(page)

  for (const said of [
    /„A-02” ir arī 6\. rindā/,
    /„a-02” ir arī 5\. rindā/,
    /„Galds”: tāda veida nav\. Der: Austiņas \(Headset\)/,
  ]) {
    await expect(page.getByRole('row').filter({ hasText: said })).toBeVisible()
  }
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Saglabāt rindas ar kļūdām' }).click()
  const saved = readFileSync(await (await download).path(), 'utf8')
  expect(saved).toContain('Inventāra Nr.: „A-02” ir arī 6. rindā')
  expect(saved).not.toContain('{{')

  await page.getByText(/^Visas 7$/).click()
  await page.getByRole('row').filter({ hasText: 'L-01' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kas ierakstīts sarakstā')).toBeVisible()
  await expect(page.getByText('Pievērsiet uzmanību')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Ierakstīt 4 rindas' }).click()
  await expect(
    page.getByText(
      'Ierakstītas 3 vienības. Pievienots 1 modelis, ko skaita bez numuriem. Pievienoti 2 jauni modeļi.',
    ),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(await tags()).toEqual(['A-01 2. plaukts', 'L-01 1. plaukts', 'L-02 1. plaukts'])

  await page.getByRole('button', { name: 'Importēt vēl vienu failu' }).click()
  await choose(page, 'Inv. nr.;Modelis;Atrašanās vieta\nl-01;;3. plaukts\nL-02;ThinkPad L14;\n')
  await next(page)
  await expect(
    page.getByRole('row').filter({ hasText: 'Vieta: 1. plaukts → 3. plaukts' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Mainīt 1 rindu' }).click()
  await expect(page.getByText('Mainīta 1 vienība. Bez izmaiņām 1.')).toBeVisible()
  expect(await tags()).toContain('L-01 3. plaukts')
  await page.locator('#content').getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect(page.getByText('Darbība atsaukta: importēja aprīkojumu.')).toBeVisible()
  expect(await tags()).toContain('L-01 1. plaukts')

  await page.getByRole('button', { name: 'Atvērt aprīkojumu' }).click()
  await expect(page.getByRole('grid')).toContainText('ThinkPad L14')
})

test('the palette knows the way', async ({ desk, page }) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Meklēt un darīt' }).fill('importēt aprīk')
  await page.getByRole('option', { name: 'Importēt aprīkojumu' }).click()
  await expect(page.getByRole('heading', { name: 'Importēt aprīkojumu' })).toBeVisible()
  await choose(page, 'Inventāra numurs\nL-01\n')
  await expect(page.getByText(/Norādiet, kurā kolonnā ir inventāra numurs/)).toBeVisible()
  expect(desk).toBeTruthy()
})
