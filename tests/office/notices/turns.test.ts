import { expect, test } from 'vitest'
import { confirming, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { chosen, entered, sessionInput, tuesday } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { everybody, newest } from './published.ts'

/** A told timetable with a consultation of Anna and Oto; Ilze learns in the group, too. */
async function openOfficeWithConsultation() {
  const office = await openOfficeWithGroup()
  const { director, group } = office
  const learner = (givenName: string, familyName: string, phone: string) =>
    enter(director, {
      givenName,
      familyName,
      contacts: [{ kind: 'phone', value: phone, note: '' }],
      preferredChannel: 'phone',
    })
  const [anna, oto, ilze] = [
    await learner('Anna', 'Liepa', '20001001'),
    await learner('Oto', 'Zars', '20001002'),
    await learner('Ilze', 'Kalniņa', '20001003'),
  ]
  const teachers = [
    await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa', parts: ['teacher'] }),
    await enter(director, { givenName: 'Uģis', familyName: 'Ēķis', parts: ['teacher'] }),
  ] as const
  valueOf(await director.courses.enrol(confirming(group, [anna, oto, ilze])))
  const consultation = await entered(director, {
    ...consulting,
    groupId: group,
    people: [anna, oto],
    teachers: [teachers[0]],
  })
  // What everybody comes to: the substitute, and who is invited, were told of the timetable.
  await entered(director, { groupId: group, day: '2026-11-26', teachers: [...teachers] })
  valueOf(await director.notices.publishTimetable(once({ group })))
  await tellAll(director, group)
  return { ...office, anna, oto, ilze, teachers, consultation }
}

const consulting = {
  day: tuesday,
  from: '10:00',
  to: '11:00',
  kind: 'consultation' as const,
  mode: 'onSite' as const,
  room: '204',
}

const tellAll = async (client: Client, group: string) =>
  valueOf(
    await client.notices.tell(once({ notice: (await newest(client, group)).id, ...everybody })),
  )

/** Invites others to the consultation; its place and teacher stay. */
const invite = async (client: Client, session: string, group: string, people: string[]) => {
  const { revision, teachers } = await client.timetable.getSession({ id: session })
  const input = sessionInput({
    ...consulting,
    groupId: group,
    people,
    teachers: teachers.map((each) => each.id),
  })
  valueOf(await client.timetable.updateSession(once({ id: session, revision, input })))
}

test('who is invited to a consultation hears where and with whom; who is not any more, that it is not theirs', async () => {
  const { director, group, anna, oto, ilze, consultation } = await openOfficeWithConsultation()
  await invite(director, consultation, group, [anna, ilze])
  const { id: notice } = await newest(director, group)
  const saidTo = async (person: string) => (await director.notices.message({ notice, person })).text
  expect(await saidTo(ilze)).toContain(
    '– Papildu nodarbība: otrdiena, 24.11.2026., plkst. 10.00–11.00, konsultācija; klātienē, telpa: 204; pedagogs: Zane Krūmiņa',
  )
  expect(await saidTo(oto)).toContain(
    '– Nodarbība Jums vairs nav paredzēta: otrdiena, 24.11.2026., plkst. 10.00–11.00',
  )
  expect(await saidTo(oto)).not.toContain('204')
  expect(await saidTo(anna)).toContain(
    '– Mainīta: otrdiena, 24.11.2026., plkst. 10.00–11.00; mainīts to cilvēku loks',
  )
})

test('the call list says to each of them what it is to them', async () => {
  const { director, group, anna, ilze, consultation } = await openOfficeWithConsultation()
  await invite(director, consultation, group, [anna, ilze])
  const { id: notice } = await newest(director, group)
  const pdf = await director.notices.callList({ notice, language: 'lv' })
  const { text } = await readPdf(new Uint8Array((await pdf?.arrayBuffer()) ?? []))
  const read = text.replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ')
  expect(read).toMatch(/Ilze Kalniņa Papildu nodarbība: [^;]*; klātienē, telpa: 204/u)
  expect(read).toContain('Oto Zars Nodarbība Jums vairs nav paredzēta: otrdiena')
  // What all of them hear holds the place and the teacher.
  expect(read).toMatch(/Mainīta: [^;]*; klātienē, telpa: 204; pedagogs: Zane Krūmiņa; mainīts/u)
})

test('a substitute hears where to come, and the teacher that they need not', async () => {
  const { director, group, anna, teachers, consultation } = await openOfficeWithConsultation()
  const [zane, ugis] = teachers
  valueOf(
    await director.timetable.replaceTeacher(
      once({ ...chosen(consultation), from: zane, to: ugis }),
    ),
  )
  const { id: notice } = await newest(director, group)
  const saidTo = async (person: string) => (await director.notices.message({ notice, person })).text
  expect(await saidTo(ugis)).toMatch(/Papildu nodarbība: otrdiena, [^;]*; klātienē, telpa: 204/u)
  expect(await saidTo(zane)).toContain('– Nodarbība Jums vairs nav paredzēta: otrdiena')
  expect(await saidTo(anna)).toMatch(/Mainīta: otrdiena, [^;]*; tagad pedagogs: Uģis Ēķis/u)
  const { lines } = await director.notices.get({ id: notice, language: 'lv' })
  expect(lines).toEqual([
    'Mainīta: otrdiena, 24.11.2026., plkst. 10.00–11.00; klātienē, telpa: 204; tagad pedagogs: Uģis Ēķis',
  ])
})
