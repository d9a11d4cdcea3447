import { truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { emptyProfile } from '#shared/exports/schema.ts'
import { test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'
import { connect, once } from '../people/desk.ts'
import { recordAddresses, screenAddresses, tabsOfSettings } from './screenAddresses.ts'

const go = async (page: Page, address: string): Promise<void> => {
  await page.goto(new URL(address, page.url()).href)
  await expect(page.locator('main')).not.toBeEmpty()
  // Who walks through so many screens is there: the office does not lock itself meanwhile.
  await page.keyboard.press('Shift')
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
}

const tabsIn = (page: Page) => page.locator('main').getByRole('tab')

/** Opens what can be opened on a screen: its first record, and the dialog that makes a new one. */
async function openAll(page: Page, address: string, seen: Set<string>): Promise<string | null> {
  const row = page.locator('main [data-cell="0:0"]')
  let id: string | null = null
  if ((await row.count()) > 0) {
    await row.first().click()
    await page.waitForTimeout(400)
    const { pathname, searchParams } = new URL(page.url())
    id = searchParams.get('open')?.replaceAll('"', '') ?? null
    if (id === null && pathname !== address) id = pathname.split('/').at(-1) ?? null
    if (id !== null) seen.add(`${address}, record`)
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    if (pathname !== address) return id
  }
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await page.waitForTimeout(400)
  if ((await dialog.count()) > 0) {
    seen.add(`${address}, dialog`)
    await expect(dialog.locator('[aria-busy=true]')).toHaveCount(0)
  }
  return id
}

/** What the policy reports on this page from now on. */
async function reportsOf(page: Page): Promise<string[]> {
  const reported: string[] = []
  await page.exposeFunction('reportViolation', (what: string) => reported.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      if (typeof report === 'function') {
        report(`${location.pathname}: ${effectiveDirective} ${blockedURI}`)
      }
    })
  })
  return reported
}

test('on no screen of the office does the content security policy have anything to report', async ({
  demoOffice,
  page,
}) => {
  test.setTimeout(600_000)
  expect(screenAddresses.length).toBeGreaterThan(40)
  const reported = await reportsOf(page)
  await page.goto(demoOffice.address)
  await page.getByRole('button', { name: /Ilze Saulīte/ }).click()
  await page.getByLabel('Parole', { exact: true }).fill('parauga birojs')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).not.toBeEmpty()
  const tabs = tabsOfSettings.map((tab) => `/settings?tab=${tab}`)
  expect(tabs.length).toBeGreaterThan(8)
  const seen = new Set<string>()
  const records = new Map<string, string>()
  for (const address of [...screenAddresses, ...tabs]) {
    await go(page, address)
    const id = await openAll(page, address, seen)
    if (id !== null) records.set(address, id)
  }

  // The pages of one record, each with all its tabs; an address that is new here is not forgotten.
  const listOf: Readonly<Record<string, string>> = {
    '/courses/$id': '/courses',
    '/courses/course/$id': '/courses/list',
    '/courses/project/$id': '/courses/projects',
    '/incidents/$id': '/incidents',
    '/people/$id': '/people',
    '/people/$id/edit': '/people',
  }
  // The demo office delivers nowhere yet.
  const input = { ...emptyProfile, name: 'Koplietotā mape', folder: join(tmpdir(), 'nav') }
  const made = await (await connect(page)).exports.createProfile(once({ input }))
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  expect(recordAddresses).toEqual([...Object.keys(listOf), '/export/$id/edit'].toSorted())
  await go(page, `/export/${made.value.id}/edit`)
  await expect(page.locator('main form')).toBeVisible()
  for (const [address, list] of Object.entries(listOf)) {
    const id = records.get(list)
    expect(id, list).toBeDefined()
    await go(page, address.replace('$id', id ?? ''))
    for (const tab of await tabsIn(page).all()) {
      await tab.click()
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    }
  }
  await go(page, `/courses/${records.get('/courses') ?? ''}?tab=about&edit=true`)
  await expect(page.locator('main form')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  const counted = (what: string): number => [...seen].filter((one) => one.endsWith(what)).length
  expect(counted('record'), [...seen].join('; ')).toBeGreaterThan(12)
  expect(counted('dialog'), [...seen].join('; ')).toBeGreaterThan(8)
  expect(reported).toEqual([])

  await wouldBeHeard(page, reported)
})

/** And had there been something, it would have been heard. */
async function wouldBeHeard(page: Page, reported: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    document.createElement('img').src = 'https://example.org/a.png'
  })
  await expect.poll(() => reported).toHaveLength(1)
}

test('nor on those before it: first start, recovery key, lock, and a file that can’t be opened', async ({
  office,
  page,
}) => {
  const reported = await reportsOf(page)
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.goto(office.address)
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill('zaļā pļava 17')
  await box(/^Parole vēlreiz/).fill('zaļā pļava 17')
  await button('Atvērt biroju').click()
  await takeRecoveryKey(page)
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await button('Aizmirsta parole?').click()
  await expect(page.getByRole('heading', { name: 'Aizmirsta parole' })).toBeVisible()

  await office.stop()
  truncateSync(join(office.folder, 'norise.sqlite'), 5000)
  await page.goto(await office.restart())
  await expect(page.getByText('Fails ir bojāts.')).toBeVisible()
  await button('Atjaunot no rezerves kopijas').click()
  await expect(box(/^Mape/)).toBeVisible()
  await page.getByText('Informācija palīgam').click()
  await expect(button('Kopēt informāciju')).toBeVisible()
  expect(reported).toEqual([])
  await wouldBeHeard(page, reported)
})
