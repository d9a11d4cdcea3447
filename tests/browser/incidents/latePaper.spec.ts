import { fileIncident } from '../../support/incidents.ts'
import { expect, lockAndComeBack, test } from '../people/desk.ts'
import { at } from './fileDesk.ts'

test('a paper that comes when the window is locked already is printed for nobody', async ({
  desk,
  page,
}) => {
  const filed = await fileIncident(desk.client)
  if (!filed.ok) throw new Error(JSON.stringify(filed.refusal))
  let holding = false
  const held: (() => void)[] = []
  await page.routeWebSocket(/\/office$/, (line) => {
    const office = line.connectToServer()
    line.onMessage((message) => office.send(message))
    office.onMessage((message) => {
      const heard = typeof message === 'string' ? message : message.toString('latin1')
      if (holding && heard.includes('%PDF')) held.push(() => line.send(message))
      else line.send(message)
    })
  })
  await page.goto(at(page, `/incidents/${filed.value.id}`))
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Notikumu hronoloģija' }).click()
  const preview = page.getByRole('dialog', { name: 'Notikumu hronoloģija' })
  await expect(preview.getByText(/\d{4}/).first()).toBeVisible()
  holding = true
  await preview.getByRole('button', { name: 'Drukāt', exact: true }).click()
  // The preview may be drawn anew beside it.
  await expect.poll(() => held.length).toBeGreaterThan(0)
  const navigation = page.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await lockAndComeBack(page)
  await expect(navigation).toBeVisible()
  holding = false
  for (const send of held) send()
  // Long enough for the paper to be read, and a frame to be made for it.
  await page.waitForTimeout(500)
  await expect(page.locator('iframe[data-prints]')).toHaveCount(0)
})
