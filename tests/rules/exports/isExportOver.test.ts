import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { isExportOver } from '#shared/exports/rules.ts'

const deliveredOn = '2026-11-23'

/** Looked at so many days later, where the office has worked on these days after the delivery. */
const over = (days: number, worked: readonly number[], keepDays = 30): boolean =>
  isExportOver({
    deliveredOn,
    today: addDays(deliveredOn, days),
    keepDays,
    workedOn: worked.map((day) => addDays(deliveredOn, day)),
  })

const upTo = (days: number): number[] => Array.from({ length: days }, (_, day) => day + 1)

describe('an export has had its time', () => {
  test.each([
    ['on its last day', 30, upTo(30), false],
    ['on the day after', 31, upTo(31), true],
    ['with the backup of that day still to come', 31, upTo(13), true],
    ['with a day of work too few', 31, upTo(12), false],
    ['by a clock that is years ahead', 730, [], false],
    ['by such a clock after two weeks without a day of work', 744, [730], false],
    ['by such a clock after two weeks of work', 743, upTo(13).map((day) => 729 + day), true],
  ])('%s: %i days later', (_, days, worked, answer) => {
    expect(over(days, worked)).toBe(answer)
  })

  test.each([
    [1, 2, 0, true],
    [2, 3, 0, true],
    [3, 4, 0, false],
    [3, 4, 1, true],
    [7, 8, 2, false],
    [7, 8, 3, true],
    [3650, 3651, 12, false],
    [3650, 3651, 13, true],
  ])(
    'kept %i days, looked at after %i, of which %i were of work: %s',
    (keep, days, worked, answer) => {
      expect(over(days, upTo(worked), keep)).toBe(answer)
    },
  )
})

test('neither the day of the delivery, nor those before, nor later ones than today speak for it', () => {
  const others = [...upTo(20).map((day) => -day), 0, ...upTo(20).map((day) => 31 + day)]
  expect(over(31, [...upTo(12), ...others])).toBe(false)
  expect(over(31, [...upTo(12), ...upTo(12)])).toBe(false)
})

test('none is let go of before its days are over, and every one is in an office that works', () => {
  const keep = fc.integer({ min: 1, max: 400 })
  fc.assert(
    fc.property(keep, fc.integer({ min: 0, max: 800 }), (keepDays, days) => {
      expect(over(days, upTo(days), keepDays)).toBe(days > keepDays)
    }),
  )
})
