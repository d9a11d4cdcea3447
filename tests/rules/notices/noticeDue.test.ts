import { describe, expect, test } from 'vitest'
import { formatRigaInstant } from '#shared/calendar/rigaTime.ts'
import {
  newcomerDue,
  noticeDue,
  type NoticePolicy,
  noticeState,
  spokenDue,
} from '#shared/notices/rules.ts'

const before: NoticePolicy = { deadline: 'workingDayBefore', time: '17:00', movedDays: [] }
const inTime: NoticePolicy = { deadline: 'inTime', time: '17:00', movedDays: [] }

describe('one working day before', () => {
  test.each([
    ['a Tuesday: Monday', '2026-11-24', '2026-11-23T15:00:00.000Z'],
    ['a Monday: Friday', '2026-11-23', '2026-11-20T15:00:00.000Z'],
    ['a Sunday: Friday', '2026-11-22', '2026-11-20T15:00:00.000Z'],
    ['after 18 November, a Wednesday', '2026-11-19', '2026-11-17T15:00:00.000Z'],
    ['after Easter: Thursday before Good Friday', '2026-04-07', '2026-04-02T14:00:00.000Z'],
    ['after midsummer, Tuesday and Wednesday', '2026-06-25', '2026-06-22T14:00:00.000Z'],
    ['after 4 May on a Saturday: moved to Monday', '2024-05-07', '2024-05-03T14:00:00.000Z'],
    ['after the turn of the year', '2026-01-02', '2025-12-30T15:00:00.000Z'],
    ['the Monday after the turn of the year', '2027-01-04', '2026-12-30T15:00:00.000Z'],
    ['the day after a leap day', '2028-03-01', '2028-02-29T15:00:00.000Z'],
    ['the Monday after clocks went forward', '2026-03-30', '2026-03-27T15:00:00.000Z'],
    ['the Tuesday after clocks went forward', '2026-03-31', '2026-03-30T14:00:00.000Z'],
    ['the Monday after clocks went back', '2026-10-26', '2026-10-23T14:00:00.000Z'],
    ['the Tuesday after clocks went back', '2026-10-27', '2026-10-26T15:00:00.000Z'],
  ])('of %s', (_, day, due) => {
    expect(noticeDue({ day, from: '09:00' }, before)).toBe(due)
  })

  test('days that the office moved count where they apply', () => {
    const movedDays = [{ from: '2026-06-22', to: '2026-06-27' }]
    // Without the moved day the Monday is worked.
    expect(noticeDue({ day: '2026-06-25', from: '09:00' }, { ...before, movedDays })).toBe(
      '2026-06-19T14:00:00.000Z',
    )
    // The Saturday that is worked instead is the last working day before Monday.
    expect(noticeDue({ day: '2026-06-29', from: '09:00' }, { ...before, movedDays })).toBe(
      '2026-06-27T14:00:00.000Z',
    )
  })

  test('the office may have another time', () => {
    expect(noticeDue({ day: '2026-11-24', from: '09:00' }, { ...before, time: '12:30' })).toBe(
      '2026-11-23T10:30:00.000Z',
    )
  })
})

describe('in time', () => {
  test.each([
    ['in winter', '2026-11-24', '10:00', '2026-11-24T07:59:59.999Z'],
    ['in summer', '2026-07-14', '10:00', '2026-07-14T06:59:59.999Z'],
    ['on the day clocks go forward', '2026-03-29', '10:00', '2026-03-29T06:59:59.999Z'],
    ['in the hour that is leapt over', '2026-03-29', '03:30', '2026-03-29T01:29:59.999Z'],
    ['on the day clocks go back', '2026-10-25', '10:00', '2026-10-25T07:59:59.999Z'],
    ['in the hour that comes twice, the first', '2026-10-25', '03:30', '2026-10-25T00:29:59.999Z'],
    ['on the first day of the year', '2027-01-01', '00:00', '2026-12-31T21:59:59.999Z'],
  ])('is until the last moment before it begins, %s', (_, day, from, due) => {
    expect(noticeDue({ day, from }, inTime)).toBe(due)
  })
})

const due17 = noticeDue({ day: '2026-11-24', from: '09:00' }, before)
const dueAtTen = noticeDue({ day: '2026-11-24', from: '10:00' }, inTime)
const later = '2026-12-01T00:00:00.000Z'

test.each([
  ['until 17.00: a second before', due17, '2026-11-23T14:59:59.000Z', 'inTime'],
  ['until 17.00: at 17:00:00', due17, '2026-11-23T15:00:00.000Z', 'inTime'],
  ['until 17.00: a second after', due17, '2026-11-23T15:00:01.000Z', 'late'],
  ['before 10.00: a second before', dueAtTen, '2026-11-24T07:59:59.000Z', 'inTime'],
  ['before 10.00: at 10:00:00', dueAtTen, '2026-11-24T08:00:00.000Z', 'late'],
  ['before 10.00: a second after', dueAtTen, '2026-11-24T08:00:01.000Z', 'late'],
  ['nothing due', null, '2026-11-24T08:00:01.000Z', 'inTime'],
] as const)('who was told stands so, %s', (_, due, toldAt, state) => {
  expect(noticeState(due, toldAt, later)).toBe(state)
})

test.each([
  [due17, '2026-11-23T15:00:00.000Z', 'notSent'],
  [due17, '2026-11-23T15:00:01.000Z', 'missed'],
  [dueAtTen, '2026-11-24T07:59:59.999Z', 'notSent'],
  [dueAtTen, '2026-11-24T08:00:00.000Z', 'missed'],
  [null, later, 'notSent'],
] as const)('who was not told by %s stands at %s as %s', (due, now, state) => {
  expect(noticeState(due, null, now)).toBe(state)
})

test('a due instant is said as the clock time that people know', () => {
  expect(formatRigaInstant(spokenDue(due17))).toBe('23.11.2026. 17.00')
  expect(formatRigaInstant(spokenDue(dueAtTen))).toBe('24.11.2026. 10.00')
})

describe('who comes into a group', () => {
  test.each([
    ['long before: as everybody', '2026-11-20T10:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['at the deadline itself', '2026-11-23T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['after it: before the session', '2026-11-23T15:00:00.001Z', '2026-11-24T06:59:59.999Z'],
  ])('%s', (_, cameAt, due) => {
    expect(newcomerDue({ day: '2026-11-24', from: '09:00' }, before, cameAt)).toBe(due)
  })
})
