import { expect, test } from 'vitest'
import type { EnrolmentState } from '#shared/courses/schema.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enterCourse, enterGroup, enterPerson, valueOf, wholeList } from './people.ts'

/** A group of two places, and people who can be confirmed: they have an e-mail each. */
async function openOfficeWithPlaces() {
  const { director } = await openOfficeWithDirector()
  const course = await enterCourse(director, 'Excel iesācējiem')
  const group = await enterGroup(director, { courseId: course, capacity: 2 })
  const people = []
  for (const familyName of ['Āboliņš', 'Bērziņa', 'Cīrulis', 'Dārziņa']) {
    people.push(await enterReachable(director, familyName, `p${people.length}@example.lv`))
  }
  return { director, course, group, people }
}

const enterReachable = (client: Client, familyName: string, email: string, birthDate?: string) =>
  enterPerson(client, {
    familyName,
    birthDate: birthDate ?? '1990-05-04',
    contacts: [{ kind: 'email', value: email, note: '' }],
  })

const enrolled = (group: string, ids: string[], state: EnrolmentState = 'confirmed') =>
  once({ group, people: { kind: 'rows' as const, ids }, state, since: null })

const standing = async (client: Client, group: string) => {
  const { rows } = await client.courses.listEnrolments({ group, list: wholeList })
  return Object.fromEntries(rows.map((row) => [row.familyName, row.state]))
}

const put = async (client: Client, group: string, names: string[], state: EnrolmentState) => {
  const { rows } = await client.courses.listEnrolments({ group, list: wholeList })
  const ids = rows.filter((row) => names.includes(row.familyName)).map(({ id }) => id)
  const selection = { kind: 'rows' as const, ids }
  return client.courses.changeEnrolmentState(
    once({ group, selection, state, since: null, seen: {} }),
  )
}

test('whoever would exceed the places is put on the waiting list, in the order of choosing', async () => {
  const { director, group, people } = await openOfficeWithPlaces()
  const [a = '', b = '', c = '', d = ''] = people
  expect(await director.courses.enrol(enrolled(group, [d, a, c, b]))).toMatchObject({
    ok: true,
    value: {
      enrolled: 4,
      waiting: { count: 2, first: [{ name: 'Cīrulis' }, { name: 'Bērziņa' }] },
    },
  })
  expect(await standing(director, group)).toEqual({
    Āboliņš: 'confirmed',
    Bērziņa: 'waiting',
    Cīrulis: 'waiting',
    Dārziņa: 'confirmed',
  })
  expect(await director.courses.getGroup({ id: group })).toMatchObject({
    placesTaken: 2,
    waiting: { count: 2, first: { name: 'Cīrulis' } },
  })
})

test('when somebody withdraws, who waited longest is proposed and stays where they are', async () => {
  const { director, group, people } = await openOfficeWithPlaces()
  valueOf(await director.courses.enrol(enrolled(group, people.slice(0, 3))))
  expect(await put(director, group, ['Cīrulis'], 'confirmed')).toMatchObject({
    refusal: { reason: 'groupFull', capacity: 2, people: { first: [{ name: 'Cīrulis' }] } },
  })
  valueOf(await put(director, group, ['Āboliņš'], 'withdrawn'))
  expect(await director.courses.getGroup({ id: group })).toMatchObject({
    placesTaken: 1,
    waiting: { count: 1, first: { name: 'Cīrulis' } },
  })
  expect(await standing(director, group)).toMatchObject({ Cīrulis: 'waiting' })
  valueOf(await put(director, group, ['Cīrulis'], 'confirmed'))
  expect(await standing(director, group)).toMatchObject({ Cīrulis: 'confirmed' })
})

test('a place that has been given to another is not taken back by an undo', async () => {
  const { director, group, people } = await openOfficeWithPlaces()
  valueOf(await director.courses.enrol(enrolled(group, people.slice(0, 3))))
  const left = await put(director, group, ['Āboliņš'], 'withdrawn')
  valueOf(await put(director, group, ['Cīrulis'], 'confirmed'))
  const entry = left.ok ? left.entry : 0
  expect(await director.journal.undo(once({ entry }))).toMatchObject({
    refusal: { reason: 'blocked', rule: 'placesSuffice', subject: `group/${group}` },
  })
  expect(await standing(director, group)).toMatchObject({ Āboliņš: 'withdrawn' })
})

