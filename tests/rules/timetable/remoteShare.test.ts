import { expect, test } from 'vitest'
import { overRemoteLimit, remoteMinutes, studyYearOf } from '#shared/timetable/remoteShare.ts'

test.each([
  ['2026-08-31', '09-01', '2025-09-01'],
  ['2026-09-01', '09-01', '2026-09-01'],
  ['2026-12-31', '09-01', '2026-09-01'],
  ['2027-01-01', '09-01', '2026-09-01'],
  ['2028-02-29', '09-01', '2027-09-01'],
  ['2028-02-29', '03-01', '2027-03-01'],
  ['2026-01-01', '01-01', '2026-01-01'],
])('%s, with years that begin on %s, belongs to %s', (day, starts, year) => {
  expect(studyYearOf(day, starts)).toBe(year)
})

test.each([
  // 20 % of 30 teaching hours of 40 minutes are 240 minutes.
  [30, 40, 240, 20, false],
  [30, 40, 241, 20, true],
  [30, 45, 270, 20, false],
  [30, 45, 271, 20, true],
  // 20 % of 7 hours of 40 minutes are 56 minutes.
  [7, 40, 56, 20, false],
  [7, 40, 57, 20, true],
  [30, 40, 1, 0, true],
  [30, 40, 0, 0, false],
  [30, 40, 1200, 100, false],
  [30, 40, 99_999, null, false],
  [0, 40, 90, 20, false],
])(
  'of %i hours of %i minutes %i remote, at most %j %%: over is %j',
  (plannedHours, lessonMinutes, minutes, limit, over) => {
    const share = { plannedHours, lessonMinutes, remoteMinutes: minutes, limit }
    expect(overRemoteLimit(share)).toBe(over)
  },
)

test('only what is held remotely counts, over a change of the clocks too', () => {
  const session = { day: '2026-03-29', from: '02:30', to: '04:30' }
  expect(
    remoteMinutes([
      { ...session, mode: 'remote', state: 'planned' },
      { ...session, mode: 'remote', state: 'cancelled' },
      { ...session, mode: 'onSite', state: 'planned' },
    ]),
  ).toBe(120)
})
