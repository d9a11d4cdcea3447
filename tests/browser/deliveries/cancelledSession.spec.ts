import { systemClock } from '#shared/calendar/clock.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { batch } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A session in a week with a handout that is prepared for two. */
async function prepare({ client, enter }: Desk): Promise<string> {
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš', contacts })
  const course = { name: 'Lietvedība', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rudens grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const day = addDays(todayInRiga(systemClock), 7)
  const { id: session } = must(
    await client.timetable.createSession(once({ input: { ...emptySession, groupId: group, day } })),
  )
  const sheet = await enterMaterial(client, { name: 'Darba lapa', kind: 'handout' })
  const materials = [{ material: sheet, quantity: 1 }]
  const input = { ...batch, group, session, channel: 'inPerson' as const, materials }
  must(await client.deliveries.sendBatch(once({ input })))
  return session
}

test('who cancels a session reads what was prepared for it, and finds it where it waits to be called off', async ({
  desk,
  page,
}) => {
  const session = await prepare(desk)
  await page.goto(new URL(`/timetable?open=${session}`, page.url()).href)
  await expect(page.getByRole('link', { name: 'S-0001 · Anna Āboliņa' })).toBeVisible()
  await page.getByRole('button', { name: 'Atcelt nodarbību' }).click()
  const dialog = page.getByRole('dialog', { name: 'Atcelt 1 nodarbību' })
  await expect(
    dialog.getByText('Ir sagatavoti un vēl nav nosūtīti 2 sūtījumi.', { exact: false }),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Atcelt 1 nodarbību' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('nodarbība atcelta').first()).toBeVisible()

  await page.goto(new URL('/deliveries', page.url()).href)
  await page.getByRole('button', { name: /2\s*Vairs nav vajadzīgs/ }).click()
  await page.getByRole('row', { name: /Anna Āboliņa/ }).dblclick()
  await expect(page.getByText('Nodarbība, kurai tas sagatavots, ir atcelta.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Anulēt', exact: true }).click()
  await expect(page.getByRole('button', { name: /1\s*Vairs nav vajadzīgs/ })).toBeVisible()

  await page.goto(new URL('/deliveries/packing', page.url()).href)
  await expect(page.getByText('Vairs nav vajadzīgs')).toBeVisible()
})
