import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { RemovalInput, removalTimeProblems } from '#shared/timetable/removal.ts'

const session = { day: '2026-11-23', from: '09:00', to: '10:30' }
const told = (at: string, tutorDay: string | null = null, tutorTime: string | null = null) => ({
  at,
  tutorDay,
  tutorTime,
})
/** 10.30 in Riga. */
const now = Temporal.Instant.from('2026-11-23T08:30:00Z')
const problems = (input: ReturnType<typeof told>, at = now) =>
  removalTimeProblems(input, session, at).map(({ path, problem }) => [path[0], problem])

describe('the times of a removal', () => {
  test.each([
    [told('08:59'), [['at', 'outsideSession']]],
    [told('09:00'), []],
    [told('10:30'), []],
    [told('10:31'), [['at', 'outsideSession']]],
    [told('10:00', '2026-11-23', '09:59'), [['tutorTime', 'beforeRemoval']]],
    [told('10:00', '2026-11-23', '10:00'), []],
    [told('10:00', '2026-11-23', '10:30'), []],
    [told('10:00', '2026-11-23', '10:31'), [['tutorTime', 'timeInFuture']]],
    [told('10:00', '2026-11-22', '23:59'), [['tutorTime', 'beforeRemoval']]],
  ])('%j', (input, expected) => {
    expect(problems(input)).toEqual(expected)
  })
  test('a minute that has not come is none yet, the very second is', () => {
    const before = Temporal.Instant.from('2026-11-23T08:29:59.999Z')
    expect(problems(told('10:30'), before)).toEqual([['at', 'timeInFuture']])
    expect(problems(told('10:30'))).toEqual([])
  })
})

test('of the moment the tutor was told day and time are both known, or neither', () => {
  const input = {
    person: '018f0000-0000-7000-8000-000000000001',
    reason: 'linkPassedOn',
    removedBy: null,
    note: '',
  }
  expect(RemovalInput.safeParse({ ...input, ...told('09:00') }).success).toBe(true)
  expect(RemovalInput.safeParse({ ...input, ...told('09:00', '2026-11-23') }).success).toBe(false)
  expect(RemovalInput.safeParse({ ...input, ...told('09:00', null, '10:00') }).success).toBe(false)
})
