import { expect, test } from 'vitest'
import { once } from '#tests/support/office.ts'
import { enrolling, enterGroup, openOfficeWithGroup, valueOf, wholeList } from './people.ts'

const named = (rows: readonly { familyName: string }[]) => rows.map((row) => row.familyName)

test('people enrolled at once stand in Latvian order, are counted, and become participants', async () => {
  const { director, group, people } = await openOfficeWithGroup()
  const answer = await director.courses.enrol(enrolling(group, people))
  expect(answer).toMatchObject({ ok: true, value: { enrolled: 3, returned: 0 } })

  const page = await director.courses.listEnrolments({ group, list: wholeList })
  expect(named(page.rows)).toEqual(['Āboliņš', 'Cīrulis', 'Čakste'])
  expect(page.rows[0]).toMatchObject({ state: 'applied', since: '2026-11-23', minor: 'unknown' })
  expect((await director.courses.listGroups(wholeList)).rows).toMatchObject([{ enrolled: 3 }])
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ enrolled: 3 })
  const participants = await director.people.find({ text: '', limit: 50, part: 'participant' })
  expect(named(participants)).toEqual(['Āboliņš', 'Cīrulis', 'Čakste'])
})

test('whoever is in the group already is told and stays; with nobody new it is a refusal', async () => {
  const { director, group, people } = await openOfficeWithGroup()
  const [first = ''] = people
  valueOf(await director.courses.enrol(enrolling(group, [first])))
  const again = valueOf(await director.courses.enrol(enrolling(group, people)))
  expect(again).toMatchObject({
    enrolled: 2,
    already: { count: 1, first: [{ id: first, name: 'Cīrulis' }] },
  })
  expect(await director.courses.enrol(enrolling(group, people))).toMatchObject({
    ok: false,
    refusal: { reason: 'nobodyToEnrol', already: { count: 3 }, archived: { count: 0 } },
  })
})

test('archived people are told and not enrolled, and an archived group takes nobody', async () => {
  const { director, group, people } = await openOfficeWithGroup()
  const [first = '', second = ''] = people
  const rows = (ids: string[]) => once({ selection: { kind: 'rows' as const, ids } })
  valueOf(await director.people.archive(rows([first])))
  expect(await director.courses.enrol(enrolling(group, [first]))).toMatchObject({
    refusal: { reason: 'nobodyToEnrol', archived: { count: 1, first: [{ name: 'Cīrulis' }] } },
  })
  valueOf(await director.courses.archiveGroups(rows([group])))
  expect(await director.courses.enrol(enrolling(group, [second]))).toMatchObject({
    refusal: { reason: 'groupArchived' },
  })
})

test('everyone who matches a search is enrolled as one command', async () => {
  const { director, group } = await openOfficeWithGroup()
  const people = {
    kind: 'matching' as const,
    query: { search: 'c', filters: {}, sort: [] },
    except: [],
  }
  const answer = await director.courses.enrol(
    once({ group, people, state: 'applied', since: '2026-11-01' }),
  )
  expect(answer).toMatchObject({ ok: true, value: { enrolled: 2 } })
  const page = await director.courses.listEnrolments({ group, list: wholeList })
  expect(page.rows).toMatchObject([
    { familyName: 'Cīrulis', state: 'applied', since: '2026-11-01' },
    { familyName: 'Čakste', state: 'applied', since: '2026-11-01' },
  ])
})

test('who withdraws stays on the list, counts no more, and can come back', async () => {
  const { director, group, people } = await openOfficeWithGroup()
  valueOf(await director.courses.enrol(enrolling(group, people)))
  const [row] = (await director.courses.listEnrolments({ group, list: wholeList })).rows
  if (row === undefined) throw new Error('nobody is enrolled')
  const withdrawing = once({
    group,
    selection: { kind: 'rows' as const, ids: [row.id] },
    state: 'withdrawn' as const,
    since: null,
    seen: { [row.id]: row.revision },
  })
  expect(await director.courses.changeEnrolmentState(withdrawing)).toMatchObject({
    value: { count: 1 },
  })
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ enrolled: 2 })
  const withdrawn = {
    ...wholeList,
    filters: { state: { kind: 'set' as const, values: ['withdrawn'] } },
  }
  expect((await director.courses.listEnrolments({ group, list: withdrawn })).total).toBe(1)

  expect(await director.courses.enrol(enrolling(group, [row.person]))).toMatchObject({
    value: { enrolled: 0, returned: 1 },
  })
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ enrolled: 3 })
})

