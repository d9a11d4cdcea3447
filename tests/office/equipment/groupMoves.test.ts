import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { noGrounds } from '#shared/timetable/schema.ts'
import { signedIn } from '#tests/office/courses/people.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, issue, reserve, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** What becomes of equipment when a group moves by weeks. */

const december = { from: '2026-12-01', until: '2026-12-18' }
const later = { from: '2026-12-15', until: '2027-01-01' }

type Opened = Awaited<ReturnType<typeof openOfficeWithDirector>>

/** On 23 November 2026 a group that learns from 1 to 18 December, and things with these tags. */
async function office(tags: string[], opened?: Opened, managerId: string | null = null) {
  const { director } = opened ?? (await openOfficeWithDirector())
  const { items } = await enterThings(director, tags)
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const group = value(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, ...dates, name: 'Rīta', courseId: course, managerId } }),
    ),
  ).id
  const people = { kind: 'rows' as const, ids: [anna] }
  value(await director.courses.enrol(once({ group, people, state: 'applied', since: null })))
  return { director, anna, oto, group, at: (tag: string) => items[tag] ?? '' }
}

const twoWeeks = (group: string, from = '2026-12-01') => ({ group, from, days: 14 })
const move = (client: Client, group: string, from?: string) =>
  client.timetable.moveGroup(once({ ...twoWeeks(group, from), grounds: noGrounds }))
const previewOf = async (client: Client, group: string, from?: string) =>
  (await client.timetable.previewMove(twoWeeks(group, from))).equipment

const kept = async (client: Client, person: string) =>
  (await client.equipment.holdingsOf({ person })).reservations.map(({ from, until, held }) => ({
    from,
    until,
    tags: held.map(({ tag }) => tag),
  }))

test('what is reserved for a group moves along, loans stay, and one undo takes it back', async () => {
  const { director, anna, oto, group, at } = await office(['L-1', 'L-2'])
  const lent = { person: anna, group, due: '2026-12-18', lines: [thing(at('L-2'))] }
  value(await issue(director, lent))
  value(await reserve(director, { person: anna, group, item: at('L-1'), ...december }))
  value(await reserve(director, { person: oto, from: '2027-02-01', until: '2027-02-05' }))
  expect(await previewOf(director, group)).toEqual({
    moving: 1,
    shared: 0,
    ungrouped: 0,
    unclear: { count: 0, first: [] },
    stuck: { count: 0, first: [] },
    dueBefore: 1,
  })
  expect(value(await move(director, group))).toEqual({ count: 0, reservations: 1, stuck: 0 })
  expect(await kept(director, anna)).toEqual([{ ...later, tags: ['L-1'] }])
  expect((await director.equipment.holdingsOf({ person: anna })).lines).toMatchObject([
    { tag: 'L-2', dueOn: '2026-12-18' },
  ])
  expect(await kept(director, oto)).toMatchObject([{ from: '2027-02-01' }])
  value(await director.journal.undo(once({ entry: null })))
  expect(await kept(director, anna)).toEqual([{ ...december, tags: ['L-1'] }])
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ endsOn: '2026-12-18' })
})

test('a thing that another has on the new days is exchanged; undo gives it back', async () => {
  const { director, anna, oto, group, at } = await office(['L-1', 'L-2'])
  value(await reserve(director, { person: anna, group, item: at('L-1'), ...december }))
  const others = { person: oto, from: '2026-12-21', until: '2026-12-30' }
  value(await reserve(director, { ...others, item: at('L-1') }))
  expect(value(await move(director, group))).toMatchObject({ reservations: 1, stuck: 0 })
  expect(await kept(director, anna)).toEqual([{ ...later, tags: ['L-2'] }])
  expect(await kept(director, oto)).toMatchObject([{ tags: ['L-1'] }])
  value(await director.journal.undo(once({ entry: null })))
  expect(await kept(director, anna)).toEqual([{ ...december, tags: ['L-1'] }])
})

test('a packed thing stays with its reservation: the other’s goes elsewhere', async () => {
  const { director, anna, oto, group, at } = await office(['L-1', 'L-2'])
  const mine = value(
    await reserve(director, { person: anna, group, item: at('L-1'), ...december }),
  ).id
  value(await director.equipment.pack(once({ reservation: mine, item: at('L-1'), unpack: false })))
  const others = { person: oto, from: '2026-12-21', until: '2026-12-30' }
  value(await reserve(director, { ...others, item: at('L-1') }))
  value(await move(director, group))
  expect(await kept(director, anna)).toEqual([{ ...later, tags: ['L-1'] }])
  expect(await kept(director, oto)).toMatchObject([{ tags: ['L-2'] }])
})

test('what finds no room is told beforehand with whose it clashes, and keeps its days', async () => {
  const { director, anna, oto, group, at } = await office(['L-1'])
  value(await reserve(director, { person: anna, group, item: at('L-1'), ...december }))
  const others = { person: oto, from: '2026-12-21', until: '2026-12-30' }
  value(await reserve(director, others))
  expect(await previewOf(director, group)).toMatchObject({
    moving: 0,
    stuck: {
      count: 1,
      first: [
        {
          person: { name: 'Anna Āboliņa' },
          tags: ['L-1'],
          ...december,
          blockers: [{ kind: 'reserved', tag: 'L-1', person: { name: 'Oto Bērziņš' } }],
        },
      ],
    },
  })
  // The preview wrote nothing, and the group moves all the same.
  expect(value(await move(director, group))).toMatchObject({ reservations: 0, stuck: 1 })
  expect(await kept(director, anna)).toEqual([{ ...december, tags: ['L-1'] }])
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ endsOn: '2027-01-01' })
})

