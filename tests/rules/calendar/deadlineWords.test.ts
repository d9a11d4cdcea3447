import { expect, it } from 'vitest'
import { deadlineWords } from '#shared/calendar/deadlineWords.ts'

it.each([
  ['2026-11-22', { kind: 'today' }],
  ['2026-11-25', { kind: 'inDays', days: 3 }],
  ['2026-11-20', { kind: 'overdue', days: 2 }],
  ['2026-11-21', { kind: 'overdue', days: 1 }],
])('on 22 November, due %s', (due, words) => {
  expect(deadlineWords('2026-11-22', due)).toEqual(words)
})
