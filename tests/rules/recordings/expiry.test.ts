import { expect, test } from 'vitest'
import type { ConsentKind } from '#shared/recordings/consent.ts'
import { expiriesOf } from '#shared/recordings/expiry.ts'

interface Event {
  by: string
  kind: ConsentKind
  at: string
  standing: boolean
  group: string | null
  validUntil: string | null
}

const yes = (more: Partial<Event> = {}): Event => ({
  by: 'oto',
  kind: 'given',
  at: '2026-11-01T08:00:00.000Z',
  standing: true,
  group: 'rīta',
  validUntil: '2026-12-24',
  ...more,
})
const later = (more: Partial<Event>): Event =>
  yes({ at: '2026-12-01T08:00:00.000Z', validUntil: null, ...more })

test.for([
  ['winter', '2026-12-01', '2026-12-01T21:59:59.000Z', '2026-12-01T22:00:00.000Z'],
  ['a public holiday', '2026-12-25', '2026-12-25T21:59:59.000Z', '2026-12-25T22:00:00.000Z'],
  ['clocks go forward', '2027-03-28', '2027-03-28T20:59:59.000Z', '2027-03-28T21:00:00.000Z'],
  ['clocks go back', '2027-10-31', '2027-10-31T21:59:59.000Z', '2027-10-31T22:00:00.000Z'],
] as const)('ends with the last second of its last day: %s', ([, validUntil, before, over]) => {
  const events = [yes({ validUntil })]
  expect(expiriesOf(events, before)).toEqual([])
  expect(expiriesOf(events, over).map(({ at }) => at)).toEqual([over])
})

test.for([
  ['taken back', later({ kind: 'withdrawn' }), 0],
  ['taken back with everything', later({ kind: 'withdrawn', group: null }), 0],
  ['given anew', later({ validUntil: '2027-06-30' }), 0],
  ['asked for again', later({ kind: 'requested' }), 1],
  ['taken back by another', later({ kind: 'withdrawn', by: 'mamma' }), 1],
  ['given for another group', later({ group: 'vakara', validUntil: '2027-06-30' }), 1],
  ['answered with yes for one session alone', later({ standing: false, group: null }), 1],
  [
    'answered with no for one session alone',
    later({ kind: 'refused', standing: false, group: null }),
    1,
  ],
  ['taken back after its end', later({ kind: 'withdrawn', at: '2026-12-28T08:00:00.000Z' }), 1],
] as const)('%s', ([, event, ended]) => {
  expect(expiriesOf([yes(), event], '2027-01-01T08:00:00.000Z')).toHaveLength(ended)
})

test('of a yes for all groups nothing is given anew by a yes for one session', () => {
  const events = [yes({ group: null }), later({ standing: false, group: null })]
  expect(expiriesOf(events, '2027-01-01T08:00:00.000Z').map(({ of }) => of)).toEqual([events[0]])
})
