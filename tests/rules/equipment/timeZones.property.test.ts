import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { availability, daysLate } from '#shared/equipment/rules.ts'
import { bruteFree, day, span, stocks } from './dayByDay.ts'

// The PC may believe to be anywhere, and an office works through midnight: only Riga's day counts.

const zones = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/Riga',
  'UTC',
]
const own = process.env['TZ']
afterEach(() => {
  if (own === undefined) delete process.env['TZ']
  else process.env['TZ'] = own
})

const hour = 3_600_000
/** The last Sunday of a month of a year, 01:00 UTC: when the clocks change in Europe. */
const clocksChange = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 0, 1))
  return last.getTime() - last.getUTCDay() * 24 * hour
}
/** Riga's day by hand: UTC and two hours, three between the changes of March and October. */
function dayInRiga(ms: number): string {
  const year = new Date(ms).getUTCFullYear()
  const summer = ms >= clocksChange(year, 3) && ms < clocksChange(year, 10)
  return new Date(ms + (summer ? 3 : 2) * hour).toISOString().slice(0, 10)
}

/** Days about which an office is late: any of some years, and those on which the clocks change. */
const midnights = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
  fc
    .tuple(fc.constantFrom(2025, 2026, 2027), fc.constantFrom(3, 10))
    .map(([year, month]) => clocksChange(year, month)),
)
/** An instant near midnight in Riga, to the second; or near the change of the clocks. */
const instants = fc
  .tuple(midnights, fc.integer({ min: -4 * 3600, max: 4 * 3600 }), fc.boolean())
  .map(([ms, seconds, atMidnight]) => {
    const near = atMidnight ? Math.floor(ms / (24 * hour)) * 24 * hour - 2 * hour : ms
    return near + seconds * 1000
  })

const believingToBeIn = (zone: string, ms: number) => {
  process.env['TZ'] = zone
  return todayInRiga({ now: () => Temporal.Instant.fromEpochMilliseconds(ms) })
}

test('a PC really believes to be elsewhere in these tests', () => {
  const clock = (zone: string) => {
    process.env['TZ'] = zone
    return new Date('2026-11-23T12:00:00Z').getHours()
  }
  expect([clock('UTC'), clock('Pacific/Kiritimati'), clock('Europe/Riga')]).toEqual([12, 2, 14])
})

test('a thing is late from midnight in Riga after its due day, wherever the PC believes to be', () => {
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...zones),
      fc.integer({ min: -3, max: 3 }),
      (ms, zone, n) => {
        const today = believingToBeIn(zone, ms)
        expect(today).toBe(dayInRiga(ms))
        expect(daysLate(addDays(today, n), today)).toBe(Math.max(0, -n))
      },
    ),
    { numRuns: 1000 },
  )
})

test('what is free is the same in every time zone, at any second about midnight', () => {
  fc.assert(
    fc.property(
      stocks,
      span,
      fc.constantFrom(...zones),
      // Midnight in Riga of some day within the horizon, in winter time, and an hour about it.
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -3600, max: 3600 })),
      (stock, days, zone, [n, seconds]) => {
        const ms = Date.parse(`${day(n)}T00:00:00Z`) - 2 * hour + seconds * 1000
        const today = believingToBeIn(zone, ms)
        const policy = { today, sameDayReuse: false, preparationDays: 0 }
        const expected = { ...policy, today: seconds < 0 ? addDays(day(n), -1) : day(n) }
        const asked = { category: 'laptop', model: null, ...days }
        expect(availability(stock, asked, policy).free).toBe(bruteFree(stock, asked, expected))
      },
    ),
    { numRuns: 300 },
  )
})
