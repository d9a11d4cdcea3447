import { expect, test } from 'vitest'
import { makeWorld, value } from '#tests/office/rights/world.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

const rows = (...ids: string[]) => ({ kind: 'rows' as const, ids })

test('a group that has been given to somebody else is not changed back by its former manager', async () => {
  const { own, foreign, clients, test: office } = await makeWorld()
  const { director, projectManager } = clients
  // Theirs through the project alone, whose next manager leaves the group's own row as it is.
  const managerId = (await director.courses.getProject({ id: foreign.project })).manager?.id ?? ''
  const before = await director.courses.getGroup({ id: own.group })
  const input = { ...emptyGroup, name: before.name, courseId: own.course, managerId: null }
  value(
    await director.courses.updateGroup(once({ id: own.group, revision: before.revision, input })),
  )
  value(
    await projectManager.courses.updateGroup(
      once({
        id: own.group,
        revision: before.revision + 1,
        input: { ...input, name: 'Cits nosaukums' },
      }),
    ),
  )
  const project = await director.courses.getProject({ id: own.project })
  value(
    await director.courses.updateProject(
      once({
        id: own.project,
        revision: project.revision,
        input: { name: project.name, number: '', funder: '', managerId },
      }),
    ),
  )
  expect(await projectManager.journal.undo(once({ entry: null }))).toEqual({
    ok: false,
    refusal: { reason: 'notYours' },
  })
  expect((await office.director.courses.getGroup({ id: own.group })).name).toBe('Cits nosaukums')
})

test('whoever has got an account since is not archived again by an undo', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Liepa', parts: ['colleague'] })
  value(await director.people.archive(once({ selection: rows(person) })))
  value(await director.people.restore(once({ selection: rows(person) })))
  value(await director.staff.invite(once({ person, role: 'staff' })))
  expect(await director.journal.undo(once({ entry: null }))).toEqual({
    ok: false,
    refusal: {
      reason: 'blocked',
      rule: 'whoSignsInIsPresent',
      subject: `person/${person}`,
      name: 'Liepa',
    },
  })
})

test('two people never answer for each other, not by an undo either', async () => {
  const { director } = await openOfficeWithDirector()
  const oto = await enter(director, { familyName: 'Liepa' })
  const anna = await enter(director, { familyName: 'Liepiņa' })
  const link = (ward: string, guardian: string) =>
    once({ ward, guardian, relation: 'other' as const })
  const { id } = value(await director.people.addGuardian(link(oto, anna)))
  const removed = await director.people.removeGuardian(once({ id, person: oto }))
  if (!removed.ok) throw new Error('refused')
  value(await director.people.addGuardian(link(anna, oto)))
  expect(await director.journal.undo(once({ entry: removed.entry }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', rule: 'guardiansAnswerOneWay' },
  })
})

test('a guardian of two keeps their part when the first is taken back', async () => {
  const { director } = await openOfficeWithDirector()
  const guardian = await enter(director, { familyName: 'Liepa', parts: [] })
  const wards = [
    await enter(director, { familyName: 'Ozols' }),
    await enter(director, { familyName: 'Kļava' }),
  ]
  const entries: number[] = []
  for (const ward of wards) {
    const added = await director.people.addGuardian(once({ ward, guardian, relation: 'mother' }))
    if (added.ok) entries.push(added.entry)
  }
  expect(await director.journal.undo(once({ entry: entries[0] ?? 0 }))).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', rule: 'partsArePlayed' },
  })
  expect((await director.people.get({ id: guardian })).parts).toEqual(['guardian'])
})

test('a project manager does not become the manager of another’s groups by a merge', async () => {
  const { foreign, clients, test: office } = await makeWorld()
  const { director, projectManager } = clients
  const colleague = await enter(director, { familyName: 'Ozola', parts: ['colleague'] })
  const group = await director.courses.getGroup({ id: foreign.group })
  const input = {
    ...emptyGroup,
    name: group.name,
    courseId: foreign.course,
    managerId: colleague,
  }
  value(await director.courses.updateGroup(once({ id: group.id, revision: group.revision, input })))
  const state = await projectManager.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const self = await office.director.people.get({ id: state.actor.person })
  const merge = {
    kept: { id: self.id, revision: self.revision },
    merged: { id: colleague, revision: 1 },
    takeFromMerged: [],
  }
  expect(await projectManager.people.merge(once(merge))).toEqual({
    ok: false,
    refusal: { reason: 'othersGroups' },
  })
  await expect(projectManager.courses.getGroup({ id: foreign.group })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('of two records the one who signs in is kept', async () => {
  const test = await openOfficeWithDirector()
  const { person } = await signInAs(test, 'staff', 'Ozola')
  const twice = await enter(test.director, { familyName: 'Ozola-Liepa', parts: ['colleague'] })
  const [clerk, other] = [
    { id: person, revision: 1 },
    { id: twice, revision: 1 },
  ]
  expect(
    await test.director.people.merge(once({ kept: other, merged: clerk, takeFromMerged: [] })),
  ).toEqual({ ok: false, refusal: { reason: 'mergedSignsIn' } })
  expect(
    await test.director.people.merge(once({ kept: clerk, merged: other, takeFromMerged: [] })),
  ).toMatchObject({ ok: true })
})

test('a course that holds a group nobody manages is not made one’s own by a project manager', async () => {
  const { own, clients } = await makeWorld()
  const { director, projectManager } = clients
  const state = await projectManager.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const input = { name: 'Kopīgs kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const course = value(await director.courses.createCourse(once({ input }))).id
  for (const [name, managerId] of [
    ['Savā', state.actor.person],
    ['Neviena', null],
  ] as const) {
    const group = { ...emptyGroup, name, courseId: course, managerId }
    value(await director.courses.createGroup(once({ input: group })))
  }
  expect(
    await projectManager.courses.updateCourse(
      once({ id: course, revision: 1, input: { ...input, projectId: own.project } }),
    ),
  ).toEqual({ ok: false, refusal: { reason: 'othersGroups' } })
})
