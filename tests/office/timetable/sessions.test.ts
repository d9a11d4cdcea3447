import { describe, expect, test } from 'vitest'
import {
  enrolling,
  groupInput,
  signedIn,
  valueOf,
  wholeList,
} from '#tests/office/courses/people.ts'
import { once } from '#tests/support/office.ts'
import {
  chosen,
  create,
  entered,
  openOfficeWithTimetable,
  sessionInput,
  timesOf,
  tuesday,
} from './timetable.ts'

const nobody = '0192e4a0-0000-7000-8000-000000000000'

test('a session is read back with the names of its group and teachers, who are teachers from now on', async () => {
  const { director, group, people } = await openOfficeWithTimetable()
  const [first = '', second = ''] = people
  const input = {
    groupId: group,
    kind: 'exam' as const,
    mode: 'onSite' as const,
    room: '12. telpa',
    topic: 'Tabulas',
    teachers: [second, first],
    orderNumber: '1-5/12',
    orderDate: '2026-11-20',
  }
  const id = await entered(director, input)
  const { groupId: _, ...facts } = sessionInput(input)
  expect(await director.timetable.getSession({ id })).toEqual({
    ...facts,
    id,
    moduleId: undefined,
    module: null,
    group: { id: group, name: '1. grupa' },
    teachers: [
      { id: second, name: 'Čakste' },
      { id: first, name: 'Cīrulis' },
    ],
    state: 'planned',
    sequence: 0,
    revision: 1,
    createdAt: '2026-11-23T08:00:00.000Z',
  })
  expect((await director.people.get({ id: second })).parts).toContain('teacher')
})

describe('what cannot be meant is refused at its field, and nothing is written', () => {
  test.each([
    ['an end before the start', { from: '10:30', to: '09:00' }, 'to', 'timesReversed'],
    ['an end at the start', { from: '09:00', to: '09:00' }, 'to', 'timesReversed'],
    ['no day', { day: '2026-02-29' }, 'day', 'notADate'],
    ['no time', { from: '24:00' }, 'from', 'time'],
    ['remote practice', { kind: 'practice' as const }, 'mode', 'practiceRemote'],
    ['a lesson with people of its own', { people: [nobody] }, 'people', 'onlyConsultation'],
    ['a teacher who is not there', { teachers: [nobody] }, 'teachers', 'notInRegister'],
    ['a teacher twice', { teachers: [nobody, nobody] }, 'teachers', 'teacherTwice'],
    ['a module of no course', { moduleId: nobody }, 'moduleId', 'notOfCourse'],
    ['two lines of topic', { topic: 'Viens\nOtrs' }, 'topic', 'lineBreak'],
  ])('%s', async (_, input, field, problem) => {
    const { director, group } = await openOfficeWithTimetable()
    const answer = await create(director, { groupId: group, ...input })
    const problems =
      !answer.ok && answer.refusal.reason === 'invalid' ? answer.refusal.problems : []
    expect(problems.map((each) => [each.path.at(-1), each.problem])).toContainEqual([
      field,
      problem,
    ])
    expect(await timesOf(director, group)).toEqual([])
  })

  test('outside the group’s dates; its first and last day are inside', async () => {
    const { director, group, course } = await openOfficeWithTimetable()
    const dates = { startsOn: '2026-11-24', endsOn: '2026-11-27' }
    valueOf(
      await director.courses.updateGroup(
        once({ id: group, revision: 1, input: groupInput({ courseId: course, ...dates }) }),
      ),
    )
    expect((await create(director, { groupId: group, day: '2026-11-24' })).ok).toBe(true)
    expect((await create(director, { groupId: group, day: '2026-11-27' })).ok).toBe(true)
    expect(await create(director, { groupId: group, day: '2026-11-28' })).toMatchObject({
      ok: false,
      refusal: { reason: 'outsideDates', group: '1. grupa', ...dates, count: 1 },
    })
    expect(await timesOf(director, group)).toHaveLength(2)
  })

  test('a group that is archived', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const selection = { kind: 'rows' as const, ids: [group] }
    valueOf(await director.courses.archiveGroups(once({ selection })))
    expect(await create(director, { groupId: group })).toMatchObject({
      refusal: { reason: 'groupArchived', group: '1. grupa' },
    })
  })
})

