import { expect, it } from 'vitest'
import { atTheSameTime } from '#shared/visits/rules.ts'

it.each([
  ['09:00', '10:00', '10:00', '11:00', false],
  ['09:00', '10:00', '09:59', '11:00', true],
  ['09:00', '10:00', '09:00', '10:00', true],
  ['09:00', '12:00', '10:00', '11:00', true],
  ['09:00', null, '09:00', null, true],
  ['09:00', null, '09:00', '10:00', true],
  ['09:30', null, '09:00', '10:00', true],
  ['10:00', null, '09:00', '10:00', false],
  ['08:59', null, '09:00', '10:00', false],
])('%s–%s and %s–%s: %j, whichever is named first', (start, end, otherStart, otherEnd, same) => {
  const one = { startsAt: start, endsAt: end }
  const other = { startsAt: otherStart, endsAt: otherEnd }
  expect(atTheSameTime(one, other)).toBe(same)
  expect(atTheSameTime(other, one)).toBe(same)
})
