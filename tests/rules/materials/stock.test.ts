import { expect, test } from 'vitest'
import { changeOf, heldOut, take } from '#shared/materials/rules.ts'
import { MaterialInput } from '#shared/materials/schema.ts'
import { keptTarget, mondayOf } from '#shared/materials/ties.ts'
import { material } from '#tests/support/materials.ts'

test('what was counted leaves the difference, and a right count nothing', () => {
  expect(changeOf({ reason: 'counted', quantity: 7 }, { have: 10, were: 10 })).toEqual({
    ok: true,
    change: -3,
  })
  expect(changeOf({ reason: 'counted', quantity: 12 }, { have: 10, were: 10 })).toEqual({
    ok: true,
    change: 2,
  })
  expect(changeOf({ reason: 'counted', quantity: 10 }, { have: 10, were: 10 })).toEqual({
    ok: true,
    change: 0,
  })
  expect(changeOf({ reason: 'counted', quantity: 4 }, { have: 10, were: 6 })).toEqual({
    ok: true,
    change: -2,
  })
  expect(changeOf({ reason: 'counted', quantity: 0 }, { have: 3, were: 10 })).toEqual({
    ok: false,
    have: 3,
  })
  expect(changeOf({ reason: 'counted', quantity: 0 }, { have: 10, were: 10 })).toEqual({
    ok: true,
    change: -10,
  })
})

test('no more can be taken or written off than there are', () => {
  expect(take(10, 10)).toEqual({ ok: true, change: -10 })
  expect(take(11, 10)).toEqual({ ok: false, have: 10 })
  expect(changeOf({ reason: 'writtenOff', quantity: 1 }, { have: 0, were: 0 })).toEqual({
    ok: false,
    have: 0,
  })
})

test('a delivery holds what it took less what came back', () => {
  const packed = [
    { material: 'a', quantity: -2 },
    { material: 'b', quantity: -1 },
    { material: 'a', quantity: 2 },
  ]
  expect(heldOut(packed)).toEqual([{ material: 'b', quantity: 1 }])
})

test('a week is known by its Monday, whichever day was named', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  const group = '01900000-0000-7000-8000-000000000001'
  expect(keptTarget({ kind: 'week', group, week: '2026-11-26' })).toEqual({
    kind: 'week',
    group,
    week: '2026-11-23',
  })
})

test('the three sides are known together or not at all', () => {
  const problems = (sides: Partial<MaterialInput>) =>
    MaterialInput.safeParse({ ...material, ...sides }).error?.issues.map(({ path, message }) => [
      path.join('.'),
      message,
    ])
  expect(problems({})).toBeUndefined()
  expect(problems({ heightMm: 10, widthMm: 210, lengthMm: 297 })).toBeUndefined()
  expect(problems({ widthMm: 210 })).toEqual([
    ['heightMm', 'allSides'],
    ['lengthMm', 'allSides'],
  ])
})
