import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { flat } from './makePaper.ts'
import { ofGroup, openOfficeWithSheets, readBlob, valueOf } from './papersOffice.ts'

test('who teaches by the timetable alone stands on sheets and lists, and that nobody reaches them is said', async () => {
  const { director, group } = await openOfficeWithSheets()
  const teacher = await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa' })
  valueOf(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-12-03', teachers: [teacher] } }),
    ),
  )
  const preview = await director.documents.previewSheets(ofGroup(group))
  if (!preview.ok) throw new Error(preview.refusal.reason)
  expect(preview.remarks.gaps).toEqual(['teacherChannel', 'manager', 'contactPhone'])
  expect(flat((await readBlob(preview.pdf)).text)).toContain('Zane Krūmiņa')
})

test('how one comes into a platform of the course stands on the sheet', async () => {
  const { director, group } = await openOfficeWithSheets()
  const { course } = await director.courses.getGroup({ id: group })
  const { revision, project, ...before } = await director.courses.getCourse({ id: course.id })
  const access = 'pēc uzaicinājuma e-pastā'
  const platforms = [{ id: null, name: 'Moodle', link: 'https://m.example.lv', access }]
  const input = {
    name: before.name,
    projectId: project?.id ?? null,
    programme: before.programme,
    modules: [],
    platforms,
  }
  valueOf(await director.courses.updateCourse(once({ id: course.id, revision, input })))
  const preview = await director.documents.previewSheets(ofGroup(group))
  if (!preview.ok) throw new Error(preview.refusal.reason)
  expect(flat((await readBlob(preview.pdf)).text)).toContain(`https://m.example.lv ${access}`)
})
