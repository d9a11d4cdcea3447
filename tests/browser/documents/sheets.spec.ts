import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'

const signIn = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.getByText('Ilze Saulīte').first().click()
  await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Dokumenti' })).toBeVisible()
}

test('a group’s sheets are previewed, saved under their numbers, and stand in the register', async ({
  demoOffice,
  page,
}) => {
  await signIn(page, demoOffice.address)
  await page.getByRole('navigation').getByRole('link', { name: 'Kursi' }).click()
  await page.getByRole('row').nth(3).click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Dokumenti' }).click()
  await page.getByRole('button', { name: 'Informatīvie materiāli visai grupai' }).click()

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('INFORMATĪVAIS MATERIĀLS IZGLĪTOJAMAJAM').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^IM-\d{4}-0001_IM-\d{4}-0020\.pdf$/)
  const { pages } = await readPdf(new Uint8Array(await readFile(await saved.path())))
  expect(pages).toHaveLength(40)
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('rowheader', { name: /-0020$/ })).toBeVisible()

  await page.getByRole('checkbox').first().click()
  const separate = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Saglabāt atsevišķos failos' }).click()
  const zip = await separate
  expect(zip.suggestedFilename()).toMatch(/^IM-\d{4}-0001_IM-\d{4}-0020\.zip$/)
  expect(Object.keys(unzipSync(await readFile(await zip.path())))).toHaveLength(20)

  await page.getByRole('navigation').getByRole('link', { name: 'Dokumenti' }).click()
  await page.getByRole('rowheader', { name: /-0020$/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saglabāts failā').first()).toBeAttached()
  await expect(page.getByText(/Nr\.\s*IM-\d{4}-0020/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

/** The preview of the sheets of a whole group. */
async function openSheets(page: Page, address: string) {
  await signIn(page, address)
  await page.getByRole('navigation').getByRole('link', { name: 'Kursi' }).click()
  await page.getByRole('row').nth(3).click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Dokumenti' }).click()
  await page.getByRole('button', { name: 'Informatīvie materiāli visai grupai' }).click()
  return page.getByRole('dialog')
}

/** No printer and no viewer of PDFs here, and printing without one may end the page: the frame that prints is stood in for. */
const standInForPrinter = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const frame = HTMLIFrameElement.prototype
    Object.defineProperty(frame, 'src', {
      get: () => '',
      set(this: HTMLIFrameElement) {
        queueMicrotask(() => this.dispatchEvent(new Event('load')))
      },
    })
    Object.defineProperty(frame, 'contentWindow', {
      get: () => ({
        focus: () => undefined,
        print: () => document.documentElement.setAttribute('data-printed', 'yes'),
      }),
    })
  })
}

test('p prints from the preview, as it does beside it', async ({ demoOffice, page }) => {
  await standInForPrinter(page)
  const dialog = await openSheets(page, demoOffice.address)
  await expect(dialog.getByText('INFORMATĪVAIS MATERIĀLS IZGLĪTOJAMAJAM').first()).toBeVisible()
  await page.keyboard.press('p')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('rowheader', { name: /-0020$/ })).toBeVisible()
})

test('sheets that go to the printer say so in the register', async ({ demoOffice, page }) => {
  await standInForPrinter(page)
  const dialog = await openSheets(page, demoOffice.address)
  await dialog.getByRole('button', { name: 'Drukāt', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await page.getByRole('navigation').getByRole('link', { name: 'Dokumenti' }).click()
  await page.getByRole('rowheader', { name: /-0020$/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nodots drukāšanai').first()).toBeAttached()
})

test('every part of the settings opens and axe finds nothing serious', async ({
  demoOffice,
  page,
}) => {
  await signIn(page, demoOffice.address)
  await page.getByRole('link', { name: 'Iestatījumi' }).click()
  await expect(page.getByLabel('Kārtības nosaukums')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('tab', { name: 'Cilvēki un tiesības' }).click()
  await expect(page.getByRole('cell', { name: 'Ilze Saulīte (tas esat jūs)' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('tab', { name: 'Žurnāls' }).click()
  await expect(page.getByText('Žurnāls ir neskarts')).toBeVisible()
  await page.getByRole('button', { name: 'Rādīt žurnālu' }).click()
  await expect(page.getByRole('cell', { name: 'pieteicās darbam' }).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('tab', { name: 'Mana parole' }).click()
  await expect(page.getByLabel('Pašreizējā parole')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
