import { expect, test, type Page } from '@playwright/test'
import { servePage } from './serve.ts'
import { cell, heading, told } from './tablePage.ts'

let served: Awaited<ReturnType<typeof servePage>>
test.beforeAll(async () => {
  served = await servePage()
})
test.afterAll(() => served.close())

const open = async (page: Page, asked = '') => {
  await page.goto(`${served.address}?${asked}`)
  await expect(page.getByRole('grid')).toBeVisible()
}

test('columns are ordered, hidden and widened by keys, and stay so', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Kolonnas un rindas' }).focus()
  await page.keyboard.press('Enter')
  const grip = page.getByRole('button', { name: 'Pārvietot kolonnu Statuss' })
  await grip.focus()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp')
  await expect(grip).toBeFocused()
  await expect(told(page)).toHaveText('Statuss: 1. vieta no 10')
  await page.getByRole('checkbox', { name: 'Personas kods' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  const headings = () =>
    page
      .locator('[data-row="-1"] [data-cell]')
      .evaluateAll((all) => all.map((one) => one.textContent))
  const order = [
    'Statuss',
    'Uzvārds',
    'Vārds',
    'Dzimšanas datums',
    'Tālrunis',
    'Nepilngadīgs',
    'Stundas',
    'Piezīmes',
  ]
  expect(await headings()).toEqual(order)
  await cell(page, -1, 0).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(told(page)).toHaveText('Statuss: platums 152')
  await page.waitForTimeout(400)
  await page.reload()
  await expect(cell(page, 0, 0)).toBeVisible()
  expect(await headings()).toEqual(order)
  expect((await cell(page, 0, 0).boundingBox())?.width).toBe(152)
})

test('columns are ordered and widened by drag', async ({ page }) => {
  await open(page)
  const edge = heading(page, 'Vārds').locator('span[aria-hidden]')
  const box = await edge.boundingBox()
  if (!box) throw new Error('The edge of the heading is not there.')
  await page.mouse.move(box.x + 4, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 64, box.y + 10, { steps: 5 })
  await page.mouse.up()
  expect((await cell(page, 0, 1).boundingBox())?.width).toBe(180)
  await expect(heading(page, 'Vārds')).toHaveAttribute('aria-sort', 'none')
  await page.getByRole('button', { name: 'Kolonnas un rindas' }).click()
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await line('Stundas').dragTo(line('Personas kods'))
  await expect(cell(page, -1, 2)).toHaveText('Stundas')
})
