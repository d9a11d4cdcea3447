import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { noGrounds, type PatternInput } from '#shared/timetable/schema.ts'
import { groupInput, valueOf } from '#tests/office/courses/people.ts'
import { once } from '#tests/support/office.ts'
import {
  chosen,
  create,
  entered,
  openOfficeWithTimetable,
  sessionInput,
  setPolicies,
  timesOf,
} from './timetable.ts'

const { people: _, day: __, from: ___, to: ____, ...details } = sessionInput({})

const pattern = (groupId: string, input: Partial<PatternInput> = {}): PatternInput => ({
  ...details,
  groupId,
  from: '2026-12-14',
  until: '2027-01-08',
  slots: [{ weekday: 4, from: '09:00', to: '10:30' }],
  except: [],
  ...input,
})

describe('a weekly pattern', () => {
  test('is previewed with what comes and what is skipped and why, and enters just that', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const off = { from: '2027-01-04', until: '2027-01-08', name: 'Brīvlaiks' }
    valueOf(await director.settings.addDayOff(once({ input: off })))
    const input = pattern(group)
    const preview = await director.timetable.previewPattern({ input })
    expect(preview).toMatchObject({
      sessions: [{ day: '2026-12-17', from: '09:00', to: '10:30' }],
      skipped: [
        { day: '2026-12-24', reason: 'holiday', holiday: 'christmasEve' },
        { day: '2026-12-31', reason: 'holiday' },
        { day: '2027-01-07', reason: 'dayOff', name: 'Brīvlaiks' },
      ],
      clashes: { count: 0 },
      outside: 0,
      overLimit: null,
    })
    expect(await timesOf(director, group)).toEqual([])
    expect(valueOf(await director.timetable.createPattern(once({ input })))).toEqual({
      count: 1,
      skipped: 3,
    })
    expect(await timesOf(director, group)).toEqual(['2026-12-17 09:00–10:30'])
    valueOf(await director.journal.undo(once({ entry: null })))
    expect(await timesOf(director, group)).toEqual([])
  })

  test('that makes no session is refused with what became of its days', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const input = pattern(group, { from: '2026-12-21', until: '2026-12-31' })
    expect(await director.timetable.createPattern(once({ input }))).toMatchObject({
      refusal: { reason: 'patternEmpty', skipped: [{ day: '2026-12-24' }, { day: '2026-12-31' }] },
    })
    const noSuchDay = pattern(group, { from: '2026-12-14', until: '2026-12-15' })
    expect(await director.timetable.createPattern(once({ input: noSuchDay }))).toMatchObject({
      refusal: { reason: 'patternEmpty', skipped: [] },
    })
  })

  test('of which one session clashes enters none', async () => {
    const { director, group } = await openOfficeWithTimetable()
    await entered(director, { groupId: group, day: '2026-12-17', from: '10:00', to: '11:00' })
    const input = pattern(group, { from: '2026-12-01' })
    expect((await director.timetable.previewPattern({ input })).clashes.count).toBe(1)
    expect(await director.timetable.createPattern(once({ input }))).toMatchObject({
      refusal: { reason: 'clashes', count: 1, first: [{ session: { day: '2026-12-17' } }] },
    })
    expect(await timesOf(director, group)).toHaveLength(1)
  })

  test('follows moved working days only where the office does', async () => {
    const { director, group } = await openOfficeWithTimetable()
    valueOf(
      await director.settings.addMovedDay(
        once({ input: { from: '2027-01-07', to: '2027-01-16', note: '' } }),
      ),
    )
    const skipped = async () => {
      const input = pattern(group, { from: '2027-01-02' })
      return (await director.timetable.previewPattern({ input })).skipped
    }
    expect(await skipped()).toEqual([])
    await setPolicies(director, { movedDaysApply: true })
    expect(await skipped()).toEqual([{ day: '2027-01-07', reason: 'moved', to: '2027-01-16' }])
  })
})

