import type { PoliciesInput } from '#shared/settings/policies.ts'
import { noGrounds, emptySession, type SessionInput } from '#shared/timetable/schema.ts'
import { enterGroup, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { type Client, once } from '#tests/support/office.ts'

/** A Tuesday that is no holiday; the test office's clock stands on the Monday before. */
export const tuesday = '2026-11-24'

/** An office with two groups of one course, and three people in the register. */
export async function openOfficeWithTimetable() {
  const test = await openOfficeWithGroup()
  const evening = await enterGroup(test.director, { courseId: test.course, name: '2. grupa' })
  return { ...test, evening }
}

export const sessionInput = (input: Partial<SessionInput>): SessionInput => ({
  ...emptySession,
  day: tuesday,
  ...input,
})

export const create = (client: Client, input: Partial<SessionInput>) =>
  client.timetable.createSession(once({ input: sessionInput(input) }))

export const entered = async (client: Client, input: Partial<SessionInput>): Promise<string> =>
  valueOf(await create(client, input)).id

export const chosen = (...ids: string[]) => ({
  of: { kind: 'all' as const },
  selection: { kind: 'rows' as const, ids },
  grounds: noGrounds,
})

/** A group's sessions as day, times and state. */
export async function timesOf(client: Client, group: string): Promise<string[]> {
  const { sessions } = await client.timetable.sessionsBetween({
    of: { kind: 'group', group },
    period: { from: '2000-01-01', until: '2099-12-31' },
  })
  return sessions.map(({ day, from, to, state }) =>
    [day, `${from}–${to}`, ...(state === 'planned' ? [] : [state])].join(' '),
  )
}

/** Changes the office's policies. */
export const setPolicies = async (director: Client, change: Partial<PoliciesInput>) => {
  const { revision, ...before } = await director.settings.policies()
  valueOf(
    await director.settings.changePolicies(once({ revision, input: { ...before, ...change } })),
  )
}
