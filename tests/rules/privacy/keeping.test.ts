import { describe, expect, it } from 'vitest'
import { keptUntil, overSince, termOf } from '#shared/privacy/keeping.ts'
import { usualKeeping } from '#shared/privacy/policies.ts'

describe('how long something is kept', () => {
  it('is what the office settled; nothing where the project’s rules say', () => {
    expect(termOf('loan', usualKeeping)).toEqual({ years: 5 })
    expect(termOf('participant', usualKeeping)).toBeNull()
    expect(termOf('participant', { ...usualKeeping, keepParticipantYears: 10 })).toEqual({
      years: 10,
    })
  })

  it.each([
    ['2026-08-31', { months: 6 }, '2027-02-28'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2026-11-23', { days: 30 }, '2026-12-23'],
  ])('from %s for %o ends on %s', (from, term, until) => {
    expect(keptUntil(from, term)).toBe(until)
  })

  it('is over for exactly what was kept until a day before today', () => {
    for (const today of ['2026-11-23', '2027-02-28', '2027-03-01', '2027-03-31', '2028-02-29']) {
      for (const term of [{ months: 6 }, { months: 1 }, { years: 1 }, { days: 30 }]) {
        const last = overSince(today, term)
        expect(keptUntil(last, term) < today, `${today} ${JSON.stringify(term)}`).toBe(true)
        const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)
        expect(keptUntil(next, term) >= today, `${today} ${JSON.stringify(term)}`).toBe(true)
      }
    }
  })
})
