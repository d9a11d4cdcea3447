import { expect, it } from 'vitest'
import { isWorkingDay } from '#shared/calendar/workingDays.ts'
import { movedDaysKnown } from '#shared/settings/knownMovedDays.ts'
import { sharedCalendar } from '../calendar/sharedCalendar.ts'

const years = [2024, 2025, 2026]

it('a known day moves work from a working day to one that is off', () => {
  for (const { from, to } of years.flatMap((year) => movedDaysKnown(year, []))) {
    expect([from, isWorkingDay(from, [])]).toEqual([from, true])
    expect([to, isWorkingDay(to, [])]).toEqual([to, false])
  }
})

it('offers what the table does not have', () => {
  const [january, june] = movedDaysKnown(2026, [])
  expect([january?.from, june?.from]).toEqual(['2026-01-02', '2026-06-22'])
  expect(movedDaysKnown(2026, [{ from: '2026-01-02', to: '2026-01-24' }])).toEqual([june])
  expect(movedDaysKnown(2026, [{ from: '2026-06-25', to: '2026-06-27' }])).toEqual([january])
  expect(movedDaysKnown(2027, [])).toEqual([])
})

it.skipIf(sharedCalendar.kind === 'absent')(
  `agrees with the reference calendar (${sharedCalendar.reason})`,
  () => {
    const known = years.flatMap((year) => movedDaysKnown(year, []))
    const daysOf = (kind: string) =>
      sharedCalendar.rows.filter((row) => row.kind === kind).map(({ date }) => date)
    expect(known.map(({ from }) => from)).toEqual(daysOf('moved_off'))
    expect(known.map(({ to }) => to).toSorted()).toEqual(daysOf('moved_on'))
  },
)
