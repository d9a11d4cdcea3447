import { describe, expect, test } from 'vitest'
import {
  findClashes,
  mustBeTold,
  overlap,
  sharedNeeds,
  type Slot,
  withinDates,
} from '#shared/timetable/rules.ts'

const day = '2026-11-24'
const slot = (id: string, from: string, to: string, more: Partial<Slot> = {}): Slot => ({
  id,
  groupId: 'rīta',
  day,
  from,
  to,
  roomKey: '',
  teachers: [],
  people: null,
  ...more,
})

test.each([
  ['09:00', '11:00', '11:00', '12:00', false],
  ['09:00', '11:00', '10:59', '12:00', true],
  ['09:00', '11:00', '09:00', '10:00', true],
  ['09:00', '11:00', '09:30', '10:00', true],
  ['09:00', '11:00', '08:00', '09:00', false],
  ['00:00', '23:59', '23:58', '23:59', true],
])('%s–%s and %s–%s: %j, whichever is named first', (from, to, otherFrom, otherTo, expected) => {
  const one = { day, from, to }
  const other = { day, from: otherFrom, to: otherTo }
  expect(overlap(one, other)).toBe(expected)
  expect(overlap(other, one)).toBe(expected)
  expect(overlap(one, { ...other, day: '2026-11-25' })).toBe(false)
})

describe('what two sessions need both', () => {
  const other = { groupId: 'vakara' }
  test.each<[string, Partial<Slot>, Partial<Slot>, string[]]>([
    ['one group', {}, {}, ['group']],
    ['two groups', {}, other, []],
    ['a room', { roomKey: '12. telpa' }, { ...other, roomKey: '12. telpa' }, ['room']],
    ['no room at all', { roomKey: '' }, { ...other, roomKey: '' }, []],
    ['a teacher', { teachers: ['a', 'b'] }, { ...other, teachers: ['b', 'c'] }, ['teacher']],
    ['consultations of two', { people: ['a'] }, { people: ['b'] }, []],
    ['consultations that share somebody', { people: ['a', 'b'] }, { people: ['b'] }, ['group']],
    ['a consultation and the whole group', { people: ['a'] }, {}, ['group']],
  ])('%s', (_, one, second, expected) => {
    const left = slot('1', '09:00', '10:00', one)
    const right = slot('2', '09:00', '10:00', second)
    expect(sharedNeeds(left, right).map(({ over }) => over)).toEqual(expected)
    expect(sharedNeeds(right, left).map(({ over }) => over)).toEqual(expected)
  })
})

test('a session clashes with others and with those written beside it, never with its former self', () => {
  const there = [slot('1', '09:00', '10:00'), slot('2', '11:00', '12:00')]
  const ids = (sessions: Slot[]) =>
    findClashes(sessions, there).map(({ session, other }) => [session.id, other.id])
  expect(ids([slot('3', '10:00', '11:00')])).toEqual([])
  expect(ids([slot('3', '09:30', '11:30')])).toEqual([
    ['3', '1'],
    ['3', '2'],
  ])
  expect(ids([slot('1', '09:30', '10:30')])).toEqual([])
  expect(ids([slot('1', '11:00', '12:00'), slot('2', '09:00', '10:00')])).toEqual([])
  expect(ids([slot('3', '13:00', '14:00'), slot('4', '13:59', '15:00')])).toEqual([['4', '3']])
})

test.each([
  ['2026-11-24', '2026-11-24', '2026-11-24', true],
  ['2026-11-24', '2026-11-25', null, false],
  ['2026-11-24', null, '2026-11-23', false],
  ['2028-02-29', null, '2028-02-29', true],
  ['2026-11-24', null, null, true],
])('%s in a group of %s–%s: %j', (on, startsOn, endsOn, within) => {
  expect(withinDates(on, { startsOn, endsOn })).toBe(within)
})

describe('what those who come must be told', () => {
  const before = {
    day,
    from: '09:00',
    to: '10:30',
    mode: 'remote' as const,
    room: '',
    link: '',
    teachers: ['a'],
    people: null,
    state: 'planned' as const,
  }
  test.each([
    ['nothing changed', {}, false],
    ['the day', { day: '2026-11-25' }, true],
    ['the end', { to: '10:40' }, true],
    ['a room that an online session does not use', { room: '12. telpa' }, false],
    ['from online to a room', { mode: 'onSite' as const, room: '12. telpa' }, true],
    ['the link', { link: 'https://cita.example.lv' }, true],
    ['the teacher', { teachers: ['b'] }, true],
    ['cancelled', { state: 'cancelled' as const }, true],
    ['whom a consultation is for', { people: ['a'] }, true],
  ])('%s', (_, change, told) => {
    expect(mustBeTold(before, { ...before, ...change })).toBe(told)
  })
  test('another room on site', () => {
    const onSite = { ...before, mode: 'onSite' as const, room: '12. telpa' }
    expect(mustBeTold(onSite, { ...onSite, room: '14. telpa' })).toBe(true)
    expect(mustBeTold(onSite, { ...onSite, link: 'https://cita.example.lv' })).toBe(false)
  })
  test('the order of the same people is no change', () => {
    const people = { ...before, people: ['b', 'a'] }
    expect(mustBeTold(people, { ...people, people: ['a', 'b'] })).toBe(false)
  })
})
