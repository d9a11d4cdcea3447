import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDayBefore,
  type MovedDay,
} from '#shared/calendar/workingDays.ts'
import { sharedCalendar } from './sharedCalendar.ts'

const moved: MovedDay[] = [
  { from: '2026-01-02', to: '2026-01-17' },
  { from: '2026-06-22', to: '2026-06-27' },
]

describe('working days', () => {
  it.each([
    ['2026-11-23', true],
    ['2026-11-22', false],
    ['2026-11-18', false],
    ['2026-01-02', false],
    ['2026-01-17', true],
    ['2026-06-22', false],
    ['2026-06-27', true],
    ['2027-01-02', false],
    ['2025-05-05', false],
  ])('%s: %j', (date, works) => {
    expect(isWorkingDay(date, moved)).toBe(works)
  })

  it('goes by the law alone where nothing was moved', () => {
    expect(isWorkingDay('2026-01-02', [])).toBe(true)
    expect(isWorkingDay('2026-01-17', [])).toBe(false)
  })

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-17', 1, '2026-11-19'],
    ['2026-06-19', 1, '2026-06-25'],
    ['2026-06-26', 1, '2026-06-27'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-12-23', 3, '2026-12-30'],
  ])('%s and %i working days is %s', (date, days, result) => {
    expect(addWorkingDays(date, days, moved)).toBe(result)
  })

  it.each([
    ['2026-11-23', '2026-11-20'],
    ['2026-11-19', '2026-11-17'],
    ['2026-06-25', '2026-06-19'],
    ['2026-06-29', '2026-06-27'],
    ['2026-04-07', '2026-04-02'],
  ])('before %s the last one is %s', (date, result) => {
    expect(lastWorkingDayBefore(date, moved)).toBe(result)
  })

  it('steps back the way it came', () => {
    const working = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => addDays('2024-01-02', days))
      .filter((date) => isWorkingDay(date, moved))
    fc.assert(
      fc.property(working, fc.integer({ min: 0, max: 30 }), (date, days) => {
        expect(addWorkingDays(addWorkingDays(date, days, moved), -days, moved)).toBe(date)
      }),
    )
  })

  it.skipIf(sharedCalendar.kind === 'absent')(
    `agree with the moved days of the reference calendar (${sharedCalendar.reason})`,
    () => {
      const off = sharedCalendar.rows.filter((row) => row.kind === 'moved_off')
      const pairs = off.map((row) => ({ from: row.date, to: row.name.slice(-10) }))
      expect(pairs).toHaveLength(6)
      for (const pair of pairs) {
        expect(isWorkingDay(pair.from, [])).toBe(true)
        expect(isWorkingDay(pair.to, [])).toBe(false)
        expect(isWorkingDay(pair.from, pairs)).toBe(false)
        expect(isWorkingDay(pair.to, pairs)).toBe(true)
      }
    },
  )
})
