import { expect, test } from 'vitest'
import { enterCourse, groupInput, valueOf } from './people.ts'
import {
  chosen,
  entered,
  openOfficeWithTimetable,
  tuesday,
} from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'

test('dates that planned sessions no longer lie within are refused with the first of them', async () => {
  const { director, group, course } = await openOfficeWithTimetable()
  const first = await entered(director, { groupId: group })
  const second = await entered(director, { groupId: group, day: '2026-12-10' })
  let revision = 1
  const change = (dates: { startsOn: string | null; endsOn: string | null }) =>
    director.courses.updateGroup(
      once({ id: group, revision, input: groupInput({ courseId: course, ...dates }) }),
    )
  // Both ends belong to the group.
  valueOf(await change({ startsOn: tuesday, endsOn: '2026-12-10' }))
  revision += 1
  expect(await change({ startsOn: tuesday, endsOn: '2026-12-09' })).toEqual({
    ok: false,
    refusal: {
      reason: 'sessionsOutside',
      field: 'endsOn',
      count: 1,
      first: { day: '2026-12-10', from: '09:00', to: '10:30' },
    },
  })
  expect(await change({ startsOn: '2026-12-11', endsOn: null })).toMatchObject({
    refusal: { field: 'startsOn', count: 2, first: { day: tuesday } },
  })
  expect(await director.courses.getGroup({ id: group })).toMatchObject({ endsOn: '2026-12-10' })
  // What is called off needs no day of the group.
  valueOf(await director.timetable.cancelSessions(once(chosen(second))))
  valueOf(await change({ startsOn: tuesday, endsOn: '2026-12-09' }))
  expect(await director.timetable.getSession({ id: first })).toMatchObject({ state: 'planned' })
})

test('a group with sessions of modules stays with its course until they have none', async () => {
  const { director, group, course } = await openOfficeWithTimetable()
  const { revision, ...now } = await director.courses.getCourse({ id: course })
  const module = { id: null, name: 'Tabulas', kind: 'theory' as const, plannedHours: 10 }
  valueOf(
    await director.courses.updateCourse(
      once({
        id: course,
        revision,
        input: {
          name: now.name,
          projectId: null,
          programme: '',
          modules: [module],
          platforms: [],
        },
      }),
    ),
  )
  const moduleId = (await director.courses.getCourse({ id: course })).modules[0]?.id ?? null
  const other = await enterCourse(director, 'Word iesācējiem')
  await entered(director, { groupId: group, moduleId })
  const move = () =>
    director.courses.updateGroup(
      once({ id: group, revision: 1, input: groupInput({ courseId: other }) }),
    )
  expect(await move()).toMatchObject({
    refusal: { reason: 'sessionsOfModules', field: 'courseId', count: 1, first: { day: tuesday } },
  })
  const { sessions } = await director.timetable.sessionsBetween({
    of: { kind: 'group', group },
    period: { from: tuesday, until: tuesday },
  })
  expect(sessions).toHaveLength(1)
  valueOf(await director.journal.undo(once({ entry: null })))
  valueOf(await move())
})
