import { expect, test } from 'vitest'
import { holdsPlace, isEnrolled } from '#shared/courses/rules.ts'
import type { EnrolmentState } from '#shared/courses/schema.ts'

test.each<[EnrolmentState, { enrolled: boolean; place: boolean }]>([
  ['applied', { enrolled: true, place: false }],
  ['waiting', { enrolled: true, place: false }],
  ['confirmed', { enrolled: true, place: true }],
  ['started', { enrolled: true, place: true }],
  ['finished', { enrolled: true, place: true }],
  ['withdrawn', { enrolled: false, place: false }],
])('%s', (state, expected) => {
  expect({ enrolled: isEnrolled(state), place: holdsPlace(state) }).toEqual(expected)
})
