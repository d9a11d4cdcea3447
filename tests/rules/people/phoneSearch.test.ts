import { expect, test } from 'vitest'
import { soughtDigits } from '#shared/people/phoneSearch.ts'

test.for([
  ['20001001', '20001001'],
  ['20 001-001', '20001001'],
  ['+371 20 001 001', '20001001'],
  ['+371 20', '20'],
  ['+3712000100', '2000100'],
  ['(+371) 2', '2'],
  ['00371 200', '200'],
  ['+371', ''],
  ['37120001001', '20001001'],
  ['3712000100', '3712000100'],
  ['371', '371'],
  ['+370 612', '370612'],
  ['anna', ''],
] as const)('of „%s” the digits „%s” are sought', ([typed, digits]) => {
  expect(soughtDigits(typed)).toBe(digits)
})
