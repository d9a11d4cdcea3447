import { unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { confirming, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { entered, tuesday } from '#tests/office/timetable/timetable.ts'
import { directorPassword, once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { everybody, moveTo, newest, openOfficeWithPublished } from './published.ts'

test('publishing names everybody who must be told: learners, guardians of minors, teachers', async () => {
  const { director, group } = await openOfficeWithPublished()
  const { id, number, kind, waiting } = await newest(director, group)
  expect({ number, kind, waiting }).toEqual({ number: 1, kind: 'timetable', waiting: 4 })
  const { people } = await director.notices.get({ id, language: 'lv' })
  expect(people.map(({ name, role, wards }) => [name, role, wards])).toEqual([
    ['Anna Liepa', 'participant', []],
    ['Kārlis Ozols', 'participant', []],
    ['Dace Ozola', 'guardian', ['Kārlis Ozols']],
    ['Zane Krūmiņa', 'teacher', []],
  ])
})

test('a change of room after people were told is a version that everybody waits for, until each was told', async () => {
  const { director, group, session, anna, guardian } = await openOfficeWithPublished()
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  expect((await director.notices.waiting(firstPage)).rows).toEqual([])

  await moveTo(director, session, '305')
  const { id, number, kind, waiting } = await newest(director, group)
  expect({ number, kind, waiting }).toEqual({ number: 2, kind: 'change', waiting: 4 })
  const message = await director.notices.message({ notice: id, person: anna })
  expect(message.language).toBe('ru')
  expect(message.text).toContain('вторник, 24.11.2026 09:00–10:30; теперь очно, помещение: 305')

  const some = { kind: 'some' as const, ids: [anna] }
  valueOf(await director.notices.tell(once({ notice: id, ...everybody, people: some })))
  expect((await newest(director, group)).waiting).toBe(3)
  expect(
    valueOf(await director.notices.tell(once({ notice: id, ...everybody, channel: 'eKlase' })))
      .count,
  ).toBe(3)
  expect((await director.notices.waiting(firstPage)).rows).toEqual([])
  const log = await director.notices.contactLog({ person: guardian, list: firstPage })
  expect(
    log.rows.map(({ channel, direction, ofNotice }) => [channel, direction, ofNotice]),
  ).toEqual([
    ['eKlase', 'out', true],
    ['email', 'out', true],
  ])
  expect(await director.notices.tell(once({ notice: id, ...everybody }))).toMatchObject({
    refusal: { reason: 'nobodyToTell' },
  })
})

test('changes follow into one version while nobody was told, and one taken back leaves none', async () => {
  const { director, group, session } = await openOfficeWithPublished()
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  await moveTo(director, session, '305')
  await moveTo(director, session, '306')
  expect((await director.notices.ofGroup({ group })).map(({ number }) => number)).toEqual([2, 1])
  await moveTo(director, session, '101')
  expect((await director.notices.ofGroup({ group })).map(({ number }) => number)).toEqual([1])
})

test('an undo of the change takes its version with it, and an undo of the telling lets people wait again', async () => {
  const { director, group, session } = await openOfficeWithPublished()
  const first = (await newest(director, group)).id
  valueOf(await director.notices.tell(once({ notice: first, ...everybody })))
  await moveTo(director, session, '305')
  valueOf(await director.journal.undo(once({ entry: null })))
  expect((await director.notices.ofGroup({ group })).map(({ number }) => number)).toEqual([1])
  valueOf(await director.journal.undo(once({ entry: null })))
  expect((await newest(director, group)).waiting).toBe(4)
})

test('told at 17:00:00 of the working day before is in time; a millisecond later it stands out', async () => {
  const { director, clock, group } = await openOfficeWithPublished()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const unlock = () => director.staff.signIn({ account, password: directorPassword })
  const { id } = await newest(director, group)
  clock.set('2026-11-23T15:00:00.000Z')
  await unlock()
  expect((await newest(director, group)).missed).toBe(false)
  clock.set('2026-11-23T15:00:00.001Z')
  expect((await newest(director, group)).missed).toBe(true)
  expect((await director.notices.waiting(firstPage)).rows.map((row) => row.id)).toEqual([id])
})

test('the file for the mail program holds one message for each who has an address', async () => {
  const { director, group, anna, minor } = await openOfficeWithPublished()
  const notice = (await newest(director, group)).id
  expect(await director.notices.mailFile({ notice, people: [minor] })).toBeNull()
  const file = await director.notices.mailFile({ notice, people: [anna, minor] })
  expect(file?.name).toBe('pazinojums-001.eml')
  const read = await PostalMime.parse(await (file ?? new File([], '')).arrayBuffer())
  expect(read.to).toEqual([{ name: 'Anna Liepa', address: 'anna@example.com' }])
  expect(read.text).toContain('помещение: 101')
})

test('messages are made for as many as can be given out at once', async () => {
  const { director, group, anna } = await openOfficeWithPublished()
  const { id: notice } = await newest(director, group)
  const { edition } = await director.notices.get({ id: notice, language: 'lv' })
  const others = Array.from({ length: 4999 }, () => crypto.randomUUID())
  const people = [anna, ...others]
  expect((await director.notices.mailFile({ notice, people }))?.name).toBe('pazinojums-001.eml')
  const given = await director.notices.giveOut(once({ notice, people, edition }))
  expect(valueOf(given)).toEqual({ count: 1 })
})

test('several messages come as one ZIP whose files are named by number, one recipient each', async () => {
  const { director, group, anna, guardian } = await openOfficeWithPublished()
  const notice = (await newest(director, group)).id
  const file = await director.notices.mailFile({ notice, people: [anna, guardian] })
  expect(file?.name).toBe('pazinojumi.zip')
  const bytes = new Uint8Array(await (file ?? new File([], '')).arrayBuffer())
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['pazinojums-001.eml', 'pazinojums-002.eml'])
  const read = await Promise.all(Object.values(files).map((each) => PostalMime.parse(each)))
  expect(read.map(({ to }) => to?.map(({ address }) => address))).toEqual([
    ['anna@example.com'],
    ['dace@example.com'],
  ])
})

test('a session that is over is told to nobody when the timetable is published', async () => {
  const { director, group } = await openOfficeWithGroup()
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Liepa',
    contacts: [{ kind: 'email', value: 'anna@example.com', note: '' }],
  })
  valueOf(await director.courses.enrol(confirming(group, [anna])))
  for (const day of ['2026-11-20', '2026-11-23', '2026-11-24']) {
    await entered(director, { groupId: group, day, mode: 'onSite', room: '101' })
  }
  valueOf(await director.notices.publishTimetable(once({ group })))
  const { id } = await newest(director, group)
  const { lines } = await director.notices.get({ id, language: 'lv' })
  expect(lines.map((line) => /\d\d\.\d\d\.\d{4}/u.exec(line)?.[0])).toEqual([
    '23.11.2026',
    '24.11.2026',
  ])
  const { text } = await director.notices.message({ notice: id, person: anna })
  expect(text).toContain('23.11.2026.')
  expect(text).not.toContain('20.11.2026.')
})

