import { describe, expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { isAnother, nextDeletionStep } from '#shared/recordings/deletion.ts'
import { requestState, type RequestFacts, RequestState } from '#shared/recordings/requestState.ts'
import { deleteBy, settleBy } from '#shared/recordings/retention.ts'
import { seenProblem } from '#shared/recordings/seen.ts'
import { shownToRequester } from '#shared/recordings/shownToRequester.ts'
import type { Standing } from '#shared/recordings/standing.ts'

const facts: RequestFacts = {
  rejected: false,
  cancelled: false,
  recording: null,
  answersBy: '2026-11-24T06:00:00.000Z',
  at: '2026-11-24T05:59:59.999Z',
}
const cleared = { cleared: true, people: [{ standing: 'agreed' as const }] }
const people = (...all: Standing[]) => ({
  cleared: false,
  people: all.map((standing) => ({ standing })),
})

describe('where a request stands', () => {
  test('waits for answers until the very cut-off, and one no blocks at once', () => {
    expect(requestState(facts, people('agreed', 'missing'))).toBe('collecting')
    expect(requestState(facts, people('agreed', 'refused'))).toBe('blocked')
    const then = { ...facts, at: facts.answersBy }
    expect(requestState(then, people('agreed', 'missing'))).toBe('blocked')
    expect(requestState(then, cleared)).toBe('cleared')
  })

  test.for([
    ['recorded', { shared: false }],
    ['shared', {}],
    ['accessClosed', { accessOpen: false }],
    ['restricted', { restricted: true }],
    ['deleted', { restricted: true, deleted: true }],
  ] as const)('%s', ([state, change]) => {
    const recording = {
      deleted: false,
      restricted: false,
      shared: true,
      accessOpen: true,
      ...change,
    }
    expect(requestState({ ...facts, recording }, cleared)).toBe(state)
  })

  test('the requester can’t tell a no from a missing answer, a rejection or a cancellation', () => {
    const told = (['blocked', 'rejected', 'cancelled'] as const).map(shownToRequester)
    expect(new Set(told)).toEqual(new Set(['notPossible']))
    expect(
      new Set((['restricted', 'accessClosed', 'deleted'] as const).map(shownToRequester)).size,
    ).toBe(1)
    for (const state of RequestState.options)
      expect(shownToRequester(state)).toMatch(/^[a-zA-Z]+$/u)
  })
})

describe('deadlines', () => {
  test('a recording is kept so many days from when it is shared, not beyond the group’s end', () => {
    const made = { madeOn: '2026-11-24', sharedOn: null, groupEndsOn: null }
    expect(deleteBy(made, 14)).toBe('2026-12-08')
    expect(deleteBy({ ...made, sharedOn: '2026-11-26' }, 14)).toBe('2026-12-10')
    expect(deleteBy({ ...made, groupEndsOn: '2026-12-01' }, 14)).toBe('2026-12-01')
    expect(deleteBy({ ...made, groupEndsOn: '2026-11-20' }, 14)).toBe('2026-12-08')
    // Over the night on which the clocks go back.
    expect(deleteBy({ ...made, madeOn: '2026-10-20' }, 14)).toBe('2026-11-03')
  })

  test('a withdrawal is carried out within working days: weekends and holidays do not count', () => {
    // Friday 13 November; Wednesday 18 November is the Proclamation of the Republic.
    expect(settleBy('2026-11-13', 3, [])).toBe('2026-11-19')
    // A withdrawal before Christmas.
    expect(settleBy('2026-12-23', 1, [])).toBe('2026-12-28')
    // Over the change of clocks.
    expect(settleBy('2026-10-23', 1, [])).toBe('2026-10-26')
    // A Saturday that is worked instead.
    expect(settleBy('2026-11-13', 1, [{ from: '2026-11-20', to: '2026-11-14' }])).toBe('2026-11-14')
  })
})

test('deletion: removed, purged, and looked at as long as it does not count as deleted', () => {
  const ticks = { removedBy: null, purgedBy: null }
  expect(nextDeletionStep(ticks)).toBe('remove')
  expect(nextDeletionStep({ ...ticks, removedBy: 'a' })).toBe('purge')
  const gone = { removedBy: 'a', purgedBy: 'b' }
  expect(nextDeletionStep(gone)).toBe('check')
  expect(['a', 'b', 'c'].map((account) => isAnother(gone, account))).toEqual([false, false, true])
})

test('who is seen must have agreed, and within their conditions', () => {
  const seen = { image: true, voice: true, chat: false }
  const agreed = (conditions: Partial<typeof noConditions>) => ({
    standing: 'agreedWithConditions' as const,
    conditions: { ...noConditions, ...conditions },
  })
  expect(seenProblem(seen, { standing: 'agreed', conditions: noConditions })).toBeNull()
  expect(seenProblem(seen, null)).toBe('notAgreed')
  expect(seenProblem(seen, { standing: 'missing', conditions: noConditions })).toBe('notAgreed')
  expect(seenProblem({ image: false, voice: false, chat: false }, null)).toBeNull()
  expect(seenProblem(seen, agreed({ noCamera: true }))).toBe('againstConditions')
  expect(seenProblem(seen, agreed({ voiceOnly: true }))).toBe('againstConditions')
  expect(seenProblem(seen, agreed({ noChat: true }))).toBeNull()
  expect(seenProblem({ ...seen, image: false }, agreed({ voiceOnly: true }))).toBeNull()
  expect(seenProblem({ ...seen, image: false, chat: true }, agreed({ noChat: true }))).toBe(
    'againstConditions',
  )
})
