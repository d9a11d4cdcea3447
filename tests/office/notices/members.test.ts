import { expect, test } from 'vitest'
import {
  confirming,
  enrolling,
  enterGroup,
  openOfficeWithGroup,
  valueOf,
  wholeList,
} from '#tests/office/courses/people.ts'
import { chosen, entered, tuesday } from '#tests/office/timetable/timetable.ts'
import { type Client, directorPassword, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { emptyPerson } from '#shared/people/schema.ts'

const mail = (value: string) => [{ kind: 'email' as const, value, note: '' }]
const everybody = { people: { kind: 'waiting' as const }, channel: null, at: null, by: null }

/** A published timetable with one learner, who was told of it; another group of the course is published, too. */
async function openOfficeWithTold() {
  const test = await openOfficeWithGroup()
  const { director, group, course } = test
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Liepa',
    contacts: mail('anna@example.com'),
  })
  const late = await enter(director, {
    givenName: 'Oto',
    familyName: 'Zars',
    contacts: mail('oto@example.com'),
  })
  const minor = await enter(director, {
    givenName: 'Kārlis',
    familyName: 'Ozols',
    birthDate: '2010-05-01',
  })
  const guardian = await enter(director, {
    givenName: 'Dace',
    familyName: 'Ozola',
    contacts: mail('dace@example.com'),
  })
  valueOf(await director.people.addGuardian(once({ ward: minor, guardian, relation: 'mother' })))
  valueOf(await director.courses.enrol(confirming(group, [anna])))
  const session = await entered(director, {
    groupId: group,
    day: tuesday,
    mode: 'onSite',
    room: '101',
  })
  valueOf(await director.notices.publishTimetable(once({ group })))
  await tellAll(director, group)
  const evening = await enterGroup(director, { courseId: course, name: 'Vakara grupa' })
  await entered(director, { groupId: evening, day: '2026-11-25', mode: 'onSite', room: '202' })
  valueOf(await director.notices.publishTimetable(once({ group: evening })))
  return { ...test, anna, late, minor, guardian, session, evening }
}

const newest = async (client: Client, group: string) => {
  const [summary] = await client.notices.ofGroup({ group })
  if (summary === undefined) throw new Error('There is no notice')
  return client.notices.get({ id: summary.id, language: 'lv' })
}

const tellAll = async (client: Client, group: string) =>
  valueOf(
    await client.notices.tell(once({ notice: (await newest(client, group)).id, ...everybody })),
  )

/** Who stands on the newest notice of a group, as what, and whether they still wait. */
const standing = async (client: Client, group: string) =>
  (await newest(client, group)).people.map(({ name, role, toldAt }) =>
    [name, role, toldAt === null ? 'waits' : 'told'].join(', '),
  )

const rowOf = async (client: Client, group: string, person: string): Promise<string> => {
  const { rows } = await client.courses.listEnrolments({ group, list: wholeList })
  const row = rows.find((each) => each.person === person)
  if (row === undefined) throw new Error('Nobody of that name is in the group')
  return row.id
}

const putInto = async (
  client: Client,
  group: string,
  person: string,
  state: 'confirmed' | 'withdrawn',
) =>
  valueOf(
    await client.courses.changeEnrolmentState(
      once({
        group,
        selection: { kind: 'rows' as const, ids: [await rowOf(client, group, person)] },
        state,
        since: null,
        seen: {},
        bringBackBy: null,
      }),
    ),
  )

const moveRoom = async (client: Client, session: string, room: string) =>
  valueOf(
    await client.timetable.changePlace(
      once({ ...chosen(session), place: { mode: 'onSite' as const, room, link: '' } }),
    ),
  )

test('whoever is taken into a group after its timetable was published is to be told of it whole', async () => {
  const { director, group, late } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(confirming(group, [late])))
  expect(await standing(director, group)).toEqual([
    'Anna Liepa, participant, told',
    'Oto Zars, participant, waits',
  ])
  const { id, waiting } = await newest(director, group)
  expect(waiting).toBe(1)
  expect((await director.notices.waiting(wholeList)).rows.map((row) => row.id)).toContain(id)
  const { text } = await director.notices.message({ notice: id, person: late })
  expect(text).toContain('24.11.2026.')
  valueOf(await director.journal.undo(once({ entry: null })))
  expect(await standing(director, group)).toEqual(['Anna Liepa, participant, told'])
})

test('who only applied is not told until confirmed, and a minor comes with their guardian', async () => {
  const { director, group, late, minor } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(enrolling(group, [late, minor])))
  expect(await standing(director, group)).toEqual(['Anna Liepa, participant, told'])
  await putInto(director, group, minor, 'confirmed')
  expect(await standing(director, group)).toEqual([
    'Anna Liepa, participant, told',
    'Kārlis Ozols, participant, waits',
    'Dace Ozola, guardian, waits',
  ])
})