test('reservations of one group make room for each other', async () => {
  const { director, anna, oto, group, at } = await office(['L-1'])
  const item = at('L-1')
  value(await reserve(director, { person: anna, group, item, ...december }))
  value(
    await reserve(director, { person: oto, group, item, from: '2026-12-19', until: '2026-12-30' }),
  )
  expect(value(await move(director, group))).toMatchObject({ reservations: 2, stuck: 0 })
  expect(await kept(director, anna)).toEqual([{ ...later, tags: ['L-1'] }])
  expect(await kept(director, oto)).toMatchObject([{ from: '2027-01-02', until: '2027-01-13' }])
})

test('one that can’t move is no reason to lose what another was promised', async () => {
  const { director, anna, oto, group, at } = await office(['L-1'])
  const item = at('L-1')
  // Anna’s would come to the days of Oto’s, and Oto’s can’t go on: somebody has them.
  value(await reserve(director, { person: anna, group, item, ...december }))
  const next = { from: '2026-12-19', until: '2026-12-30' }
  value(await reserve(director, { person: oto, group, item, ...next }))
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Čakste' })
  value(await reserve(director, { person: zane, item, from: '2027-01-05', until: '2027-01-08' }))
  expect(value(await move(director, group))).toMatchObject({ reservations: 0, stuck: 2 })
  expect(await kept(director, anna)).toMatchObject([december])
  expect(await kept(director, oto)).toMatchObject([next])
})

test('in mid-course what is needed from the beginning is kept longer', async () => {
  const { director, anna, group } = await office(['L-1'])
  value(await reserve(director, { person: anna, group, ...december }))
  expect(value(await move(director, group, '2026-12-10'))).toMatchObject({ reservations: 1 })
  expect(await kept(director, anna)).toMatchObject([{ from: '2026-12-01', until: '2027-01-01' }])
})

test('a project manager is told that something clashes, not with whose where they may not see them', async () => {
  const opened = await openOfficeWithDirector()
  const manager = await signedIn(opened, 'Kalniņa', 'projectManager')
  const { director, anna, oto, group } = await office(['L-1'], opened, manager.person)
  value(await reserve(director, { person: anna, group, ...december }))
  value(await reserve(director, { person: oto, from: '2026-12-21', until: '2026-12-30' }))
  expect((await previewOf(manager.client, group)).stuck.first).toMatchObject([
    { person: { name: 'Anna Āboliņa' }, blockers: [{ kind: 'reserved', person: null }] },
  ])
})

test('days on which another group relies on what is reserved stay reserved', async () => {
  const { director, group } = await office(['L-1'])
  const { course } = await director.courses.getGroup({ id: group })
  const dates = { startsOn: '2026-12-10', endsOn: '2026-12-23' }
  const input = { ...emptyGroup, ...dates, name: 'Otrā', courseId: course.id }
  const { id: other } = value(await director.courses.createGroup(once({ input })))
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Čakste', contacts })
  const people = { kind: 'rows' as const, ids: [zane] }
  for (const of of [group, other]) {
    value(
      await director.courses.enrol(once({ group: of, people, state: 'confirmed', since: null })),
    )
  }
  const told = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  const needs = { group: other, people: [zane], kinds: ['computer' as const], ...told }
  value(await director.equipment.noteNeeds(once(needs)))
  value(await reserve(director, { person: zane, group, from: '2026-12-01', until: '2026-12-23' }))
  expect(await previewOf(director, group)).toMatchObject({ moving: 1, shared: 1 })
  value(await move(director, group))
  // The first group learns until 1 January now, the other from 10 December on.
  expect(await kept(director, zane)).toMatchObject([{ from: '2026-12-10', until: '2027-01-01' }])
})

test('what names no group moves along with the one that it is for; what may be for another is named and stays', async () => {
  const { director, group } = await office(['L-1', 'L-2'])
  const { course } = await director.courses.getGroup({ id: group })
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Čakste', contacts })
  const people = { kind: 'rows' as const, ids: [zane] }
  const told = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  const join = async (of: string) => {
    value(
      await director.courses.enrol(once({ group: of, people, state: 'confirmed', since: null })),
    )
    const needs = { group: of, people: [zane], kinds: ['computer' as const], ...told }
    value(await director.equipment.noteNeeds(once(needs)))
  }
  await join(group)
  const { id } = value(await reserve(director, { person: zane, ...december }))
  expect(await previewOf(director, group)).toMatchObject({
    moving: 1,
    ungrouped: 1,
    unclear: { count: 0 },
  })
  expect(value(await move(director, group))).toMatchObject({ reservations: 1, stuck: 0 })
  expect(await kept(director, zane)).toMatchObject([later])
  value(await director.journal.undo(once({ entry: null })))
  expect(await kept(director, zane)).toMatchObject([december])

  const dates = { startsOn: '2026-12-18', endsOn: '2026-12-23' }
  const input = { ...emptyGroup, ...dates, name: 'Otrā', courseId: course.id }
  await join(value(await director.courses.createGroup(once({ input }))).id)
  expect(await previewOf(director, group)).toMatchObject({
    moving: 0,
    ungrouped: 0,
    unclear: { count: 1, first: [{ id, person: { name: 'Zane Čakste' }, ...december }] },
  })
  expect(value(await move(director, group))).toMatchObject({ reservations: 0, stuck: 0 })
  expect(await kept(director, zane)).toMatchObject([december])
})
