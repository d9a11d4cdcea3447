import { expect, test } from 'vitest'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import {
  enrolling,
  enterCourse,
  enterGroup,
  enterPerson,
  groupInput,
  signedIn,
  valueOf,
  wholeList,
} from './people.ts'

/** Two project managers with a group each in one course, and a participant in each group. */
async function twoManagers() {
  const test = await openOfficeWithDirector()
  const { director } = test
  const own = await signedIn(test, 'Krauja', 'projectManager')
  const foreign = await signedIn(test, 'Liepa', 'projectManager')
  const course = await enterCourse(director, 'Excel')
  const ownGroup = await enterGroup(director, {
    courseId: course,
    name: 'Mana',
    managerId: own.person,
  })
  const foreignGroup = await enterGroup(director, {
    courseId: course,
    name: 'Sveša',
    managerId: foreign.person,
  })
  const ours = await enterPerson(director, { familyName: 'Mūsējā' })
  const theirs = await enterPerson(director, { familyName: 'Viņējā' })
  valueOf(await director.courses.enrol(enrolling(ownGroup, [ours])))
  valueOf(await director.courses.enrol(enrolling(foreignGroup, [ours, theirs])))
  return { ...test, manager: own, course, ownGroup, foreignGroup, ours, theirs }
}

test('a project manager sees their own groups in lists, counts, pickers and people', async () => {
  const { manager, course, ownGroup, ours } = await twoManagers()
  const { courses } = manager.client
  const page = await courses.listGroups(wholeList)
  expect(page).toMatchObject({ total: 1, rows: [{ id: ownGroup, enrolled: 1 }] })
  expect(await courses.findGroups({ text: '', limit: 9 })).toMatchObject([{ id: ownGroup }])
  expect((await courses.listCourses(wholeList)).rows).toMatchObject([{ id: course, groups: 1 }])
  const groups = await courses.enrolmentsOf({ person: ours })
  expect(groups.map((enrolment) => enrolment.group.name)).toEqual(['Mana'])
})

test('a foreign group does not exist for a project manager, whatever is asked of it', async () => {
  const { director, manager, course, foreignGroup, ours, theirs } = await twoManagers()
  const { courses } = manager.client
  const selection = { kind: 'rows' as const, ids: [foreignGroup] }
  const state = { state: 'finished' as const, since: null, seen: {} }
  const asked = [
    courses.getGroup({ id: foreignGroup }),
    courses.groupHistory({ id: foreignGroup }),
    courses.listEnrolments({ group: foreignGroup, list: wholeList }),
    courses.enrolmentsOf({ person: theirs }),
    courses.updateGroup(
      once({ id: foreignGroup, revision: 1, input: groupInput({ courseId: course }) }),
    ),
    courses.archiveGroups(once({ selection })),
    courses.restoreGroups(once({ selection })),
    courses.enrol(enrolling(foreignGroup, [ours])),
    courses.changeEnrolmentState(once({ group: foreignGroup, selection, ...state })),
  ]
  for (const answer of await Promise.allSettled(asked)) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
  }
  expect(await director.courses.getGroup({ id: foreignGroup })).toMatchObject({
    revision: 1,
    archivedAt: null,
    enrolled: 2,
  })
})

test('a project manager enrols nobody they may not see', async () => {
  const { manager, ownGroup, theirs } = await twoManagers()
  await expect(manager.client.courses.enrol(enrolling(ownGroup, [theirs]))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('enrolments of another group are not changed through one’s own', async () => {
  const { director, manager, ownGroup, foreignGroup } = await twoManagers()
  const foreign = await director.courses.listEnrolments({ group: foreignGroup, list: wholeList })
  const ids = foreign.rows.map((row) => row.id)
  const change = { state: 'withdrawn' as const, since: null, seen: {} }
  const answer = await manager.client.courses.changeEnrolmentState(
    once({ group: ownGroup, selection: { kind: 'rows', ids }, ...change }),
  )
  expect(answer).toMatchObject({ value: { count: 0 } })
  expect((await director.courses.getGroup({ id: foreignGroup })).enrolled).toBe(2)
})

test('a project manager becomes the manager of the group they enter, and enters none for others', async () => {
  const { manager, director, course } = await twoManagers()
  const { courses } = manager.client
  const id = await enterGroup(manager.client, { courseId: course, name: 'Jauna' })
  expect(await director.courses.getGroup({ id })).toMatchObject({
    manager: { id: manager.person },
  })
  const other = (await director.staff.list()).find((account) => account.name === 'Liepa')
  const input = groupInput({ courseId: course, name: 'Cita', managerId: other?.person ?? null })
  expect(await courses.createGroup(once({ input }))).toEqual({
    ok: false,
    refusal: { reason: 'notYourGroup', field: 'managerId' },
  })
  expect((await director.courses.listGroups(wholeList)).total).toBe(3)
})

test('who manages the project sees all its groups, and what they entered themselves', async () => {
  const test = await openOfficeWithDirector()
  const { director } = test
  const { client, person } = await signedIn(test, 'Krauja', 'projectManager')
  const project = { name: 'Prasmes', number: '', funder: '', managerId: person }
  const { id } = valueOf(await director.courses.createProject(once({ input: project })))
  const course = await enterCourse(director, 'Excel', id)
  await enterGroup(director, { courseId: course })
  await enterGroup(director, { courseId: await enterCourse(director, 'Word') })
  expect((await client.courses.listGroups(wholeList)).total).toBe(1)
  expect((await client.courses.listProjects(wholeList)).rows).toMatchObject([{ id, groups: 1 }])

  const own = await enterCourse(client, 'Jauns kurss')
  expect((await client.courses.findCourses({ text: '', limit: 9 })).map((row) => row.name)).toEqual(
    ['Excel', 'Jauns kurss'],
  )
  expect(await client.courses.getCourse({ id: own })).toMatchObject({ project: null })
})

test('nobody makes the groups of others their own by changing course or project', async () => {
  const { director, manager, course } = await twoManagers()
  const { courses } = manager.client
  const project = { name: 'Mans projekts', number: '', funder: '', managerId: null }
  const own = valueOf(await courses.createProject(once({ input: project }))).id
  const input = { name: 'Excel', projectId: own, programme: '', modules: [], platforms: [] }
  expect(await courses.updateCourse(once({ id: course, revision: 1, input }))).toMatchObject({
    refusal: { reason: 'othersGroups' },
  })
  const shared = { ...project, name: 'Kopīgs' }
  const common = valueOf(await director.courses.createProject(once({ input: shared }))).id
  valueOf(
    await director.courses.updateCourse(
      once({ id: course, revision: 1, input: { ...input, projectId: common } }),
    ),
  )
  const taken = { ...shared, managerId: manager.person }
  expect(
    await courses.updateProject(once({ id: common, revision: 1, input: taken })),
  ).toMatchObject({ refusal: { reason: 'othersGroups' } })
  expect((await courses.listGroups(wholeList)).total).toBe(1)
})

test('staff see everything, the system administrator may not even ask', async () => {
  const test = await twoManagers()
  const staff = await signedIn(test, 'Egle', 'staff')
  expect((await staff.client.courses.listGroups(wholeList)).total).toBe(2)
  const administrator = await signedIn(test, 'Saulīte', 'systemAdministrator')
  await expect(administrator.client.courses.listGroups(wholeList)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
