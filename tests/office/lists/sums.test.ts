import { expect, test } from 'vitest'
import { office } from '#tests/office/equipment/lendingOffice.ts'
import { office as officeWithSessions } from '#tests/office/absences/absencesOffice.ts'
import { grounds } from '#tests/office/rights/inputs.ts'
import { value } from '#tests/office/rights/world.ts'
import { issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'

const one = { ...firstPage, limit: 1 }
const ofAll = { kind: 'all' as const }

test('the foot adds up all that match, not the page', async () => {
  const { director, addSession, group, other } = await officeWithSessions()
  await addSession(group, { day: '2026-11-25', from: '10:00', to: '11:30' })
  const called = await addSession(other, { day: '2026-11-26', from: '10:00', to: '12:00' })
  const list = { ...one, sums: ['length'] }
  const before = await director.timetable.listSessions({ of: ofAll, list })
  expect(before.rows).toHaveLength(1)
  const [first] = before.rows
  const minutes = (before.sums?.['length'] ?? 0) - 90 - 120
  expect(first).toMatchObject({ day: '2026-11-24' })
  expect(minutes).toBeGreaterThan(0)

  const day = { kind: 'dates' as const, from: '2026-11-25', until: null }
  const later = { ...list, filters: { day } }
  expect(await director.timetable.listSessions({ of: ofAll, list: later })).toMatchObject({
    total: 2,
    sums: { length: 210 },
  })
  value(
    await director.timetable.cancelSessions(
      once({
        of: ofAll,
        selection: { kind: 'rows', ids: [called] },
        grounds,
      }),
    ),
  )
  // What was called off takes no time.
  expect(await director.timetable.listSessions({ of: ofAll, list: later })).toMatchObject({
    total: 2,
    sums: { length: 90 },
  })
})

test('nothing is added up that was not asked for, that the list can’t, or that nobody may see', async () => {
  const made = await officeWithSessions()
  const { director } = made
  expect(await director.timetable.listSessions({ of: ofAll, list: one })).not.toHaveProperty('sums')
  const unknown = { ...one, sums: ['room', 'nowhere', 'length; drop table session'] }
  expect((await director.timetable.listSessions({ of: ofAll, list: unknown })).sums).toEqual({})
  const { client } = await signInAs(made, 'projectManager', 'Vadītāja')
  const list = { ...one, sums: ['length'] }
  expect(await client.timetable.listSessions({ of: ofAll, list })).toMatchObject({
    total: 0,
    sums: { length: 0 },
  })
})

test('what is lent, held and taught adds up', async () => {
  const { director, items, anna } = await office()
  const lines = Object.values(items).map((id) => thing(id))
  value(await issue(director, { person: anna, due: '2026-12-10', lines }))
  expect((await director.equipment.listLines({ ...one, sums: ['quantity'] })).sums).toEqual({
    quantity: 2,
  })
  const [item] = (await director.equipment.listItems(one)).rows
  expect(item).toBeDefined()
  expect((await director.equipment.listItems({ ...one, sums: ['value'] })).sums).toEqual({
    value: 0,
  })

  const module = (name: string, plannedHours: number) => ({
    id: null,
    name,
    kind: 'theory' as const,
    plannedHours,
  })
  value(
    await director.courses.createCourse(
      once({
        input: {
          name: 'Excel',
          projectId: null,
          programme: '',
          modules: [module('Tabulas', 24), module('Formulas', 16)],
          platforms: [],
        },
      }),
    ),
  )
  const { sums } = await director.courses.listCourses({ ...one, sums: ['hours', 'groups'] })
  expect(sums).toEqual({ hours: 40, groups: 0 })
})
