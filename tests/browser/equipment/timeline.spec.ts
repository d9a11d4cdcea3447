import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { laptops, model, item as plainItem, thing } from '#tests/support/equipment.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

type Made<T> = { ok: true; value: T } | { ok: false; refusal: { reason: string } }

const sure = <T>(answer: Made<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.value
}

/** Three laptops, the second of which Anna has. */
async function enterLoan({ client, enter }: Desk, from: string, due: string): Promise<void> {
  const person = await enter({ givenName: 'Anna', familyName: 'Liepa' })
  const modelId = sure(
    await client.equipment.createModel(once({ input: { ...model, categoryId: laptops } })),
  ).id
  const ids: string[] = []
  for (const tag of ['L-1', 'L-2', 'L-3']) {
    const input = { ...plainItem, modelId, tag }
    ids.push(sure(await client.equipment.createItem(once({ input }))).id)
  }
  const lines = [thing(ids[1] ?? '')]
  const input = { person, group: null, basis: '', on: from, due, lines, note: '' }
  sure(await client.equipment.issueLoan(once({ input: { ...input, moveReservations: false } })))
}

test('what is lent when is walked through by keys and read as a table', async ({ desk, page }) => {
  const today = todayInRiga(systemClock)
  const [from, due] = [addDays(today, -3), addDays(today, -1)]
  await enterLoan(desk, from, due)
  await page.getByRole('link', { name: 'Aprīkojums' }).click()
  await page.getByRole('tab', { name: 'Noslogotība' }).click()

  const grid = page.getByRole('grid', { name: 'Aprīkojuma noslogotība' })
  await grid.getByRole('rowheader', { name: 'L-1' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(grid.getByRole('rowheader', { name: 'L-2' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  const loan = `L-2: izsniegts ${formatDates(from, due)}, Anna Liepa`
  await expect(grid.getByRole('gridcell', { name: loan })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  // Nobody knows when it comes back: it takes its thing without end.
  const late = `L-2: nokavēts no ${formatDate(today)}, Anna Liepa`
  await expect(grid.getByRole('gridcell', { name: late })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/equipment\?open=/)

  await page.goBack()
  await page.getByText('Tabula', { exact: true }).click()
  const row = page.getByRole('row', { name: 'izsniegts' })
  await expect(row).toContainText('Anna Liepa')
  await expect(page.getByRole('row', { name: 'brīvs visu laiku' })).toHaveCount(2)
  expect(await seriousFindings(page)).toEqual([])

  await page.getByText('Pa mēnešiem').click()
  await expect(page.getByRole('row', { name: 'Klēpjdators' })).toContainText('%')
  expect(await seriousFindings(page)).toEqual([])
})
