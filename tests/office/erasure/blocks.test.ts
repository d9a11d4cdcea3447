import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { fileIncident, known } from '#tests/support/incidents.ts'
import { send } from '#tests/support/deliveries.ts'
import { back, enterThings, issue, laptops, reserve, thing } from '#tests/support/equipment.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { sure } from './story.ts'

const mail = [{ kind: 'email' as const, value: 'anna@example.lv', note: '' }]

async function groupOf(
  director: Client,
  people: readonly string[],
  managerId: string | null = null,
) {
  const course = sure(
    await director.courses.createCourse(
      once({
        input: { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId: course, managerId }
  const group = sure(await director.courses.createGroup(once({ input }))).id
  sure(
    await director.courses.enrol(
      once({
        group,
        people: { kind: 'rows', ids: [...people] },
        state: 'applied',
        since: null,
      }),
    ),
  )
  return group
}

const blocksOf = async (director: Client, id: string): Promise<string[]> =>
  (await director.erasure.preview({ id })).blocks.map(
    ({ what, names }) => `${what}: ${names.join(', ')}`,
  )

test('what is not over stands in the way, by name', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Liepa', contacts: mail })
  expect(await blocksOf(director, person)).toEqual([])
  await groupOf(director, [person])
  const { items } = await enterThings(director, ['KL-1', 'KL-2'])
  sure(await issue(director, { person, due: '2026-12-10', lines: [thing(items['KL-1'] ?? '')] }))
  const period = { from: '2026-12-01', until: '2026-12-05' }
  sure(await reserve(director, { person, category: laptops, ...period }))
  const materials = [{ material: await enterMaterial(director, {}), quantity: 1 }]
  sure(await send(director, person, { channel: 'post', address: 'Rīgas iela 1', materials }))
  expect(await blocksOf(director, person)).toEqual([
    'loanOpen: KL-1',
    'reservationOpen: Klēpjdators',
    'parcelOnWay: S-0001',
    'enrolmentRunning: Rīta grupa',
  ])
  const { revision, number } = await director.erasure.preview({ id: person })
  const refused = await director.erasure.erase(
    once({ id: person, revision, number, reason: 'request', requestedOn: '2026-11-20' }),
  )
  expect(refused).toMatchObject({
    ok: false,
    refusal: { reason: 'blocked', blocks: [{ what: 'loanOpen' }, {}, {}, {}] },
  })
  expect((await director.people.get({ id: person })).familyName).toBe('Liepa')
})

test('a part that is owed stands in the way until it is settled', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Liepa' })
  const { items } = await enterThings(director, ['KL-1'], { parts: ['Lādētājs'] })
  const lines = [thing(items['KL-1'] ?? '')]
  const line = sure(await issue(director, { person, due: '2026-12-10', lines })).lines[0] ?? ''
  const returning = { ...back(line), missingParts: ['Lādētājs'] }
  sure(await director.equipment.takeBack(once({ lines: [returning], on: null })))
  expect(await blocksOf(director, person)).toEqual(['loanOpen: KL-1'])
  const came = { line, part: 'Lādētājs', came: true, on: null }
  sure(await director.equipment.settlePart(once(came)))
  expect(await blocksOf(director, person)).toEqual([])
})

test('who signs in is not erased, nor a guardian of somebody who still learns', async () => {
  const office = await openOfficeWithDirector()
  const { director } = office
  const clerk = await signInAs(office, 'staff', 'Lietvede')
  expect(await blocksOf(director, clerk.person)).toEqual(['signsIn: '])
  const child = await enter(director, { familyName: 'Bērns', birthDate: '2015-01-01' })
  const mother = await enter(director, { familyName: 'Māte', parts: ['guardian'], contacts: mail })
  sure(
    await director.people.addGuardian(once({ ward: child, guardian: mother, relation: 'mother' })),
  )
  await groupOf(director, [child])
  expect(await blocksOf(director, mother)).toEqual(['guardianOfEnrolled: Rīta grupa'])
})

test('an incident under way stands in the way, told by its number', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Liepa', contacts: mail })
  sure(await fileIncident(director, { persons: [known(person, 'possibleVictim')] }))
  expect(await blocksOf(director, person)).toEqual([
    expect.stringMatching(/^incidentRunning: \S+$/),
  ])
})

test('another number than the preview’s, and another revision, are refused', async () => {
  const { director } = await openOfficeWithDirector()
  const person = await enter(director, { familyName: 'Liepa' })
  const { revision, number } = await director.erasure.preview({ id: person })
  const asked = {
    id: person,
    revision,
    number,
    reason: 'request',
    requestedOn: '2026-11-20',
  } as const
  expect(await director.erasure.erase(once({ ...asked, number: 7 }))).toMatchObject({
    refusal: { reason: 'otherNumber', number: 1 },
  })
  expect(await director.erasure.erase(once({ ...asked, revision: 9 }))).toMatchObject({
    refusal: { reason: 'changedMeanwhile' },
  })
  expect(await director.erasure.erase(once({ ...asked, requestedOn: '2026-11-24' }))).toMatchObject(
    {
      refusal: { reason: 'invalid', problems: [{ path: ['requestedOn'] }] },
    },
  )
  const command = once(asked)
  expect(await director.erasure.erase(command)).toMatchObject({ value: { number: 1 } })
  // A double click is one command.
  expect(await director.erasure.erase(command)).toMatchObject({ value: { number: 1 } })
})
