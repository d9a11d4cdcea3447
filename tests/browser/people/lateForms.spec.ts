import type { Page } from '@playwright/test'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { type Desk, expect, once, test } from './desk.ts'

test.setTimeout(60_000)

/** A request of Anna, open at the place where its dialogs are; their form comes when `arrive` is called. */
async function withLateForm(desk: Desk, page: Page): Promise<() => void> {
  const person = await desk.enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const input = {
    kind: 'copy',
    receivedOn: todayInRiga(systemClock),
    channel: 'email',
    askedBy: '',
    note: '',
  } as const
  expect(await desk.client.privacy.noteRequest(once({ person, input }))).toMatchObject({ ok: true })
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/OpenForm/u, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto(new URL('/privacy', page.url()).href)
  await page.getByRole('row', { name: /Āboliņa/ }).click()
  return () => arrive()
}
const extend = (page: Page) => page.getByRole('button', { name: 'Pagarināt par 2 mēnešiem…' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Termiņa pagarināšana' })

test('Esc leaves a dialog whose form has not come yet, and the pane behind it stays', async ({
  desk,
  page,
}) => {
  await withLateForm(desk, page)
  await extend(page).click()
  const dialog = dialogOf(page)
  await expect(dialog).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(extend(page)).toBeVisible()
})

test('a form that comes after its dialog has the cursor in its first field, and Esc leaves it from anywhere', async ({
  desk,
  page,
}) => {
  const arrive = await withLateForm(desk, page)
  await extend(page).click()
  const dialog = dialogOf(page)
  await expect(dialog).toBeFocused()
  arrive()
  const why = dialog.getByRole('textbox', { name: 'Iemesls' })
  await expect(why).toBeFocused()
  // A press beside the fields takes the cursor out of them.
  await dialog.getByText('Termiņa pagarināšana').click()
  await expect(why).not.toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await extend(page).click()
  await why.fill('Daudz ierakstu')
  await dialog.getByText('Termiņa pagarināšana').click()
  await page.keyboard.press('Escape')
  const asked = page.getByRole('dialog', { name: 'Ir nesaglabātas izmaiņas' })
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  await expect(why).toHaveValue('Daudz ierakstu')
})

async function openPage(desk: Desk, page: Page): Promise<void> {
  const anna = await desk.enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await expect(contact(page)).toBeVisible()
}
const contact = (page: Page) => page.getByRole('button', { name: 'Ierakstīt saziņu' })

test('what is typed into another field goes there, however early it is chosen', async ({
  desk,
  page,
}) => {
  await openPage(desk, page)
  // Chosen the very moment it stands, before anything that runs after painting.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const time = document.querySelector<HTMLInputElement>('[role="dialog"] input[id$="-time"]')
      if (time === null) return
      watch.disconnect()
      time.focus()
      time.select()
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  await contact(page).click()
  const time = page.getByRole('dialog').getByRole('textbox', { name: 'Laiks' })
  await expect(time).toBeFocused()
  await page.waitForTimeout(300)
  await page.keyboard.type('10.45')
  await expect(time).toHaveValue('10.45')
})

test('a list to search in opens when it is asked, not because the cursor came there', async ({
  desk,
  page,
}) => {
  await openPage(desk, page)
  await contact(page).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('textarea').first()).toBeFocused()
  const channel = dialog.getByRole('combobox').first()
  await channel.focus()
  await page.waitForTimeout(300)
  await expect(channel).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option')).toHaveCount(9)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
