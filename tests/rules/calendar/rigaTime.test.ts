import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  formatRigaInstant,
  formatRigaSpan,
  formatTimeOfDay,
  rigaDateOf,
  startOfRigaDay,
  todayInRiga,
} from '#shared/calendar/rigaTime.ts'

describe('time in Riga', () => {
  it.each([
    ['2026-11-22T21:59:59.999Z', '2026-11-22'],
    ['2026-11-22T22:00:00Z', '2026-11-23'],
    ['2026-07-01T20:59:59Z', '2026-07-01'],
    ['2026-07-01T21:00:00Z', '2026-07-02'],
  ])('%s falls on %s', (instant, date) => {
    expect(rigaDateOf(instant)).toBe(date)
    expect(todayInRiga({ now: () => Temporal.Instant.from(instant) })).toBe(date)
  })

  it.each([
    ['2026-11-22', '2026-11-21T22:00:00Z'],
    ['2026-07-01', '2026-06-30T21:00:00Z'],
    ['2026-03-29', '2026-03-28T22:00:00Z'],
    ['2026-03-30', '2026-03-29T21:00:00Z'],
  ])('the day %s begins at %s', (date, instant) => {
    expect(startOfRigaDay(date).toString()).toBe(instant)
  })

  it('is written with dots', () => {
    expect(formatRigaInstant('2026-11-22T08:00:00.000Z')).toBe('22.11.2026. 10.00')
    expect(formatRigaSpan('2026-11-22T08:00:00Z', '2026-11-22T09:30:00Z')).toBe('10.00–11.30')
    expect(formatRigaSpan('2026-11-22T20:00:00Z', '2026-11-22T22:30:00Z')).toBe(
      '22.11.2026. 22.00 – 23.11.2026. 00.30',
    )
    expect(formatTimeOfDay('09:30')).toBe('09.30')
  })
})
