import { describe, expect, it } from 'vitest'
import { handOverDay, handOverDue } from '#shared/deliveries/handOverDay.ts'
import { daysLeft, hasExpired, lastCollectionDay, reminderDay } from '#shared/deliveries/storage.ts'

describe('how long a parcel waits', () => {
  it('is counted in calendar days, over a weekend, a holiday and a change of the clocks', () => {
    expect(lastCollectionDay('2026-11-13', { storageDays: 7 })).toBe('2026-11-20')
    expect(lastCollectionDay('2026-12-23', { storageDays: 7 })).toBe('2026-12-30')
    expect(lastCollectionDay('2026-10-24', { storageDays: 5 })).toBe('2026-10-29')
    expect(reminderDay('2026-10-24', { reminderAfterDays: 2 })).toBe('2026-10-26')
  })

  it('has a last day, on which it has not expired', () => {
    const parcel = { status: 'ready', lastDay: '2026-11-30' }
    expect(daysLeft('2026-11-30', '2026-11-29')).toBe(1)
    expect(daysLeft('2026-11-30', '2026-11-30')).toBe(0)
    expect(hasExpired(parcel, '2026-11-30')).toBe(false)
    expect(hasExpired(parcel, '2026-12-01')).toBe(true)
  })

  it('does not matter once it is collected, or where no carrier says', () => {
    expect(hasExpired({ status: 'collected', lastDay: '2026-11-30' }, '2026-12-24')).toBe(false)
    expect(hasExpired({ status: 'ready', lastDay: null }, '2026-12-24')).toBe(false)
  })
})

describe('the day to hand a parcel over', () => {
  it('counts working days before the session, over the holidays of Latvia', () => {
    // 18 November 2026 is a Wednesday off.
    expect(handOverDay('2026-11-20', 2, [])).toBe('2026-11-17')
    expect(handOverDay('2026-11-23', 1, [])).toBe('2026-11-20')
    // Christmas and New Year: 24 to 26 and 31 December, 1 January.
    expect(handOverDay('2027-01-04', 3, [])).toBe('2026-12-28')
  })

  it('is none of a session that was yesterday, and still one of today’s', () => {
    expect(handOverDue('2026-11-20', '2026-11-20', 2, [])).toBe('2026-11-17')
    expect(handOverDue('2026-11-20', '2026-11-21', 2, [])).toBeNull()
  })

  it('counts moved working days where the office follows them', () => {
    // 2 January 2026 was off and 17 January worked instead.
    const moved = [{ from: '2026-01-02', to: '2026-01-17' }]
    expect(handOverDay('2026-01-05', 1, [])).toBe('2026-01-02')
    expect(handOverDay('2026-01-05', 1, moved)).toBe('2025-12-30')
    expect(handOverDay('2026-01-19', 1, moved)).toBe('2026-01-17')
  })
})
