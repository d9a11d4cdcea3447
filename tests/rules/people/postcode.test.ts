import { expect, it } from 'vitest'
import { parsePostcode } from '#shared/people/postcode.ts'

it.each(['LV-1050', 'LV1050', '1050', 'lv 1050', 'lv–1050', ' LV - 1050 '])(
  '%j is LV-1050',
  (typed) => {
    expect(parsePostcode(typed)).toEqual({ kind: 'valid', code: 'LV-1050' })
  },
)

it.each([
  ['', 'empty'],
  ['LV-105', 'notAPostcode'],
  ['LV-10500', 'notAPostcode'],
  ['LT-01100', 'notAPostcode'],
  ['LV-1O50', 'notAPostcode'],
  ['Rīga', 'notAPostcode'],
])('%j is refused: %s', (typed, problem) => {
  expect(parsePostcode(typed)).toEqual({ kind: 'problem', problem })
})