test('several sessions move by days or to other times; all of them or none', async () => {
  const { director, group } = await openOfficeWithTimetable()
  const first = await entered(director, { groupId: group })
  const second = await entered(director, { groupId: group, day: '2026-11-26' })
  const move = (days: number, from: string | null = null, to: string | null = null) =>
    director.timetable.moveSessions(once({ ...chosen(first, second), days, from, to }))
  expect(valueOf(await move(2))).toEqual({ count: 2 })
  expect(await timesOf(director, group)).toEqual([
    '2026-11-26 09:00–10:30',
    '2026-11-28 09:00–10:30',
  ])
  valueOf(await move(0, '08:00', '09:00'))
  expect(await timesOf(director, group)).toEqual([
    '2026-11-26 08:00–09:00',
    '2026-11-28 08:00–09:00',
  ])
  expect(await move(0, '09:00')).toMatchObject({ refusal: { reason: 'timesReversed' } })
  await entered(director, { groupId: group, day: '2026-12-01', from: '08:30', to: '10:00' })
  expect(await move(3)).toMatchObject({ refusal: { reason: 'clashes', count: 1 } })
  expect(await timesOf(director, group)).toHaveLength(3)
  expect((await timesOf(director, group))[0]).toBe('2026-11-26 08:00–09:00')
})

test('a substitute takes the sessions of who is ill, and a clash of theirs is told', async () => {
  const { director, group, evening, people } = await openOfficeWithTimetable()
  const [ill = '', substitute = '', other = ''] = people
  const ids = [
    await entered(director, { groupId: group, teachers: [ill, other] }),
    await entered(director, { groupId: group, teachers: [other], day: '2026-11-25' }),
  ]
  const replace = (from: string | null, to: string) =>
    director.timetable.replaceTeacher(once({ ...chosen(...ids), from, to }))
  expect(valueOf(await replace(ill, substitute))).toEqual({ count: 1 })
  const teachers = async (id: string | undefined) =>
    (await director.timetable.getSession({ id: id ?? '' })).teachers.map(({ name }) => name)
  expect(await teachers(ids[0])).toEqual(['Čakste', 'Āboliņš'])
  expect(await teachers(ids[1])).toEqual(['Āboliņš'])
  expect(await replace(ill, substitute)).toMatchObject({ refusal: { reason: 'notTheirs' } })
  await entered(director, { groupId: evening, teachers: [ill], day: '2026-11-25' })
  expect(await replace(null, ill)).toMatchObject({
    refusal: { reason: 'clashes', first: [{ over: 'teacher', name: 'Cīrulis' }] },
  })
})

test('another room for several sessions, and rooms are offered as they were written', async () => {
  const { director, group } = await openOfficeWithTimetable()
  const ids = [
    await entered(director, { groupId: group }),
    await entered(director, { groupId: group, day: '2026-11-25' }),
  ]
  const place = { mode: 'onSite' as const, room: 'Mazā zāle', link: '' }
  valueOf(await director.timetable.changePlace(once({ ...chosen(...ids), place })))
  for (const id of ids) {
    expect(await director.timetable.getSession({ id })).toMatchObject({ ...place, sequence: 1 })
  }
  expect(await director.timetable.findRooms({ text: 'maza', limit: 5 })).toEqual(['Mazā zāle'])
})

test('what goes online leaves its room: others may have it, and calendars say where it is', async () => {
  const { director, group, evening } = await openOfficeWithTimetable()
  const there = { mode: 'onSite' as const, room: 'Mazā zāle' }
  const id = await entered(director, { groupId: group, ...there })
  expect(await create(director, { groupId: evening, ...there })).toMatchObject({
    refusal: { reason: 'clashes', first: [{ over: 'room' }] },
  })
  // As a window sends it that shows the room still.
  const place = { mode: 'remote' as const, room: 'Mazā zāle', link: 'https://x.example.lv/1' }
  valueOf(await director.timetable.changePlace(once({ ...chosen(id), place })))
  expect(await director.timetable.getSession({ id })).toMatchObject({ ...place, room: '' })
  expect(await director.timetable.findRooms({ text: '', limit: 5 })).toEqual([])
  expect((await create(director, { groupId: evening, ...there })).ok).toBe(true)
  const back = { mode: 'onSite' as const, room: 'Lielā zāle', link: 'https://x.example.lv/1' }
  valueOf(await director.timetable.changePlace(once({ ...chosen(id), place: back })))
  expect(await director.timetable.getSession({ id })).toMatchObject({ ...back, link: '' })
})

