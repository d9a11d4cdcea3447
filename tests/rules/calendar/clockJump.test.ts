import { describe, expect, it } from 'vitest'
import { findClockJump, type KnownTime } from '#shared/calendar/clockJump.ts'

const at = (text: string): number => Date.parse(text)
const hour = 3_600_000
const noon = at('2026-11-23T10:00:00Z')
const known: KnownTime = { from: noon, until: noon, elapsed: 5_000 }

describe('a clock that the office has followed', () => {
  it.each([
    ['an hour passes', hour, hour, null],
    ['two minutes back are a correction', 120_000, 0, null],
    ['a millisecond more is a jump back', 120_001, 0, 'back'],
    ['two minutes forward are a correction', 0, 120_000, null],
    ['a millisecond more is a jump forward', 0, 120_001, 'forward'],
    ['a night of sleep is no jump', 9 * hour, 9 * hour, null],
    ['sleep hides no jump', 9 * hour, 10 * hour, 'forward'],
    ['set back to the year 2000', 0, at('2000-01-01T00:00:00Z') - noon, 'back'],
  ])('%s', (_, passed, shown, jump) => {
    expect(findClockJump(known, { at: noon + shown, elapsed: 5_000 + passed })).toBe(jump)
  })
})

describe('a clock of which only the newest entry is known', () => {
  const opened: KnownTime = { ...known, until: Number.POSITIVE_INFINITY }

  it.each([
    ['a year closed is no jump', 365 * 24 * hour, null],
    ['two minutes earlier is a correction', -120_000, null],
    ['a millisecond earlier still is a jump back', -120_001, 'back'],
  ])('%s', (_, shown, jump) => {
    expect(findClockJump(opened, { at: noon + shown, elapsed: 5_000 })).toBe(jump)
  })
})

it('an office without entries believes any clock', () => {
  const nothing: KnownTime = {
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    elapsed: 0,
  }
  expect(findClockJump(nothing, { at: 0, elapsed: 0 })).toBeNull()
})
