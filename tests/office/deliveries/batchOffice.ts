import { emptyGroup } from '#shared/courses/schema.ts'
import type { BatchInput } from '#shared/deliveries/batchSchema.ts'
import { value } from '#tests/office/rights/world.ts'
import { batch } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** A group of these people that learns in November and December 2026. */
export async function makeGroup(
  director: Client,
  people: readonly string[],
  more: Partial<typeof emptyGroup> = {},
): Promise<string> {
  const name = more.name ?? 'Rīta'
  const course = value(
    await director.courses.createCourse(
      once({
        input: {
          name: `Kurss ${name}`,
          projectId: null,
          programme: '',
          modules: [],
          platforms: [],
        },
      }),
    ),
  )
  const dates = { startsOn: '2026-11-02', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name, courseId: course.id, ...dates, ...more }
  const group = value(await director.courses.createGroup(once({ input }))).id
  if (people.length > 0) {
    const rows = { kind: 'rows' as const, ids: [...people] }
    value(
      await director.courses.enrol(once({ group, people: rows, state: 'confirmed', since: null })),
    )
  }
  return group
}

export const mailOf = (address: string) => [{ kind: 'email' as const, value: address, note: '' }]

/** Somebody without an e-mail address. */
export const zaneIs = { givenName: 'Zane', familyName: 'Čakste' }
const phone = [{ kind: 'phone' as const, value: '26123456', note: '' }]

/** On 23 November 2026 a group of three: two share an e-mail address, one has none. */
export async function batchOffice() {
  const test = await openOfficeWithDirector()
  const { director, clock } = test
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  /** Time passes; the desk was locked meanwhile. */
  const until = async (now: string): Promise<void> => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const contacts = mailOf('gimene@example.com')
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Āboliņa', contacts })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš', contacts })
  const zane = await enter(director, { ...zaneIs, contacts: phone })
  const group = await makeGroup(director, [anna, oto, zane])
  const book = await enterMaterial(director, { name: 'Grāmata' })
  const sheets = await enterMaterial(director, { name: 'Darba lapas' })
  return { test, director, until, group, anna, oto, zane, book, sheets }
}

export const one = (material: string) => ({ material, quantity: 1 })

export const send = async (client: Client, input: Partial<BatchInput> & { group: string }) =>
  value(await client.deliveries.sendBatch(once({ input: { ...batch, ...input } })))

/** What a batch would do: name and verdict of each. */
export async function preview(client: Client, input: Partial<BatchInput> & { group: string }) {
  const answer = await client.deliveries.previewBatch({ input: { ...batch, ...input } })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.rows
}

export const verdicts = async (client: Client, input: Partial<BatchInput> & { group: string }) =>
  (await preview(client, input)).map(({ name, verdict }) => [name.split(' ')[0], verdict.kind])
