import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { enterThings } from '../../support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, test } from '../people/desk.ts'

const day = (days: number): string => formatCivilDate(addDays(todayInRiga(systemClock), days))

test('a repair that began yesterday is entered with its last day and its reason, and ended by a day', async ({
  desk: { client },
  page,
}) => {
  const { items } = await enterThings(client, ['L-01'], { name: 'ThinkPad' })
  await page.goto(new URL(`/equipment?open=${items['L-01'] ?? ''}`, page.url()).href)
  await page.getByRole('button', { name: 'Uz remontu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Uz remontu: L-01' })
  await dialog.getByRole('textbox', { name: 'No', exact: true }).fill(day(-1))
  await dialog.getByRole('textbox', { name: 'Līdz', exact: true }).fill(day(-2))
  await dialog.getByLabel('Iemesls').fill('Saplīsis ekrāns')
  await dialog.getByRole('button', { name: 'Uz remontu' }).click()
  await expect(dialog).toContainText('Beigas ir pirms sākuma')
  await dialog.getByRole('textbox', { name: 'Līdz', exact: true }).fill(day(7))
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Uz remontu' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(`Remontā no ${day(-1)} līdz ${day(7)}`)).toBeVisible()
  await expect(page.getByText('Saplīsis ekrāns')).toBeVisible()

  await page.getByRole('button', { name: 'Ir salabots' }).click()
  const usable = page.getByRole('dialog', { name: 'Ir salabots: L-01' })
  await expect(
    usable.getByText('Ja diena vēl nav pienākusi, jaunais stāvoklis būs spēkā no tās.'),
  ).toBeVisible()
  await usable.getByLabel('No kuras dienas atkal lietojams').fill(day(0))
  await expect(usable.getByLabel('Stāvoklis')).toHaveValue('Labs')
  await usable.getByRole('button', { name: 'Ir salabots' }).click()
  await expect(page.getByText('L-01 atkal ir uz vietas.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Uz remontu' })).toBeVisible()
})
