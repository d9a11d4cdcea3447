import { describe, expect, it } from 'vitest'
import { inTime, inTimeThatDay, reportBy } from '#shared/absences/inTime.ts'

// In winter Riga is two hours ahead of UTC, in summer three.
const nine = { day: '2026-11-24', from: '09:00' }

describe('an absence is told in time', () => {
  it('strictly before the first session begins, to the second', () => {
    expect(inTime('2026-11-24T06:59:59.000Z', nine, 0)).toBe(true)
    expect(inTime('2026-11-24T06:59:59.999Z', nine, 0)).toBe(true)
    expect(inTime('2026-11-24T07:00:00.000Z', nine, 0)).toBe(false)
    expect(inTime('2026-11-24T07:00:01.000Z', nine, 0)).toBe(false)
  })

  it('so many minutes before where the office asks for it', () => {
    expect(inTime('2026-11-24T05:59:59.000Z', nine, 60)).toBe(true)
    expect(inTime('2026-11-24T06:00:00.000Z', nine, 60)).toBe(false)
    expect(inTime('2026-11-23T06:59:59.000Z', nine, 24 * 60)).toBe(true)
    expect(inTime('2026-11-23T07:00:00.000Z', nine, 24 * 60)).toBe(false)
  })

  it('on the evening before, and never after the day', () => {
    expect(inTime('2026-11-23T21:30:00.000Z', nine, 0)).toBe(true)
    expect(inTime('2026-11-25T05:00:00.000Z', nine, 0)).toBe(false)
  })

  it('on a public holiday as on any other day', () => {
    for (const day of ['2026-12-25', '2026-12-26']) {
      const holiday = { day, from: '09:00' }
      expect(inTime(`${day}T06:59:59.999Z`, holiday, 0)).toBe(true)
      expect(inTime(`${day}T07:00:00.000Z`, holiday, 0)).toBe(false)
    }
    // A day before is the holiday itself, not the last working day.
    const after = { day: '2026-12-28', from: '09:00' }
    expect(inTime('2026-12-27T06:59:59.000Z', after, 24 * 60)).toBe(true)
    expect(inTime('2026-12-27T07:00:00.000Z', after, 24 * 60)).toBe(false)
  })

  it('over a change of the clocks by minutes that really pass', () => {
    // On 28 March 2027 three in the morning becomes four, on 25 October 2026 four becomes three.
    const spring = { day: '2027-03-28', from: '09:00' }
    expect(reportBy(spring, 0).toString()).toBe('2027-03-28T06:00:00Z')
    expect(inTime('2027-03-27T21:59:59.000Z', spring, 8 * 60)).toBe(true)
    expect(inTime('2027-03-27T22:00:00.000Z', spring, 8 * 60)).toBe(false)
    const autumn = { day: '2026-10-25', from: '09:00' }
    expect(inTime('2026-10-24T22:59:59.000Z', autumn, 8 * 60)).toBe(true)
    expect(inTime('2026-10-24T23:00:00.000Z', autumn, 8 * 60)).toBe(false)
    expect(inTime('2026-10-25T06:59:59.000Z', autumn, 0)).toBe(true)
    expect(inTime('2026-10-25T07:00:00.000Z', autumn, 0)).toBe(false)
  })
})

describe('of a report of which only the day is known', () => {
  const nine = { day: '2026-11-24', from: '09:00' }

  it.each([
    ['the day before', '2026-11-23T21:59:59.000Z', 0, true],
    [
      'that day, and it had been told a second before the session',
      '2026-11-24T06:59:59.000Z',
      0,
      true,
    ],
    [
      'that day, and by the session it had not been entered',
      '2026-11-24T07:00:00.000Z',
      0,
      'unknown',
    ],
    ['that day, to its end', '2026-11-24T21:59:59.000Z', 0, 'unknown'],
    ['the day after', '2026-11-25T21:59:59.000Z', 0, false],
    ['the day before, a day ahead', '2026-11-23T21:59:59.000Z', 24 * 60, 'unknown'],
    ['that day, a day ahead', '2026-11-24T06:00:00.000Z', 24 * 60, false],
    [
      'that day, nine hours ahead: as it begins it is too late',
      '2026-11-24T06:00:00.000Z',
      9 * 60,
      false,
    ],
    ['that day, a minute less ahead', '2026-11-24T06:00:00.000Z', 9 * 60 - 1, 'unknown'],
  ] as const)('%s', (_, latest, notice, expected) => {
    expect(inTimeThatDay(latest, nine, notice)).toBe(expected)
  })

  it('goes by days as long as they are when the clocks change', () => {
    // A day of 23 hours; a session at noon with 11 hours of notice ends its wait as the day begins.
    const spring = { day: '2027-03-28', from: '12:00' }
    expect(inTimeThatDay('2027-03-28T08:00:00.000Z', spring, 11 * 60)).toBe(false)
    expect(inTimeThatDay('2027-03-28T08:00:00.000Z', spring, 11 * 60 - 1)).toBe('unknown')
  })
})
