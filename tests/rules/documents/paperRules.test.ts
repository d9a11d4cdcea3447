import { expect, test } from 'vitest'
import { paperFileName, takesPart } from '#shared/documents/rules.ts'
import { EnrolmentState } from '#shared/courses/schema.ts'

test.each([
  [['IM-2026-0012'], 'IM-2026-0012.pdf'],
  [['IM-2026-0003', 'IM-2026-0001', 'IM-2026-0002'], 'IM-2026-0001_IM-2026-0003.pdf'],
  [['12/2026'], '12-2026.pdf'],
])('the file of %j is %s', (numbers, name) => expect(paperFileName(numbers)).toBe(name))

test('a group’s sheets go to those who take part or are about to', () => {
  expect(EnrolmentState.options.filter(takesPart)).toEqual(['applied', 'confirmed', 'started'])
})
