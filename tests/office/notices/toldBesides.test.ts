import { expect, test } from 'vitest'
import { openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

test('something else is told to whoever teaches a session to come, though they stand in the timetable alone', async () => {
  const { director, group } = await openOfficeWithGroup()
  const input = { subject: 'Slēgta ieeja', text: 'Lūdzu, nāciet no pagalma puses.' }
  expect(await director.notices.create(once({ group, input }))).toMatchObject({
    refusal: { reason: 'nobodyToTell' },
  })
  const [past, coming] = [
    await enter(director, { givenName: 'Ilga', familyName: 'Sila', parts: ['teacher'] }),
    await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa', parts: ['teacher'] }),
  ]
  await entered(director, { groupId: group, day: '2026-11-20', teachers: [past] })
  await entered(director, { groupId: group, day: '2026-11-24', teachers: [coming] })
  const { id } = valueOf(await director.notices.create(once({ group, input })))
  const { people } = await director.notices.get({ id, language: 'lv' })
  expect(people.map(({ person }) => person)).toEqual([coming])
})

test('a message of a group without a manager of its own ends with that of its project', async () => {
  const { director, group, course } = await openOfficeWithGroup()
  const managerId = await enter(director, {
    givenName: 'Rūta',
    familyName: 'Vītola',
    parts: ['colleague'],
    contacts: [{ kind: 'phone', value: '20001001', note: '' }],
  })
  const project = { name: 'Projekts', number: '', funder: '', managerId }
  const { id: projectId } = valueOf(await director.courses.createProject(once({ input: project })))
  const { revision, ...before } = await director.courses.getCourse({ id: course })
  valueOf(
    await director.courses.updateCourse(
      once({ id: course, revision, input: { ...before, projectId } }),
    ),
  )
  const person = await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa' })
  await entered(director, { groupId: group, teachers: [person] })
  const input = { subject: 'Slēgta ieeja', text: 'Lūdzu, nāciet no pagalma puses.' }
  const { id } = valueOf(await director.notices.create(once({ group, input })))
  expect((await director.notices.message({ notice: id, person })).text).toContain(
    'Rūta Vītola, 20 001 001',
  )
})
