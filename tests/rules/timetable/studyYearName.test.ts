import { expect, test } from 'vitest'
import { studyYearName } from '#shared/timetable/studyYearName.ts'

test.each([
  ['2026-09-01', '2026/2027'],
  ['2026-01-02', '2026/2027'],
  ['2026-01-01', '2026'],
])('the study year that begins on %s is %s', (day, name) => {
  expect(studyYearName(day)).toBe(name)
})
