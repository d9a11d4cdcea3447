import { expect, test } from 'vitest'
import { newSession, teachersOfPicked } from '#shared/timetable/newSession.ts'

const day = '2026-12-01'
const group = { id: 'group', teachers: [{ person: 'zane' }, { person: 'ilze' }] }

test('a session of a group begins with the group’s teachers, in their order', () => {
  expect(newSession(group, day)).toMatchObject({
    groupId: 'group',
    day,
    teachers: ['zane', 'ilze'],
  })
})

test('what it is entered for goes before, and a consultation keeps the teachers', () => {
  const consultation = { kind: 'consultation' as const, people: ['anna'] }
  expect(newSession(group, day, consultation)).toMatchObject({
    ...consultation,
    teachers: ['zane', 'ilze'],
  })
  expect(newSession(group, day, { teachers: ['anita'] }).teachers).toEqual(['anita'])
})

test('without a group nobody is known to hold it', () => {
  expect(newSession(null, day)).toMatchObject({ groupId: '', teachers: [] })
})

test('the teachers follow a picked group until others are chosen by hand', () => {
  expect(teachersOfPicked([], [], ['zane'])).toEqual(['zane'])
  expect(teachersOfPicked(['zane'], ['zane'], ['ilze', 'anita'])).toEqual(['ilze', 'anita'])
  expect(teachersOfPicked(['zane'], ['zane'], [])).toEqual([])
  expect(teachersOfPicked(['anita'], ['zane'], ['ilze'])).toBeNull()
})
