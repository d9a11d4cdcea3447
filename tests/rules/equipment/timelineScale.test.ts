import { describe, expect, test } from 'vitest'
import {
  dayBeside,
  periodAround,
  scaleOf,
  stretchOf,
  ticksOf,
} from '#shared/equipment/timelineScale.ts'

describe('what is seen around a day', () => {
  test.each([
    ['twoWeeks', '2026-11-29', '2026-11-23', '2026-12-06'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-27', '2026-11-01', '2027-01-31'],
    ['schoolYear', '2026-08-31', '2025-09-01', '2026-08-31'],
    ['schoolYear', '2026-09-01', '2026-09-01', '2027-08-31'],
  ] as const)('%s around %s', (zoom, day, from, until) => {
    expect(periodAround(day, zoom)).toEqual({ from, until })
  })

  test.each([
    ['twoWeeks', -1, '2026-12-17'],
    ['month', 1, '2027-01-01'],
    ['month', -1, '2026-11-01'],
    ['quarter', 1, '2027-01-01'],
    ['schoolYear', -1, '2025-12-01'],
  ] as const)('%s goes %i from 31 December 2026', (zoom, step, day) => {
    expect(dayBeside('2026-12-31', zoom, step)).toBe(day)
  })
})

describe('days on a scale', () => {
  const scale = scaleOf({ from: '2026-03-01', until: '2026-03-10' })

  test('have both ends included and end at the edges', () => {
    const at = (from: string, until: string | null) => stretchOf(scale, { from, until })
    expect(at('2026-03-01', '2026-03-01')).toEqual({ start: 0, length: 0.1 })
    expect(at('2026-03-05', '2026-03-06')).toEqual({ start: 0.4, length: 0.2 })
    expect(at('2026-02-20', null)).toEqual({ start: 0, length: 1 })
    expect(at('2026-03-10', '2026-04-01')).toEqual({ start: 0.9, length: 0.1 })
    expect(at('2026-04-01', '2026-04-02').length).toBe(0)
    expect(at('2026-02-01', '2026-02-02').length).toBe(0)
  })

  test('are named by month and week, which begins on Monday', () => {
    const { upper, lower } = ticksOf(
      scaleOf({ from: '2026-03-30', until: '2026-04-12' }),
      'quarter',
    )
    expect(upper.map(({ day }) => day)).toEqual(['2026-03-30', '2026-04-01'])
    expect(lower.map(({ day }) => day)).toEqual(['2026-03-30', '2026-04-06'])
    expect(lower.map(({ length }) => length)).toEqual([0.5, 0.5])
  })

  test('are named by year and month over a school year', () => {
    const { upper, lower } = ticksOf(
      scaleOf(periodAround('2026-11-01', 'schoolYear')),
      'schoolYear',
    )
    expect(upper.map(({ day }) => day)).toEqual(['2026-09-01', '2027-01-01'])
    expect(lower).toHaveLength(12)
  })
})
