import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyCourse, emptyGroup } from '#shared/courses/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const day = (days: number): string => addDays(todayInRiga(systemClock), days)
const phone = { kind: 'phone' as const, value: '20 001 234', note: '' }

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('from Today to those whom nobody has asked; why something can’t be lent is heard and kept', async ({
  desk: { client, enter },
  page,
}) => {
  const { id: courseId } = must(
    await client.courses.createCourse(once({ input: { ...emptyCourse, name: 'Excel' } })),
  )
  const dates = { startsOn: day(3), endsOn: day(30) }
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId, ...dates } }),
    ),
  )
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts: [phone] })
  const other = { ...phone, value: '20 001 235' }
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš', contacts: [other] })
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  // She was asked about her headset only; that is an answer all the same.
  const reason = { reason: 'Nav elektrības', toldOn: day(-1) }
  const said = { answer: 'cannotLend' as const, instead: null, ...reason }
  must(
    await client.equipment.noteNeeds(once({ group, people: [anna], kinds: ['headset'], ...said })),
  )

  await page.getByRole('link', { name: 'Šodien' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'par vajadzībām jājautā' })
  await expect(line).toContainText('1 ')
  await line.getByRole('link', { name: 'Rīta grupa' }).click()
  await expect(page.getByRole('checkbox', { name: 'Kam jājautā' })).toBeChecked()
  await expect(page.getByRole('rowheader', { name: 'Oto Bērziņš' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Anna Āboliņa' })).toHaveCount(0)

  await page.getByRole('checkbox', { name: 'Kam jājautā' }).uncheck()
  const told = formatCivilDate(day(-1))
  const cell = page.getByRole('button', {
    name: `Anna Āboliņa, Austiņas: nevar izsniegt, Nav elektrības, pateikts ${told}`,
  })
  await cell.click()
  await page.getByRole('menuitem', { name: /^Nevar izsniegt/ }).click()
  const dialog = page.getByRole('dialog', { name: /^Nevar izsniegt/ })
  await expect(dialog.getByLabel('Iemesls')).toHaveValue('Nav elektrības')
  await expect(dialog.getByLabel('Dalībniekam pateikts')).toHaveValue(told)
  expect(await seriousFindings(page)).toEqual([])
})
