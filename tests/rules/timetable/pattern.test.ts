import { describe, expect, test } from 'vitest'
import { type OfficeCalendar, whyOff } from '#shared/timetable/daysOff.ts'
import { expandPattern } from '#shared/timetable/pattern.ts'
import { emptySession, PatternInput } from '#shared/timetable/schema.ts'

const calendar: OfficeCalendar = { off: [], moved: [] }
const slot = (weekday: number, from = '09:00', to = '10:30') => ({ weekday, from, to })
const expand = (
  from: string,
  until: string,
  slots: ReturnType<typeof slot>[],
  { except = [], ...days }: Partial<OfficeCalendar> & { except?: string[] } = {},
) => {
  const { sessions, skipped } = expandPattern(
    { from, until, slots, except },
    { ...calendar, ...days },
  )
  return { days: sessions.map(({ day }) => day), skipped }
}

test('every slot on each of its weekdays, both ends included, in order of time', () => {
  const slots = [slot(3, '13:00', '14:30'), slot(1), slot(3)]
  const { sessions } = expandPattern(
    { from: '2026-11-23', until: '2026-11-30', slots, except: [] },
    calendar,
  )
  expect(sessions).toEqual([
    { day: '2026-11-23', from: '09:00', to: '10:30' },
    { day: '2026-11-25', from: '09:00', to: '10:30' },
    { day: '2026-11-25', from: '13:00', to: '14:30' },
    { day: '2026-11-30', from: '09:00', to: '10:30' },
  ])
})

describe('what is left out, and why', () => {
  test('18 November on its day, and the Monday after where it moves', () => {
    expect(expand('2026-11-16', '2026-11-22', [slot(3)])).toEqual({
      days: [],
      skipped: [{ day: '2026-11-18', reason: 'holiday', holiday: 'proclamationDay' }],
    })
    // 2028: a Saturday, so that Monday the 20th is free.
    expect(expand('2028-11-13', '2028-11-26', [slot(1)]).skipped).toEqual([
      { day: '2028-11-20', reason: 'holiday', holiday: 'proclamationDay' },
    ])
  })

  test('the end of the year: Christmas, New Year’s Eve and New Year’s Day', () => {
    const { days, skipped } = expand('2026-12-21', '2027-01-08', [slot(4), slot(5)])
    expect(days).toEqual(['2027-01-07', '2027-01-08'])
    expect(skipped.map(({ day }) => day)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-31',
      '2027-01-01',
    ])
  })

  test('an office’s own days off, both ends, and days named in the pattern', () => {
    const off = [{ from: '2026-12-02', until: '2026-12-09', name: 'Brīvlaiks' }]
    const { days, skipped } = expand('2026-11-25', '2026-12-23', [slot(3)], {
      off,
      except: ['2026-12-16'],
    })
    expect(days).toEqual(['2026-11-25', '2026-12-23'])
    expect(skipped).toEqual([
      { day: '2026-12-02', reason: 'dayOff', name: 'Brīvlaiks' },
      { day: '2026-12-09', reason: 'dayOff', name: 'Brīvlaiks' },
      { day: '2026-12-16', reason: 'except' },
    ])
  })

  test('a working day that was moved away; where it is worked a session is held', () => {
    const moved = [{ from: '2026-01-02', to: '2026-01-17' }]
    expect(expand('2026-01-02', '2026-01-17', [slot(5), slot(6)], { moved })).toEqual({
      days: ['2026-01-03', '2026-01-09', '2026-01-10', '2026-01-16', '2026-01-17'],
      skipped: [{ day: '2026-01-02', reason: 'moved', to: '2026-01-17' }],
    })
  })
})

test.each([
  ['a leap day', '2028-02-28', '2028-03-01', [1, 2, 3], ['2028-02-28', '2028-02-29', '2028-03-01']],
  ['no leap day', '2027-02-28', '2027-03-01', [7, 1], ['2027-02-28', '2027-03-01']],
  [
    'the clock goes forward',
    '2026-03-28',
    '2026-03-30',
    [6, 7, 1],
    ['2026-03-28', '2026-03-29', '2026-03-30'],
  ],
  [
    'the clock goes back',
    '2026-10-24',
    '2026-10-26',
    [6, 7, 1],
    ['2026-10-24', '2026-10-25', '2026-10-26'],
  ],
])('%s: each day once, at the same hour', (_, from, until, weekdays, expected) => {
  const slots = weekdays.map((weekday) => slot(weekday, '02:30', '04:00'))
  const { sessions } = expandPattern({ from, until, slots, except: [] }, calendar)
  expect(sessions).toEqual(expected.map((day) => ({ day, from: '02:30', to: '04:00' })))
})

test('a day off of the office goes before a holiday and before a moved day', () => {
  const off = [{ from: '2026-11-18', until: '2026-11-18', name: 'Biroja svētki' }]
  const moved = [{ from: '2026-11-20', to: '2026-11-18' }]
  expect(whyOff('2026-11-18', { off, moved })).toMatchObject({ reason: 'dayOff' })
  expect(whyOff('2026-11-18', { off: [], moved })).toBeNull()
})

describe('a pattern that cannot be meant is refused at its field', () => {
  const { people: _, day: __, from: ___, to: ____, ...details } = emptySession
  const input = {
    ...details,
    groupId: '0192e4a0-0000-7000-8000-000000000000',
    from: '2026-11-23',
    until: '2026-12-23',
    slots: [slot(1)],
    except: [],
  }
  test.each([
    ['reversed dates', { until: '2026-11-22' }, 'until', 'datesReversed'],
    ['more than three years', { until: '2030-01-01' }, 'until', 'periodTooLong'],
    ['no slot', { slots: [] }, 'slots', 'required'],
    [
      'an end before the start',
      { slots: [slot(1, '10:00', '10:00')] },
      'slots.0.to',
      'timesReversed',
    ],
    [
      'slots at the same time',
      { slots: [slot(1, '09:00', '11:00'), slot(1, '10:59', '12:00')] },
      'slots.1.from',
      'slotsOverlap',
    ],
    ['remote practice', { kind: 'practice' }, 'mode', 'practiceRemote'],
  ])('%s', (_name, change, path, problem) => {
    const read = PatternInput.safeParse({ ...input, ...change })
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [path, problem],
    ])
  })
  test('slots that follow each other are none', () => {
    const slots = [slot(1, '09:00', '11:00'), slot(1, '11:00', '12:00')]
    expect(PatternInput.safeParse({ ...input, slots }).success).toBe(true)
  })
})
