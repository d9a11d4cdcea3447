import { expect, test } from 'vitest'
import { attendancePeriod } from '#renderer/documents/attendancePeriod.ts'

test.each([
  // The group's days, today, the period offered.
  ['2026-09-01', '2027-06-30', '2026-11-27', '2026-11-01', '2026-11-30'],
  ['2026-11-16', '2027-06-30', '2026-11-27', '2026-11-16', '2026-11-30'],
  ['2026-09-01', '2026-11-20', '2026-11-27', '2026-11-01', '2026-11-20'],
  ['2026-12-07', '2027-06-30', '2026-11-27', '2026-12-07', '2026-12-31'],
  ['2024-01-15', '2024-02-29', '2026-11-27', '2024-02-01', '2024-02-29'],
  [null, null, '2027-02-28', '2027-02-01', '2027-02-28'],
  [null, null, '2028-02-29', '2028-02-01', '2028-02-29'],
  ['2026-12-31', '2027-01-01', '2026-12-31', '2026-12-31', '2026-12-31'],
])('a group of %s to %s, on %s: from %s until %s', (startsOn, endsOn, today, from, until) => {
  expect(attendancePeriod({ startsOn, endsOn }, today)).toEqual({ from, until })
})
