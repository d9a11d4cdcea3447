import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { back, enterThings, issue, thing } from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

test('a part that another replaced is missing no more, and whoever had it owes it still', async ({
  desk: { client, enter },
  page,
}) => {
  const parts = ['Lādētājs', 'Soma']
  const { items } = await enterThings(client, ['L-01'], { name: 'ThinkPad', parts })
  const laptop = items['L-01'] ?? ''
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const due = addDays(todayInRiga(systemClock), 7)
  const lent = await issue(client, { person: anna, due, lines: [thing(laptop)] })
  if (!lent.ok) throw new Error(lent.refusal.reason)
  const line = { ...back(lent.value.lines[0] ?? ''), missingParts: ['Lādētājs'] }
  await client.equipment.takeBack(once({ lines: [line], on: null }))

  await page.goto(new URL(`/equipment?open=${laptop}`, page.url()).href)
  const missing = page.getByText('Trūkst: Lādētājs')
  await expect(missing).toBeVisible()
  await expect(page.getByText('Lādētājs: Anna Āboliņa')).toBeVisible()
  await page.getByRole('button', { name: 'Papildināts: Lādētājs, L-01' }).click()
  await expect(page.getByText('L-01 papildināts: Lādētājs.')).toBeVisible()
  await expect(missing).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Papildināts/ })).toHaveCount(0)
  // The debt is hers, whatever came in the place of the first.
  await expect(page.getByText('Lādētājs: Anna Āboliņa')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  await expect(page.getByRole('heading', { name: 'Nav atdots' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Atnesa: Lādētājs, L-01' })).toBeVisible()
})
