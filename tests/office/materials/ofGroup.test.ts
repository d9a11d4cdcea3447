import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { makeGroup } from '#tests/office/deliveries/batchOffice.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

test('a group’s materials are those of its course, weeks and sessions, and no other group’s', async () => {
  const { director } = await openOfficeWithDirector()
  const group = await makeGroup(director, [])
  const other = await makeGroup(director, [], { name: 'Vakara' })
  const { course } = await director.courses.getGroup({ id: group })
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-25' } }),
    ),
  ).id
  const tie = async (
    name: string,
    to: Parameters<typeof director.materials.tie>[0]['payload']['to'],
  ) => {
    const id = await enterMaterial(director, { name })
    value(await director.materials.tie(once({ id, to })))
    return id
  }
  await tie('Kursa grāmata', { kind: 'course', course: course.id })
  const sheet = await tie('Nodarbības lapa', { kind: 'session', session })
  await tie('Nedēļas lapas', { kind: 'week', group, week: '2026-11-18' })
  await tie('Citas grupas lapas', { kind: 'week', group: other, week: '2026-11-18' })
  const names = (await director.materials.ofGroup({ group })).map(({ name }) => name)
  expect(names).toEqual(['Kursa grāmata', 'Nedēļas lapas', 'Nodarbības lapa'])

  const history = await director.materials.history({ id: sheet })
  const said = history.flatMap(({ rows }) => rows.flatMap(({ changes }) => changes))
  expect(said.find(({ field }) => field === 'session_id')?.after).toMatch(
    /^25\.11\.2026\. .*Rīta$/u,
  )
})