test('a room that an online session kept from before is nobody’s', async () => {
  const { director, folder, group, evening } = await openOfficeWithTimetable()
  const id = await entered(director, { groupId: group })
  const file = new Sqlite(join(folder, 'norise.sqlite'))
  file.exec("update session set room = 'Mazā zāle', room_key = 'maza zale'")
  file.close()
  expect(await director.timetable.getSession({ id })).toMatchObject({ room: '' })
  expect(await director.timetable.findRooms({ text: '', limit: 5 })).toEqual([])
  const there = { mode: 'onSite' as const, room: 'Mazā zāle' }
  expect((await create(director, { groupId: evening, ...there })).ok).toBe(true)
  const of = { kind: 'room' as const, room: 'Mazā zāle' }
  const period = { from: '2026-11-01', until: '2026-11-30' }
  const { sessions } = await director.timetable.sessionsBetween({ of, period })
  expect(sessions.map((each) => each.group.name)).toEqual(['2. grupa'])
})

test('a group moves by weeks from a day on, its last day with it; what was before stays', async () => {
  const { director, group, course } = await openOfficeWithTimetable()
  const dates = { startsOn: '2026-11-23', endsOn: '2026-12-15' }
  valueOf(
    await director.courses.updateGroup(
      once({ id: group, revision: 1, input: groupInput({ courseId: course, ...dates }) }),
    ),
  )
  await entered(director, { groupId: group })
  await entered(director, { groupId: group, day: '2026-12-10' })
  const move = { group, from: '2026-12-01', days: 14 }
  expect(await director.timetable.previewMove(move)).toMatchObject({
    sessions: [
      {
        before: { day: '2026-12-10' },
        after: { day: '2026-12-24' },
        off: { reason: 'holiday', holiday: 'christmasEve' },
      },
    ],
    after: { startsOn: '2026-11-23', endsOn: '2026-12-29' },
    clashes: { count: 0 },
    published: false,
  })
  valueOf(await director.timetable.moveGroup(once({ ...move, days: 7, grounds: noGrounds })))
  expect(await timesOf(director, group)).toEqual([
    '2026-11-24 09:00–10:30',
    '2026-12-17 09:00–10:30',
  ])
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ endsOn: '2026-12-22' })
  valueOf(await director.journal.undo(once({ entry: null })))
  expect(await timesOf(director, group)).toEqual([
    '2026-11-24 09:00–10:30',
    '2026-12-10 09:00–10:30',
  ])
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ endsOn: '2026-12-15' })
})

test('a group that moves back ends no earlier than the session that stays, and never before it starts', async () => {
  const { director, group, course } = await openOfficeWithTimetable()
  const dates = { startsOn: '2026-11-23', endsOn: '2026-12-20' }
  const input = groupInput({ courseId: course, ...dates })
  valueOf(await director.courses.updateGroup(once({ id: group, revision: 1, input })))
  await entered(director, { groupId: group, day: '2026-11-30' })
  await entered(director, { groupId: group, day: '2026-12-10' })
  const move = { group, from: '2026-12-01', days: -14 }
  const after = { startsOn: '2026-11-23', endsOn: '2026-12-06' }
  expect(await director.timetable.previewMove(move)).toMatchObject({ after })
  const further = { ...move, days: -17 }
  expect(await director.timetable.previewMove(further)).toMatchObject({
    after: { startsOn: '2026-11-23', endsOn: '2026-12-03' },
  })
  valueOf(await director.timetable.moveGroup(once({ ...further, grounds: noGrounds })))
  expect(await timesOf(director, group)).toEqual([
    '2026-11-23 09:00–10:30',
    '2026-11-30 09:00–10:30',
  ])
  valueOf(await director.journal.undo(once({ entry: null })))
  // The 30th stays, so the group can't end with the 20th.
  const tooFar = { ...move, days: -30 }
  expect(await director.timetable.previewMove(tooFar)).toMatchObject({
    after: { startsOn: '2026-11-23', endsOn: '2026-11-30' },
  })
  expect(await director.timetable.moveGroup(once({ ...tooFar, grounds: noGrounds }))).toMatchObject(
    { refusal: { reason: 'outsideDates', first: { day: '2026-11-10' } } },
  )
})

test('before a group is archived it is said how many of its sessions are still to come', async () => {
  const { director, group } = await openOfficeWithTimetable()
  const first = await entered(director, { groupId: group, day: '2026-11-20' })
  await entered(director, { groupId: group, day: '2026-11-23' })
  const later = await entered(director, { groupId: group, day: '2026-12-10' })
  const selection = { kind: 'rows' as const, ids: [group] }
  expect(await director.courses.leftInGroups({ selection })).toMatchObject({ stillPlanned: 2 })
  valueOf(await director.timetable.cancelSessions(once(chosen(first, later))))
  expect(await director.courses.leftInGroups({ selection })).toMatchObject({ stillPlanned: 1 })
})
