import fc from 'fast-check'
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

/** The first day of each of so many months before the one that is on. */
const monthly = (count: number): DatedBackup[] =>
  Array.from({ length: count }, (_, ago) => {
    const months = 2026 * 12 + 10 - 1 - ago
    const month = String((months % 12) + 1).padStart(2, '0')
    return backup(`${Math.floor(months / 12)}-${month}-01`)
  })

describe('of a month before, the newest is kept, for twelve months', () => {
  const newer = [backup(today), ...daily('12:00')]
  test.each([
    ['2026-10-30', true],
    ['2026-01-05', true],
    ['2025-12-31', true],
    ['2025-11-02', true],
    ['2025-10-31', false],
    ['2024-11-28', false],
  ])('of %s: %s', (day, stays) => {
    const some = [backup(day, '01:00'), backup(day, '19:00'), ...monthly(12), ...newer]
    expect(kept(some).includes(`${day} 19:00`)).toBe(stays)
    expect(kept(some)).not.toContain(`${day} 01:00`)
  })

  test('that have one: months in which nobody opened the office make none older', () => {
    const seldom = [2026, 2025, 2024, 2023].flatMap((year) =>
      ['09', '06', '03'].map((month) => backup(`${year}-${month}-15`)),
    )
    const older = backup('2022-12-15')
    expect(kept([...newer, ...seldom, older])).toEqual(
      [...newer, ...seldom].map(({ name }) => name),
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

test('days and months of damaged ones only take no place of those of whole ones', () => {
  const whole = [...daily('12:00'), ...monthly(12)]
  const damaged = [1, 2, 3].map((ago) =>
    backup(addDays(today, -ago), '20:00', { check: 'damaged' }),
  )
  const older = [15, 16].map((ago) => backup(addDays(today, -ago), '12:00'))
  const some = [...damaged, ...whole.filter(({ day }) => day < addDays(today, -3)), ...older]
  expect(kept(some)).toEqual(
    expect.arrayContaining([...whole.slice(3), ...older].map(({ name }) => name)),
  )
})

test('the way back from a restore stays for the days of the daily ones', () => {
  const way = (ago: number): DatedBackup =>
    backup(addDays(today, -ago), '08:00', { kind: 'beforeRestore' })
  const others = [...daily('18:00'), backup(today), backup(addDays(today, -15), '18:00')]
  expect(kept([way(14), ...others])).toContain(way(14).name)
  expect(kept([way(15), ...others])).not.toContain(way(15).name)
})

test('what a wrong clock dated later than today stays', () => {
  const later = ['2027-01-01', '2030-05-05'].map((day) => backup(day))
  expect(kept([...later, backup(today)])).toHaveLength(3)
})

describe('a clock that is far ahead makes nothing old', () => {
  const before = [backup(today, '09:00'), backup(today, '12:00'), ...daily('12:00'), ...monthly(11)]

  test.each(['2040-11-28', '2028-11-28', '2027-01-28'])('opened on %s', (wrong) => {
    const of = (count: number): DatedBackup[] =>
      Array.from({ length: count }, (_, ago) => backup(addDays(wrong, -ago), '12:00'))
    for (const days of [1, 2, 13, 14, 15, 25]) {
      // Of each day before, the newest, until fourteen newer days have one; months stay whatever it shows.
      const left = [of(days).slice(0, 15), before.slice(1, Math.max(1, 16 - days)), monthly(11)]
      expect(kept([...of(days), ...before], wrong)).toEqual(
        expect.arrayContaining(left.flat().map(({ name }) => name)),
      )
    }
  })

  test('and once it is right again all of them go on as before', () => {
    const wrong = ['2028-11-28', '2028-11-29'].map((day) => backup(day))
    const tomorrow = addDays(today, 1)
    const gone = backupsToRemove([...wrong, ...before, backup(tomorrow)], tomorrow)
    expect(gone).toEqual([`${today} 09:00`, '2026-11-14 12:00'])
  })

  test('nor does a second jump', () => {
    const some = [backup('2030-01-01'), backup('2028-11-28'), ...before.slice(1)]
    expect(kept(some, '2030-01-01')).toEqual(
      some
        .slice(0, 15)
        .map(({ name }) => name)
        .concat(monthly(10).map(({ name }) => name)),
    )
  })
})

describe('whatever the clock shows', () => {
  /** How many days the clock goes on from one backup to the next: the same day, work, holidays, far ahead. */
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 4, max: 3_000 }) },
    ),
    { maxLength: 120 },
  )

  test('only newer days and months with a whole one take the place of one', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.boolean()), (all, wholes) => {
        let day = today
        let present: DatedBackup[] = []
        const made: DatedBackup[] = []
        for (const [at, step] of all.entries()) {
          day = addDays(day, step)
          const check = wholes.next().value ? 'whole' : 'damaged'
          const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
          const next = backup(day, time, { check })
          made.push(next)
          const gone = new Set(backupsToRemove([next, ...present], day))
          present = [next, ...present].filter(({ name }) => !gone.has(name))
          const good = made.filter((one) => one.check === 'whole').toReversed()
          const newestPer = (of: (one: DatedBackup) => string, count: number): DatedBackup[] =>
            [...Map.groupBy(good, of).values()].slice(0, count).flatMap((some) => some.slice(0, 1))
          const wanted = [
            ...good.filter((one) => one.day === day).slice(0, 3),
            ...newestPer((one) => one.day, 14),
            ...newestPer((one) => one.day.slice(0, 7), 12),
          ]
          for (const { name } of wanted) {
            expect(present.map((one) => one.name)).toContain(name)
          }
          expect(present.filter((one) => one.check === 'whole').length).toBeLessThanOrEqual(31)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('what is dated later than today is neither let go of nor counted', () => {
    const ahead = fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 40 })
    const back = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 })
    const dated = (days: readonly number[]): DatedBackup[] =>
      [...new Set(days)].map((days) => backup(addDays(today, days)))
    fc.assert(
      fc.property(ahead, back, (later, earlier) => {
        const before = dated(earlier.map((days) => -days))
        expect(backupsToRemove([...dated(later), ...before], today)).toEqual(
          backupsToRemove(before, today),
        )
      }),
    )
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
