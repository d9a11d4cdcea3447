import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { ContactNoteInput } from '#shared/notices/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'

// The clock of a test office stands at 23 November 2026, 10.00 in Riga.
const call: ContactNoteInput = {
  channel: 'phone',
  direction: 'in',
  day: '2026-11-23',
  time: '09:15',
  by: null,
  about: 'Rīt nokavēs nodarbības sākumu',
  groupId: null,
}

const log = async (client: Client, person: string, search = '') =>
  (await client.notices.contactLog({ person, list: { ...firstPage, search } })).rows

const note = (client: Client, person: string, input: Partial<ContactNoteInput> = {}) =>
  client.notices.noteContact(once({ person, input: { ...call, ...input } }))

test('a teacher who does not use the program took the call; both instants are kept', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const person = await enter(director, { givenName: 'Anna', familyName: 'Liepa' })
  const teacher = await enter(director, {
    givenName: 'Zane',
    familyName: 'Kļaviņa',
    parts: ['teacher'],
  })
  clock.set('2026-11-23T08:09:00Z')
  const { id } = value(await note(director, person, { by: teacher }))
  expect(await log(director, person)).toEqual([
    {
      id,
      revision: 1,
      at: '2026-11-23T07:15:00.000Z',
      enteredAt: '2026-11-23T08:09:00.000Z',
      channel: 'phone',
      direction: 'in',
      by: { id: teacher, name: 'Zane Kļaviņa' },
      enteredBy: 'Ilze Bērziņa',
      about: 'Rīt nokavēs nodarbības sākumu',
      group: null,
      ofNotice: false,
      own: true,
    },
  ])
})

test('the newest contact stands first, whenever it was entered, and pages follow each other', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, {})
  for (const time of ['08:00', '09:59', '09:00']) value(await note(director, person, { time }))
  value(await note(director, await enter(director, { familyName: 'Cita' })))
  const first = await director.notices.contactLog({ person, list: { ...firstPage, limit: 2 } })
  expect(first.total).toBe(3)
  const position = { kind: 'after' as const, cursor: must(first.next ?? undefined) }
  const rest = await director.notices.contactLog({ person, list: { ...firstPage, position } })
  expect([...first.rows, ...rest.rows].map(({ at }) => at.slice(11, 16))).toEqual([
    '07:59',
    '07:00',
    '06:00',
  ])
})

test.each([
  [{ time: '10:01' }, 'time', 'timeInFuture'],
  [{ day: '2026-11-24', time: '00:00' }, 'day', 'dateInFuture'],
  [{ about: '   ' }, 'about', 'required'],
  [{ by: '0192e4a0-0000-7000-8000-000000000000' }, 'by', 'notInRegister'],
  [{ groupId: '0192e4a0-0000-7000-8000-000000000000' }, 'groupId', 'notInRegister'],
])('%j is refused at its field', async (input, field, problem) => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, {})
  const answer = await note(director, person, input)
  const problems = !answer.ok && answer.refusal.reason === 'invalid' && answer.refusal.problems
  expect(problems && problems.map((each) => [each.path.at(-1), each.problem])).toEqual([
    [field, problem],
  ])
  expect(await log(director, person)).toEqual([])
})

test('a contact of this very minute is not in the future', async () => {
  const { director } = await openOfficeWithDirector()
  expect((await note(director, await enter(director, {}), { time: '10:00' })).ok).toBe(true)
})

test('a line is changed and taken away by whoever entered it, and an undo brings it back', async () => {
  const office = await openOfficeWithDirector()
  const { director } = office
  const { client: clerk } = await signInAs(office, 'staff', 'Lietvede')
  const person = await enter(director, {})
  const { id } = value(await note(clerk, person))
  const input = { ...call, about: 'Nokavēs pusstundu' }
  const refused = { ok: false, refusal: { reason: 'notOwn' } }
  expect(
    await director.notices.updateContact(once({ id, revision: 1, person, input })),
  ).toMatchObject(refused)
  expect(await director.notices.removeContact(once({ id, person }))).toMatchObject(refused)

  value(await clerk.notices.updateContact(once({ id, revision: 1, person, input })))
  expect(await clerk.notices.updateContact(once({ id, revision: 1, person, input }))).toMatchObject(
    { refusal: { reason: 'changedMeanwhile', revision: 2 } },
  )
  expect(await log(clerk, person, 'PUSSTUNDU')).toMatchObject([{ own: true, revision: 2 }])
  expect(await log(director, person)).toMatchObject([{ own: false }])

  value(await clerk.notices.removeContact(once({ id, person })))
  expect(await log(clerk, person)).toEqual([])
  value(await clerk.journal.undo(once({ entry: null })))
  expect(await log(clerk, person)).toMatchObject([{ about: 'Nokavēs pusstundu' }])
})

test('a line is reached through its own person only', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, {})
  const other = await enter(director, { familyName: 'Cita' })
  const { id } = value(await note(director, person))
  expect(await director.notices.removeContact(once({ id, person: other }))).toMatchObject({
    refusal: { reason: 'notOwn' },
  })
  expect(await log(director, person)).toHaveLength(1)
})

test('what a project manager may not see of a group, its contacts do not tell', async () => {
  const office = await openOfficeWithDirector()
  const { director } = office
  const manager = await signInAs(office, 'projectManager', 'Vadītāja')
  const person = await enter(director, {})
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const groups: string[] = []
  for (const managerId of [manager.person, null]) {
    const input = { ...emptyGroup, name: `Grupa ${groups.length}`, courseId: course, managerId }
    const group = value(await director.courses.createGroup(once({ input }))).id
    const people = { kind: 'rows' as const, ids: [person] }
    value(await director.courses.enrol(once({ group, people, state: 'applied', since: null })))
    value(await note(director, person, { groupId: group, about: `Par ${groups.length}` }))
    groups.push(group)
  }
  expect((await log(manager.client, person)).map(({ about }) => about)).toEqual(['Par 0'])
  expect(await note(manager.client, person, { groupId: must(groups[1]) })).toMatchObject({
    refusal: { problems: [{ problem: 'notInRegister' }] },
  })
  const history = JSON.stringify(await manager.client.people.history({ id: person }))
  expect(history).toContain('Par 0')
  expect(history).not.toContain('Par 1')
})
