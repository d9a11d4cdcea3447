import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '#main/timetable/calendarFile.ts'
import type { OutgoingSession } from '#main/timetable/outgoingSessions.ts'
import {
  enterGroup,
  enterPerson,
  groupInput,
  signedIn,
  valueOf,
} from '#tests/office/courses/people.ts'
import { type Client, once } from '#tests/support/office.ts'
import { calendarOf } from '#tests/support/timetable.ts'
import type { CalendarOf } from '#shared/timetable/schema.ts'
import { noGrounds } from '#shared/timetable/schema.ts'
import { chosen, entered, openOfficeWithTimetable, sessionInput } from './timetable.ts'

const session: OutgoingSession = {
  id: '0192e4a0-0000-7000-8000-000000000001',
  revision: 1,
  group: { id: '0192e4a0-0000-7000-8000-000000000002', name: '1. grupa' },
  module: null,
  day: '2026-11-24',
  from: '09:00',
  to: '10:30',
  kind: 'lesson',
  mode: 'onSite',
  room: '',
  link: '',
  topic: '',
  teachers: [],
  people: null,
  state: 'planned',
  ...noGrounds,
  sequence: 0,
  createdAt: '2026-11-01T00:00:00.000Z',
  joiningLink: '',
}

const now = Temporal.Instant.from('2026-11-23T08:00:00Z')
const written = (...sessions: Partial<OutgoingSession>[]): string =>
  calendarFile(
    sessions.map((each) => ({ ...session, ...each })),
    { name: 'Grupa; „A, B”', language: 'lv', now },
  )

/** Publishes a group's timetable and notes that everybody was told, so that it stands as it is. */
async function publishAndTell(client: Client, group: string): Promise<void> {
  valueOf(await client.notices.publishTimetable(once({ group })))
  const [notice] = await client.notices.ofGroup({ group })
  const told = { channel: 'phone' as const, at: null, by: null }
  const people = { kind: 'waiting' as const }
  valueOf(await client.notices.tell(once({ notice: notice?.id ?? '', people, ...told })))
}

