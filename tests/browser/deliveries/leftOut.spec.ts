import { emptyGroup } from '#shared/courses/schema.ts'
import { record, send } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('a parcel that was left out stays left out when its recipient withdraws', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const phone = [{ kind: 'phone' as const, value: '26 123 456', note: '' }]
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts: phone })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš', contacts: phone })
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const { id: group } = must(await client.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const materials = [{ material: await enterMaterial(client, { name: 'Lapas' }), quantity: 1 }]
  const address = 'Meža iela 1, Cēsis, LV-4101'
  const ids: string[] = []
  for (const person of [anna, oto]) {
    const of = { channel: 'post' as const, group, address, materials }
    ids.push(must(await send(client, person, of)).id)
  }
  must(await record(client, ids, 'packed'))

  await page.goto(new URL('/deliveries/dispatch', page.url()).href)
  const annas = page.getByLabel('Izvēlēties S-0001')
  await expect(annas).toBeChecked()
  await annas.uncheck()
  const enrolments = await client.courses.enrolmentsOf({ person: anna })
  const selection = { kind: 'rows' as const, ids: enrolments.map(({ id }) => id) }
  const leave = { group, selection, state: 'withdrawn' as const, since: null, seen: {} }
  must(await client.courses.changeEnrolmentState(once({ ...leave, bringBackBy: null })))
  await expect(page.getByText('Vairs nav vajadzīgs')).toBeVisible()
  await expect(annas).not.toBeChecked()
  await expect(page.getByLabel('Izvēlēties S-0002')).toBeChecked()
})
