import { confirming, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { chosen, entered, tuesday } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** A published timetable of one session, with a learner, a minor with a guardian, and a teacher. */
export async function openOfficeWithPublished() {
  const test = await openOfficeWithGroup()
  const { director, group } = test
  const { revision, ...before } = await director.settings.policies()
  const input = { ...before, noticeDeadline: 'workingDayBefore' as const, noticeTime: '17:00' }
  valueOf(await director.settings.changePolicies(once({ revision, input })))
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Liepa',
    contacts: [{ kind: 'email', value: 'anna@example.com', note: '' }],
    language: 'ru',
  })
  const minor = await enter(director, {
    givenName: 'Kārlis',
    familyName: 'Ozols',
    birthDate: '2010-05-01',
  })
  const guardian = await enter(director, {
    givenName: 'Dace',
    familyName: 'Ozola',
    contacts: [{ kind: 'email', value: 'dace@example.com', note: '' }],
  })
  valueOf(await director.people.addGuardian(once({ ward: minor, guardian, relation: 'mother' })))
  const teacher = await enter(director, {
    givenName: 'Zane',
    familyName: 'Krūmiņa',
    parts: ['teacher'],
  })
  valueOf(await director.courses.enrol(confirming(group, [anna, minor])))
  const session = await entered(director, {
    groupId: group,
    day: tuesday,
    mode: 'onSite',
    room: '101',
    teachers: [teacher],
  })
  valueOf(await director.notices.publishTimetable(once({ group })))
  return { ...test, anna, minor, guardian, teacher, session }
}

/** Whoever waits, each by their own channel, now. */
export const everybody = { people: { kind: 'waiting' as const }, channel: null, at: null, by: null }

export const newest = async (client: Client, group: string) => {
  const [summary] = await client.notices.ofGroup({ group })
  if (summary === undefined) throw new Error('There is no notice')
  return summary
}

export const moveTo = async (client: Client, session: string, room: string) =>
  valueOf(
    await client.timetable.changePlace(
      once({ ...chosen(session), place: { mode: 'onSite' as const, room, link: '' } }),
    ),
  )
