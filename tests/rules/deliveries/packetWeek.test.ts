import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { weeksToPrepare } from '#shared/deliveries/packetWeek.ts'

const weeksAt = (instant: string) =>
  weeksToPrepare(todayInRiga({ now: () => Temporal.Instant.from(instant) }))

test('a week begins on Monday at midnight in Riga, to the second', () => {
  // 29 November 2026 is a Sunday; in winter Riga is two hours ahead of UTC.
  expect(weeksAt('2026-11-29T21:59:59Z')).toEqual(['2026-11-23', '2026-11-30'])
  expect(weeksAt('2026-11-29T22:00:00Z')).toEqual(['2026-11-30', '2026-12-07'])
  // In summer three.
  expect(weeksAt('2026-06-28T20:59:59Z')).toEqual(['2026-06-22', '2026-06-29'])
  expect(weeksAt('2026-06-28T21:00:00Z')).toEqual(['2026-06-29', '2026-07-06'])
  // Clocks go back on Sunday, 25 October 2026: the day has 25 hours.
  expect(weeksAt('2026-10-25T21:59:59Z')).toEqual(['2026-10-19', '2026-10-26'])
  expect(weeksAt('2026-10-25T22:00:00Z')).toEqual(['2026-10-26', '2026-11-02'])
})

test('a week over New Year is one', () => {
  expect(weeksToPrepare('2026-12-31')).toEqual(['2026-12-28', '2027-01-04'])
  expect(weeksToPrepare('2027-01-03')).toEqual(['2026-12-28', '2027-01-04'])
})
