import { expect, test } from 'vitest'
import { UnwrittenTries } from '#main/staff/unwrittenTries.ts'
import { TestClock } from '#tests/support/office.ts'

test('tries that no disk takes are counted on from those in the file, and waited for to the second', () => {
  const clock = new TestClock()
  const tries = new UnwrittenTries(clock)
  expect(tries.count('ilze', 2)).toEqual({ kind: 'counted', tries: 3 })
  expect(tries.count('ilze', 2)).toEqual({ kind: 'wait', seconds: 5 })
  // Nobody gets past by setting the PC's clock.
  clock.jump({ hours: 1 })
  expect(tries.count('ilze', 2)).toEqual({ kind: 'wait', seconds: 5 })
  clock.advance({ milliseconds: 4_999 })
  expect(tries.count('ilze', 2)).toEqual({ kind: 'wait', seconds: 1 })
  clock.advance({ milliseconds: 1 })
  expect(tries.count('ilze', 2)).toEqual({ kind: 'counted', tries: 4 })
  expect(tries.count('ilze', 2)).toEqual({ kind: 'wait', seconds: 10 })
  expect(tries.count('anna', 0)).toEqual({ kind: 'counted', tries: 1 })
  tries.forget('ilze')
  expect(tries.count('ilze', 0)).toEqual({ kind: 'counted', tries: 1 })
})
