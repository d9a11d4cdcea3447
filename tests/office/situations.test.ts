import { expect, test } from 'vitest'
import { noGrounds } from '#shared/timetable/schema.ts'
import {
  enterGroupOf,
  goOnAt,
  ofGroup,
  openOfficeWithSheets,
  readBlob,
  valueOf,
} from './documents/papersOffice.ts'
import { flat } from './documents/makePaper.ts'
import { chosen, entered } from './timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage, unconfirmed } from '#tests/support/people.ts'

/** Days when nothing goes by the book: what the office does then, as far as courses and papers go. */

const contact = (value: string) => [{ kind: 'email' as const, value, note: '' }]

const rename = async (director: Client, id: string, familyName: string) => {
  const { revision, contacts: _, ...person } = await director.people.get({ id })
  const input = { ...person, contacts: [], personalCode: null, familyName }
  valueOf(await director.people.update(once({ id, revision, input, confirmed: unconfirmed })))
}

const makeSheets = async (director: Client, group: string) =>
  valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers

test('a group moves by two weeks: the preview tells sessions, sheets and people; one step, one undo', async () => {
  const { director, group } = await openOfficeWithSheets()
  const first = await entered(director, { groupId: group, day: '2026-12-01' })
  await entered(director, { groupId: group, day: '2026-12-03' })
  const papers = await makeSheets(director, group)
  const move = { group, from: '2026-12-01', days: 14 }
  expect(await director.timetable.previewMove(move)).toMatchObject({
    sessions: [{ after: { day: '2026-12-15' } }, { after: { day: '2026-12-17' } }],
    participants: 3,
    sheets: 3,
  })
  const moved = await director.timetable.moveGroup(once({ ...move, grounds: noGrounds }))
  if (!moved.ok) throw new Error(moved.refusal.reason)
  expect(await director.documents.outdatedSheets({ group })).toHaveLength(3)
  valueOf(await director.journal.undo(once({ entry: moved.entry })))
  expect((await director.timetable.getSession({ id: first })).day).toBe('2026-12-01')
  expect(await director.documents.outdatedSheets({ group })).toEqual([])
  expect(await makeSheets(director, group)).toMatchObject(
    papers.map(({ number }) => ({ number, state: 'unchanged' })),
  )
})

test('a group moves by two weeks: whoever was told of the timetable waits to be told of all of it; one undo', async () => {
  const { director, group } = await openOfficeWithSheets()
  const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
  const people = { kind: 'rows' as const, ids: [await enter(director, { contacts })] }
  valueOf(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  await entered(director, { groupId: group, day: '2026-12-01' })
  await entered(director, { groupId: group, day: '2026-12-03' })
  valueOf(await director.notices.publishTimetable(once({ group })))
  const notices = () => director.notices.ofGroup({ group })
  const [published] = await notices()
  const everybody = { people: { kind: 'waiting' as const }, channel: null, at: null, by: null }
  valueOf(await director.notices.tell(once({ notice: published?.id ?? '', ...everybody })))
  const move = { group, from: '2026-12-01', days: 14, grounds: noGrounds }
  const moved = await director.timetable.moveGroup(once(move))
  if (!moved.ok) throw new Error(moved.refusal.reason)
  const [change] = await notices()
  expect(change).toMatchObject({ kind: 'change', number: 2, waiting: published?.recipients })
  const { lines } = await director.notices.get({ id: change?.id ?? '', language: 'lv' })
  expect(lines).toHaveLength(2)
  for (const day of ['15.12.2026.', '17.12.2026.']) expect(lines.join()).toContain(day)
  valueOf(await director.journal.undo(once({ entry: moved.entry })))
  expect((await notices()).map(({ number }) => number)).toEqual([1])
})

test('a surname changes: both find her, the old paper keeps the old one, a dative of the old name is gone', async () => {
  const { director, group } = await openOfficeWithSheets()
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Lapsa',
    gender: 'female',
    dative: 'Annai Lapsai',
  })
  valueOf(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: [anna] }, state: 'applied', since: null }),
    ),
  )
  const before = (await makeSheets(director, group)).find(({ person }) => person === anna)
  await rename(director, anna, 'Vilka')
  for (const search of ['lapsa', 'vilka']) {
    const { rows } = await director.people.list({ ...firstPage, search })
    expect(rows.map(({ id }) => id)).toEqual([anna])
  }
  expect((await director.people.get({ id: anna })).dative).toBe('')
  const old = await director.documents.file({ id: before?.id ?? '' })
  if (!old.ok) throw new Error(old.refusal.reason)
  expect(flat((await readBlob(old.pdf)).text)).toContain('Izsniegts: Annai Lapsai')
  const preview = await director.documents.previewSheets({
    kind: 'participant',
    group,
    person: anna,
  })
  if (!preview.ok) throw new Error(preview.refusal.reason)
  const said = flat((await readBlob(preview.pdf)).text)
  expect(said).toContain('Izsniegts: Annai Vilkai')
  expect(said).not.toContain('Laps')
})

