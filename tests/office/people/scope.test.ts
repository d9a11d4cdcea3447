import { expect, test } from 'vitest'
import { makeWorld } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'

test('of somebody in two groups a project manager sees their own group only', async () => {
  const world = await makeWorld()
  const [anna] = world.own.people
  await world.test.director.courses.enrol(
    once({
      group: world.foreign.group,
      people: { kind: 'rows', ids: [anna] },
      state: 'confirmed',
      since: null,
    }),
  )
  const groupsSeenBy = async (role: 'director' | 'projectManager') =>
    (await world.clients[role].people.list(firstPage)).rows.find(({ id }) => id === anna)?.groups
  expect(await groupsSeenBy('director')).toEqual(['Grupa Savējie', 'Grupa Svešķermeņi'])
  expect(await groupsSeenBy('projectManager')).toEqual(['Grupa Savējie'])
})
