import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { isWorkingDay } from '#shared/calendar/workingDays.ts'
import { confrontedChildren } from '#shared/incidents/jointTalk.ts'
import { answersDuty, mayFollow, PoliceState, reportDay } from '#shared/incidents/police.ts'

const adult = { child: false, by: 'sameWorkingDay', moved: [] } as const
const child = { ...adult, child: true }

test.for([
  ['a Monday', '2026-11-23', adult, '2026-11-23'],
  ['a Saturday', '2026-11-28', adult, '2026-11-30'],
  ['a holiday', '2026-11-18', adult, '2026-11-19'],
  ['a Saturday, a child', '2026-11-28', child, '2026-11-28'],
  ['a holiday, a child', '2026-11-18', child, '2026-11-18'],
  ['a Saturday, the same day settled', '2026-11-28', { ...adult, by: 'sameDay' }, '2026-11-28'],
] as const)('learned on %s', ([, learned, how, day]) => {
  expect(reportDay(learned, how)).toBe(day)
})

test('the day to report is never earlier, and of a child never later', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(
      day,
      fc.boolean(),
      fc.constantFrom('sameDay', 'sameWorkingDay'),
      (on, minor, by) => {
        const due = reportDay(on, { child: minor, by, moved: [] })
        expect(due >= on).toBe(true)
        if (minor || by === 'sameDay') expect(due).toBe(on)
        else expect(isWorkingDay(due, [])).toBe(true)
      },
    ),
  )
})

test('what was reported stays reported, and nothing is reported that was not decided', () => {
  for (const state of PoliceState.options) {
    expect(mayFollow('reported', state)).toBe(state === 'reported')
    expect(mayFollow(state, 'reported')).toBe(state === 'toReport' || state === 'reported')
  }
})

test('of an adult only the police are told', () => {
  expect(answersDuty('police', false)).toBe(true)
  expect(answersDuty('orphansCourt', false)).toBe(false)
  expect(answersDuty('orphansCourt', true)).toBe(true)
  expect(answersDuty('childRights', true)).toBe(true)
})

test.for([
  ['yes', ['possibleOffender'], ['v']],
  ['unknown', ['possibleOffender'], ['v']],
  ['no', ['possibleOffender'], []],
  ['yes', ['witness'], []],
] as const)('a victim under age: %s, beside %s', ([minor, parts, confronted]) => {
  const present = [
    { id: 'v', parts: ['possibleVictim'] as const, minor },
    { id: 'o', parts, minor: 'no' as const },
  ]
  expect(confrontedChildren(present)).toEqual(confronted)
})
