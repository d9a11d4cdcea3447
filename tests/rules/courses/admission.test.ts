import { expect, test } from 'vitest'
import {
  type Applicant,
  dayOfAge,
  freePlaces,
  missingFor,
  seat,
  takesPlace,
} from '#shared/courses/admission.ts'
import type { EnrolmentState, Missing } from '#shared/courses/schema.ts'

const day = '2026-11-23'
const adult: Applicant = { reachable: true, birthDate: '1990-05-04', guardians: [] }
const child = { ...adult, birthDate: '2012-05-04' }
const silent = { reachable: false }
const heard = { reachable: true }

test.each<[string, Applicant, Missing | null]>([
  ['an adult with a phone', adult, null],
  ['an adult without any contact', { ...adult, reachable: false }, 'contact'],
  [
    'an adult whose mother alone is reached',
    { ...adult, ...silent, guardians: [heard] },
    'contact',
  ],
  ['a birth date that nobody knows', { ...adult, birthDate: null }, null],
  ['no birth date and no contact', { ...adult, ...silent, birthDate: null }, 'contact'],
  ['a minor without a guardian', child, 'guardian'],
  ['a minor whose guardian is not reached', { ...child, guardians: [silent] }, 'guardianContact'],
  ['a minor of whose guardians one is reached', { ...child, guardians: [silent, heard] }, null],
  ['a minor without a phone, with a guardian', { ...child, ...silent, guardians: [heard] }, null],
  ['eighteen on that very day', { ...adult, birthDate: '2008-11-23' }, null],
  ['eighteen on the next day', { ...adult, birthDate: '2008-11-24' }, 'guardian'],
])('%s', (_, applicant, missing) => {
  expect(missingFor(applicant, day)).toBe(missing)
})

test('a birthday between today and the first day of the group makes of age', () => {
  const turning = { ...adult, birthDate: '2008-12-01' }
  expect(missingFor(turning, dayOfAge('2026-11-30', day))).toBe('guardian')
  expect(missingFor(turning, dayOfAge('2026-12-01', day))).toBe(null)
})

test.each([
  ['a group to come: its first day', '2027-01-04', '2027-01-04'],
  ['a group that begins today', '2026-11-23', '2026-11-23'],
  ['a group that runs: today', '2026-11-01', '2026-11-23'],
  ['a group without dates: today', null, '2026-11-23'],
])('age is asked for on: %s', (_, startsOn, expected) => {
  expect(dayOfAge(startsOn, day)).toBe(expected)
})

test.each<[EnrolmentState | null, EnrolmentState, boolean]>([
  [null, 'confirmed', true],
  [null, 'started', true],
  [null, 'applied', false],
  [null, 'waiting', false],
  [null, 'finished', false],
  ['applied', 'confirmed', true],
  ['waiting', 'started', true],
  ['withdrawn', 'confirmed', true],
  ['confirmed', 'started', false],
  ['started', 'confirmed', false],
  ['started', 'finished', false],
  ['finished', 'started', true],
  ['finished', 'confirmed', true],
  ['started', 'withdrawn', false],
])('from %s to %s takes a place: %s', (before, after, expected) => {
  expect(takesPlace(before, after)).toBe(expected)
})

test.each([
  [null, 12, null],
  [12, 0, 12],
  [12, 11, 1],
  [12, 12, 0],
  [12, 15, 0],
])('of %s places, %s taken, %s are free', (capacity, taken, free) => {
  expect(freePlaces(capacity, taken)).toBe(free)
})

test('places are given in the order of asking, and the others wait', () => {
  const asking = ['a', 'b', 'c']
  expect(seat(asking, 2)).toEqual({ seated: ['a', 'b'], waiting: ['c'] })
  expect(seat(asking, 0)).toEqual({ seated: [], waiting: asking })
  expect(seat(asking, 3)).toEqual({ seated: asking, waiting: [] })
  expect(seat(asking, null)).toEqual({ seated: asking, waiting: [] })
})
