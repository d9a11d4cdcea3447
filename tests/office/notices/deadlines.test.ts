import { expect, test } from 'vitest'
import { confirming, valueOf } from '#tests/office/courses/people.ts'
import { setPolicies } from '#tests/office/timetable/timetable.ts'
import { directorPassword, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everybody, newest, openOfficeWithPublished } from './published.ts'

type Published = Awaited<ReturnType<typeof openOfficeWithPublished>>

/** Lets the time come at which the director signs in again: the desk locks while nobody is at it. */
async function comeBackAt({ director, clock }: Published, instant: string): Promise<void> {
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  clock.set(instant)
  await director.staff.signIn({ account, password: directorPassword })
}

test('another time of day holds for who still waits; who was told was in time by the one before', async () => {
  const office = await openOfficeWithPublished()
  const { director, group, anna } = office
  const { id } = await newest(director, group)
  await comeBackAt(office, '2026-11-23T13:30:00.000Z')
  const some = { kind: 'some' as const, ids: [anna] }
  valueOf(await director.notices.tell(once({ notice: id, ...everybody, people: some })))
  expect(await newest(director, group)).toMatchObject({
    dueAt: '2026-11-23T15:00:00.000Z',
    missed: false,
  })
  await setPolicies(director, { noticeTime: '15:00' })
  expect(await newest(director, group)).toMatchObject({
    dueAt: '2026-11-23T13:00:00.000Z',
    missed: true,
  })
  const { people } = await director.notices.get({ id, language: 'lv' })
  expect(people.map(({ name, state }) => [name, state])).toEqual([
    ['Anna Liepa', 'inTime'],
    ['Kārlis Ozols', 'missed'],
    ['Dace Ozola', 'missed'],
    ['Zane Krūmiņa', 'missed'],
  ])
  await setPolicies(director, { noticeDeadline: 'inTime' })
  expect(await newest(director, group)).toMatchObject({
    dueAt: '2026-11-24T06:59:59.999Z',
    missed: false,
  })
})

test('a working day that is moved moves the deadline, and one that is not moved any more moves it back', async () => {
  const { director, group } = await openOfficeWithPublished()
  await setPolicies(director, { movedDaysApply: true })
  const dueAt = async () => (await newest(director, group)).dueAt
  expect(await dueAt()).toBe('2026-11-23T15:00:00.000Z')
  const input = { from: '2026-11-23', to: '2026-11-21', note: '' }
  const { id } = valueOf(await director.settings.addMovedDay(once({ input })))
  expect(await dueAt()).toBe('2026-11-21T15:00:00.000Z')
  valueOf(await director.settings.removeMovedDay(once({ id })))
  expect(await dueAt()).toBe('2026-11-23T15:00:00.000Z')
})

test('who came later has a deadline of their own, which follows as well', async () => {
  const office = await openOfficeWithPublished()
  const { director, group } = office
  await comeBackAt(office, '2026-11-23T15:30:00.000Z')
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Zars',
    contacts: [{ kind: 'email', value: 'oto@example.com', note: '' }],
  })
  valueOf(await director.courses.enrol(confirming(group, [oto])))
  const { id } = await newest(director, group)
  const due = async () => {
    const { people } = await director.notices.get({ id, language: 'lv' })
    return people.find(({ person }) => person === oto)?.dueAt
  }
  expect(await due()).toBe('2026-11-24T06:59:59.999Z')
  await setPolicies(director, { noticeTime: '18:00' })
  expect(await due()).toBe('2026-11-23T16:00:00.000Z')
})
