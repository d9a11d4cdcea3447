import { expect, it } from 'vitest'
import { minorOn } from '#shared/people/minor.ts'

it.each([
  ['2008-11-23', 'yes'],
  ['2008-11-22', 'no'],
  ['1899-01-01', 'no'],
  [null, 'unknown'],
] as const)('on 22 November 2026, born %s: %s', (born, answer) => {
  expect(minorOn(born, '2026-11-22')).toBe(answer)
})

it('waits for 1 March when the birthday was 29 February', () => {
  expect(minorOn('2008-02-29', '2026-02-28')).toBe('yes')
  expect(minorOn('2008-02-29', '2026-03-01')).toBe('no')
})
