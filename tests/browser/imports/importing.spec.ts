import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { expect, lockAndComeBack, test } from '#tests/browser/people/desk.ts'

const list = resolve(import.meta.dirname, '../../fixtures/imports/agency-list.csv')

const toImport = async (page: Page): Promise<void> => {
  await page.goto(new URL('/people', page.url()).href)
  await page.getByRole('button', { name: 'Importēt' }).click()
}

/** Goes on by Tab until something has the focus. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    const there = await wanted.evaluate((element) => element === document.activeElement)
    if (there) return
  }
  throw new Error('Tab never gets there')
}

test('imports a list by mouse, names every fault, saves the problem rows, and takes it back', async ({
  desk,
  page,
}) => {
  await toImport(page)
  await page.locator('input[type=file]').setInputFiles(list)
  await expect(page.getByLabel('Kas ir kolonnā „Personas kods”')).toHaveValue('personalCode')
  await page.getByText(/rindas izlaistas/).click()
  await expect(page.getByText(/piezīme zem saraksta/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  for (const said of [
    /sākas ar datumu, kāda nav/,
    /ir par īsu/,
    /sarakstā jau ir 5\. rindā/,
    /nav e-pasta adrese/,
    /nav pasta indekss/,
  ]) {
    await expect(page.getByRole('row').filter({ hasText: said })).toBeVisible()
  }
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Saglabāt rindas ar kļūdām' }).click()
  const saved = readFileSync(await (await download).path(), 'utf8')
  expect(saved).toContain('Kas jāizlabo')
  expect(saved).toContain('E-pasts: „')
  expect(saved).not.toContain('{{')

  await page.getByText(/^Visas 8$/).click()
  await page.getByRole('row').filter({ hasText: 'Jauns' }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kas ierakstīts sarakstā')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Importēt 3 dalībniekus' }).click()
  await expect(page.getByText('Ierakstīti 3 jauni dalībnieki.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const people = { search: '', filters: {}, sort: [], limit: 10 }
  const start = { kind: 'at', offset: 0 } as const
  expect((await desk.client.people.list({ ...people, position: start })).total).toBe(4)
  await page.locator('#content').getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect(page.getByText('Darbība atsaukta: importēja sarakstu.')).toBeVisible()
  expect((await desk.client.people.list({ ...people, position: start })).total).toBe(1)
})

test('imports a list by keyboard alone', async ({ desk, page }) => {
  await page.goto(new URL('/people', page.url()).href)
  const start = page.getByRole('button', { name: 'Importēt' })
  await expect(start).toBeVisible()
  await tabTo(page, start)
  await page.keyboard.press('Enter')
  const choose = page.getByRole('button', { name: 'Izvēlēties failu' })
  await expect(choose).toBeVisible()
  await tabTo(page, choose)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(list)

  const next = page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' })
  await expect(next).toBeVisible()
  await tabTo(page, next)
  await page.keyboard.press('Enter')
  const confirm = page.getByRole('button', { name: 'Importēt 3 dalībniekus' })
  await expect(confirm).toBeVisible()
  await tabTo(page, confirm)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ierakstīti 3 jauni dalībnieki.')).toBeVisible()
  const open = page.getByRole('button', { name: 'Atvērt dalībniekus' })
  await tabTo(page, open)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toContainText('Ņemiera')
  expect(desk).toBeTruthy()
})

test('corrects a column by hand and imports chosen rows only', async ({ desk, page }) => {
  await toImport(page)
  await page.locator('input[type=file]').setInputFiles({
    name: 'cilvēki.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Cilvēks;Zvanīt\nAnna Kalniņa;20001001\nOto Liepa;20001002\n'),
  })
  await expect(page.getByText(/Norādiet, kurā kolonnā ir vārds/)).toBeVisible()
  await page.getByLabel('Kas ir kolonnā „Cilvēks”').selectOption('fullName')
  await page.getByLabel('Kas ir kolonnā „Zvanīt”').selectOption('phone')
  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Liepa' })
  await expect(row).toContainText('Oto')
  await row.click()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Importēt tikai izvēlētās rindas' }).click()
  await expect(page.getByText('Ierakstīts 1 jauns dalībnieks.')).toBeVisible()
  const found = await desk.client.people.find({ text: 'liepa', limit: 5 })
  expect(found.map(({ givenName }) => givenName)).toEqual(['Oto'])
})

test('what was said of a file outlives a lock: chosen again, it is read and shown as it was left', async ({
  desk,
  page,
}) => {
  const bytes = 'Cilvēks;Zvanīt;Vēl\nAnna Kalniņa;20001001;a\nOto Liepa;20001002;b\n'
  const file = (name: string, text = bytes) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  const input = page.locator('input[type=file]')
  const again = page.getByText('Iesākts imports no faila „cilvēki.csv”')
  const found = page.getByText(/^Atjaunots nesaglabātais darbs \(/)
  const rows = page.getByRole('grid', { name: 'Saraksta rindas' })
  const chosen = rows.getByRole('row', { selected: true })
  await toImport(page)
  await input.setInputFiles(file('cilvēki.csv'))
  await page.getByLabel('Kas ir kolonnā „Cilvēks”').selectOption('fullName')
  await page.getByLabel('Kas ir kolonnā „Zvanīt”').selectOption('phone')
  await page.getByLabel('Kas ir kolonnā „Vēl”').selectOption('note')
  await expect(again).toHaveCount(0)

  // The office drops a file at the lock, and asks for it again.
  await lockAndComeBack(page)
  await expect(again).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await input.setInputFiles(file('cits.csv', 'Kas;Kur\nviens;divi\n'))
  await expect(page.getByLabel('Kas ir kolonnā „Kas”')).toBeVisible()
  await expect(found).toHaveCount(0)
  await page.getByRole('button', { name: 'Izvēlēties citu failu' }).click()
  // It is known by what it holds, whatever it is called by now.
  await input.setInputFiles(file('cilvēki (1).csv'))
  await expect(found).toBeVisible()
  await expect(page.getByLabel('Kas ir kolonnā „Cilvēks”')).toHaveValue('fullName')
  await expect(page.getByLabel('Kas ir kolonnā „Zvanīt”')).toHaveValue('phone')
  await expect(page.getByLabel('Kas ir kolonnā „Vēl”')).toHaveValue('note')

  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  await rows.getByRole('row', { name: /Liepa/ }).click()
  await page.keyboard.press('Space')
  await expect(chosen).toHaveCount(1)
  await lockAndComeBack(page)
  await input.setInputFiles(file('cilvēki.csv'))
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toContainText('Oto')
  await page.getByRole('button', { name: 'Importēt tikai izvēlētās rindas' }).click()
  await expect(page.getByText('Ierakstīts 1 jauns dalībnieks.')).toBeVisible()
  const [oto] = await desk.client.people.find({ text: 'liepa', limit: 5 })
  expect(await desk.client.people.get({ id: oto?.id ?? '' })).toMatchObject({ note: 'b' })

  // What was imported is no unsaved work: the same file is read like a new one.
  await lockAndComeBack(page)
  await expect(page.getByRole('button', { name: 'Izvēlēties failu' })).toBeVisible()
  await expect(page.getByText(/^Iesākts imports/)).toHaveCount(0)
  await input.setInputFiles(file('cilvēki.csv'))
  await expect(page.getByLabel('Kas ir kolonnā „Cilvēks”')).toHaveValue('fullName')
  await expect(found).toHaveCount(0)
})

test('says in words why a file is refused', async ({ desk, page }) => {
  await toImport(page)
  await page.locator('input[type=file]').setInputFiles({
    name: 'saraksts.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 nothing'),
  })
  await expect(page.getByRole('alert')).toContainText('Tas ir PDF, nevis tabula.')
  expect(await seriousFindings(page)).toEqual([])
  expect(desk).toBeTruthy()
})
