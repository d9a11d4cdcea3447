import { expect, test } from 'vitest'
import { groupFor, type LacksInGroup } from '#shared/equipment/groupFor.ts'

const group = (name: string, startsOn: string | null, lacks: LacksInGroup['lacks']) => ({
  group: name,
  name,
  startsOn,
  endsOn: null,
  lacks,
})

test('what goes out is for the group in which it answers a need', () => {
  const groups = [
    group('first', '2026-12-01', ['headset']),
    group('second', '2026-12-08', ['computer', 'headset']),
  ]
  expect(groupFor(groups, ['computer'])?.name).toBe('second')
  expect(groupFor(groups, ['headset'])?.name).toBe('first')
  expect(groupFor(groups, ['computer', 'headset'])?.name).toBe('first')
})

test('of several the first to begin; one without dates comes last', () => {
  const groups = [
    group('undated', null, ['computer']),
    group('later', '2027-01-11', ['computer']),
    group('sooner', '2026-12-01', ['computer']),
  ]
  expect(groupFor(groups, ['computer'])?.name).toBe('sooner')
  expect(groupFor(groups.slice(0, 1), ['computer'])?.name).toBe('undated')
})

test('what answers no need is for no group', () => {
  expect(groupFor([group('first', '2026-12-01', ['headset'])], ['computer'])).toBeNull()
  expect(groupFor([group('first', '2026-12-01', ['computer'])], [])).toBeNull()
  expect(groupFor([], ['computer'])).toBeNull()
})
