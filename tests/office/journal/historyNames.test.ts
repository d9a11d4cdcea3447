import { expect, test } from 'vitest'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { makeWorld } from '#tests/office/rights/world.ts'

test('history names guardians by their name, and only to who may see them', async () => {
  const world = await makeWorld()
  const { director, projectManager } = world.clients
  const [ward] = world.own.people
  const guardian = await enter(director, {
    givenName: 'Inese',
    familyName: 'Liepa',
    parts: ['guardian'],
  })
  const added = await director.people.addGuardian(once({ ward, guardian, relation: 'mother' }))
  expect(added).toMatchObject({ ok: true })
  const [seen] = await projectManager.people.history({ id: ward })
  expect(seen?.rows).toMatchObject([{ table: 'guardianship', about: 'Inese Liepa' }])
  expect(JSON.stringify(seen?.rows.map(({ changes }) => changes))).not.toContain(guardian)

  const [own] = await director.people.history({ id: guardian })
  expect(own?.rows[0]?.about).toBe((await nameOf(ward)) ?? '')

  async function nameOf(id: string) {
    const { givenName, familyName } = await director.people.get({ id })
    return `${givenName} ${familyName}`.trim()
  }
})

test('a group’s history names its managers, before and after', async () => {
  const world = await makeWorld()
  const { director } = world.clients
  const manager = await enter(director, {
    givenName: 'Anna',
    familyName: 'Ozola',
    parts: ['colleague'],
  })
  const group = await director.courses.getGroup({ id: world.own.group })
  const changed = await director.courses.updateGroup(
    once({
      id: group.id,
      revision: group.revision,
      input: {
        ...group,
        courseId: group.course.id,
        managerId: manager,
        teachers: [],
        tutorId: null,
      },
    }),
  )
  expect(changed).toMatchObject({ ok: true })
  const [step] = await director.courses.groupHistory({ id: group.id })
  const row = step?.rows.find(({ table }) => table === 'study_group')
  expect(row?.changes).toContainEqual(
    expect.objectContaining({ field: 'manager_id', after: 'Anna Ozola' }),
  )
  expect(row?.changes.find(({ field }) => field === 'manager_id')?.before).not.toMatch(/-/u)
})
