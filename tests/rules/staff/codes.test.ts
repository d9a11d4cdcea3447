import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { codeExpiresAt, hasExpired } from '#shared/staff/rules.ts'

const told = Temporal.Instant.from('2026-03-25T08:00:00Z')
const end = Date.parse('2026-04-01T08:00:00Z')

test('a code holds for seven times twenty-four hours, whatever the clocks on the wall do', () => {
  expect(codeExpiresAt(told).epochMilliseconds).toBe(end)
})

test.each([
  ['a second before its end', end - 1000, false],
  ['at its end', end, true],
  ['long after', end + 86_400_000, true],
])('a code %s', (_, now, expired) => {
  expect(hasExpired('2026-04-01T08:00:00.000Z', now)).toBe(expired)
})

test('a password does not expire', () => {
  expect(hasExpired(null, end)).toBe(false)
})
