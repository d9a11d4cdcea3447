import type { Page } from '@playwright/test'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession, noGrounds } from '#shared/timetable/schema.ts'
import { type Desk, expect, once, test } from '#tests/browser/people/desk.ts'
import { openGroup } from './group.ts'

const row = (page: Page, name: RegExp) => page.getByRole('row', { name })
const notice = (page: Page, name: RegExp) => page.getByRole('button', { name })

const goToNotices = (page: Page, group: string) =>
  page.goto(new URL(`/courses/${group}?tab=notices`, page.url()).href)

/** A told timetable whose room changed: everybody of the group waits for its second version. */
async function openChange(desk: Desk) {
  const office = await openGroup(desk)
  const { client } = desk
  const newest = async (): Promise<string> => {
    const [found] = await client.notices.ofGroup({ group: office.group })
    if (found === undefined) throw new Error('There is no notice')
    return found.id
  }
  const moveTo = async (room: string): Promise<void> => {
    const place = { mode: 'onSite' as const, room, link: '' }
    const selection = { kind: 'rows' as const, ids: [office.session] }
    const moved = await client.timetable.changePlace(
      once({ of: { kind: 'all' as const }, selection, grounds: noGrounds, place }),
    )
    expect(moved.ok).toBe(true)
  }
  await client.notices.publishTimetable(once({ group: office.group }))
  const people = { kind: 'waiting' as const }
  await client.notices.tell(
    once({ notice: await newest(), people, channel: null, at: null, by: null, edition: null }),
  )
  await moveTo('305')
  return { ...office, moveTo, change: await newest() }
}

/** Keeps what the window would hand to the mail program. */
const keepMails = (page: Page) =>
  page.addInitScript(() => {
    window.open = (address) => {
      sessionStorage.setItem('opened', String(address))
      return null
    }
  })

const opened = (page: Page) => page.evaluate(() => sessionStorage.getItem('opened'))

