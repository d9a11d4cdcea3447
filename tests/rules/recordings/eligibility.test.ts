import { describe, expect, test } from 'vitest'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import { cutOffProblem, usualCutOff } from '#shared/recordings/cutOffTime.ts'
import { type AskedFor, ineligibility, reportedInTime } from '#shared/recordings/eligibility.ts'

const at = (day: string, time: string): string => instantText(rigaInstant(day, time))

const asked: AskedFor = {
  expected: true,
  reason: 'work',
  reasonText: '',
  reportedAt: at('2026-11-24', '08:00'),
  firstSessionAt: at('2026-11-24', '09:00'),
  sessionEndsAt: at('2026-11-24', '10:30'),
  sessionCancelled: false,
}
const now = { now: at('2026-11-24', '08:30'), minimumNotice: 0 }

describe('whether a request is eligible (6.5)', () => {
  test.for<[string, Partial<AskedFor>, string[]]>([
    ['all is well', {}, []],
    ['not on the roster', { expected: false }, ['notEnrolled']],
    ['no objective reason', { reason: null }, ['notObjective']],
    ['another reason that is not told', { reason: 'other', reasonText: ' ' }, ['notObjective']],
    ['another reason that is told', { reason: 'other', reasonText: 'Bēres' }, []],
    ['the session is called off', { sessionCancelled: true }, ['sessionCancelled']],
    ['the session is over', { sessionEndsAt: now.now }, ['sessionOver']],
    ['reported as it began', { reportedAt: asked.firstSessionAt }, ['late']],
    [
      'everything at once',
      { expected: false, reason: null, reportedAt: asked.firstSessionAt },
      ['notEnrolled', 'notObjective', 'late'],
    ],
  ])('%s', ([, change, problems]) => {
    expect(ineligibility({ ...asked, ...change }, now)).toEqual(problems)
  })

  test('in time is strictly before, to the second', () => {
    const of = (reportedAt: string, minimumNotice: number) =>
      reportedInTime({ reportedAt, firstSessionAt: '2026-11-24T07:00:00.000Z' }, minimumNotice)
    expect(of('2026-11-24T06:59:59.000Z', 0)).toBe(true)
    expect(of('2026-11-24T07:00:00.000Z', 0)).toBe(false)
    expect(of('2026-11-24T04:59:59.999Z', 120)).toBe(true)
    expect(of('2026-11-24T05:00:00.000Z', 120)).toBe(false)
  })

  test('a day is 25 hours long when the clocks go back: the notice is of hours that pass', () => {
    // On 25 October 2026 it is 03.30 twice.
    const firstSessionAt = at('2026-10-25', '09:00')
    const dayBefore = (time: string) =>
      reportedInTime({ reportedAt: at('2026-10-24', time), firstSessionAt }, 24 * 60)
    expect(dayBefore('09:59')).toBe(true)
    expect(dayBefore('10:00')).toBe(false)
  })
})

describe('until when answers are waited for', () => {
  const startsAt = at('2026-11-24', '09:00')

  test('usually some minutes before; of a request after that, until it begins', () => {
    expect(usualCutOff(60, { now: at('2026-11-23', '10:00'), startsAt })).toBe(
      at('2026-11-24', '08:00'),
    )
    expect(usualCutOff(60, { now: at('2026-11-24', '08:00'), startsAt })).toBe(startsAt)
  })

  test('over a change of the clocks by minutes that really pass, and over a holiday as any other', () => {
    // On 25 October 2026 it is 03.30 twice: two hours before half past four it is so for the first time.
    const night = at('2026-10-25', '04:30')
    const now = at('2026-10-24', '10:00')
    expect(usualCutOff(120, { now, startsAt: night })).toBe('2026-10-25T00:30:00.000Z')
    const morning = at('2027-03-28', '09:00')
    expect(usualCutOff(24 * 60, { now: at('2027-03-01', '10:00'), startsAt: morning })).toBe(
      at('2027-03-27', '08:00'),
    )
    const newYear = at('2027-01-02', '09:00')
    expect(usualCutOff(24 * 60, { now, startsAt: newYear })).toBe(at('2027-01-01', '09:00'))
  })

  test('it is still to come, and not after the beginning', () => {
    const moment = at('2026-11-24', '08:30')
    expect(cutOffProblem(moment, { now: moment, startsAt })).toBe('past')
    expect(cutOffProblem('2026-11-24T06:30:00.001Z', { now: moment, startsAt })).toBeNull()
    expect(cutOffProblem(startsAt, { now: moment, startsAt })).toBeNull()
    expect(cutOffProblem('2026-11-24T07:00:00.001Z', { now: moment, startsAt })).toBe('afterStart')
  })
})
