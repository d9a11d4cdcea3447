import { expect, test } from 'vitest'
import { emptyCourse } from '#shared/courses/schema.ts'
import { chosen, entered } from '#tests/office/timetable/timetable.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enterGroup, enterPerson, valueOf } from './people.ts'

const module = (name: string, plannedHours = 20) => ({
  id: null,
  name,
  kind: 'theory' as const,
  plannedHours,
})

test('a course keeps its modules and platforms in order; what stays keeps its id', async () => {
  const { director } = await openOfficeWithDirector()
  const input = {
    ...emptyCourse,
    name: 'Excel',
    modules: [module('Formulas'), { ...module('Prakse', 8), kind: 'practice' as const }],
    platforms: [
      { id: null, name: 'Moodle', link: 'moodle.example.lv', access: 'pēc uzaicinājuma' },
    ],
  }
  const { id } = valueOf(await director.courses.createCourse(once({ input })))
  const before = await director.courses.getCourse({ id })
  expect(before).toMatchObject({
    modules: [
      { name: 'Formulas', kind: 'theory', plannedHours: 20 },
      { name: 'Prakse', kind: 'practice', plannedHours: 8 },
    ],
    platforms: [{ name: 'Moodle', link: 'https://moodle.example.lv', access: 'pēc uzaicinājuma' }],
  })

  const changed = {
    ...input,
    modules: [...before.modules.toReversed(), module('Grafiki')],
    platforms: [],
  }
  valueOf(await director.courses.updateCourse(once({ id, revision: 1, input: changed })))
  const after = await director.courses.getCourse({ id })
  expect(after.modules.map(({ name }) => name)).toEqual(['Prakse', 'Formulas', 'Grafiki'])
  expect(after.modules[1]?.id).toBe(before.modules[0]?.id)
  expect(after.platforms).toEqual([])

  valueOf(await director.journal.undo(once({ entry: null })))
  expect(await director.courses.getCourse({ id })).toEqual({ ...before, revision: 3 })
})

test('two modules or platforms of one name are told at the second, and nothing is written', async () => {
  const { director } = await openOfficeWithDirector()
  const input = {
    ...emptyCourse,
    name: 'Excel',
    modules: [module('Formulas'), module('FORMULAS')],
    platforms: ['Zoom', 'zoom'].map((name) => ({ id: null, name, link: '' })),
  }
  expect(await director.courses.createCourse(once({ input }))).toMatchObject({
    refusal: {
      reason: 'invalid',
      problems: [
        { path: ['input', 'modules', 1, 'name'], problem: 'moduleTwice' },
        { path: ['input', 'platforms', 1, 'name'], problem: 'platformTwice' },
      ],
    },
  })
  expect(await director.courses.findCourses({ text: '', limit: 9 })).toEqual([])
})

test('a group has a tutor, places and channels, and its tutor plays that part', async () => {
  const { director } = await openOfficeWithDirector()
  const platforms = [{ id: null, name: 'Zoom', link: '' }]
  const input = { ...emptyCourse, name: 'Excel', platforms }
  const course = valueOf(await director.courses.createCourse(once({ input }))).id
  const tutor = await enterPerson(director, { givenName: 'Zane', familyName: 'Ozola' })
  const group = await enterGroup(director, {
    courseId: course,
    tutorId: tutor,
    capacity: 12,
    channels: 'E-pasts un tālrunis',
  })
  expect(await director.courses.getGroup({ id: group })).toMatchObject({
    course: { platforms: [{ name: 'Zoom' }] },
    tutor: { id: tutor, name: 'Zane Ozola' },
    capacity: 12,
    channels: 'E-pasts un tālrunis',
    placesTaken: 0,
  })
  const found = await director.people.find({ text: '', limit: 9, part: 'tutor' })
  expect(found.map(({ id }) => id)).toEqual([tutor])
})

test('a module with planned remote sessions cannot become practice; moved on site, it can', async () => {
  const { director } = await openOfficeWithDirector()
  const input = { ...emptyCourse, name: 'Excel', modules: [module('Formulas')] }
  const { id } = valueOf(await director.courses.createCourse(once({ input })))
  const { modules } = await director.courses.getCourse({ id })
  const group = await enterGroup(director, { courseId: id })
  const moduleId = modules[0]?.id ?? ''
  const session = await entered(director, { groupId: group, moduleId, mode: 'remote' })
  const practice = {
    ...input,
    modules: modules.map((each) => ({ ...each, kind: 'practice' as const })),
  }
  const turn = () => director.courses.updateCourse(once({ id, revision: 1, input: practice }))
  expect(await turn()).toEqual({
    ok: false,
    refusal: { reason: 'moduleRemote', field: 'modules', name: 'Formulas' },
  })
  const place = { mode: 'onSite' as const, room: '101', link: '' }
  valueOf(await director.timetable.changePlace(once({ ...chosen(session), place })))
  valueOf(await turn())
})
