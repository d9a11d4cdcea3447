import type { Page } from '@playwright/test'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { back, enterThings, issue, thing } from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const openLoans = (page: Page) => page.goto(new URL('/equipment/loans', page.url()).href)

test('the list of what is out says when nothing ever was, when all is back, and shows what came back', async ({
  desk,
  page,
}) => {
  await openLoans(page)
  await expect(page.getByText('Nekas nav izsniegts')).toBeVisible()
  await expect(page.getByText('Izsniegto redzēsiet šeit, līdz to atdos.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  const { client, enter } = desk
  const person = await enter({ givenName: 'Oto', familyName: 'Ozols' })
  const { items } = await enterThings(client, ['L-01'], { name: 'ThinkPad' })
  const due = addDays(todayInRiga(systemClock), 7)
  const lent = await issue(client, { person, due, lines: [thing(items['L-01'] ?? '')] })
  if (!lent.ok) throw new Error(lent.refusal.reason)
  const row = page.getByRole('row', { name: /L-01/ })
  await expect(row).toContainText('Oto Ozols')

  // What comes back at another desk leaves the list; it says so, and how to see what was.
  const lines = lent.value.lines.map(back)
  const returned = await client.equipment.takeBack(once({ lines, on: null }))
  expect(returned.ok).toBe(true)
  await expect(page.getByText('Pašlaik nekas nav izsniegts')).toBeVisible()
  await expect(row).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Rādīt arī atdoto' }).click()
  await expect(row).toContainText('Oto Ozols')
})