test('whoever withdraws waits for nothing more, nor does who answered for them; what was told stays', async () => {
  const { director, group, anna, minor } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(confirming(group, [minor])))
  const input = { subject: 'Soma', text: 'Paņemiet līdzi somu.' }
  const { id: other } = valueOf(await director.notices.create(once({ group, input })))
  await putInto(director, group, minor, 'withdrawn')
  await putInto(director, group, anna, 'withdrawn')
  const [message, timetable] = await director.notices.ofGroup({ group })
  expect([message?.id, message?.recipients, timetable?.waiting]).toEqual([other, 0, 0])
  const told = await director.notices.get({ id: timetable?.id ?? '', language: 'lv' })
  expect(told.people.map(({ name, role }) => [name, role])).toEqual([['Anna Liepa', 'left']])
  expect(await director.notices.callList({ notice: other, language: 'lv' })).toBeNull()
})

test('a change after somebody left is not theirs, also where a consultation names them still', async () => {
  const { director, group, anna, late } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(confirming(group, [late])))
  const session = await entered(director, {
    groupId: group,
    day: '2026-11-26',
    kind: 'consultation',
    mode: 'onSite',
    room: '101',
    people: [anna, late],
  })
  await tellAll(director, group)
  await putInto(director, group, anna, 'withdrawn')
  await moveRoom(director, session, '305')
  expect(await standing(director, group)).toEqual(['Oto Zars, participant, waits'])
})

test('whoever comes back reads what became different since they were told', async () => {
  const { director, group, anna, late, session } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(confirming(group, [late])))
  await tellAll(director, group)
  await putInto(director, group, anna, 'withdrawn')
  await moveRoom(director, session, '305')
  await putInto(director, group, anna, 'confirmed')
  expect(await standing(director, group)).toEqual([
    'Anna Liepa, participant, waits',
    'Oto Zars, participant, waits',
  ])
  const { id } = await newest(director, group)
  const { subject } = await director.notices.message({ notice: id, person: anna })
  expect(subject).toContain('grozījumi')
})

test('whoever moves to another group is told of that one, and of theirs no more', async () => {
  const { director, group, evening, late, session } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(confirming(group, [late])))
  await moveRoom(director, session, '305')
  const ids = [await rowOf(director, group, late)]
  const move = { from: group, to: evening, selection: { kind: 'rows' as const, ids }, since: null }
  valueOf(await director.courses.moveEnrolments(once(move)))
  expect(await standing(director, group)).toEqual(['Anna Liepa, participant, waits'])
  expect(await standing(director, evening)).toEqual(['Oto Zars, participant, waits'])
})

test('a teacher who left as a learner stays to be told as a teacher', async () => {
  const { director, group, anna } = await openOfficeWithTold()
  await entered(director, { groupId: group, day: '2026-11-26', teachers: [anna] })
  await putInto(director, group, anna, 'withdrawn')
  expect(await standing(director, group)).toEqual(['Anna Liepa, teacher, waits'])
})

test('where everything is over, newcomers are told nothing', async () => {
  const { director, course, late } = await openOfficeWithTold()
  const over = await enterGroup(director, { courseId: course, name: 'Beigusies grupa' })
  await entered(director, { groupId: over, day: '2026-11-17', mode: 'onSite', room: '101' })
  valueOf(await director.notices.publishTimetable(once({ group: over })))
  valueOf(await director.courses.enrol(confirming(over, [late])))
  expect(await standing(director, over)).toEqual([])
})

/** The office with its clock: `until` lets time pass and signs the director in again. */
async function openOfficeWithTime() {
  const office = await openOfficeWithTold()
  const { director, clock } = office
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  return { ...office, until }
}

/** How somebody stands to the newest notice of a group; undefined where they are not on it. */
const stateOf = async (client: Client, group: string, person: string) =>
  (await newest(client, group)).people.find((each) => each.person === person)?.state

test('who comes after the deadline of a notice has one of their own', async () => {
  const { director, until, group, late } = await openOfficeWithTime()
  valueOf(await director.courses.enrol(enrolling(group, [late])))
  await entered(director, { groupId: group, day: '2026-11-27', mode: 'onSite', room: '101' })
  await tellAll(director, group)
  // By 17.00 of the working day before a session: that of the next one has passed as Oto comes.
  await until('2026-11-26T16:00:00Z')
  await putInto(director, group, late, 'confirmed')
  const stands = async () => {
    const { dueAt, missed, people } = await newest(director, group)
    return [dueAt, missed, people.find(({ person }) => person === late)?.state]
  }
  // Friday's session begins at nine: until then they are told in time.
  const due = '2026-11-27T06:59:59.999Z'
  expect(await stands()).toEqual([due, false, 'notSent'])
  await until('2026-11-27T06:59:59Z')
  expect(await stands()).toEqual([due, false, 'notSent'])
  await until('2026-11-27T07:00:00Z')
  expect(await stands()).toEqual([due, true, 'missed'])
})