test('a state that another window changed meanwhile is refused, and so is a day to come', async () => {
  const { director, group, people } = await openOfficeWithGroup()
  valueOf(await director.courses.enrol(enrolling(group, people.slice(0, 1))))
  const [row] = (await director.courses.listEnrolments({ group, list: wholeList })).rows
  const id = row?.id ?? ''
  const change = (state: 'waiting' | 'finished', since: string | null = null) =>
    once({
      group,
      selection: { kind: 'rows' as const, ids: [id] },
      state,
      since,
      seen: { [id]: 1 },
    })
  expect(
    await director.courses.changeEnrolmentState(change('waiting', '2026-11-24')),
  ).toMatchObject({
    refusal: { reason: 'invalid', problems: [{ path: ['since'], problem: 'dateInFuture' }] },
  })
  valueOf(await director.courses.changeEnrolmentState(change('waiting', '2026-11-23')))
  expect(await director.courses.changeEnrolmentState(change('finished'))).toMatchObject({
    refusal: { reason: 'changedMeanwhile', revision: 2, current: { state: 'waiting' } },
  })
})

test('one undo takes everybody out again, and they are no participants any more', async () => {
  const { director, group, people } = await openOfficeWithGroup()
  valueOf(await director.courses.enrol(enrolling(group, people)))
  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({
    value: { action: 'courses.enrol' },
  })
  expect((await director.courses.listEnrolments({ group, list: wholeList })).rows).toEqual([])
  expect((await director.courses.getGroup({ id: group })).enrolled).toBe(0)
  expect(await director.people.find({ text: '', limit: 9, part: 'participant' })).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('an undo that would leave an enrolled person no participant is refused and names them', async () => {
  const { director, group, course, people } = await openOfficeWithGroup()
  const other = await enterGroup(director, { courseId: course, name: '2. grupa' })
  const [first = ''] = people
  const enrolled = await director.courses.enrol(enrolling(group, [first]))
  valueOf(await director.courses.enrol(enrolling(other, [first])))
  const entry = enrolled.ok ? enrolled.entry : 0
  expect(await director.journal.undo(once({ entry }))).toMatchObject({
    refusal: { reason: 'blocked', rule: 'partsArePlayed', subject: `person/${first}` },
  })
  expect(await director.courses.enrolmentsOf({ person: first })).toHaveLength(2)
})

test('a group with participants cannot be undone away', async () => {
  const { director, course, people } = await openOfficeWithGroup()
  const input = { courseId: course, name: '2. grupa' }
  const group = await enterGroup(director, input)
  const made = await director.journal.lastUndoable({})
  valueOf(await director.courses.enrol(enrolling(group, people)))
  expect(await director.journal.undo(once({ entry: made?.entry ?? 0 }))).toMatchObject({
    ok: false,
    refusal: { subject: `group/${group}` },
  })
  expect((await director.courses.getGroup({ id: group })).enrolled).toBe(3)
})

test("a person's groups are told with the newest first, and the group's history says who came", async () => {
  const { director, group, course, people } = await openOfficeWithGroup()
  const [first = ''] = people
  const dated = { courseId: course, startsOn: '2026-10-01', endsOn: '2026-12-01' }
  const older = await enterGroup(director, { ...dated, name: 'A' })
  const newer = await enterGroup(director, { ...dated, name: 'B', startsOn: '2026-11-01' })
  for (const id of [older, group, newer]) {
    valueOf(await director.courses.enrol(enrolling(id, [first])))
  }
  const groups = await director.courses.enrolmentsOf({ person: first })
  expect(groups.map((enrolment) => enrolment.group.id)).toEqual([group, newer, older])
  const steps = await director.courses.groupHistory({ id: group })
  expect(steps.map((step) => step.action)).toEqual(['courses.enrol', 'courses.createGroup'])
  expect(steps[0]?.rows.map(({ about }) => about)).toEqual(['Cīrulis'])
  const [told] = await director.people.history({ id: first })
  expect(told?.rows).toMatchObject([{ table: 'enrolment', about: 'B' }])
})