test('a dative entered together with the new surname stays', async () => {
  const { director } = await openOfficeWithSheets()
  const id = await enter(director, {
    givenName: 'Anna',
    familyName: 'Lapsa',
    dative: 'Annai Lapsai',
  })
  const { revision, contacts: _, ...person } = await director.people.get({ id })
  const input = {
    ...person,
    contacts: [],
    personalCode: null,
    familyName: 'Šmits',
    dative: 'Annai Šmitai',
  }
  valueOf(await director.people.update(once({ id, revision, input, confirmed: unconfirmed })))
  expect((await director.people.get({ id })).dative).toBe('Annai Šmitai')
})

test('somebody moves to another group: language and locker go along, the sheet is made there anew', async () => {
  const { director, group } = await openOfficeWithSheets()
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Ūdris',
    language: 'ru',
    preferredLocker: 'Ogre, Rīgas iela 23',
  })
  valueOf(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: [oto] }, state: 'applied', since: null }),
    ),
  )
  const before = (await makeSheets(director, group)).find(({ person }) => person === oto)
  const { group: other } = await enterGroupOf(director, [], { name: 'Vakara grupa' })
  const [enrolment] = await director.courses.enrolmentsOf({ person: oto })
  valueOf(
    await director.courses.moveEnrolments(
      once({
        from: group,
        to: other,
        selection: { kind: 'rows', ids: [enrolment?.id ?? ''] },
        since: null,
        seen: {},
      }),
    ),
  )
  const [made] = await makeSheets(director, other)
  expect(made).toMatchObject({ person: oto, state: 'made' })
  expect(made?.number).not.toBe(before?.number)
  const file = await director.documents.file({ id: made?.id ?? '' })
  if (!file.ok) throw new Error(file.refusal.reason)
  const said = flat((await readBlob(file.pdf)).text)
  expect(said).toContain('пакомат: Ogre, Rīgas iela 23')
  expect(said).toContain('Группа Vakara grupa')
})

