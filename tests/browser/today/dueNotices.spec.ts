import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

declare global {
  interface Window {
    /** What the page has shown outside itself since it was loaded. */
    shownNotices: Notification[]
  }
}

// No screen shows the browser's own messages to a test: they are noted as they are made.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.shownNotices = []
    window.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        window.shownNotices.push(this)
      }
    }
  })
})

async function expectVisitor({ client }: Desk, visitor: string): Promise<void> {
  const agreedWith = (await client.staff.list())[0]?.person ?? null
  const times = { startsAt: '09:30', endsAt: '10:30', day: todayInRiga(systemClock) }
  const input = { ...emptyVisit, ...times, visitor, agreedWith }
  const made = await client.visits.create(once({ input, letIn: false }))
  if (!made.ok) throw new Error(made.refusal.reason)
}

test('who has switched it on is told what is due, in counts, once; the click leads to „Šodien”', async ({
  desk,
  page,
  context,
}) => {
  await expectVisitor(desk, 'Kurjers Kārlis')
  await context.grantPermissions(['notifications'])
  await page.reload()
  const bodies = () => page.evaluate(() => window.shownNotices.map(({ body }) => body))
  const ownSwitch = page.getByRole('menuitemcheckbox', { name: 'Paziņot par darāmo' })
  const openMenu = () => page.getByTitle('Mani iestatījumi').click()

  await openMenu()
  await expect(ownSwitch).not.toBeChecked()
  expect(await bodies()).toEqual([])
  await ownSwitch.click()
  await expect(ownSwitch).toBeChecked()
  await expect.poll(bodies).toEqual(['Šodien gaida 1 darbs.'])

  await expectVisitor(desk, 'Vēl kāds')
  await page.reload()
  await expect.poll(bodies).toEqual(['Klāt nācis 1 darbs.'])
  await page.evaluate(() => window.shownNotices[0]?.dispatchEvent(new Event('click')))
  await expect(page).toHaveURL(/\/today$/)

  await openMenu()
  await ownSwitch.click()
  await expect(ownSwitch).not.toBeChecked()
  await expectVisitor(desk, 'Un vēl viens')
  await page.reload()
  await expect(page.getByText('Un vēl viens')).toBeVisible()
  expect(await bodies()).toEqual([])
})

test('where the browser lets none through, the switch stays off and says why', async ({
  desk,
  page,
}) => {
  await expectVisitor(desk, 'Kurjers')
  await page.getByTitle('Mani iestatījumi').click()
  const ownSwitch = page.getByRole('menuitemcheckbox', { name: 'Paziņot par darāmo' })
  await ownSwitch.click()
  await expect(page.getByText('Pārlūks neļauj rādīt paziņojumus.')).toBeVisible()
  await expect(ownSwitch).not.toBeChecked()
})
