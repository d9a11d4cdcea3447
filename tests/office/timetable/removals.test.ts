import { expect, test } from 'vitest'
import type { RemovalInput } from '#shared/timetable/removal.ts'
import { groupInput, valueOf } from '#tests/office/courses/people.ts'
import { type Client, once } from '#tests/support/office.ts'
import { goOnAt } from '#tests/office/documents/papersOffice.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'
import { chosen, entered, openOfficeWithTimetable } from './timetable.ts'

const removal = (person: string): RemovalInput => ({
  person,
  at: '09:30',
  reason: 'offensiveLanguage',
  removedBy: null,
  tutorDay: null,
  tutorTime: null,
  note: 'čatā',
})

/** A session of this Monday morning, and somebody of its group; the clock stands at 12.00 in Riga. */
async function openOfficeWithSession() {
  const test = await openOfficeWithTimetable()
  const { director, group, people } = test
  valueOf(
    await director.courses.enrol(
      once({
        group,
        people: { kind: 'rows', ids: people.slice(0, 2) },
        state: 'applied',
        since: null,
      }),
    ),
  )
  const session = await entered(director, { groupId: group, day: '2026-11-23' })
  await goOnAt(test, '2026-11-23T10:00:00Z')
  return { ...test, session, anna: people[0] ?? '', stranger: people[2] ?? '' }
}

const note = (client: Client, session: string, input: RemovalInput) =>
  client.timetable.noteRemoval(once({ session, input }))

test('who was sent out is on the session and on the person, and the note is changed and taken away', async () => {
  const { director, session, anna } = await openOfficeWithSession()
  const { id } = valueOf(await note(director, session, removal(anna)))
  const [noted] = await director.timetable.removalsOfSession({ session })
  expect(noted).toMatchObject({
    id,
    person: { id: anna },
    at: '2026-11-23T07:30:00.000Z',
    reason: 'offensiveLanguage',
    tutorToldAt: null,
    note: 'čatā',
  })
  expect(await director.timetable.removalsOfPerson({ person: anna })).toMatchObject([
    { id, day: '2026-11-23', session },
  ])
  const told = { ...removal(anna), tutorDay: '2026-11-23', tutorTime: '11:15' }
  valueOf(await director.timetable.updateRemoval(once({ id, revision: 1, session, input: told })))
  expect(await director.timetable.removalsOfSession({ session })).toMatchObject([
    { tutorToldAt: '2026-11-23T09:15:00.000Z', revision: 2 },
  ])
  expect(
    await director.timetable.updateRemoval(once({ id, revision: 1, session, input: told })),
  ).toMatchObject({ ok: false, refusal: { reason: 'changedMeanwhile', revision: 2 } })
  valueOf(await director.timetable.forgetRemoval(once({ id, session })))
  expect(await director.timetable.removalsOfSession({ session })).toEqual([])
  expect(
    await director.timetable.updateRemoval(once({ id, revision: 2, session, input: told })),
  ).toMatchObject({ ok: false, refusal: { reason: 'removalGone' } })
})

test('a stranger, a time outside of the session, the same once more and a cancelled session are refused', async () => {
  const { director, group, people, session, anna, stranger } = await openOfficeWithSession()
  const refused = async (input: RemovalInput, of = session) => {
    const answer = await note(director, of, input)
    if (answer.ok) return 'noted'
    const { refusal } = answer
    return refusal.reason === 'invalid'
      ? refusal.problems.map(({ path, problem }) => `${path.join('.')} ${problem}`).join(', ')
      : refusal.reason
  }
  expect(await refused(removal(stranger))).toBe('person notInSession')
  expect(await refused({ ...removal(anna), at: '10:31' })).toBe('at outsideSession')
  expect(await refused({ ...removal(anna), removedBy: crypto.randomUUID() })).toBe(
    'removedBy notInRegister',
  )
  expect(await refused(removal(anna))).toBe('noted')
  expect(await refused(removal(anna))).toBe('person removedTwice')
  expect(await refused({ ...removal(anna), at: '09:45' })).toBe('noted')

  const consultation = await entered(director, {
    groupId: group,
    day: '2026-11-23',
    from: '07:00',
    to: '08:00',
    kind: 'consultation',
    people: [people[1] ?? ''],
  })
  expect(await refused({ ...removal(anna), at: '07:30' }, consultation)).toBe('person notInSession')
  valueOf(await director.timetable.cancelSessions(once(chosen(session))))
  expect(await refused({ ...removal(anna), at: '10:00' })).toBe('sessionCancelled')
  expect(await director.timetable.removeSessions(once(chosen(session)))).toMatchObject({
    ok: false,
    refusal: { reason: 'hasRemovals' },
  })
})

test('a project manager of another group neither notes nor reads it', async () => {
  const office = await openOfficeWithSession()
  const { director, session, anna } = office
  valueOf(await note(director, session, removal(anna)))
  const { client } = await signInAs(office, 'projectManager', 'Ozola')
  const notFound = { code: 'NOT_FOUND' }
  await expect(client.timetable.removalsOfSession({ session })).rejects.toMatchObject(notFound)
  await expect(note(client, session, removal(anna))).rejects.toMatchObject(notFound)
})

test('that the tutor was told stands in their contact log, once, and names nobody', async () => {
  const {
    director,
    session,
    group,
    course,
    anna,
    stranger: tutorId,
  } = await openOfficeWithSession()
  valueOf(
    await director.courses.updateGroup(
      once({ id: group, revision: 1, input: groupInput({ courseId: course, tutorId }) }),
    ),
  )
  const told = { ...removal(anna), tutorDay: '2026-11-23', tutorTime: '11:15' }
  const { id } = valueOf(await note(director, session, told))
  const input = { ...told, note: 'mikrofonā' }
  valueOf(await director.timetable.updateRemoval(once({ id, revision: 1, session, input })))
  const later = { ...input, tutorTime: '11:20' }
  valueOf(await director.timetable.updateRemoval(once({ id, revision: 2, session, input: later })))
  const { rows } = await director.notices.contactLog({ person: tutorId, list: firstPage })
  expect(rows).toMatchObject([
    {
      at: '2026-11-23T09:15:00.000Z',
      direction: 'out',
      about: 'Paziņots par atslēgšanu no nodarbības: 23.11.2026.',
    },
  ])
})