describe('what is needed twice at the same time is told with its name, date and times', () => {
  test('a teacher, of another group', async () => {
    const { director, group, evening, people } = await openOfficeWithTimetable()
    const teachers = [people[1] ?? '']
    const id = await entered(director, {
      groupId: group,
      teachers,
      topic: 'Tabulas',
      from: '09:00',
      to: '11:00',
    })
    expect(
      await create(director, { groupId: evening, teachers, from: '10:59', to: '12:00' }),
    ).toMatchObject({
      ok: false,
      refusal: {
        reason: 'clashes',
        count: 1,
        first: [
          {
            session: { day: tuesday, from: '10:59', to: '12:00' },
            over: 'teacher',
            name: 'Čakste',
            other: {
              id,
              day: tuesday,
              from: '09:00',
              to: '11:00',
              group: '1. grupa',
              topic: 'Tabulas',
            },
          },
        ],
      },
    })
    const after = { groupId: evening, teachers, from: '11:00', to: '12:00' }
    expect((await create(director, after)).ok).toBe(true)
  })

  test('a room, however it is written', async () => {
    const { director, group, evening } = await openOfficeWithTimetable()
    const place = { mode: 'onSite' as const, room: 'Mazā Zāle' }
    await entered(director, { groupId: group, ...place })
    expect(
      await create(director, { groupId: evening, ...place, room: 'mazā  zāle' }),
    ).toMatchObject({ refusal: { first: [{ over: 'room', name: 'Mazā Zāle' }] } })
    expect((await create(director, { groupId: evening, ...place, room: 'Cita' })).ok).toBe(true)
  })

  test('a group, and two consultations of one person', async () => {
    const { director, group, people } = await openOfficeWithTimetable()
    const [one = '', two = ''] = people
    valueOf(await director.courses.enrol(enrolling(group, [one, two])))
    const consultation = { groupId: group, kind: 'consultation' as const }
    await entered(director, { ...consultation, people: [one] })
    expect((await create(director, { ...consultation, people: [two] })).ok).toBe(true)
    for (const input of [{ ...consultation, people: [two, one] }, { groupId: group }]) {
      expect(await create(director, input)).toMatchObject({
        refusal: { reason: 'clashes', count: 2, first: [{ over: 'group', name: '1. grupa' }, {}] },
      })
    }
    expect(
      await create(director, { ...consultation, day: '2026-11-25', people: [people[2] ?? ''] }),
    ).toMatchObject({ refusal: { problems: [{ problem: 'notInGroup' }] } })
  })

  test('of a group that is another manager’s only the time is told', async () => {
    const office = await openOfficeWithTimetable()
    const { director, course } = office
    const manager = await signedIn(office, 'Vadītāja', 'projectManager')
    const own = valueOf(
      await director.courses.createGroup(
        once({
          input: groupInput({ courseId: course, name: 'Vadītājas', managerId: manager.person }),
        }),
      ),
    ).id
    const place = { mode: 'onSite' as const, room: '12. telpa' }
    await entered(director, { groupId: office.group, ...place, topic: 'Svešais' })
    const answer = await create(manager.client, { groupId: own, ...place })
    expect(answer).toMatchObject({
      refusal: { first: [{ name: '12. telpa', other: { id: null, group: '', topic: '' } }] },
    })
    await expect(create(manager.client, { groupId: office.group })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('changing a session', () => {
  const change = (id: string, groupId: string, revision: number, input: object) =>
    once({ id, revision, input: sessionInput({ groupId, ...input }) })

  test('what must be told raises its sequence, a topic does not', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const id = await entered(director, { groupId: group })
    valueOf(await director.timetable.updateSession(change(id, group, 1, { topic: 'Diagrammas' })))
    expect(await director.timetable.getSession({ id })).toMatchObject({ sequence: 0, revision: 2 })
    valueOf(await director.timetable.updateSession(change(id, group, 2, { to: '11:00' })))
    expect(await director.timetable.getSession({ id })).toMatchObject({
      sequence: 1,
      to: '11:00',
      topic: '',
    })
  })

  test('whoever saw it before another changed it is shown both', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const id = await entered(director, { groupId: group })
    valueOf(await director.timetable.updateSession(change(id, group, 1, { topic: 'Pirmā' })))
    expect(
      await director.timetable.updateSession(change(id, group, 1, { topic: 'Otrā' })),
    ).toMatchObject({ refusal: { reason: 'changedMeanwhile', current: { topic: 'Pirmā' } } })
  })

  test('a cancelled one stays, frees its hour, and comes back only while the hour is free', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const id = await entered(director, { groupId: group })
    const grounds = { orderNumber: '1-5/13', orderDate: null, overrideReason: '' }
    valueOf(await director.timetable.cancelSessions(once({ ...chosen(id), grounds })))
    expect(await director.timetable.getSession({ id })).toMatchObject({
      state: 'cancelled',
      sequence: 1,
      orderNumber: '1-5/13',
    })
    // The date of the order, entered after its number, goes to the same order.
    const dated = { orderNumber: '', orderDate: '2026-11-20', overrideReason: '' }
    const place = { mode: 'onSite' as const, room: '7', link: '' }
    const second = await entered(director, { groupId: group, day: '2026-12-01' })
    for (const named of [grounds, dated]) {
      valueOf(
        await director.timetable.changePlace(once({ ...chosen(second), grounds: named, place })),
      )
    }
    expect(await director.timetable.getSession({ id: second })).toMatchObject({
      orderNumber: '1-5/13',
      orderDate: '2026-11-20',
    })
    const { grounds: __, ...away } = chosen(second)
    valueOf(await director.timetable.removeSessions(once(away)))
    const other = await entered(director, { groupId: group })
    expect(await timesOf(director, group)).toEqual([
      `${tuesday} 09:00–10:30 cancelled`,
      `${tuesday} 09:00–10:30`,
    ])
    expect(await director.timetable.restoreSessions(once(chosen(id)))).toMatchObject({
      refusal: { reason: 'clashes' },
    })
    const { grounds: _, ...removed } = chosen(other)
    expect(valueOf(await director.timetable.removeSessions(once(removed)))).toEqual({ count: 1 })
    valueOf(await director.timetable.restoreSessions(once(chosen(id))))
    expect(await timesOf(director, group)).toEqual([`${tuesday} 09:00–10:30`])
  })

  test('an undo that would put two at the same time is refused', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const id = await entered(director, { groupId: group })
    const entries = () => director.journal.entries({ before: null, limit: 5 })
    valueOf(await director.timetable.cancelSessions(once(chosen(id))))
    const cancelled = (await entries()).find(({ action }) => action === 'timetable.cancelSessions')
    await entered(director, { groupId: group })
    expect(await director.journal.undo(once({ entry: cancelled?.seq ?? null }))).toMatchObject({
      ok: false,
    })
    expect(await timesOf(director, group)).toEqual([
      `${tuesday} 09:00–10:30 cancelled`,
      `${tuesday} 09:00–10:30`,
    ])
  })
})

test('the list is filtered by group, teacher, room, kind, mode and date, and searched', async () => {
  const { director, group, evening, people } = await openOfficeWithTimetable()
  const teachers = [people[1] ?? '']
  await entered(director, { groupId: group, topic: 'Šķirošana', day: '2026-11-25' })
  await entered(director, { groupId: group, from: '07:00', to: '08:00', topic: 'Agrā' })
  await entered(director, {
    groupId: evening,
    topic: 'Vakarā',
    teachers,
    mode: 'onSite',
    room: 'Zāle',
    kind: 'practice',
  })
  const topics = async (list: object) =>
    (
      await director.timetable.listSessions({
        of: { kind: 'all' },
        list: { ...wholeList, ...list },
      })
    ).rows.map(({ topic }) => topic)
  expect(await topics({})).toEqual(['Agrā', 'Vakarā', 'Šķirošana'])
  const text = (words: string) => ({ kind: 'text', text: words })
  const set = (...values: string[]) => ({ kind: 'set', values })
  expect(await topics({ filters: { group: text('2. gr') } })).toEqual(['Vakarā'])
  expect(await topics({ filters: { teacher: text('cakste') } })).toEqual(['Vakarā'])
  expect(await topics({ filters: { room: text('zale') } })).toEqual(['Vakarā'])
  expect(await topics({ filters: { kind: set('practice', 'exam') } })).toEqual(['Vakarā'])
  expect(await topics({ filters: { mode: set('remote') } })).toEqual(['Agrā', 'Šķirošana'])
  const day = { kind: 'dates', from: '2026-11-25', until: null }
  expect(await topics({ filters: { day } })).toEqual(['Šķirošana'])
  expect(await topics({ search: 'skirosana' })).toEqual(['Šķirošana'])
  expect(await topics({ filters: { time: text('7.00') } })).toEqual(['Agrā'])
})
