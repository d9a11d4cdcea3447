import { describe, expect, it } from 'vitest'
import { dueOf, extendedDueOf, notExtendable, stateOf } from '#shared/privacy/requestTerm.ts'

const open = { deliveredOn: null, refusedOn: null }

describe('the month to answer a person', () => {
  it.each([
    ['2026-11-23', '2026-12-23'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2028-02-29', '2028-03-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-12-31', '2027-01-31'],
  ])('that came on %s ends on %s', (received, due) => {
    expect(dueOf(received)).toBe(due)
  })

  it.each([
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-01-31', '2026-04-30'],
  ])('is counted from the day it came when extended: %s, %s', (received, due) => {
    expect(extendedDueOf(received)).toBe(due)
  })

  it('is over the day after its last', () => {
    expect(stateOf({ ...open, dueOn: '2026-12-23' }, '2026-12-23')).toBe('open')
    expect(stateOf({ ...open, dueOn: '2026-12-23' }, '2026-12-24')).toBe('late')
    expect(stateOf({ ...open, dueOn: '2026-12-23', deliveredOn: '2027-01-02' }, '2027-02-01')).toBe(
      'delivered',
    )
    expect(
      stateOf({ dueOn: '2026-12-23', deliveredOn: null, refusedOn: '2026-12-01' }, '2027-02-01'),
    ).toBe('refused')
  })
})

describe('an extension', () => {
  const asked = { ...open, dueOn: '2026-12-23', extendedOn: null }
  it('is told on the last day of the month, and not after it', () => {
    expect(notExtendable(asked, '2026-12-23')).toBeNull()
    expect(notExtendable(asked, '2026-12-24')).toBe('monthOver')
  })
  it('is given once, to what nobody has answered', () => {
    expect(notExtendable({ ...asked, extendedOn: '2026-12-01' }, '2026-12-02')).toBe(
      'extendedAlready',
    )
    expect(notExtendable({ ...asked, deliveredOn: '2026-12-01' }, '2026-12-02')).toBe('answered')
    expect(notExtendable({ ...asked, refusedOn: '2026-12-01' }, '2026-12-02')).toBe('answered')
  })
})
