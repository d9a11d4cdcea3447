import { describe, expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { asked, office, sessionDay } from './recordingsOffice.ts'
import { afterSession } from './sharedRecording.ts'

const entered = async (client: Client, session: string) =>
  (await client.timetable.getSession({ id: session })).revision

test('a recording is judged by who taught then, not by a substitute entered afterwards', async () => {
  const { director, id, note, session, teacher } = await afterSession()
  const substitute = await enter(director, { familyName: 'Aizvietotāja', parts: ['teacher'] })
  const change = once({ ...chosen(session), from: teacher, to: substitute })
  value(await director.timetable.replaceTeacher(change))
  value(await note())
  const { recorded: people } = await director.recordings.get({ id })
  expect(people).toContain(teacher)
  expect(people).not.toContain(substitute)
})

describe('a consultation with its own list', () => {
  /** Anna asks for one that Oto is called to as well; the teacher has agreed, and it is over. */
  async function consulted() {
    const test = await office()
    const { director, anna, oto, group, teacher, addSession, until } = test
    const input = { kind: 'consultation' as const, people: [anna, oto] }
    const session = await addSession({ ...input, from: '11:00', to: '12:00' })
    const wish = request(anna, [session])
    const id = must(value(await director.recordings.makeRequest(once({ input: wish }))).requests[0])
    value(await answer(director, id, [teacher]))
    await until(`${sessionDay}T11:00:00Z`)
    const call = async (people: string[]) =>
      value(
        await director.timetable.updateSession(
          once({
            id: session,
            revision: await entered(director, session),
            input: {
              ...emptySession,
              groupId: group,
              day: sessionDay,
              teachers: [teacher],
              from: '11:00',
              to: '12:00',
              kind: 'consultation' as const,
              people,
            },
          }),
        ),
      )
    const note = () =>
      director.recordings.noteRecording(
        once({ id, input: recorded(teacher, sessionDay, '11:00', [teacher]) }),
      )
    return { ...test, id, call, note }
  }

  test('whoever is taken off it afterwards had to agree all the same', async () => {
    const { anna, oto, call, note } = await consulted()
    await call([anna])
    expect(await note()).toMatchObject({ refusal: { reason: 'notCleared', missing: [oto] } })
  })

  test('whoever is put on it afterwards stands in nobody’s way', async () => {
    const { director, id, anna, oto, child, call, note } = await consulted()
    value(await answer(director, id, [oto], 'given', { at: { day: '2026-11-23', time: '12:00' } }))
    await call([anna, oto, child])
    value(await note())
    expect((await director.recordings.get({ id })).state).toBe('recorded')
  })
})

test.for([
  ['as it begins', '2026-11-24T07:00:00Z', { ok: true }],
  ['a second before it is over', '2026-11-24T08:29:59Z', { ok: true }],
  ['as it ends', '2026-11-24T08:30:00Z', { refusal: { reason: 'sessionEnded', field: 'guests' } }],
] as const)('guests are changed until the session is over: %s', async ([, now, answer]) => {
  const { director, id, mother, until } = await asked()
  await until(now)
  const { revision } = await director.recordings.get({ id })
  const changed = await director.recordings.changeGuests(once({ id, revision, guests: [mother] }))
  expect(changed).toMatchObject(answer)
})

/** Everybody agreed but for who joins it at 9.30: the recording begins at 10.00. */
async function joined(agrees: boolean) {
  const test = await asked()
  const { director, id, oto, child, mother, teacher, until } = test
  value(await answer(director, id, [teacher, oto]))
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  const guest = await enter(director, { familyName: 'Viese' })
  await until('2026-11-24T07:30:00Z')
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.changeGuests(once({ id, revision, guests: [guest] })))
  if (agrees) value(await answer(director, id, [guest]))
  await until('2026-11-24T09:30:00Z')
  const note = (time: string, durationMinutes = 60, seen: readonly string[] = []) =>
    director.recordings.noteRecording(
      once({ id, input: { ...recorded(teacher, sessionDay, time, seen), durationMinutes } }),
    )
  return { ...test, id, guest, note }
}

describe('a guest who joins a session that has begun', () => {
  test('must have agreed to what is recorded from there on', async () => {
    const { guest, note } = await joined(false)
    expect(await note('10:00')).toMatchObject({
      refusal: { reason: 'notCleared', missing: [guest] },
    })
  })

  test('is in it once they had', async () => {
    const { director, id, guest, note } = await joined(true)
    value(await note('10:00'))
    expect((await director.recordings.get({ id })).recorded).toContain(guest)
  })

  test('is in what runs on when they come', async () => {
    const { guest, note } = await joined(false)
    expect(await note('09:00', 31)).toMatchObject({
      refusal: { reason: 'notCleared', missing: [guest] },
    })
  })

  test('is cleared in it by what they had said when they came', async () => {
    const { director, anna, id, guest, note } = await joined(true)
    const { recording } = value(await note('09:00', 60, [guest]))
    expect((await director.recordings.get({ id })).recorded).toContain(guest)
    const access = { person: anna, untilDay: '2026-12-01', undertakingOn: sessionDay }
    value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  })

  test('stands in nobody’s way in what was over as they came', async () => {
    const { note } = await joined(false)
    value(await note('09:00', 30))
  })
})
