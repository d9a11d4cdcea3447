import { expect, test } from 'vitest'
import {
  nothingToldOfHow,
  wholeMoment,
  withdrawnAt,
  WithdrawnHow,
} from '#renderer/recordings/withdrawnHow.ts'

const today = '2026-11-25'

test.for([
  ['nothing told', null, '', null],
  ['a day and its hour', '2026-11-24', '21:30', { day: '2026-11-24', time: '21:30' }],
  ['a day alone: its end', '2026-11-24', '', { day: '2026-11-24', time: '23:59' }],
  ['today alone: now', today, '', null],
  ['today and the hour', today, '08:00', { day: today, time: '08:00' }],
  // The office refuses it by its own clock.
  ['a day to come', '2026-11-26', '', { day: '2026-11-26', time: '23:59' }],
] as const)('%s', ([, day, time, at]) => {
  expect(withdrawnAt({ day, time }, today)).toEqual(at)
})

test('a day may stand without its hour, an hour not without its day', () => {
  const form = WithdrawnHow.superRefine(wholeMoment)
  expect(form.safeParse({ ...nothingToldOfHow, day: today }).success).toBe(true)
  const { error } = form.safeParse({ ...nothingToldOfHow, time: '08:00' })
  expect(error?.issues.map(({ path }) => path)).toEqual([['day']])
})
