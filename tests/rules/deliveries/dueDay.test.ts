import { describe, expect, test } from 'vitest'
import { dueDay } from '#shared/deliveries/dueDay.ts'

const plain = { handOverBy: null, week: null, appointmentAt: null }

describe('the last day on which something still goes out in time', () => {
  test('of a parcel is the day by which it is handed over', () => {
    expect(dueDay({ ...plain, channel: 'locker', handOverBy: '2026-11-24' })).toBe('2026-11-24')
    expect(dueDay({ ...plain, channel: 'post' })).toBeNull()
  })

  test('of a weekly packet is the Sunday of its week', () => {
    expect(dueDay({ ...plain, channel: 'weeklyPacket', week: '2026-11-23' })).toBe('2026-11-29')
  })

  test('of what is given in person is the day agreed on, by Riga’s clock', () => {
    const on = (appointmentAt: string) => dueDay({ ...plain, channel: 'inPerson', appointmentAt })
    expect(on('2026-11-24T21:59:59.000Z')).toBe('2026-11-24')
    expect(on('2026-11-24T22:00:00.000Z')).toBe('2026-11-25')
    expect(dueDay({ ...plain, channel: 'inPerson' })).toBeNull()
  })

  test('of a message there is none', () => {
    expect(dueDay({ ...plain, channel: 'email', handOverBy: '2026-11-24' })).toBeNull()
  })
})
