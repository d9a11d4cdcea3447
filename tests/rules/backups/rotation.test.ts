import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { backupsToRemove, type DatedBackup, isOld, newestOf } from '#shared/backups/rules.ts'

const today = '2026-11-28'

const backup = (day: string, time = '09:00', rest: Partial<DatedBackup> = {}): DatedBackup => ({
  name: `${day} ${time}`,
  at: `${day}T${time}:00.000Z`,
  day,
  kind: 'regular',
  check: 'whole',
  ...rest,
})

const kept = (backups: readonly DatedBackup[], on = today): string[] => {
  const gone = new Set(backupsToRemove(backups, on))
  return backups.map(({ name }) => name).filter((name) => !gone.has(name))
}

/** An office that is opened every day: one of each of the fourteen days before, at a time. */
const daily = (time: string): DatedBackup[] =>
  Array.from({ length: 14 }, (_, ago) => backup(addDays(today, -1 - ago), time))

test('three of today are kept: the newest', () => {
  const times = ['06:00', '09:00', '12:00', '15:00', '18:00']
  expect(kept(times.map((time) => backup(today, time)))).toEqual(
    times.slice(2).map((time) => `${today} ${time}`),
  )
})

describe('of a day before, the newest is kept, for fourteen days', () => {
  // Newer ones of the same month, so that only the days decide.
  const newer = daily('12:00')
  test.each([
    [2, true],
    [13, true],
    [14, true],
    [15, false],
    [20, false],
  ])('%i days ago: %s', (days, stays) => {
    const day = addDays(today, -days)
    const some = [backup(day, '08:00'), backup(day, '16:00'), ...newer]
    expect(kept(some).includes(`${day} 16:00`)).toBe(stays)
    expect(kept(some).includes(`${day} 08:00`)).toBe(false)
  })
})

describe('of a month before, the newest is kept, for twelve months', () => {
  const newer = [backup(today), ...daily('12:00')]
  test.each([
    ['2026-10-30', true],
    ['2026-01-05', true],
    ['2025-12-31', true],
    ['2025-11-01', true],
    ['2025-10-31', false],
    ['2024-11-28', false],
  ])('of %s: %s', (day, stays) => {
    const earlier = `${day.slice(0, 8)}01`
    expect(kept([backup(earlier, '01:00'), backup(day), ...newer]).includes(`${day} 09:00`)).toBe(
      stays,
    )
  })
})

test('the only good one is never let go of, however old', () => {
  const old = backup('2020-02-01')
  const bad = ['06:00', '09:00', '12:00', '15:00'].map((time) =>
    backup(today, time, { check: 'damaged' }),
  )
  expect(kept([old, ...bad])).toContain(old.name)
})

test('a damaged one keeps no whole one out', () => {
  const whole = ['06:00', '07:00', '08:00'].map((time) => backup(today, time))
  const damaged = backup(today, '20:00', { check: 'damaged' })
  expect(kept([...whole, damaged])).toEqual(whole.map(({ name }) => name))
  const yesterday = addDays(today, -1)
  const pair = [backup(yesterday, '08:00'), backup(yesterday, '20:00', { check: 'damaged' })]
  expect(kept(pair)).toEqual([`${yesterday} 08:00`])
})

test('the way back from a restore stays for the days of the daily ones', () => {
  const day = addDays(today, -3)
  const way = backup(day, '08:00', { kind: 'beforeRestore' })
  const others = [backup(day, '18:00'), backup(today)]
  expect(kept([way, ...others])).toContain(way.name)
  const gone = backup(addDays(today, -15), '08:00', { kind: 'beforeRestore' })
  expect(kept([gone, backup(addDays(today, -15), '18:00'), ...others])).not.toContain(gone.name)
})

test('what a wrong clock dated later than today stays', () => {
  const later = ['2027-01-01', '2030-05-05'].map((day) => backup(day))
  expect(kept([...later, backup(today)])).toHaveLength(3)
})

describe('a clock that is far ahead lets go of nothing that was there', () => {
  const months = ['2026-10-30', '2026-09-30', '2026-01-05'].map((day) => backup(day))
  const before = [backup(today, '09:00'), backup(today, '12:00'), ...daily('12:00'), ...months]

  test.each(['2028-11-28', '2027-01-28', '2027-01-12'])('opened on %s', (wrong) => {
    const of = (count: number): DatedBackup[] =>
      Array.from({ length: count }, (_, ago) => backup(addDays(wrong, -ago), '12:00'))
    for (const days of [1, 2, 13]) {
      const names = [...of(days), ...before].map(({ name }) => name)
      expect(kept([...of(days), ...before], wrong)).toEqual(names)
    }
    // As many days with a backup as are kept: the time has passed, and months are what is left.
    expect(kept([...of(15), ...before], wrong)).not.toContain(`${today} 09:00`)
  })

  test('and once it is right again all of them go on as before', () => {
    const wrong = ['2028-11-28', '2028-11-29'].map((day) => backup(day))
    const tomorrow = addDays(today, 1)
    const gone = backupsToRemove([...wrong, ...before, backup(tomorrow)], tomorrow)
    expect(gone).toEqual([`${today} 09:00`, '2026-11-14 12:00'])
  })

  test('nor does a second jump', () => {
    const some = [backup('2030-01-01'), backup('2028-11-28'), ...before]
    expect(kept(some, '2030-01-01')).toHaveLength(some.length)
  })
})

test('after a day and a little the last good one is old', () => {
  const now = Date.parse('2026-11-28T12:00:00Z')
  expect(isOld(Date.parse('2026-11-27T10:00:00Z'), now)).toBe(false)
  expect(isOld(Date.parse('2026-11-27T09:59:59Z'), now)).toBe(true)
  expect(isOld(null, now)).toBe(true)
  expect(isOld(Date.parse('2027-01-01T00:00:00Z'), now)).toBe(false)
})

test('what a wrong clock dated later than now is the newest only where there is no other', () => {
  const [later, now, before] = ['2027-11-01', '2026-11-28', '2026-11-27'].map((at) => ({ at }))
  const some = [later, now, before].flatMap((one) => one ?? [])
  expect(newestOf(some, '2026-11-28')).toBe(now)
  expect(newestOf(some, '2026-11-27')).toBe(before)
  expect(newestOf(some, '2025-01-01')).toBe(later)
  expect(newestOf([], '2026-11-28')).toBeUndefined()
})
