import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession, type SessionInput } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { directorPassword, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { request } from '#tests/support/recordings.ts'

/** The session that is asked for: Tuesday 24 November 2026, 9.00 to 10.30 in Riga. */
export const sessionDay = '2026-11-24'

/** An office on Monday 23 November 2026, 10.00, with a group of three, its teacher and a session tomorrow. */
export async function office() {
  const test = await openOfficeWithDirector()
  const { director, clock } = test
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  /** Time passes; the desk was locked meanwhile. */
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const phone = (value: string) => [{ kind: 'phone' as const, value, note: '' }]
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Krūmiņa',
    contacts: phone('20001111'),
  })
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Bērziņš',
    birthDate: '1990-05-01',
    contacts: phone('20001234'),
  })
  const mother = await enter(director, {
    givenName: 'Ilga',
    familyName: 'Zara',
    contacts: phone('20005678'),
  })
  const child = await enter(director, {
    givenName: 'Jana',
    familyName: 'Zara',
    birthDate: '2010-05-01',
  })
  value(
    await director.people.addGuardian(
      once({ ward: child, guardian: mother, relation: 'mother' as const }),
    ),
  )
  const teacher = await enter(director, {
    givenName: 'Ruta',
    familyName: 'Ozola',
    parts: ['teacher'],
    contacts: phone('20009999'),
  })
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const group = value(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId: course } }),
    ),
  ).id
  const enrol = async (people: readonly string[]) => {
    value(
      await director.courses.enrol(
        once({
          group,
          people: { kind: 'rows' as const, ids: [...people] },
          state: 'confirmed' as const,
          since: null,
        }),
      ),
    )
  }
  await enrol([anna, oto, child])
  const addSession = async (more: Partial<SessionInput> = {}) =>
    value(
      await director.timetable.createSession(
        once({
          input: {
            ...emptySession,
            groupId: group,
            day: sessionDay,
            teachers: [teacher],
            ...more,
          },
        }),
      ),
    ).id
  const session = await addSession()
  return {
    ...test,
    until,
    anna,
    oto,
    child,
    mother,
    teacher,
    course,
    group,
    enrol,
    addSession,
    session,
  }
}

/** The same, with a request of Anna's for its session. */
export async function asked() {
  const test = await office()
  const { director, anna, session } = test
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  return { ...test, id }
}