/** The events of a file as another library reads them. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      start: event.startDate.toString(),
      zone: event.startDate.zone.tzid,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      description: event.description,
      location: event.location,
      url: component.getFirstPropertyValue('url'),
    }
  })
}

const text = async (client: Client, of: CalendarOf) =>
  (await calendarOf(client, { of, language: 'lv' })).text()

describe('an iCalendar file', () => {
  test('says what a session is, as another library reads it', () => {
    const [event] = eventsOf(
      written({
        topic: 'Tabulas',
        module: { id: session.id, name: 'Dators ikdienā' },
        teachers: [{ id: session.id, name: 'Uģis Žīgurs' }],
        mode: 'remote',
        joiningLink: 'https://tiessaiste.example/n?a=1&b=2,3',
        sequence: 4,
      }),
    )
    expect(event).toEqual({
      uid: session.id,
      stamp: '2026-11-23T08:00:00Z',
      sequence: 4,
      status: 'CONFIRMED',
      start: '2026-11-24T09:00:00',
      zone: 'Europe/Riga',
      startsAt: '2026-11-24T07:00:00.000Z',
      endsAt: '2026-11-24T08:30:00.000Z',
      summary: '1. grupa · Tabulas',
      description:
        'Modulis: Dators ikdienā\nPedagogs: Uģis Žīgurs\n' +
        'Pieslēgšanās saite: https://tiessaiste.example/n?a=1&b=2,3',
      location: 'Tiešsaistē',
      url: 'https://tiessaiste.example/n?a=1&b=2%2C3',
    })
  })

  test.each([
    ['winter', '2027-03-26', '2027-03-26T07:00:00.000Z'],
    ['the day summer time begins', '2027-03-28', '2027-03-28T06:00:00.000Z'],
    ['summer', '2027-07-01', '2027-07-01T06:00:00.000Z'],
    ['the day before winter time', '2027-10-30', '2027-10-30T06:00:00.000Z'],
    ['the day winter time begins', '2027-10-31', '2027-10-31T07:00:00.000Z'],
  ])('09.00 in %s is 09.00 in Riga', (_, day, instant) => {
    const calendar = written({ day })
    // The zone of the file itself is asked, not one that the reading library knows.
    const zone = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vtimezone')
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/Riga')
    expect(eventsOf(calendar)[0]).toMatchObject({ start: `${day}T09:00:00`, startsAt: instant })
  })

  test('markup, line breaks and emoji stay text, and no line is longer than 75 octets', () => {
    const topic = `<b>Tēma</b>\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:cits; "a\\n", ${'👩‍👩‍👧‍👦ņģ'.repeat(40)}`
    const room = 'Zāle <1>\r\nATTENDEE:mailto:a@b.example'
    const calendar = written({ topic, room }, { topic: 'ķ'.repeat(300), room: '🏫'.repeat(50) })
    const [hostile, long, ...others] = eventsOf(calendar)
    expect(others).toEqual([])
    expect(hostile?.summary).toBe(`1. grupa · ${topic.replaceAll('\r\n', '\n')}`)
    expect(hostile?.location).toBe(room.replaceAll('\r\n', '\n'))
    expect(long).toMatchObject({
      summary: `1. grupa · ${'ķ'.repeat(300)}`,
      location: '🏫'.repeat(50),
    })
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n\uFFFD]/)
      expect(line).toBe(line.toWellFormed())
    }
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(calendar).not.toMatch(/^ATTENDEE/m)
    // This library leaves a property that it does not know as it is written.
    const name = new ICAL.Component(ICAL.parse(calendar)).getFirstPropertyValue('name')
    expect(name).toBe(String.raw`Grupa\; „A\, B”`)
  })
})

describe('a calendar of the office', () => {
  test('keeps UIDs, raises SEQUENCE with every change to be told, also when one is taken back', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const id = await entered(director, { groupId: group, topic: 'Sākums' })
    const event = async () => eventsOf(await text(director, { kind: 'group', group }))[0]
    expect(await event()).toMatchObject({ uid: id, sequence: 0, status: 'CONFIRMED' })

    const move = { ...chosen(id), days: 1, from: null, to: null }
    valueOf(await director.timetable.moveSessions(once(move)))
    expect(await event()).toMatchObject({ uid: id, sequence: 1, start: '2026-11-25T09:00:00' })
    valueOf(await director.journal.undo(once({ entry: null })))
    expect(await event()).toMatchObject({ uid: id, sequence: 2, start: '2026-11-24T09:00:00' })

    valueOf(await director.timetable.cancelSessions(once(chosen(id))))
    expect(await event()).toMatchObject({
      uid: id,
      sequence: 3,
      status: 'CANCELLED',
      summary: 'Atcelta · 1. grupa · Sākums',
    })
    valueOf(await director.timetable.restoreSessions(once(chosen(id))))
    expect(await event()).toMatchObject({ uid: id, sequence: 4, status: 'CONFIRMED' })
  })

  test('a new link of the group raises SEQUENCE of the remote sessions that are joined by it', async () => {
    const { director, group, course } = await openOfficeWithTimetable()
    const ids: string[] = []
    for (const [from, to, place] of [
      ['09:00', '10:00', { mode: 'remote', link: '', room: '' }],
      ['10:00', '11:00', { mode: 'remote', link: 'https://savs.example/1', room: '' }],
      ['11:00', '12:00', { mode: 'onSite', link: '', room: '101' }],
    ] as const) {
      ids.push(await entered(director, { groupId: group, from, to, ...place }))
    }
    const sequences = async () =>
      eventsOf(await text(director, { kind: 'group', group })).map(({ sequence }) => sequence)
    expect(await sequences()).toEqual([0, 0, 0])
    const input = groupInput({ courseId: course, joiningLink: 'https://grupa.example/2' })
    valueOf(await director.courses.updateGroup(once({ id: group, revision: 1, input })))
    expect(await sequences()).toEqual([1, 0, 0])
    const [event] = eventsOf(await text(director, { kind: 'group', group }))
    expect(event).toMatchObject({ uid: ids[0], url: 'https://grupa.example/2' })
    valueOf(await director.journal.undo(once({ entry: null })))
    expect(await sequences()).toEqual([2, 0, 0])
  })

  test('is of a group, a teacher or a participant, and names no participant', async () => {
    const { director, group, evening } = await openOfficeWithTimetable()
    const teacher = await enterPerson(director, { givenName: 'Uģis', familyName: 'Žīgurs' })
    const anna = await enterPerson(director, { givenName: 'Anna', familyName: 'Dalībniece' })
    const people = { kind: 'rows' as const, ids: [anna] }
    valueOf(await director.courses.enrol(once({ group, people, state: 'applied', since: null })))
    const lesson = await entered(director, { groupId: group, teachers: [teacher] })
    const times = { from: '12:00', to: '13:00' }
    const consultation = await entered(director, {
      groupId: group,
      ...times,
      kind: 'consultation',
      people: [anna],
    })
    const other = await entered(director, { groupId: evening, ...times, teachers: [teacher] })

    const uids = async (of: CalendarOf) => eventsOf(await text(director, of)).map(({ uid }) => uid)
    expect(await uids({ kind: 'group', group })).toEqual([lesson, consultation])
    expect(await uids({ kind: 'teacher', person: teacher })).toEqual([lesson, other])
    expect(await uids({ kind: 'participant', person: anna })).toEqual([lesson, consultation])
    for (const of of [
      { kind: 'group' as const, group },
      { kind: 'participant' as const, person: anna },
    ]) {
      const file = await calendarOf(director, { of, language: 'lv' })
      expect(`${file.name}${await file.text()}`).not.toMatch(/Anna|Dalībniece/)
      expect(file.name).toMatch(/^Nodarbību saraksts.*\.ics$/)
      expect(eventsOf(await file.text())[1]?.description).toContain('tikai uzaicinātajiem')
    }
  })

  test('takes out of a calendar what was given to somebody and is theirs no more', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const teacher = await enterPerson(director, { givenName: 'Uģis', familyName: 'Žīgurs' })
    const substitute = await enterPerson(director, { givenName: 'Elza', familyName: 'Kalve' })
    const anna = await enterPerson(director, { givenName: 'Anna', familyName: 'Dalībniece' })
    const people = { kind: 'rows' as const, ids: [anna] }
    valueOf(await director.courses.enrol(once({ group, people, state: 'applied', since: null })))
    const lesson = await entered(director, {
      groupId: group,
      teachers: [teacher],
      topic: 'Tabulas',
    })
    const consultation = await entered(director, {
      groupId: group,
      from: '12:00',
      to: '13:00',
      kind: 'consultation',
      people: [anna],
    })
    const told = async (of: CalendarOf) =>
      eventsOf(await text(director, of)).map(({ uid, status }) => [uid, status])
    const replace = { ...chosen(lesson), from: teacher, to: substitute }
    valueOf(await director.timetable.replaceTeacher(once(replace)))
    // Nobody was given the timetable yet: there is nothing to take back.
    expect(await told({ kind: 'teacher', person: teacher })).toEqual([])
    await publishAndTell(director, group)

    const back = { ...chosen(lesson), from: substitute, to: teacher }
    valueOf(await director.timetable.replaceTeacher(once(back)))
    expect(await told({ kind: 'teacher', person: teacher })).toEqual([[lesson, 'CONFIRMED']])
    expect(await told({ kind: 'teacher', person: substitute })).toEqual([[lesson, 'CANCELLED']])
    expect(await text(director, { kind: 'teacher', person: substitute })).not.toContain('Tabulas')

    const [enrolment] = await director.courses.enrolmentsOf({ person: anna })
    const selection = { kind: 'rows' as const, ids: [enrolment?.id ?? ''] }
    const leave = { group, selection, state: 'withdrawn' as const, since: null, seen: {} }
    valueOf(await director.courses.changeEnrolmentState(once(leave)))
    expect(await told({ kind: 'participant', person: anna })).toEqual([
      [lesson, 'CANCELLED'],
      [consultation, 'CANCELLED'],
    ])
  })

  test('takes out of a calendar a consultation that was for the group and is for others now', async () => {
    const { director, group } = await openOfficeWithTimetable()
    const [anna, boriss] = [
      await enterPerson(director, { givenName: 'Anna', familyName: 'Dalībniece' }),
      await enterPerson(director, { givenName: 'Boriss', familyName: 'Dalībnieks' }),
    ]
    const people = { kind: 'rows' as const, ids: [anna, boriss] }
    valueOf(await director.courses.enrol(once({ group, people, state: 'applied', since: null })))
    const teacher = await enterPerson(director, { givenName: 'Uģis', familyName: 'Žīgurs' })
    const forAll = { groupId: group, kind: 'consultation' as const, teachers: [teacher] }
    const consultation = await entered(director, forAll)
    await publishAndTell(director, group)
    const { revision } = await director.timetable.getSession({ id: consultation })
    const input = sessionInput({ ...forAll, people: [boriss] })
    valueOf(await director.timetable.updateSession(once({ id: consultation, revision, input })))
    const told = async (person: string) =>
      eventsOf(await text(director, { kind: 'participant', person })).map(({ status }) => status)
    expect(await told(anna)).toEqual(['CANCELLED'])
    expect(await told(boriss)).toEqual(['CONFIRMED'])
  })

  test('holds only groups that the actor may see', async () => {
    const office = await openOfficeWithTimetable()
    const { director, group } = office
    await entered(director, { groupId: group })
    const manager = await signedIn(office, 'Vadītāja', 'projectManager')
    await expect(text(manager.client, { kind: 'group', group })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const own = await enterGroup(director, {
      courseId: office.course,
      name: 'Savā pārziņā',
      managerId: manager.person,
    })
    expect(eventsOf(await text(manager.client, { kind: 'group', group: own }))).toEqual([])
  })
})
