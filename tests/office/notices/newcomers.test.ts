import { expect, test } from 'vitest'
import { confirming, enrolling, valueOf, wholeList } from '#tests/office/courses/people.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { type Client, directorPassword, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everybody, moveTo, newest, openOfficeWithPublished } from './published.ts'

/** Everybody was told of version 1; a consultation of Anna alone has moved, so that version 2 waits for her. */
async function openOfficeWithConsultation() {
  const office = await openOfficeWithPublished()
  const { director, group, anna, clock } = office
  const hours = { groupId: group, mode: 'onSite' as const, room: '201', day: '2026-11-27' }
  const consultation = await entered(director, { ...hours, kind: 'consultation', people: [anna] })
  const late = await enter(director, {
    givenName: 'Oto',
    familyName: 'Zars',
    contacts: [{ kind: 'email', value: 'oto@example.com', note: '' }],
  })
  valueOf(await director.courses.enrol(enrolling(group, [late])))
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  valueOf(
    await director.notices.tell(once({ notice: (await newest(director, group)).id, ...everybody })),
  )
  await moveTo(director, consultation, '305')
  return { ...office, consultation, late, until }
}

const rowOf = async (client: Client, group: string, person: string): Promise<string> => {
  const { rows } = await client.courses.listEnrolments({ group, list: wholeList })
  return rows.find((each) => each.person === person)?.id ?? ''
}

const putInto = async (
  client: Client,
  group: string,
  person: string,
  state: 'confirmed' | 'withdrawn',
) => {
  const selection = { kind: 'rows' as const, ids: [await rowOf(client, group, person)] }
  const change = { group, selection, state, since: null, seen: {}, bringBackBy: null }
  valueOf(await client.courses.changeEnrolmentState(once(change)))
}

/** The number of the newest version, and who waits for it how. */
const waiting = async (client: Client, group: string) => {
  const { id, number } = await newest(client, group)
  const { people } = await client.notices.get({ id, language: 'lv' })
  return [
    number,
    ...people.filter(({ toldAt }) => toldAt === null).map(({ name, state }) => `${name}, ${state}`),
  ]
}

test('who came into the group waits on, though the newest version takes in a change or goes', async () => {
  const { director, group, consultation, late, until } = await openOfficeWithConsultation()
  // The deadline of the first version has passed.
  await until('2026-11-23T16:00:00Z')
  await putInto(director, group, late, 'confirmed')
  const both = ['Anna Liepa, notSent', 'Oto Zars, notSent']
  expect(await waiting(director, group)).toEqual([2, ...both])
  await moveTo(director, consultation, '306')
  expect(await waiting(director, group)).toEqual([2, ...both])
  await moveTo(director, consultation, '201')
  expect(await waiting(director, group)).toEqual([1, 'Oto Zars, notSent'])
  valueOf(await director.journal.undo(once({ entry: null })))
  expect(await waiting(director, group)).toEqual([2, ...both])
})

test('who leaves again waits for nothing, whatever becomes of the version', async () => {
  const { director, group, consultation, late } = await openOfficeWithConsultation()
  await putInto(director, group, late, 'confirmed')
  await putInto(director, group, late, 'withdrawn')
  await moveTo(director, consultation, '306')
  expect(await waiting(director, group)).toEqual([2, 'Anna Liepa, notSent'])
})

test('who comes back and knows all that they come to is told nothing anew', async () => {
  const { director, group, minor } = await openOfficeWithConsultation()
  await putInto(director, group, minor, 'withdrawn')
  await putInto(director, group, minor, 'confirmed')
  expect(await waiting(director, group)).toEqual([2, 'Anna Liepa, notSent'])
  const other = await enter(director, {
    givenName: 'Ilga',
    familyName: 'Egle',
    contacts: [{ kind: 'email', value: 'ilga@example.com', note: '' }],
  })
  valueOf(await director.courses.enrol(confirming(group, [other])))
  expect(await waiting(director, group)).toContain('Ilga Egle, notSent')
})
