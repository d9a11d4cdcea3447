import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  ageOn,
  compareCivilDates,
  daysBetween,
  formatCivilDate,
  parseCivilDate,
  weekdayOf,
} from '#shared/calendar/civilDate.ts'

const anyDate = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a typed date', () => {
  it.each([
    ['1.2.2026', '2026-02-01'],
    ['01.02.2026.', '2026-02-01'],
    ['1. 2. 2026.', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['2026.02.01.', '2026-02-01'],
    ['1/2/2026', '2026-02-01'],
    ['01-02-2026', '2026-02-01'],
    ['01–02–2026', '2026-02-01'],
    ['22.11.2026. g.', '2026-11-22'],
    [' 29.02.2024 ', '2024-02-29'],
  ])('%j is %s', (text, date) => {
    expect(parseCivilDate(text)).toEqual({ kind: 'valid', date })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['rīt', 'notADate'],
    ['1.2.26', 'notADate'],
    ['01022026', 'notADate'],
    ['1.2', 'notADate'],
    ['2026-02-01T10:00', 'notADate'],
    ['31.04.1995', 'dayOutOfMonth'],
    ['29.02.2025', 'dayOutOfMonth'],
    ['0.1.2025', 'dayOutOfMonth'],
    ['2/13/2026', 'monthOutOfYear'],
    ['1.0.2026', 'monthOutOfYear'],
    ['1.2.0226', 'yearOutOfRange'],
    ['1.2.2926', 'yearOutOfRange'],
  ])('%j is refused as %s', (text, problem) => {
    expect(parseCivilDate(text)).toEqual({ kind: 'problem', problem })
  })

  it('is read back from how it is written', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseCivilDate(formatCivilDate(date))).toEqual({ kind: 'valid', date })
        expect(parseCivilDate(date)).toEqual({ kind: 'valid', date })
      }),
    )
  })

  it('never throws', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789./- g') })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        expect(['valid', 'problem']).toContain(parseCivilDate(text).kind)
      }),
    )
  })
})

describe('reckoning with days', () => {
  it('writes a date as the office does', () => {
    expect(formatCivilDate('2026-11-22')).toBe('22.11.2026.')
  })

  it('knows the weekday', () => {
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(weekdayOf('2026-11-23')).toBe(1)
  })

  it('goes over months and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-11-22', '2026-12-02')).toBe(10)
    expect(daysBetween('2026-11-22', '2025-11-22')).toBe(-365)
  })

  it('adds as many days as lie between', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(Math.sign(daysBetween(from, to))).toBe(compareCivilDates(to, from))
      }),
    )
  })
})

describe('age', () => {
  it.each([
    ['2008-11-23', '2026-11-22', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', -1],
  ])('born %s is on %s %i', (born, date, age) => {
    expect(ageOn(born, date)).toBe(age)
  })
})
