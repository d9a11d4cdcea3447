import { enterThings, issue, thing } from '../../support/equipment.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { expect, test } from '../people/desk.ts'

test('what was never lent is found with one click, and the rest is back with another', async ({
  desk: { client, enter },
  page,
}) => {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const { items } = await enterThings(client, ['L-01', 'L-02'], { name: 'ThinkPad' })
  const due = addDays(todayInRiga(systemClock), 7)
  const lent = await issue(client, { person: anna, due, lines: [thing(items['L-01'] ?? '')] })
  expect(lent.ok).toBe(true)

  await page.goto(new URL('/equipment', page.url()).href)
  const list = page.getByRole('grid', { name: 'Aprīkojuma saraksts' })
  await expect(list.getByRole('row', { name: /L-0/ })).toHaveCount(2)
  const never = page.getByRole('button', { name: 'Nav bijis izsniegts', exact: true })
  await never.click()
  await expect(never).toHaveAttribute('aria-pressed', 'true')
  await expect(list.getByRole('row', { name: /L-0/ })).toHaveText([/L-02/])
  await never.click()
  await expect(list.getByRole('row', { name: /L-0/ })).toHaveCount(2)
})
