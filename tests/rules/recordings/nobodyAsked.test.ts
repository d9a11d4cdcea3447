import { expect, test } from 'vitest'
import { clearanceOf } from '#shared/recordings/clearance.ts'
import { type ConsentEvent, noConditions } from '#shared/recordings/consent.ts'
import { nobodysTerms } from '#shared/recordings/nobodysTerms.ts'
import { requiredPeople } from '#shared/recordings/requiredPeople.ts'
import { areUsual } from '#shared/recordings/usualTerms.ts'

const terms = nobodysTerms({ keepDays: 14, platform: 'Zoom' })
const roster = (['learner', 'teacher', 'guest'] as const).map((role) => ({
  id: role,
  role,
  minor: 'no' as const,
  guardians: [],
}))
const yes = (by: string): ConsentEvent => ({
  seq: 1,
  person: by,
  by,
  kind: 'given',
  conditions: noConditions,
  at: '2026-11-23T08:00:00.000Z',
  version: 1,
  keepDays: null,
  validUntil: null,
  wording: null,
})
const clearance = (requester: string | null) =>
  clearanceOf(
    {
      requester,
      excepted: requester,
      terms,
      notice: { basis: 1, moved: false, usual: false, keepDays: 14, wording: 'w' },
      roster,
      events: new Map(roster.map(({ id }) => [id, [yes(id)]])),
    },
    { at: '2026-11-24T08:00:00.000Z', day: '2026-11-24' },
  )

test('where nobody asked, nobody is excepted: everybody of the session is concerned', () => {
  expect(requiredPeople(roster, 'learner', terms).map(({ id }) => id)).toEqual(['teacher', 'guest'])
  expect(requiredPeople(roster, null, terms).map(({ id }) => id)).toEqual([
    'teacher',
    'guest',
    'learner',
  ])
})

test('what nobody asked for is never cleared, whatever everybody said', () => {
  expect(clearance('learner').cleared).toBe(true)
  expect(clearance(null).cleared).toBe(false)
})

test('it goes further than what standing consents are given for', () => {
  expect(areUsual(terms)).toBe(false)
  expect(terms).toMatchObject({ keepDays: 14, processor: 'Zoom', viewers: [] })
})
