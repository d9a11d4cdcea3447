import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { makeWorld } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

test('of somebody in two groups a project manager sees their own group only', async () => {
  const world = await makeWorld()
  const [anna] = world.own.people
  await world.test.director.courses.enrol(
    once({
      group: world.foreign.group,
      people: { kind: 'rows', ids: [anna] },
      state: 'applied',
      since: null,
    }),
  )
  const groupsSeenBy = async (role: 'director' | 'projectManager') =>
    (await world.clients[role].people.list(firstPage)).rows.find(({ id }) => id === anna)?.groups
  expect(await groupsSeenBy('director')).toEqual(['Grupa Savējie', 'Grupa Svešķermeņi'])
  expect(await groupsSeenBy('projectManager')).toEqual(['Grupa Savējie'])

  const foundBy = async (role: 'director' | 'projectManager', text: string) =>
    (
      await world.clients[role].people.list({
        ...firstPage,
        filters: { groups: { kind: 'text', text } },
      })
    ).rows.map(({ id }) => id)
  expect(await foundBy('director', 'svesk')).toContain(anna)
  expect(await foundBy('projectManager', 'savej')).toContain(anna)
  expect(await foundBy('projectManager', 'svesk')).toEqual([])
})

test('the history of somebody in two groups tells a project manager of their own group only', async () => {
  const world = await makeWorld()
  const [anna] = world.own.people
  await world.test.director.courses.enrol(
    once({
      group: world.foreign.group,
      people: { kind: 'rows', ids: [anna] },
      state: 'waiting',
      since: null,
    }),
  )
  const enrolmentsSeenBy = async (role: 'director' | 'projectManager') =>
    (await world.clients[role].people.history({ id: anna }))
      .flatMap(({ rows }) => rows)
      .filter(({ table }) => table === 'enrolment').length
  expect(await enrolmentsSeenBy('director')).toBe(2)
  expect(await enrolmentsSeenBy('projectManager')).toBe(1)
})

test('of whom a guardian answers for, a project manager sees those of their own groups only', async () => {
  const world = await makeWorld()
  const { director, projectManager } = world.clients
  const guardian = await enter(director, { familyName: 'Liepa', parts: ['guardian'] })
  for (const ward of [world.own.people[0], world.foreign.people[0]]) {
    const added = await director.people.addGuardian(once({ ward, guardian, relation: 'mother' }))
    expect(added).toMatchObject({ ok: true })
  }
  expect((await director.people.get({ id: guardian })).wards).toHaveLength(2)
  expect((await projectManager.people.get({ id: guardian })).wards).toMatchObject([
    { person: world.own.people[0] },
  ])
  const rows = (await projectManager.people.history({ id: guardian })).flatMap((step) => step.rows)
  expect(rows.filter(({ table }) => table === 'guardianship')).toHaveLength(1)
})

test('a part that somebody plays can’t be taken from them', async () => {
  const world = await makeWorld()
  const [id] = world.own.people
  const { revision } = await world.test.director.people.get({ id })
  const change = (parts: ('participant' | 'outside')[]) =>
    world.test.director.people.update(
      once({
        id,
        revision,
        input: { ...emptyPerson, familyName: 'Savējie', parts, personalCode: null },
        confirmed: { notADuplicate: true, codeAsRead: false },
      }),
    )
  expect(await change(['outside'])).toEqual({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path: ['parts'], problem: 'partPlayed' }] },
  })
  expect(await change(['participant', 'outside'])).toMatchObject({ ok: true })
})