test('a teacher is ill at eight: the substitute stands in the timetable, and everybody waits to be told', async () => {
  const office = await openOfficeWithSheets()
  const { director, group } = office
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Ābele', parts: ['teacher'] })
  const ilga = await enter(director, { givenName: 'Ilga', familyName: 'Ēķe', parts: ['teacher'] })
  const learners: string[] = []
  for (const familyName of ['Čakste', 'Žagare']) {
    const contacts = [{ kind: 'phone' as const, value: '20001001', note: '' }]
    learners.push(await enter(director, { familyName, contacts, preferredChannel: 'phone' }))
  }
  const people = { kind: 'rows' as const, ids: learners }
  valueOf(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const session = await entered(director, { groupId: group, day: '2026-12-01', teachers: [zane] })
  valueOf(await director.notices.publishTimetable(once({ group })))
  const [published] = await director.notices.ofGroup({ group })
  const everybody = { people: { kind: 'waiting' as const }, channel: null, at: null, by: null }
  valueOf(await director.notices.tell(once({ notice: published?.id ?? '', ...everybody })))
  await goOnAt(office, '2026-12-01T06:00:00Z')
  valueOf(
    await director.timetable.replaceTeacher(once({ ...chosen(session), from: zane, to: ilga })),
  )
  const [change] = await director.notices.ofGroup({ group })
  const told = await director.notices.get({ id: change?.id ?? '', language: 'lv' })
  expect(told.lines.join()).toContain('Ilga Ēķe')
  expect(told.people.map(({ name, toldAt }) => [name, toldAt])).toEqual([
    ['Čakste', null],
    ['Žagare', null],
    ['Zane Ābele', null],
    ['Ilga Ēķe', null],
  ])
  // Who is called gets a tick each; who was told is gone from the list.
  const notice = change?.id ?? ''
  const callList = async () => {
    const pdf = await director.notices.callList({ notice, language: 'lv' })
    return pdf === null ? null : flat((await readBlob(pdf)).text)
  }
  expect(await callList()).toMatch(
    /Čakste zina saraksta 1\. redakciju 20 001 001.*Žagare zina saraksta 1\. redakciju 20 001 001/u,
  )
  const tick = (person: string) =>
    director.notices.tell(
      once({
        notice,
        people: { kind: 'some' as const, ids: [person] },
        channel: null,
        at: null,
        by: null,
      }),
    )
  valueOf(await tick(learners[0] ?? ''))
  expect(await callList()).not.toContain('Čakste')
  valueOf(await tick(learners[1] ?? ''))
  expect(await callList()).not.toContain('Žagare')
})

test('yesterday’s paper is entered today: the day it was signed and the day of entry are both kept', async () => {
  const office = await openOfficeWithSheets()
  const { director, group } = office
  const [paper] = await makeSheets(director, group)
  await goOnAt(office, '2026-11-25T09:00:00Z')
  const input = { kind: 'signed' as const, on: '2026-11-24', keptAt: '', note: '' }
  valueOf(
    await director.documents.noteReceipts(
      once({ selection: { kind: 'rows', ids: [paper?.id ?? ''] }, input }),
    ),
  )
  expect((await director.documents.get({ id: paper?.id ?? '' })).receipts).toMatchObject([
    { on: '2026-11-24', enteredAt: '2026-11-25T09:00:00.000Z' },
  ])
})

test('an individual consultation stands on the sheet of whom it is for, and on nobody else’s', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  await entered(director, { groupId: group, day: '2026-12-01' })
  await entered(director, {
    groupId: group,
    day: '2026-12-04',
    kind: 'consultation',
    people: [people[0] ?? ''],
  })
  const sheetOf = async (person: string) => {
    const preview = await director.documents.previewSheets({ kind: 'participant', group, person })
    if (!preview.ok) throw new Error(preview.refusal.reason)
    return flat((await readBlob(preview.pdf)).text)
  }
  expect(await sheetOf(people[0] ?? '')).toContain('04.12.2026.')
  expect(await sheetOf(people[1] ?? '')).not.toContain('04.12.2026.')
})

test('a teacher who does not use the program took the call: the log says who spoke and who wrote it down', async () => {
  const { director } = await openOfficeWithSheets()
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Ābele', parts: ['teacher'] })
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Ūdris',
    contacts: contact('o@example.com'),
  })
  valueOf(
    await director.notices.noteContact(
      once({
        person: oto,
        input: {
          channel: 'phone',
          direction: 'in',
          day: '2026-11-20',
          time: '18:30',
          by: zane,
          about: 'nevarēs piedalīties',
          groupId: null,
        },
      }),
    ),
  )
  const { rows } = await director.notices.contactLog({ person: oto, list: firstPage })
  expect(rows).toMatchObject([
    { at: '2026-11-20T16:30:00.000Z', by: { name: 'Zane Ābele' }, enteredBy: 'Ilze Bērziņa' },
  ])
})