test('the first publication is for those who still come: a session that is over is told to nobody', async () => {
  const { director, group } = await openOfficeWithGroup()
  const [zane, ilga] = [
    await enter(director, { givenName: 'Zane', familyName: 'Ābele', parts: ['teacher'] }),
    await enter(director, { givenName: 'Ilga', familyName: 'Ēķe', parts: ['teacher'] }),
  ]
  await entered(director, { groupId: group, day: '2026-11-17', teachers: [zane] })
  await entered(director, { groupId: group, day: tuesday, teachers: [ilga] })
  valueOf(await director.notices.publishTimetable(once({ group })))
  const [summary] = await director.notices.ofGroup({ group })
  const notice = await director.notices.get({ id: summary?.id ?? '', language: 'lv' })
  expect(notice.lines).toHaveLength(1)
  expect(notice.lines.join()).toContain('24.11.2026.')
  expect(notice.people.map(({ name }) => name)).toEqual(['Ilga Ēķe'])
})

test('a reminder of a session goes to those who come to it, and is due as its change would be', async () => {
  const { director, group, anna } = await openOfficeWithPublished()
  const consultation = await entered(director, {
    groupId: group,
    day: '2026-11-26',
    kind: 'consultation',
    people: [anna],
  })
  const remind = (session: string) => director.notices.remind(once({ group, session }))
  const { id } = valueOf(await remind(consultation))
  const notice = await director.notices.get({ id, language: 'lv' })
  expect(notice.people.map(({ name }) => name)).toEqual(['Anna Liepa'])
  expect(notice.dueAt).toBe('2026-11-25T15:00:00.000Z')
  const message = await director.notices.message({ notice: id, person: anna })
  expect(message.language).toBe('ru')
  expect(message.subject).toContain('Напоминание о занятии: четверг, 26.11.2026')
  expect(message.text).toContain('консультация')
  const nobody = { ok: false, refusal: { reason: 'nobodyToTell' } }
  expect(await remind('01938a4e-0000-7000-8000-000000000000')).toEqual(nobody)
})
