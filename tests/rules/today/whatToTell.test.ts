import { expect, test } from 'vitest'
import { isTold, whatToTell } from '#renderer/today/whatToTell.ts'

const today = '2026-11-26'
const loan = (key: string) => ({ kind: 'loan' as const, key })
const visit = (key: string) => ({ kind: 'visit' as const, key })

test('the first message of a day counts what is late and what is due today', () => {
  const found = whatToTell({ late: [loan('a'), loan('b')], today: [visit('a')] }, null, today)
  expect(found?.notice).toEqual({ kind: 'day', late: 2, today: 1 })
  const yesterday = { day: '2026-11-25', keys: ['loan:a', 'loan:b', 'visit:a'] }
  expect(whatToTell({ late: [loan('a')], today: [] }, yesterday, today)?.notice).toEqual({
    kind: 'day',
    late: 1,
    today: 0,
  })
})

test('nothing due is nothing to tell, and the day is not used up by it', () => {
  expect(whatToTell({ late: [], today: [] }, null, today)).toBeNull()
})

test('later on the day only what has become due since is told, each once', () => {
  const first = whatToTell({ late: [], today: [visit('a')] }, null, today)
  if (first === null) throw new Error('nothing was told')
  expect(whatToTell({ late: [], today: [visit('a')] }, first.told, today)).toBeNull()
  const second = whatToTell({ late: [loan('a')], today: [visit('a')] }, first.told, today)
  expect(second?.notice).toEqual({ kind: 'more', count: 1 })
  // Done, taken back, due again: it was told.
  expect(whatToTell({ late: [], today: [] }, second?.told ?? null, today)).toBeNull()
  expect(whatToTell({ late: [loan('a')], today: [] }, second?.told ?? null, today)).toBeNull()
})

test('a remembered value that is none counts as nothing told', () => {
  expect(isTold({ day: today, keys: ['loan:a'] })).toBe(true)
  for (const value of [undefined, null, 1, 'x', [], {}, { day: today }, { day: 1, keys: [] }]) {
    expect(isTold(value)).toBe(false)
  }
  expect(isTold({ day: today, keys: [1] })).toBe(false)
})
