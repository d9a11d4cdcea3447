import { expect, test } from 'vitest'
import { groupPhase } from '#shared/courses/rules.ts'

const day = '2026-11-23'

test.each([
  [null, null, 'undated'],
  ['2026-11-24', null, 'coming'],
  ['2026-11-23', null, 'running'],
  ['2026-11-23', '2026-11-23', 'running'],
  [null, '2026-11-23', 'running'],
  [null, '2026-11-22', 'ended'],
  ['2026-11-01', '2026-11-22', 'ended'],
  ['2026-11-24', '2026-12-24', 'coming'],
])('a group from %s until %s is %s on 23 November 2026', (startsOn, endsOn, phase) => {
  expect(groupPhase({ startsOn, endsOn }, day)).toBe(phase)
})
