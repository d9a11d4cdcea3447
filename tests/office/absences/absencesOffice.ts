import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession, type SessionInput } from '#shared/timetable/schema.ts'
import type { PoliciesInput } from '#shared/settings/policies.ts'
import { value } from '#tests/office/rights/world.ts'
import { directorPassword, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/**
 * An office on Monday, 23 November 2026, 10.00, with a group of two that meets at 9.00 on Tuesday, and
 * another group that meets at 8.00.
 */
export async function office() {
  const test = await openOfficeWithDirector()
  const { director, clock } = test
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Datorprasmes', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const addGroup = async (name: string) =>
    value(
      await director.courses.createGroup(
        once({ input: { ...emptyGroup, name, courseId: course } }),
      ),
    ).id
  const enrol = async (group: string, ...ids: string[]) =>
    value(
      await director.courses.enrol(
        once({ group, people: { kind: 'rows' as const, ids }, state: 'confirmed', since: null }),
      ),
    )
  const addSession = async (groupId: string, input: Partial<SessionInput> = {}) =>
    value(
      await director.timetable.createSession(
        once({ input: { ...emptySession, groupId, day: '2026-11-24', ...input } }),
      ),
    ).id
  const group = await addGroup('D-1')
  const other = await addGroup('D-2')
  const phone = (number: string) => [{ kind: 'phone' as const, value: number, note: '' }]
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Krūmiņa',
    birthDate: '2010-05-01',
    contacts: [...phone('20001234'), { kind: 'email', value: 'anna@example.com', note: '' }],
  })
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Bērziņš',
    birthDate: '1990-02-03',
    contacts: [...phone('20009876'), { kind: 'email', value: 'oto@example.com', note: '' }],
  })
  const mother = await enter(director, {
    givenName: 'Ilga',
    familyName: 'Krūmiņa',
    contacts: phone('20005678'),
  })
  value(
    await director.people.addGuardian(once({ ward: anna, guardian: mother, relation: 'mother' })),
  )
  await enrol(group, anna, oto)
  const session = await addSession(group)
  const settle = async (change: Partial<PoliciesInput>) => {
    const { revision, ...input } = await director.settings.policies()
    value(
      await director.settings.changePolicies(once({ revision, input: { ...input, ...change } })),
    )
  }
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  /** Time passes; the desk was locked meanwhile. */
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  return {
    ...test,
    group,
    other,
    session,
    anna,
    oto,
    mother,
    addGroup,
    addSession,
    enrol,
    settle,
    until,
  }
}

/** The rows of the list that stand in one of these states. */
export const inState = (...values: string[]) => ({
  search: '',
  filters: { state: { kind: 'set' as const, values } },
  sort: [],
  position: { kind: 'at' as const, offset: 0 },
  limit: 100,
})
