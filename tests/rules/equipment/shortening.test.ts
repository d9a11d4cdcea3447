import { describe, expect, it } from 'vitest'
import { neededStill } from '#shared/equipment/shortening.ts'

const own = { from: '2026-12-01', until: '2026-12-09' }
const leaving = { from: '2026-12-10', until: '2026-12-18' }
const today = '2026-11-23'
const alone = { own, others: null, leaving }

describe('a reservation that was prolonged for a group which relies on it no more', () => {
  it('keeps the days of its own', () => {
    expect(neededStill({ from: '2026-12-01', until: '2026-12-18' }, alone, today)).toEqual(own)
    expect(neededStill(own, alone, today)).toEqual(own)
  })

  it('gives back what came before, too, but not what was reserved before the other began', () => {
    const before = { own: leaving, others: null, leaving: own }
    const whole = { from: '2026-12-01', until: '2026-12-18' }
    expect(neededStill(whole, before, today)).toEqual(leaving)
    const early = { from: '2026-11-30', until: '2026-12-18' }
    expect(neededStill(early, before, today)).toEqual(early)
  })

  it('keeps days that a third group needs, or that go beyond what was prolonged', () => {
    const third = { from: '2026-12-05', until: '2026-12-14' }
    const whole = { from: '2026-12-01', until: '2026-12-18' }
    expect(neededStill(whole, { ...alone, others: third }, today)).toEqual({
      from: '2026-12-01',
      until: '2026-12-14',
    })
    const longer = { from: '2026-12-01', until: '2026-12-19' }
    expect(neededStill(longer, alone, today)).toEqual(longer)
  })

  it('ends once its own group is over: on its last day it is kept, the next day it is not', () => {
    const whole = { from: '2026-12-01', until: '2026-12-18' }
    expect(neededStill(whole, alone, '2026-12-09')).toEqual(own)
    expect(neededStill(whole, alone, '2026-12-10')).toBeNull()
  })

  it('is not cut to a single day at its end, which it left to the next borrower', () => {
    const last = { from: '2026-12-18', until: '2026-12-20' }
    const whole = { from: '2026-12-01', until: '2026-12-18' }
    expect(neededStill(whole, { own: last, others: null, leaving: own }, today)).toEqual(whole)
  })
})
