import { expect, test } from 'vitest'
import { nextRecall } from '#shared/equipment/recall.ts'

const due = '2026-11-27'
const next = (today: string, taken: Parameters<typeof nextRecall>[0]['taken'] = []) =>
  nextRecall({ due, taken }, today, 5)

test('on the due day nothing is done; the call is due on the first late day', () => {
  expect(next('2026-11-27')).toBeNull()
  expect(next('2026-11-28')).toEqual({ step: 'call', on: '2026-11-28' })
  expect(next('2026-12-28')).toEqual({ step: 'call', on: '2026-11-28' })
})

test('each further step is due so many days after the one before; with the director it ends', () => {
  const call = { step: 'call', on: '2026-11-30' } as const
  const letter = { step: 'letter', on: '2026-12-07' } as const
  expect(next('2026-12-01', [call])).toEqual({ step: 'letter', on: '2026-12-05' })
  // Called once more meanwhile: the letter waits for that call.
  expect(next('2026-12-03', [call, { step: 'call', on: '2026-12-02' }])).toEqual({
    step: 'letter',
    on: '2026-12-07',
  })
  expect(next('2026-12-08', [call, letter])).toEqual({ step: 'director', on: '2026-12-12' })
  expect(next('2026-12-20', [call, letter, { step: 'director', on: '2026-12-12' }])).toBeNull()
})

test('a step may be left out; what was done before the loan was extended does not count', () => {
  expect(next('2026-12-01', [{ step: 'letter', on: '2026-11-30' }])).toMatchObject({
    step: 'director',
  })
  expect(next('2026-12-01', [{ step: 'director', on: '2026-11-20' }])).toEqual({
    step: 'call',
    on: '2026-11-28',
  })
})
