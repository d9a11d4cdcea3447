import type { Page } from '@playwright/test'
import { enterThings } from '../../support/equipment.ts'
import { expect, test } from '../people/desk.ts'

/** A scanner writes all of its keys at once, wherever the cursor is, however slow the screen follows. */
const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    const at = document.activeElement ?? document.body
    const presses = [...text, 'Enter'].map(
      (key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
    for (const press of presses) {
      const typed = at.dispatchEvent(press) && press.key !== 'Enter'
      if (typed) document.execCommand('insertText', false, press.key)
    }
  }, code)

test('a scan goes to its box alone: the field with the cursor keeps what it had, and no key of the screen is pressed', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  await enterThings(client, ['L-01', 'L-02'], { name: 'ThinkPad' })
  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').fill('L-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('L-01 · ThinkPad')).toBeVisible()

  const due = page.getByLabel('Atdošanas termiņš')
  await due.fill('31.')
  await scan(page, 'L-02')
  await expect(page.getByText('L-02 · ThinkPad')).toBeVisible()
  await expect(due).toHaveValue('31.')

  await page.getByRole('button', { name: 'Sākt no jauna' }).focus()
  await scan(page, '?X-9')
  await expect(page.getByText('?X-9')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})
