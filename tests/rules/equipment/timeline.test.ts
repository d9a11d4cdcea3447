import { describe, expect, test } from 'vitest'
import { type AwayDays, type LentDays, takenDaysByItem } from '#shared/equipment/timeline.ts'

const march = { from: '2026-03-01', until: '2026-03-31' }
const nothing = { lent: [], held: [], away: [] }

const line = (more: Partial<LentDays> = {}): LentDays => ({
  id: 'line',
  item: 'L-1',
  person: 'anna',
  from: '2026-03-02',
  due: '2026-03-13',
  expectedOn: null,
  returnedOn: null,
  notLate: false,
  ...more,
})
const loanOn = (today: string, more: Partial<LentDays> = {}, period = march) =>
  (takenDaysByItem({ ...nothing, lent: [line(more)] }, period, today).get('L-1') ?? []).map(
    ({ kind, from, until }) => ({ kind, from, until }),
  )

describe('a loan that is not over', () => {
  const onTime = { kind: 'loan', from: '2026-03-02', until: '2026-03-13' }

  test('goes to its due day, even on that day', () => {
    expect(loanOn('2026-03-04')).toEqual([onTime])
    expect(loanOn('2026-03-13')).toEqual([onTime])
  })

  test('is late from the day after its due day without end', () => {
    expect(loanOn('2026-03-14')).toEqual([
      onTime,
      { kind: 'overdue', from: '2026-03-14', until: null },
    ])
  })

  test('is late until the day it is expected back, as long as that is not past', () => {
    const expected = { expectedOn: '2026-03-18' }
    expect(loanOn('2026-03-13', expected)).toEqual([onTime])
    const until = (day: string | null) => [
      onTime,
      { kind: 'overdue', from: '2026-03-14', until: day },
    ]
    expect(loanOn('2026-03-18', expected)).toEqual(until('2026-03-18'))
    expect(loanOn('2026-03-19', expected)).toEqual(until(null))
  })

  test('is not late while it is on its way back in time', () => {
    expect(loanOn('2026-03-13', { notLate: true })).toEqual([onTime])
    expect(loanOn('2026-03-16', { notLate: true })).toEqual([{ ...onTime, until: null }])
    const arrived = { notLate: true, returnedOn: '2026-03-17' }
    expect(loanOn('2026-03-20', arrived)).toEqual([{ ...onTime, until: '2026-03-17' }])
  })

  test('shows only the part that lies in the period', () => {
    const days = { from: '2026-03-14', until: '2026-03-31' }
    expect(loanOn('2026-03-20', {}, days)).toEqual([
      { kind: 'overdue', from: '2026-03-14', until: null },
    ])
    expect(loanOn('2026-03-20', {}, { from: '2026-03-13', until: '2026-03-13' })).toEqual([onTime])
    expect(loanOn('2026-03-20', {}, { from: '2026-03-21', until: '2026-03-31' })).toEqual([
      { kind: 'overdue', from: '2026-03-14', until: null },
    ])
    expect(loanOn('2026-03-20', {}, { from: '2026-02-01', until: '2026-03-01' })).toEqual([])
  })
})

describe('a loan that came back', () => {
  const back = (returnedOn: string) => loanOn('2026-03-31', { returnedOn })

  test('early or on its due day ends on that day', () => {
    expect(back('2026-03-02')).toEqual([{ kind: 'loan', from: '2026-03-02', until: '2026-03-02' }])
    expect(back('2026-03-06')).toEqual([{ kind: 'loan', from: '2026-03-02', until: '2026-03-06' }])
    expect(back('2026-03-13')).toEqual([{ kind: 'loan', from: '2026-03-02', until: '2026-03-13' }])
  })

  test('late was late until that day', () => {
    expect(back('2026-03-14')).toEqual([
      { kind: 'loan', from: '2026-03-02', until: '2026-03-13' },
      { kind: 'overdue', from: '2026-03-14', until: '2026-03-14' },
    ])
  })
})

describe('what takes things', () => {
  test('stands at each thing, the earliest first', () => {
    const away: AwayDays[] = [
      { id: 'repair', item: 'L-1', kind: 'repair', from: '2026-03-14', until: null },
      { id: 'loss', item: 'L-2', kind: 'lost', from: '2026-02-01', until: '2026-03-01' },
    ]
    const held = [
      {
        id: 'two',
        item: 'L-1',
        person: 'oto',
        from: '2026-03-20',
        until: '2026-03-22',
        packed: false,
      },
      {
        id: 'one',
        item: 'L-2',
        person: 'oto',
        from: '2026-03-02',
        until: '2026-03-03',
        packed: true,
      },
    ]
    const lent = [line({ returnedOn: '2026-03-13' })]
    const taken = takenDaysByItem({ lent, held, away }, march, '2026-03-31')
    expect(taken.get('L-1')).toMatchObject([
      { kind: 'loan', person: 'anna' },
      { kind: 'repair', from: '2026-03-14', until: null, person: null },
      { kind: 'reserved', id: 'two', person: 'oto' },
    ])
    expect(taken.get('L-2')?.map(({ kind }) => kind)).toEqual(['lost', 'packed'])
  })

  test('is not a repair that ended before its first day was over', () => {
    const away: AwayDays[] = [
      { id: 'slip', item: 'L-1', kind: 'repair', from: '2026-03-05', until: '2026-03-04' },
    ]
    expect(takenDaysByItem({ ...nothing, away }, march, '2026-03-31').size).toBe(0)
  })
})
