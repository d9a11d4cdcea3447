import { expect, test } from 'vitest'
import { flat } from '#tests/office/documents/makePaper.ts'
import { readBlob } from '#tests/office/documents/papersOffice.ts'
import { signInAs } from '#tests/support/people.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { valueOf } from '#tests/office/courses/people.ts'
import { timetableOf } from '#tests/support/timetable.ts'
import { entered, openOfficeWithTimetable } from './timetable.ts'

const markup = '#let *zvaigzne* $x$ <b>'

test('a teacher, a participant and a room have their sessions to come as a PDF; a group’s joining link is in none', async () => {
  const office = await openOfficeWithTimetable()
  const { director, group } = office
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Āķēns', parts: ['teacher'] })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Ģēģers' })
  valueOf(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: [oto] }, state: 'applied', since: null }),
    ),
  )
  await entered(director, {
    groupId: group,
    day: '2026-12-01',
    mode: 'onSite',
    room: '14. telpa',
    topic: markup,
    teachers: [zane],
  })
  const online = { mode: 'remote' as const, room: '', link: 'https://zoom.example/slepens' }
  await entered(director, { groupId: group, day: '2026-12-02', ...online })
  const sheet = async (of: Parameters<typeof director.timetable.timetablePaper>[0]['of']) => {
    const { text, pages } = await readBlob(await timetableOf(director, { of, language: 'lv' }))
    expect(pages).toHaveLength(1)
    return flat(text)
  }
  const teachers = await sheet({ kind: 'teacher', person: zane })
  expect(teachers).toContain('Zane Āķēns')
  expect(teachers).toContain('01.12.2026.')
  expect(teachers).toContain(markup)
  expect(teachers).not.toContain('02.12.2026.')
  const english = { of: { kind: 'teacher' as const, person: zane }, language: 'en' as const }
  const read = await readBlob(await timetableOf(director, english))
  expect(flat(read.text)).toMatch(/01\.12\.2026 Tuesday.*09:00–10:30/u)
  const participants = await sheet({ kind: 'participant', person: oto })
  expect(participants).toContain('Oto Ģēģers')
  for (const said of ['01.12.2026.', '02.12.2026.', 'Tiešsaistē']) {
    expect(participants).toContain(said)
  }
  expect(participants).not.toContain('slepens')
  const rooms = await sheet({ kind: 'room', room: '14. telpa' })
  expect(rooms).toContain('01.12.2026.')
  expect(rooms).not.toContain('Oto')
})

test('who has no session to come has a sheet that says so; a stranger’s is not there', async () => {
  const office = await openOfficeWithTimetable()
  const { director } = office
  const zane = await enter(director, { familyName: 'Ābele', parts: ['teacher'] })
  const { text } = await readBlob(
    await timetableOf(director, {
      of: { kind: 'teacher', person: zane },
      language: 'en',
    }),
  )
  expect(flat(text)).toContain('There are no sessions to come.')
  const oto = await enter(director, { familyName: 'Ozols' })
  const { client } = await signInAs(office, 'projectManager', 'Liepa')
  await expect(
    client.timetable.timetablePaper({ of: { kind: 'participant', person: oto }, language: 'lv' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