test('who comes while the last session is on is told nothing', async () => {
  const { director, until, group, late } = await openOfficeWithTime()
  valueOf(await director.courses.enrol(enrolling(group, [late])))
  // The one session began at nine of the same day.
  await until('2026-11-24T08:00:00Z')
  await putInto(director, group, late, 'confirmed')
  expect(await standing(director, group)).toEqual(['Anna Liepa, participant, told'])
})

test('a newcomer is told by the sessions they come to, not by the consultation of somebody else', async () => {
  const { director, until, group, anna, minor, guardian } = await openOfficeWithTime()
  valueOf(await director.courses.enrol(enrolling(group, [minor])))
  const hours = { groupId: group, mode: 'onSite' as const, room: '101' }
  await entered(director, {
    ...hours,
    day: '2026-11-25',
    kind: 'consultation',
    people: [anna],
  })
  await entered(director, { ...hours, day: '2026-11-27' })
  await tellAll(director, group)
  await until('2026-11-24T16:00:00Z')
  await putInto(director, group, minor, 'confirmed')
  expect((await newest(director, group)).dueAt).toBe('2026-11-27T06:59:59.999Z')
  // Wednesday's consultation is over, Friday's session is not.
  await until('2026-11-25T12:00:00Z')
  expect(await stateOf(director, group, minor)).toBe('notSent')
  expect(await stateOf(director, group, guardian)).toBe('notSent')
})

test('a change that the notice takes in leaves a newcomer a deadline of their own', async () => {
  const { director, until, group, late } = await openOfficeWithTime()
  valueOf(await director.courses.enrol(enrolling(group, [late])))
  const friday = await entered(director, {
    groupId: group,
    day: '2026-11-27',
    mode: 'onSite',
    room: '101',
  })
  await until('2026-11-26T16:00:00Z')
  await putInto(director, group, late, 'confirmed')
  await moveRoom(director, friday, '305')
  expect(await stateOf(director, group, late)).toBe('notSent')
  await until('2026-11-27T07:00:00Z')
  expect(await stateOf(director, group, late)).toBe('missed')
})

test('a guardian who is entered after the timetable was published is told of it, and one who is not any more is not', async () => {
  const { director, group, minor, guardian } = await openOfficeWithTold()
  valueOf(await director.courses.enrol(confirming(group, [minor])))
  await tellAll(director, group)
  const father = await enter(director, { givenName: 'Uldis', familyName: 'Ozols' })
  const { id } = valueOf(
    await director.people.addGuardian(
      once({ ward: minor, guardian: father, relation: 'father' as const }),
    ),
  )
  expect(await standing(director, group)).toEqual([
    'Anna Liepa, participant, told',
    'Kārlis Ozols, participant, told',
    'Dace Ozola, guardian, told',
    'Uldis Ozols, guardian, waits',
  ])
  valueOf(await director.people.removeGuardian(once({ id, person: minor })))
  expect(await standing(director, group)).not.toContain('Uldis Ozols, guardian, waits')
  // Who was told stays on record.
  expect(await standing(director, group)).toContain('Dace Ozola, guardian, told')
  expect(guardian).not.toBe(father)
})

test('guardians wait for a timetable as long as the birth date says that they are to be told', async () => {
  const { director, group, late } = await openOfficeWithTold()
  const mother = await enter(director, { givenName: 'Rūta', familyName: 'Zara' })
  valueOf(
    await director.people.addGuardian(
      once({ ward: late, guardian: mother, relation: 'mother' as const }),
    ),
  )
  valueOf(await director.courses.enrol(confirming(group, [late])))
  const waits = 'Rūta Zara, guardian, waits'
  expect(await standing(director, group)).not.toContain(waits)
  const born = async (birthDate: string) => {
    const person = await director.people.get({ id: late })
    const input = {
      ...emptyPerson,
      givenName: 'Oto',
      familyName: 'Zars',
      contacts: mail('oto@example.com'),
      parts: person.parts,
      birthDate,
      personalCode: null,
    }
    const confirmed = { notADuplicate: true, codeAsRead: false }
    valueOf(
      await director.people.update(once({ id: late, revision: person.revision, input, confirmed })),
    )
  }
  await born('2008-11-24')
  expect(await standing(director, group)).toContain(waits)
  // Eighteen today.
  await born('2008-11-23')
  expect(await standing(director, group)).not.toContain(waits)
})
