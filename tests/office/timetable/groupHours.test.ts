import { expect, test } from 'vitest'
import { emptyCourse } from '#shared/courses/schema.ts'
import { enterGroup, valueOf } from '#tests/office/courses/people.ts'
import { once } from '#tests/support/office.ts'
import { entered, openOfficeWithTimetable, tuesday } from './timetable.ts'

const openPlanned = async () => {
  const office = await openOfficeWithTimetable()
  const { director } = office
  const { revision, ...policies } = await director.settings.policies()
  valueOf(
    await director.settings.changePolicies(
      once({ revision, input: { ...policies, lessonMinutes: 45, remoteShareLimit: 20 } }),
    ),
  )
  const modules = [
    { id: null, name: 'Formulas', kind: 'theory' as const, plannedHours: 10 },
    { id: null, name: 'Prakse', kind: 'practice' as const, plannedHours: 5 },
  ]
  const { id: course } = valueOf(
    await director.courses.createCourse(
      once({ input: { ...emptyCourse, name: 'Excel', modules } }),
    ),
  )
  const { modules: made } = await director.courses.getCourse({ id: course })
  const group = await enterGroup(director, { courseId: course, name: 'Rīta grupa' })
  return { ...office, course, planned: group, module: made[0]?.id ?? '' }
}

test('a course tells how much of its hours each group has in the timetable, and how much is remote', async () => {
  const { director, course, planned, module } = await openPlanned()
  const late = await enterGroup(director, { courseId: course, name: 'Vakara grupa' })
  const at = { groupId: planned, moduleId: module }
  // Two teaching hours remotely: exactly 20 % of ten; and three on site, of no module.
  await entered(director, { ...at, from: '09:00', to: '10:30', mode: 'remote' })
  await entered(director, {
    groupId: planned,
    day: '2026-11-25',
    from: '09:00',
    to: '11:15',
    mode: 'onSite',
  })
  expect(await director.timetable.groupHours({ course })).toMatchObject([
    {
      id: planned,
      plannedHours: 15,
      scheduledMinutes: 225,
      remoteMinutes: 90,
      lessonMinutes: 45,
      overLimit: [],
    },
    { id: late, scheduledMinutes: 0, remoteMinutes: 0 },
  ])
})

test('a module over the remote share is named; what is cancelled counts no more', async () => {
  const { director, course, planned, module } = await openPlanned()
  const id = await entered(director, {
    groupId: planned,
    moduleId: module,
    day: tuesday,
    from: '09:00',
    to: '10:31',
    mode: 'remote',
    overrideReason: 'telpa nav pieejama',
  })
  const [hours] = await director.timetable.groupHours({ course })
  expect(hours?.overLimit).toMatchObject([
    { module: { name: 'Formulas' }, studyYear: '2026-09-01', limit: 20 },
  ])
  valueOf(
    await director.timetable.cancelSessions(
      once({
        of: { kind: 'all' },
        selection: { kind: 'rows', ids: [id] },
        grounds: { orderNumber: '', orderDate: null, overrideReason: '' },
      }),
    ),
  )
  expect(await director.timetable.groupHours({ course })).toMatchObject([
    { scheduledMinutes: 0, remoteMinutes: 0, overLimit: [] },
  ])
})
