import { expect, test } from 'vitest'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import {
  enterCourse,
  enterGroup,
  enterPerson,
  groupInput,
  openOfficeWithGroup,
  signedIn,
  valueOf,
  wholeList,
} from './people.ts'

test('a group is entered with everything it has, and told as entered', async () => {
  const { director } = await openOfficeWithDirector()
  const project = valueOf(
    await director.courses.createProject(
      once({ input: { name: 'Prasmes', number: '4.2/7', funder: 'ESF', managerId: null } }),
    ),
  ).id
  const courseId = await enterCourse(director, 'Excel', project)
  const teacher = await enterPerson(director, { givenName: 'Juta', familyName: 'Ozola', parts: [] })
  const id = await enterGroup(director, {
    courseId,
    startsOn: '2026-12-01',
    endsOn: '2026-12-01',
    teachers: [{ person: teacher, channel: 'WhatsApp' }],
    joiningLink: 'zoom.example/j/1',
    deliveryWay: 'pakomāts',
  })
  expect(await director.courses.getGroup({ id })).toMatchObject({
    revision: 1,
    course: { name: 'Excel' },
    project: { name: 'Prasmes', number: '4.2/7' },
    startsOn: '2026-12-01',
    endsOn: '2026-12-01',
    manager: null,
    teachers: [{ person: teacher, name: 'Juta Ozola', channel: 'WhatsApp' }],
    joiningLink: 'https://zoom.example/j/1',
    enrolled: 0,
  })
  const [found] = await director.courses.findGroups({ text: '', limit: 5 })
  expect(found).toMatchObject({ id, teachers: [teacher] })
  const teachers = await director.people.find({ text: '', limit: 5, part: 'teacher' })
  expect(teachers.map((person) => person.id)).toEqual([teacher])
})

test.each([
  [
    'a last day before the first',
    { startsOn: '2026-12-02', endsOn: '2026-12-01' },
    'endsOn',
    'datesReversed',
  ],
  ['a day that does not exist', { startsOn: '2026-02-29' }, 'startsOn', 'notADate'],
  ['a link that is not https', { joiningLink: 'http://zoom.example/j' }, 'joiningLink', 'link'],
  ['a link that runs a script', { journalLink: 'javascript:alert(1)' }, 'journalLink', 'link'],
  ['no name', { name: '  ' }, 'name', 'required'],
])('%s is refused at its field', async (_, part, field, problem) => {
  const { director, course } = await openOfficeWithGroup()
  const input = groupInput({ courseId: course, name: '2. grupa', ...part })
  expect(await director.courses.createGroup(once({ input }))).toEqual({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path: ['input', field], problem }] },
  })
  expect((await director.courses.listGroups(wholeList)).total).toBe(1)
})

test('manager and teachers must be people who can be it', async () => {
  const { director, course, people } = await openOfficeWithGroup()
  const [participant = '', other = ''] = people
  const selection = { kind: 'rows' as const, ids: [other] }
  valueOf(await director.people.archive(once({ selection })))
  const input = groupInput({
    courseId: course,
    name: '2. grupa',
    managerId: participant,
    teachers: [{ person: other, channel: '' }],
  })
  expect(await director.courses.createGroup(once({ input }))).toMatchObject({
    refusal: {
      problems: [
        { path: ['managerId'], problem: 'notAColleague' },
        { path: ['teachers', 0, 'person'], problem: 'notInRegister' },
      ],
    },
  })
})

test('a teacher named twice is refused at the second', async () => {
  const { director, course, people } = await openOfficeWithGroup()
  const twice = { person: people[0] ?? '', channel: '' }
  const input = groupInput({ courseId: course, name: '2. grupa', teachers: [twice, twice] })
  expect(await director.courses.createGroup(once({ input }))).toMatchObject({
    refusal: { problems: [{ path: ['input', 'teachers', 1, 'person'], problem: 'teacherTwice' }] },
  })
})

test('a name is once in a course, whatever its letters, until the other is archived', async () => {
  const { director, course, group } = await openOfficeWithGroup()
  const input = groupInput({ courseId: course, name: '1. GRUPA' })
  expect(await director.courses.createGroup(once({ input }))).toEqual({
    ok: false,
    refusal: { reason: 'groupNameTaken', field: 'name' },
  })
  const selection = { kind: 'rows' as const, ids: [group] }
  expect(valueOf(await director.courses.archiveGroups(once({ selection })))).toEqual({
    count: 1,
    cancelled: 0,
    passedOn: 0,
    shortened: 0,
    dueSooner: 0,
    kept: [],
  })
  valueOf(await director.courses.createGroup(once({ input })))
  expect(await director.courses.restoreGroups(once({ selection }))).toMatchObject({
    refusal: { reason: 'groupNameTaken', group, name: '1. grupa' },
  })
  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: true })
  expect(valueOf(await director.courses.restoreGroups(once({ selection })))).toEqual({ count: 1 })
})

test('archived groups are out of the lists and pickers until asked for', async () => {
  const { director, group } = await openOfficeWithGroup()
  const selection = { kind: 'rows' as const, ids: [group] }
  valueOf(await director.courses.archiveGroups(once({ selection })))
  expect((await director.courses.listGroups(wholeList)).total).toBe(0)
  expect(await director.courses.findGroups({ text: 'grupa', limit: 5 })).toEqual([])
  const archived = { ...wholeList, filters: { archived: { kind: 'yesNo' as const, value: true } } }
  expect((await director.courses.listGroups(archived)).rows).toMatchObject([{ id: group }])
})

test('nobody overwrites anybody: an old revision gets the group as it is now', async () => {
  const { director, course, group } = await openOfficeWithGroup()
  const seen = { id: group, revision: 1 }
  const first = groupInput({ courseId: course, note: 'Pirmais' })
  expect(await director.courses.updateGroup(once({ ...seen, input: first }))).toMatchObject({
    value: { revision: 2 },
  })
  const second = groupInput({ courseId: course, note: 'Otrais' })
  expect(await director.courses.updateGroup(once({ ...seen, input: second }))).toMatchObject({
    refusal: { reason: 'changedMeanwhile', revision: 2, current: { note: 'Pirmais' } },
  })
})

test('groups are sorted as Latvians sort, and found by words of course, project and manager', async () => {
  const test = await openOfficeWithDirector()
  const { director } = test
  const { person } = await signedIn(test, 'Žīgure', 'projectManager')
  const course = await enterCourse(director, 'Šūšana')
  for (const name of ['Čiekuri', 'Ciedri', 'Āboli']) {
    await enterGroup(director, { courseId: course, name, managerId: person })
  }
  const names = async (search: string) =>
    (await director.courses.listGroups({ ...wholeList, search })).rows.map((row) => row.name)
  expect(await names('')).toEqual(['Āboli', 'Ciedri', 'Čiekuri'])
  expect(await names('susana cie')).toEqual(['Ciedri', 'Čiekuri'])
  expect(await names('zigure aboli')).toEqual(['Āboli'])
  expect(await names('nekas')).toEqual([])
})

test('a course of the same name in the same project is told instead of made again', async () => {
  const { director, course } = await openOfficeWithGroup()
  const input = {
    name: 'EXCEL  iesācējiem',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  expect(await director.courses.createCourse(once({ input }))).toEqual({
    ok: false,
    refusal: { reason: 'courseNameTaken', field: 'name', existing: course },
  })
})
