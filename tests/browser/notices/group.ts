import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { type Desk, once } from '#tests/browser/people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

const mail = (value: string) => [{ kind: 'email' as const, value, note: '' }]

/** A group with a session to come, a learner who is written to and one who is called, and a teacher. */
export async function openGroup({ client, enter }: Desk) {
  const course = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const group = idOf(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = [
    await enter({ givenName: 'Anna', familyName: 'Liepa', contacts: mail('anna@example.com') }),
    await enter({
      givenName: 'Oto',
      familyName: 'Ozols',
      contacts: [{ kind: 'phone', value: '20001234', note: '' }],
    }),
  ]
  const ids = { kind: 'rows' as const, ids: people }
  const enrolled = await client.courses.enrol(
    once({ group, people: ids, state: 'confirmed', since: null }),
  )
  if (!enrolled.ok) throw new Error('refused')
  const input = {
    ...emptySession,
    groupId: group,
    day: '2030-03-05',
    mode: 'onSite' as const,
    room: '101',
  }
  const session = idOf(await client.timetable.createSession(once({ input })))
  const [anna = '', oto = ''] = people
  return { group, session, anna, oto }
}
