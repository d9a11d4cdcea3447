import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { flat } from './makePaper.ts'
import {
  enterGroupOf,
  goOnAt,
  ofGroup,
  openOfficeWithSheets,
  readBlob,
  valueOf,
} from './papersOffice.ts'

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

test('who teaches by the timetable alone is renamed or replaced: the sheet is outdated since then', async () => {
  const office = await openOfficeWithSheets()
  const { director, group } = office
  const teacher = await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa' })
  const other = await enter(director, { givenName: 'Ieva', familyName: 'Zariņa' })
  const input = { ...emptySession, groupId: group, day: '2026-12-03', teachers: [teacher] }
  const { id } = valueOf(await director.timetable.createSession(once({ input })))
  const make = async () =>
    valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers[0]?.id ?? ''
  const outdated = async (paper: string) => (await director.documents.get({ id: paper })).outdated
  const first = await make()

  await goOnAt(office, '2026-11-24T09:00:00Z')
  const { group: elsewhere } = await enterGroupOf(director, [], { name: 'Cita' })
  const theirs = { ...input, groupId: elsewhere, day: '2026-12-04' }
  valueOf(await director.timetable.createSession(once({ input: theirs })))
  expect(await outdated(first)).toBeNull()

  await goOnAt(office, '2026-11-25T09:00:00Z')
  const { revision, id: person, ...known } = await director.people.get({ id: teacher })
  valueOf(
    await director.people.update(
      once({
        id: person,
        revision,
        input: { ...known, familyName: 'Ozola', contacts: [], personalCode: null },
        confirmed: { notADuplicate: false, codeAsRead: false },
      }),
    ),
  )
  expect(await outdated(first)).toEqual({ kind: 'outdated', since: '2026-11-25T09:00:00.000Z' })

  const second = await make()
  await goOnAt(office, '2026-11-26T09:00:00Z')
  const replaced = { ...input, teachers: [other] }
  valueOf(await director.timetable.updateSession(once({ id, revision: 1, input: replaced })))
  expect(await outdated(second)).toEqual({ kind: 'outdated', since: '2026-11-26T09:00:00.000Z' })
})

test('a sheet names the director: it is outdated since another person is that', async () => {
  const office = await openOfficeWithSheets()
  const { director, group } = office
  const next = await signInAs(office, 'director', 'Nākamā')
  const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const outdated = async () =>
    (await next.client.documents.get({ id: papers[0]?.id ?? '' })).outdated
  expect(await outdated()).toBeNull()
  office.clock.advance({ minutes: 5 })
  const first = (await next.client.staff.list()).find(({ id }) => id !== next.account)
  valueOf(
    await next.client.staff.close(once({ id: first?.id ?? '', revision: first?.revision ?? 0 })),
  )
  expect(await outdated()).toEqual({ kind: 'outdated', since: '2026-11-23T08:05:00.000Z' })
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
