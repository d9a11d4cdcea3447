import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberText, standIn, usualPatterns } from '#shared/settings/numberPattern.ts'

test.each([
  ['IM-{year}-{number:4}', 12, 'IM-2026-0012'],
  ['IM-{year}-{number:4}', 12_345, 'IM-2026-12345'],
  ['{number}/{year}', 7, '7/2026'],
  ['Nr. {number:2}', 7, 'Nr. 07'],
  ['{month}-{number}', 1, '{month}-1'],
])('%s, number %i: %s', (pattern, number, text) => {
  expect(numberText(pattern, { year: 2026, number })).toBe(text)
})

describe('where a series stands', () => {
  const stand = { year: 2026, next: 13 }
  test.each([
    ['goes on within its year', 2026, { year: 2026, next: 13 }],
    ['begins anew with the next', 2027, { year: 2027, next: 1 }],
    ['does not go back with the clock', 2025, { year: 2026, next: 13 }],
  ])('%s', (_, year, expected) => expect(standIn(stand, year)).toEqual(expected))

  test('no number comes twice, whatever the clock does', () => {
    const years = fc.array(fc.integer({ min: 2020, max: 2032 }), { maxLength: 60 })
    fc.assert(
      fc.property(years, (given) => {
        let now = { year: 2026, next: 1 }
        const numbers = given.map((year) => {
          now = standIn(now, year)
          const text = numberText(usualPatterns.informationSheet, {
            year: now.year,
            number: now.next,
          })
          now = { ...now, next: now.next + 1 }
          return text
        })
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })
})