test('nobody without a contact is confirmed, nor a minor without a guardian who can be reached', async () => {
  const { director, group, people } = await openOfficeWithPlaces()
  const [ready = ''] = people
  const silent = await enterPerson(director, { familyName: 'Klusa' })
  const child = await enterReachable(director, 'Maza', 'maza@example.lv', '2012-03-01')
  const both = { group, people: { kind: 'rows' as const, ids: [ready, silent, child] } }
  const enrolling = once({ ...both, state: 'confirmed' as const, since: null })
  expect(await director.courses.enrol(enrolling)).toMatchObject({
    refusal: {
      reason: 'notReady',
      count: 2,
      people: [
        { id: silent, name: 'Klusa', missing: 'contact' },
        { id: child, name: 'Maza', missing: 'guardian' },
      ],
    },
  })
  expect(await standing(director, group)).toEqual({})

  valueOf(await director.courses.enrol(enrolled(group, [silent, child], 'applied')))
  const mother = await enterPerson(director, { familyName: 'Lielā' })
  valueOf(
    await director.people.addGuardian(once({ ward: child, guardian: mother, relation: 'mother' })),
  )
  expect(await put(director, group, ['Maza'], 'started')).toMatchObject({
    refusal: {
      people: [{ missing: 'guardianContact', guardian: { id: mother, name: 'Lielā' } }],
    },
  })
})

test('nobody gets past the contact or the last place by being noted as finished first', async () => {
  const { director, group, people } = await openOfficeWithPlaces()
  const silent = await enterPerson(director, { familyName: 'Klusa' })
  valueOf(await director.courses.enrol(enrolled(group, [silent], 'applied')))
  valueOf(await put(director, group, ['Klusa'], 'finished'))
  expect(await put(director, group, ['Klusa'], 'started')).toMatchObject({
    refusal: { reason: 'notReady', people: [{ name: 'Klusa', missing: 'contact' }] },
  })
  valueOf(await put(director, group, ['Klusa'], 'withdrawn'))

  valueOf(await director.courses.enrol(enrolled(group, people.slice(0, 3))))
  valueOf(await put(director, group, ['Cīrulis'], 'finished'))
  expect(await put(director, group, ['Cīrulis'], 'confirmed')).toMatchObject({
    value: { waiting: { count: 1, first: [{ name: 'Cīrulis' }] } },
  })
  expect(await standing(director, group)).toMatchObject({ Cīrulis: 'waiting' })
})

test('who finished comes again to the place that is still theirs', async () => {
  const { director, group, people } = await openOfficeWithPlaces()
  valueOf(await director.courses.enrol(enrolled(group, people.slice(0, 3))))
  valueOf(await put(director, group, ['Bērziņa'], 'finished'))
  expect(await put(director, group, ['Bērziņa', 'Cīrulis'], 'started')).toMatchObject({
    value: { count: 1, waiting: { count: 1, first: [{ name: 'Cīrulis' }] } },
  })
  expect(await standing(director, group)).toMatchObject({ Bērziņa: 'started', Cīrulis: 'waiting' })
})

test('an unknown birth date is told and is no obstacle', async () => {
  const { director, group } = await openOfficeWithPlaces()
  const ageless = await enterPerson(director, {
    familyName: 'Nezināmā',
    contacts: [{ kind: 'phone', value: '20 001 234', note: '' }],
  })
  expect(await director.courses.enrol(enrolled(group, [ageless]))).toMatchObject({
    value: { enrolled: 1, unknownAge: { count: 1, first: [{ name: 'Nezināmā' }] } },
  })
})

test('people move to another group as one step: states go along, and one undo brings them back', async () => {
  const { director, course, group, people } = await openOfficeWithPlaces()
  const other = await enterGroup(director, { courseId: course, name: '2. grupa', capacity: 2 })
  valueOf(await director.courses.enrol(enrolled(group, people.slice(0, 3))))
  valueOf(await put(director, group, ['Āboliņš'], 'started'))
  const { rows } = await director.courses.listEnrolments({ group, list: wholeList })
  const selection = { kind: 'rows' as const, ids: rows.map(({ id }) => id) }
  const moving = () => once({ from: group, to: other, selection, since: null })
  expect(await director.courses.moveEnrolments(moving())).toMatchObject({ value: { count: 3 } })
  expect(await standing(director, other)).toEqual({
    Āboliņš: 'started',
    Bērziņa: 'confirmed',
    Cīrulis: 'waiting',
  })
  expect(Object.values(await standing(director, group))).toEqual(Array(3).fill('withdrawn'))
  valueOf(await director.journal.undo(once({ entry: null })))
  expect(await standing(director, other)).toEqual({})
  expect(await standing(director, group)).toMatchObject({ Āboliņš: 'started', Cīrulis: 'waiting' })
})

test('a group without places enough takes nobody over, and the same group is no other', async () => {
  const { director, course, group, people } = await openOfficeWithPlaces()
  const small = await enterGroup(director, { courseId: course, name: 'Maza', capacity: 1 })
  valueOf(await director.courses.enrol(enrolled(group, people.slice(0, 2))))
  const { rows } = await director.courses.listEnrolments({ group, list: wholeList })
  const selection = { kind: 'rows' as const, ids: rows.map(({ id }) => id) }
  const moveTo = (to: string) =>
    director.courses.moveEnrolments(once({ from: group, to, selection, since: null }))
  expect(await moveTo(small)).toMatchObject({
    refusal: { reason: 'noPlaces', field: 'to', free: 1, asked: 2 },
  })
  expect(await moveTo(group)).toMatchObject({ refusal: { reason: 'sameGroup' } })
  expect(await standing(director, small)).toEqual({})
})
