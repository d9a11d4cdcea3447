import { expect, test } from 'vitest'
import type { MovedDayInput } from '#shared/settings/policies.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'

const move = (client: Client, input: Partial<MovedDayInput> = {}) =>
  client.settings.addMovedDay(
    once({ input: { from: '2026-01-02', to: '2026-01-17', note: '', ...input } }),
  )

test('a moved day comes in, goes out, and undo brings it back', async () => {
  const { director } = await openOfficeWithDirector()
  const { id } = value(await move(director, { note: 'Rīkojums Nr. 1' }))
  const entered = [{ id, from: '2026-01-02', to: '2026-01-17', note: 'Rīkojums Nr. 1' }]
  expect((await director.settings.days()).moved).toEqual(entered)
  value(await director.settings.removeMovedDay(once({ id })))
  expect((await director.settings.days()).moved).toEqual([])
  value(await director.journal.undo(once({ entry: null })))
  expect((await director.settings.days()).moved).toEqual(entered)
})

test.each([
  ['moved twice', { to: '2026-01-24' }, 'dayMovedAlready', 'from'],
  ['worked for two', { from: '2026-01-05' }, 'dayMovedAlready', 'to'],
  ['a Saturday made free', { from: '2026-01-10', to: '2026-01-24' }, 'offAnyway', 'from'],
  ['a holiday made free', { from: '2026-11-18', to: '2026-11-14' }, 'offAnyway', 'from'],
  ['a Monday made worked', { from: '2026-01-06', to: '2026-01-05' }, 'workedAnyway', 'to'],
])('%s is refused', async (_, input, reason, field) => {
  const { director } = await openOfficeWithDirector()
  value(await move(director))
  expect(await move(director, input)).toMatchObject({ ok: false, refusal: { reason, field } })
  expect((await director.settings.days()).moved).toHaveLength(1)
})

test('the known moved days of a year come in at once, without those the table has', async () => {
  const { director } = await openOfficeWithDirector()
  value(await move(director))
  const enter = (year: number) => director.settings.addKnownMovedDays(once({ year }))
  expect(value(await enter(2026))).toEqual({ count: 1 })
  expect((await director.settings.days()).moved).toMatchObject([
    { from: '2026-01-02', to: '2026-01-17' },
    { from: '2026-06-22', to: '2026-06-27' },
  ])
  expect(value(await enter(2026))).toEqual({ count: 0 })
  expect(value(await enter(2031))).toEqual({ count: 0 })
  value(await enter(2024))
  value(await director.journal.undo(once({ entry: null })))
  expect((await director.settings.days()).moved).toHaveLength(2)
})

test('days off stand in order of date, and must not end before they begin', async () => {
  const { director } = await openOfficeWithDirector()
  const add = (from: string, until: string, name: string) =>
    director.settings.addDayOff(once({ input: { from, until, name } }))
  value(await add('2027-07-01', '2027-08-31', 'Vasara'))
  value(await add('2026-12-28', '2026-12-28', 'Iestādes diena'))
  expect((await director.settings.days()).off.map(({ name }) => name)).toEqual([
    'Iestādes diena',
    'Vasara',
  ])
  expect(await add('2027-01-02', '2027-01-01', 'Otrādi')).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ problem: 'datesReversed' }] },
  })
})
