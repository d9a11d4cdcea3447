import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, reserve } from '#tests/support/equipment.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

/** What becomes of reservations that two groups share, or that name none, when a group needs nothing more. */

/** Zane needs a computer in a group of early December, and in one of late December; her reservation lasts for both. */
async function prolonged() {
  const { director } = await openOfficeWithDirector()
  await enterThings(director, ['L-1', 'L-2', 'L-3'])
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Čakste', contacts })
  const people = { kind: 'rows' as const, ids: [zane] }
  const groupOf = async (name: string, startsOn: string, endsOn: string) => {
    const input = { ...emptyGroup, name, courseId, startsOn, endsOn }
    const { id: group } = value(await director.courses.createGroup(once({ input })))
    value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
    const told = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
    const of = { group, people: [zane], kinds: ['computer' as const] }
    value(await director.equipment.noteNeeds(once({ ...of, ...told })))
    return group
  }
  const first = await groupOf('Agrā', '2026-12-01', '2026-12-09')
  const second = await groupOf('Vēlā', '2026-12-10', '2026-12-18')
  const own = { from: '2026-12-01', until: '2026-12-09' }
  const { id } = value(await reserve(director, { person: zane, group: first, ...own }))
  expect(value(await director.equipment.reserveNeeds(once({ group: second })))).toEqual({
    reserved: 0,
    extended: 1,
    short: 0,
  })
  const hers = await director.courses.enrolmentsOf({ person: zane })
  const ids = hers.filter(({ group }) => group.id === second).map((one) => one.id)
  const chosen = { group: second, selection: { kind: 'rows' as const, ids } }
  const now = () => director.equipment.getReservation({ id })
  return { director, zane, first, second, chosen, own, now, groupOf }
}

test('what was prolonged for a second group keeps the days of the first when somebody withdraws from the second', async () => {
  const { director, first, chosen, own, now } = await prolonged()
  const both = { from: '2026-12-01', until: '2026-12-18' }
  expect(await now()).toMatchObject({ group: first, ...both })
  const [told] = await director.courses.openAffairs(chosen)
  expect(told).toMatchObject({ reserved: [], shortened: [{ ...both, keeps: own }], unclear: [] })
  const leave = { ...chosen, state: 'withdrawn' as const, since: null, seen: {} }
  expect(value(await director.courses.changeEnrolmentState(once(leave)))).toMatchObject({
    cancelled: 0,
    passedOn: 0,
    shortened: 1,
  })
  expect(await now()).toMatchObject({ group: first, ...own, ended: null })
  value(await director.journal.undo(once({ entry: null })))
  expect(await now()).toMatchObject({ group: first, ...both })
})

test('so it does when the second group is archived; archived with the first, it is called off', async () => {
  const { director, zane, first, second, own, now } = await prolonged()
  const selection = { kind: 'rows' as const, ids: [second] }
  expect(await director.courses.leftInGroups({ selection })).toMatchObject({
    reserved: { count: 0 },
    shortened: { count: 1, first: [{ person: { id: zane }, until: '2026-12-18', keeps: own }] },
  })
  const both = { kind: 'rows' as const, ids: [second, first] }
  expect(await director.courses.leftInGroups({ selection: both })).toMatchObject({
    reserved: { count: 1 },
    shortened: { count: 0 },
  })
  expect(value(await director.courses.archiveGroups(once({ selection: both })))).toMatchObject({
    cancelled: 1,
    shortened: 0,
  })
  value(await director.journal.undo(once({ entry: null })))
  expect(value(await director.courses.archiveGroups(once({ selection })))).toMatchObject({
    cancelled: 0,
    shortened: 1,
  })
  expect(await now()).toMatchObject({ group: first, ...own })
})

test('a reservation that names no group is called off with the one that it is for, unless it may be for another', async () => {
  const { director, zane, first, groupOf } = await prolonged()
  value(await director.courses.archiveGroups(once({ selection: { kind: 'rows', ids: [first] } })))
  const winter = await groupOf('Ziemas', '2027-01-11', '2027-01-22')
  const byHand = { person: zane, from: '2027-01-11', until: '2027-01-22' }
  const { id } = value(await reserve(director, byHand))
  const selection = { kind: 'rows' as const, ids: [winter] }
  expect(await director.courses.leftInGroups({ selection })).toMatchObject({
    reserved: { count: 1, first: [{ id, noGroup: true }] },
    unclear: { count: 0 },
  })
  await groupOf('Otra', '2027-01-20', '2027-01-29')
  expect(await director.courses.leftInGroups({ selection })).toMatchObject({
    reserved: { count: 0 },
    unclear: { count: 1, first: [{ id, from: '2027-01-11' }] },
  })
  expect(value(await director.courses.archiveGroups(once({ selection })))).toMatchObject({
    cancelled: 0,
  })
  const now = () => director.equipment.getReservation({ id })
  expect(await now()).toMatchObject({ group: null, ended: null })
  // The other group alone is left of them: it is for that one.
  const { rows } = await director.courses.listGroups(firstPage)
  const other = {
    kind: 'rows' as const,
    ids: rows.filter(({ name }) => name === 'Otra').map((one) => one.id),
  }
  expect(value(await director.courses.archiveGroups(once({ selection: other })))).toMatchObject({
    cancelled: 1,
  })
  expect(await now()).toMatchObject({ ended: 'cancelled' })
  value(await director.journal.undo(once({ entry: null })))
  expect(await now()).toMatchObject({ ended: null })
})
