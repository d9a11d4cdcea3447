import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/**
 * Seconds by the keystroke-level model (Card, Moran and Newell 1980): a key of somebody who types as
 * most do, and a moment of thought before each thing that is decided.
 */
const secondsOf = ({ keys, thoughts }: { keys: number; thoughts: number }): number =>
  keys * 0.28 + thoughts * 1.35

test('a call is taken down in twelve keys and three thoughts, which somebody has done in under ten seconds', async ({
  desk: { client, enter },
  page,
}) => {
  const adult = {
    birthDate: '1990-02-03',
    contacts: [{ kind: 'phone' as const, value: '20005555', note: '' }],
  }
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', ...adult })
  const others = [
    await enter({ givenName: 'Ābele', familyName: 'Liepa', ...adult }),
    await enter({ givenName: 'Oto', familyName: 'Bērziņš', ...adult }),
  ]
  const input = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, ...others] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const day = addDays(todayInRiga(systemClock), 1)
  const { id: session } = must(
    await client.timetable.createSession(once({ input: { ...emptySession, groupId: group, day } })),
  )
  await page.goto(new URL('/absences', page.url()).href)
  await expect(page.getByText('Neviens kavējums nav pierakstīts')).toBeVisible()

  const done = { keys: 0, thoughts: 0 }
  const think = (): void => {
    done.thoughts += 1
  }
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      // Two at once are two for the fingers.
      done.keys += key.split('+').length
    }
  }
  think()
  await press('n')
  await expect(page.getByRole('combobox', { name: 'Kurš kavē' })).toBeFocused()
  await press('a', 'b', 'o', 'l')
  await expect(page.getByRole('option')).toHaveCount(1)
  // It is who calls.
  think()
  await press('ArrowDown', 'Enter')
  const offer = page.getByRole('radio', { name: 'Rīt 09.00–10.30 · Rīta grupa' })
  await expect(offer).toBeAttached()
  // It is what they miss: the rest is as most calls are.
  think()
  await press('Tab', 'Tab', 'Space', 'Control+Enter')
  await expect(page.getByRole('region', { name: 'Kavējums' })).toBeVisible()

  expect(await client.absences.ofPerson({ person: anna })).toMatchObject([
    { session: { id: session }, kind: 'objective', reportedBy: 'learner', inTime: true },
  ])
  expect(done.keys).toBeLessThanOrEqual(12)
  expect(done.thoughts).toBe(3)
  expect(secondsOf(done)).toBeLessThan(10)
})
