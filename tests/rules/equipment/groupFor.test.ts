import { expect, test } from 'vitest'
import { groupFor, groupPromised, type LacksInGroup } from '#shared/equipment/groupFor.ts'

const group = (name: string, startsOn: string | null, lacks: LacksInGroup['lacks']) => ({
  group: name,
  name,
  startsOn,
  endsOn: null,
  lacks,
  promised: [],
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

test('a reservation without a group is for the one on whose days it lies and whose need it answers', () => {
  const december = { ...group('december', '2026-12-01', []), endsOn: '2026-12-18' }
  const winter = { ...group('winter', '2027-01-11', []), endsOn: '2027-01-29' }
  const groups: LacksInGroup[] = [
    { ...winter, promised: ['computer', 'headset'] },
    { ...december, promised: ['computer'] },
  ]
  const of = (kind: 'computer' | 'headset' | null, from: string, until: string) =>
    groupPromised(groups, { kind, from, until })?.name ?? null
  expect(of('computer', '2026-11-25', '2027-02-05')).toBe('december')
  expect(of('headset', '2026-11-25', '2027-02-05')).toBe('winter')
  expect(of(null, '2026-11-25', '2027-02-05')).toBeNull()
  // The last day of the group is its own; the days around it are not.
  expect(of('computer', '2026-12-18', '2027-01-10')).toBe('december')
  expect(of('computer', '2026-12-19', '2027-01-11')).toBe('winter')
  expect(of('computer', '2026-12-19', '2027-01-10')).toBeNull()
  expect(of('computer', '2026-11-25', '2026-11-30')).toBeNull()
})