test('a text is copied or handed to the mail program, and so was given out', async ({
  desk,
  page,
}) => {
  await keepMails(page)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { group, moveTo } = await openChange(desk)
  await goToNotices(page, group)
  await row(page, /Anna Liepa/)
    .getByRole('button', { name: 'Teksts' })
    .click()
  const text = page.getByRole('dialog', { name: 'Teksts: Anna Liepa' })
  await text.getByRole('button', { name: 'Rakstīt e-pastu' }).click()
  await expect.poll(() => opened(page)).toMatch(/^mailto:anna@example\.com\?subject=/u)
  const body = new URL((await opened(page)) ?? '').searchParams.get('body')
  expect(body).toContain('telpa: 305')
  // Who may have read of 305 is told of the next change by a version of its own.
  await moveTo('306')
  await page.keyboard.press('Escape')
  await expect(notice(page, /3\. redakcija/)).toBeVisible()

  await row(page, /Oto Ozols/)
    .getByRole('button', { name: 'Teksts' })
    .click()
  const other = page.getByRole('dialog', { name: 'Teksts: Oto Ozols' })
  await other.getByRole('button', { name: 'Kopēt tekstu' }).click()
  await expect(other.getByRole('button', { name: 'Nokopēts' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('telpa: 306')
  await moveTo('307')
  await page.keyboard.press('Escape')
  await expect(notice(page, /4\. redakcija/)).toBeVisible()
})

test('a text that is too long for the mail program was not given out', async ({ desk, page }) => {
  await keepMails(page)
  const { group, moveTo, change } = await openChange(desk)
  const input = { subject: 'Telpas maiņa', text: 'Tiekamies citā telpā! '.repeat(120) }
  await desk.client.notices.changeText(once({ notice: change, language: 'lv' as const, input }))
  await goToNotices(page, group)
  await row(page, /Anna Liepa/)
    .getByRole('button', { name: 'Teksts' })
    .click()
  const text = page.getByRole('dialog', { name: 'Teksts: Anna Liepa' })
  await expect(text).toContainText('Tiekamies citā telpā!')
  await text.getByRole('button', { name: 'Rakstīt e-pastu' }).click()
  await expect(page.getByText('Teksts pasta programmai ir par garu')).toBeVisible()
  await page.keyboard.press('Escape')
  await moveTo('306')
  await expect(page.getByText(/telpa: 306/).first()).toBeVisible()
  await expect(notice(page, /2\. redakcija/)).toBeVisible()
  await expect(notice(page, /3\. redakcija/)).toBeHidden()
  expect(await opened(page)).toBeNull()
})

test('who got an e-mail address meanwhile is written to', async ({ desk, page }) => {
  const { group, oto } = await openChange(desk)
  await goToNotices(page, group)
  const ozols = row(page, /Oto Ozols/)
  await ozols.getByLabel('Kā paziņot: Oto Ozols').selectOption('email')
  await expect(ozols).toContainText('nav e-pasta')
  const { revision, givenName, familyName } = await desk.client.people.get({ id: oto })
  const named = { givenName, familyName }
  const contacts = [{ kind: 'email' as const, value: 'oto@example.com', note: '' }]
  const saved = await desk.client.people.update(
    once({
      id: oto,
      revision,
      input: { ...emptyPerson, ...named, contacts, personalCode: null },
      confirmed: { notADuplicate: true, codeAsRead: true },
    }),
  )
  expect(saved.ok).toBe(true)
  await expect(ozols.getByRole('link', { name: 'oto@example.com' })).toBeVisible()
  await ozols.getByRole('checkbox').check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'E-pasta faili' }).click()
  expect((await download).suggestedFilename()).toBe('pazinojums-001.eml')
})

test('who signs a message stands in the open one as they are called now', async ({
  desk,
  page,
}) => {
  const { group } = await openChange(desk)
  await goToNotices(page, group)
  await row(page, /Anna Liepa/)
    .getByRole('button', { name: 'Teksts' })
    .click()
  const text = page.getByRole('dialog', { name: 'Teksts: Anna Liepa' })
  await expect(text).toContainText('SIA „Paraugs”')
  const { revision, ...institution } = await desk.client.settings.institution()
  const input = { ...institution, name: 'SIA „Jaunais nosaukums”' }
  const saved = await desk.client.settings.changeInstitution(once({ revision, input }))
  expect(saved.ok).toBe(true)
  await expect(text).toContainText('SIA „Jaunais nosaukums”')
})

test('a deadline that passes while the notice is open stands out', async ({ desk, page }) => {
  const { group } = await openGroup(desk)
  const [day = '', from = ''] = new Date(Date.now() + 3 * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Riga' })
    .slice(0, 16)
    .split(' ')
  const input = { ...emptySession, groupId: group, day, from, to: '23:59' }
  const soon = await desk.client.timetable.createSession(once({ input }))
  expect(soon.ok).toBe(true)
  await page.clock.install()
  await goToNotices(page, group)
  await page.getByRole('button', { name: 'Publicēt sarakstu' }).click()
  const timetable = notice(page, /1\. redakcija/)
  await expect(timetable).toContainText('Vēl jāpaziņo 2 cilvēkiem')
  await expect(row(page, /Anna Liepa/)).toContainText('Nav paziņots')
  await expect(row(page, /Anna Liepa/)).not.toContainText('nokavēts')
  await page.clock.fastForward(4 * 60_000)
  await expect(timetable).toContainText('Nokavēts, nav paziņots 2 cilvēkiem')
  await expect(row(page, /Anna Liepa/)).toContainText('Nav paziņots, nokavēts')
})

test('a day typed for one of them is not found again over the others', async ({ desk, page }) => {
  const { group } = await openChange(desk)
  await goToNotices(page, group)
  const earlier = page.getByRole('button', { name: 'Paziņots agrāk…' })
  const anna = row(page, /Anna Liepa/).getByRole('checkbox')
  await anna.check()
  await earlier.click()
  const one = page.getByRole('dialog', { name: 'Paziņots 1 cilvēkam' })
  await one.getByLabel('Laiks').fill('6:15')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Paturēt melnrakstā' }).click()
  await expect(one).toBeHidden()
  await anna.uncheck()
  await earlier.click()
  const all = page.getByRole('dialog', { name: 'Paziņots 2 cilvēkiem' })
  await expect(all.getByLabel('Laiks')).toBeVisible()
  await expect(all.getByLabel('Laiks')).not.toHaveValue(/0?6[.:]15/u)
  await page.keyboard.press('Escape')
  await anna.check()
  await earlier.click()
  await expect(one.getByLabel('Laiks')).toHaveValue(/0?6[.:]15/u)
})
