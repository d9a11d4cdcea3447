import { expect, test } from 'vitest'
import { inputOf, newRequest } from '#renderer/recordings/requestForm.ts'
import { terms } from '#tests/support/recordings.ts'

test('a call counts from the minute in which its form was opened, in Riga’s day and hour', () => {
  const form = newRequest(null, terms, '2026-11-23T22:59:58Z')
  expect(inputOf(form, null).reportedAt).toEqual({ day: '2026-11-24', time: '00:59' })
})

test('where the hour is emptied the day alone is told, and no hour made up', () => {
  const form = { ...newRequest(null, terms, '2026-11-23T22:59:58Z'), reportedTime: '' as const }
  expect(inputOf(form, null).reportedAt).toEqual({ day: '2026-11-24', time: null })
})

test('the day and hour may be emptied: it is told as it is saved', () => {
  const form = newRequest(null, terms, '2026-11-23T22:59:58Z')
  const emptied = { ...form, reportedDay: null, reportedTime: '' }
  expect(inputOf(emptied, null).reportedAt).toBeNull()
})
