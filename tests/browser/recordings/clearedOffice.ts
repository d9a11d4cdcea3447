import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect } from '@playwright/test'
import { openOffice } from '#main/office/open.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { answer, onPaper, recorded, request } from '../../support/recordings.ts'
import { once } from '../people/desk.ts'

/** The director's, of an office made for a test. */
export const password = 'zaļā pļava 17'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/**
 * An office as it was a day ago, with a group of two and their teacher that meets in the first minutes of today.
 * @param daysAgo as it was so many days ago, to meet in the first minutes of the day after
 */
export async function makeYesterdaysOffice({ daysAgo = 1 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'norise-recordings-'))
  const hours = 24 * daysAgo
  const clock = { now: () => systemClock.now().subtract({ hours }), elapsed: () => 0 }
  const office = await openOffice({ folder, clock, passwordCost: 2 ** 4 })
  const client = createRouterClient(office.router, {
    context: office.join({ desk: 'earlier', window: 'earlier' }),
  })
  const made = await client.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Direktore', password },
    language: 'lv',
  })
  await client.staff.recoveryKeyPrinted()
  expect(made.ok).toBe(true)
  const enter = async (givenName: string, familyName: string, teacher = false) => {
    const contacts = [{ kind: 'phone' as const, value: '20005555', note: '' }]
    const parts = teacher ? (['teacher'] as const) : []
    const input = { ...emptyPerson, givenName, familyName, contacts, parts: [...parts] }
    const confirmed = { notADuplicate: true, codeAsRead: true }
    return must(
      await client.people.create(once({ input: { ...input, birthDate: '1990-02-03' }, confirmed })),
    ).id
  }
  const anna = await enter('Anna', 'Āboliņa')
  const oto = await enter('Oto', 'Bērziņš')
  const teacher = await enter('Ruta', 'Ozola', true)
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const day = addDays(todayInRiga(systemClock), 1 - daysAgo)
  const times = { day, from: '00:00', to: '00:45' }
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, ...times, groupId: group, teachers: [teacher] } }),
    ),
  )
  return { folder, office, client, enter, anna, oto, teacher, group, session, day }
}

/** The same office now. */
async function reopen(folder: string) {
  const clock = { now: () => systemClock.now(), elapsed: () => 0 }
  const office = await openOffice({ folder, clock, passwordCost: 2 ** 4 })
  const client = createRouterClient(office.router, {
    context: office.join({ desk: 'earlier', window: 'earlier' }),
  })
  const state = await client.staff.state()
  const account = state.kind === 'signedOut' ? (state.people[0]?.account ?? '') : ''
  expect((await client.staff.signIn({ account, password })).ok).toBe(true)
  return { office, client }
}

/**
 * An office in which Oto agreed a day ago to every usual recording of his group; the first minutes of
 * today were recorded, and Anna may watch.
 */
export async function makeStandingOffice(): Promise<{ folder: string; id: string; oto: string }> {
  const made = await makeYesterdaysOffice()
  const { folder, client, anna, oto, teacher, group, session } = made
  const today = todayInRiga(systemClock)
  const inAWeek = addDays(today, 7)
  const asked = must(await client.recordings.makeRequest(once({ input: request(anna, [session]) })))
  const id = asked.requests[0] ?? ''
  const standing = { group, conditions: noConditions, validUntil: inAWeek, how: onPaper }
  must(
    await client.recordings.giveStanding(
      once({ person: oto, by: oto, ...standing, evidence: null }),
    ),
  )
  must(await answer(client, id, [teacher]))
  await made.office.close()
  const { office, client: now } = await reopen(folder)
  const input = recorded(teacher, today, '00:00', [teacher, oto])
  const { recording } = must(await now.recordings.noteRecording(once({ id, input })))
  const access = { person: anna, untilDay: inAWeek, undertakingOn: today }
  must(await now.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  await office.close()
  return { folder, id, oto }
}

/** An office in which, a day ago, everybody agreed that the first minutes of today be recorded. */
export async function makeClearedOffice(): Promise<{ folder: string; id: string; oto: string }> {
  const { folder, office, client, anna, oto, teacher, session } = await makeYesterdaysOffice()
  const { requests } = must(
    await client.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const id = requests[0] ?? ''
  must(await answer(client, id, [oto, teacher]))
  await office.close()
  return { folder, id, oto }
}

/** An office in which everybody agreed that a session be recorded, which then moved to the next week. */
export async function makeMovedOffice(): Promise<{ folder: string; id: string }> {
  const { folder, office, client, anna, oto, teacher, session } = await makeYesterdaysOffice()
  const { requests } = must(
    await client.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const id = requests[0] ?? ''
  must(await answer(client, id, [oto, teacher]))
  const selection = { kind: 'rows' as const, ids: [session] }
  const grounds = { orderNumber: '', orderDate: null, overrideReason: '' }
  must(
    await client.timetable.moveSessions(
      once({ of: { kind: 'all' as const }, selection, days: 7, from: null, to: null, grounds }),
    ),
  )
  await office.close()
  return { folder, id }
}

/** An office that was asked to record the first minutes of yesterday, and has entered no answer yet. */
export async function makeUnansweredOffice(): Promise<{ folder: string; id: string; day: string }> {
  const { folder, office, client, anna, session, day } = await makeYesterdaysOffice({ daysAgo: 2 })
  const { requests } = must(
    await client.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  await office.close()
  return { folder, id: requests[0] ?? '', day }
}

/** An office whose session in the first minutes of today nobody asked to be recorded. */
export async function makeUnaskedOffice(): Promise<{ folder: string; session: string }> {
  const { folder, office, session } = await makeYesterdaysOffice()
  await office.close()
  return { folder, session }
}

/** An office in which Oto recorded the first minutes of today unasked, with a visitor in it. */
export async function makeVisitedOffice(): Promise<{ folder: string; id: string }> {
  const { folder, office: before, oto, session, enter } = await makeYesterdaysOffice()
  const visitor = await enter('Zane', 'Ciemiņa')
  await before.close()
  const { office, client } = await reopen(folder)
  const input = recorded(oto, todayInRiga(systemClock), '00:00', [oto, visitor])
  const why = 'Ierakstīja tālrunī'
  const { request: id } = must(
    await client.recordings.reportUnaskedRecording(once({ session, input, why })),
  )
  await office.close()
  return { folder, id }
}
