import { describe, expect, test } from 'vitest'
import {
  type AnnouncedSession,
  concerns,
  differencesBetween,
  type SessionDifference,
  turnFor,
} from '#shared/notices/versions.ts'

const session = (id: string, other: Partial<AnnouncedSession> = {}): AnnouncedSession => ({
  id,
  day: '2026-11-24',
  from: '10:00',
  to: '11:30',
  kind: 'lesson',
  mode: 'onSite',
  room: '204',
  link: '',
  teachers: ['zane'],
  people: null,
  state: 'planned',
  ...other,
})

const told = (differences: SessionDifference[]): string[] =>
  differences.map((difference) =>
    difference.kind === 'changed'
      ? `${difference.after.id} ${difference.aspects.join('+')}`
      : `${difference.kind} ${difference.session.id}`,
  )

test.each<[string, Partial<AnnouncedSession>, string[]]>([
  ['nothing', {}, []],
  ['the kind alone', { kind: 'exam' }, []],
  ['the day', { day: '2026-11-25' }, ['a time']],
  ['the beginning', { from: '10:15' }, ['a time']],
  ['the end', { to: '11:45' }, ['a time']],
  ['the room', { room: '305' }, ['a room']],
  ['from on site to remote', { mode: 'remote', room: '', link: 'https://x.lv' }, ['a room+link']],
  ['a link that nobody joins a room by', { link: 'https://x.lv' }, []],
  ['a teacher', { teachers: ['uģis'] }, ['a teachers']],
  ['one more teacher', { teachers: ['zane', 'uģis'] }, ['a teachers']],
  ['whom it is for', { people: ['anna'] }, ['a people']],
  ['called off', { state: 'cancelled' }, ['cancelled a']],
])('a session that differs by %s', (_, change, expected) => {
  expect(told(differencesBetween([session('a')], [session('a', change)]))).toEqual(expected)
})

test('of an online session the link is told, and no room that stood there from before', () => {
  const online = session('a', { mode: 'remote', link: 'https://x.lv' })
  const without = { ...online, room: '' }
  expect(told(differencesBetween([online], [without]))).toEqual([])
  expect(told(differencesBetween([online], [{ ...without, link: 'https://y.lv' }]))).toEqual([
    'a link',
  ])
})

test('the order of a list of people is no difference', () => {
  const before = [session('a', { people: ['anna', 'oto'] })]
  expect(differencesBetween(before, [session('a', { people: ['oto', 'anna'] })])).toEqual([])
})

test('new, gone, called off and held after all, in order of time', () => {
  const off = { state: 'cancelled' as const }
  expect(
    told(
      differencesBetween(
        [session('gone', { day: '2026-11-26' }), session('held', off), session('never', off)],
        [session('new', { day: '2026-11-20' }), session('held'), session('never', off)],
      ),
    ),
  ).toEqual(['added new', 'added held', 'cancelled gone'])
})

describe('a session concerns', () => {
  const ofAnna = session('a', { kind: 'consultation', people: ['anna'] })
  test.each([
    ['everybody who learns', session('a'), { role: 'participant', people: ['oto'] }, true],
    ['who is on its list', ofAnna, { role: 'participant', people: ['anna'] }, true],
    ['nobody else of the group', ofAnna, { role: 'participant', people: ['oto'] }, false],
    ['whose ward is on it', ofAnna, { role: 'participant', people: ['oto', 'anna'] }, true],
    ['its teacher', ofAnna, { role: 'teacher', person: 'zane' }, true],
    ['no other teacher', ofAnna, { role: 'teacher', person: 'uģis' }, false],
  ] as const)('%s', (_, each, concern, expected) => {
    expect(concerns(each, concern)).toBe(expected)
  })
})

describe('a change of whom a session is for', () => {
  const consultation = { kind: 'consultation' as const, people: ['anna', 'oto'] }
  const [change] = differencesBetween(
    [session('a', consultation)],
    [session('a', { ...consultation, people: ['anna', 'ilze'], teachers: ['uģis'] })],
  )
  const learner = (...people: string[]) => ({ role: 'participant' as const, people })
  const teacher = (person: string) => ({ role: 'teacher' as const, person })
  test.each([
    ['stays whose it stays', [learner('anna')], 'kept'],
    ['gives it to who is invited', [learner('ilze')], 'gained'],
    ['takes it from who is not invited any more', [learner('oto')], 'lost'],
    ['gives it to the substitute', [teacher('uģis')], 'gained'],
    ['takes it from the teacher', [teacher('zane')], 'lost'],
    [
      'is one thing to those who stay and another to who comes',
      [learner('anna'), learner('ilze')],
      'mixed',
    ],
    ['is not the same for two minors of one guardian', [learner('oto', 'ilze')], 'mixed'],
    ['is what it is for the minor whom it concerns', [learner('ilze', 'zaiga')], 'gained'],
  ] as const)('%s', (_, those, expected) => {
    if (change === undefined) throw new Error('There is no difference')
    expect(turnFor(change, those)).toBe(expected)
  })
})
