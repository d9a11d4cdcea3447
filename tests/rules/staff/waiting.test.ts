import { expect, test } from 'vitest'
import { secondsToWait } from '#shared/staff/rules.ts'

const until = '2026-11-23T10:00:00.000Z'
const end = Date.parse(until)

test.each([
  ['before its end', end - 1, 1],
  ['at its end', end, 0],
  ['long after', end + 3_600_000, 0],
  ['the longest wait', end - 900_000, 900],
  ['longer than any wait: the clock was wrong', end - 900_001, 0],
])('what is left of a wait, %s', (_, now, seconds) => {
  expect(secondsToWait(until, now)).toBe(seconds)
})

test('nothing is waited for', () => {
  expect(secondsToWait(null, end)).toBe(0)
})
