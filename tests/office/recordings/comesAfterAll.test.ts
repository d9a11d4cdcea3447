import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { absenceFrom, reportAbsence } from '#tests/support/absences.ts'
import { once } from '#tests/support/office.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** Anna asked for a recording, to which everybody else agreed. */
async function clearedWithout(absenceFirst?: (test: Office) => Promise<string>) {
  const test = await office()
  const { director, anna, oto, child, mother, teacher, session } = test
  const absence = (await absenceFirst?.(test)) ?? null
  const input = { ...request(anna, [session]), absence }
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  value(await answer(director, id, [teacher, oto]))
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  expect((await director.recordings.get({ id })).state).toBe('cleared')
  const note = () =>
    director.recordings.noteRecording(
      once({ id, input: recorded(teacher, sessionDay, '09:00', [teacher]) }),
    )
  return { ...test, id, note }
}
type Office = Awaited<ReturnType<typeof office>>

/** The same, after she had told that she would be away. */
async function cleared() {
  let absence = ''
  const test = await clearedWithout(async ({ director, anna, session }) => {
    absence = value(await reportAbsence(director, anna, session)).id
    return absence
  })
  const { director } = test
  const comes = async () => {
    const { revision } = await director.absences.get({ id: absence })
    value(await director.absences.withdraw(once({ id: absence, revision })))
  }
  return { ...test, absence, comes }
}

test('who comes after all must agree to be recorded like everybody', async () => {
  const { director, id, anna, comes, note, until } = await cleared()
  await comes()
  const open = await director.recordings.get({ id })
  expect(open).toMatchObject({ state: 'collecting', cleared: false, comesAfterAll: true })
  expect(open.grid).toContainEqual(expect.objectContaining({ person: anna, standing: 'missing' }))
  value(await answer(director, id, [anna]))
  expect((await director.recordings.get({ id })).state).toBe('cleared')
  value(await answer(director, id, [anna], 'refused'))
  expect((await director.recordings.get({ id })).state).toBe('blocked')
  await until('2026-11-24T09:00:00Z')
  expect(await note()).toMatchObject({ refusal: { reason: 'notCleared', missing: [anna] } })
})

test('who told of it anew is away again', async () => {
  const { director, id, anna, session, comes } = await cleared()
  await comes()
  value(await reportAbsence(director, anna, session))
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'cleared',
    comesAfterAll: false,
  })
})

test('a recording is judged by whether they were away when it was made', async () => {
  const { director, id, comes, note, until } = await cleared()
  await until('2026-11-24T09:00:00Z')
  // Entered by mistake, as it turned out after the session.
  await comes()
  value(await note())
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'recorded',
    cleared: true,
    comesAfterAll: false,
  })
})

test.for([
  ['another session', (other: string) => ({ kind: 'session' as const, session: other })],
  [
    'other days',
    (_: string, group: string) => ({
      kind: 'days' as const,
      group,
      from: '2026-11-25',
      until: '2026-11-26',
    }),
  ],
] as const)('whose absence turns out to be of %s must agree too', async ([, missed]) => {
  const { director, id, anna, group, addSession, absence, note, until } = await cleared()
  const other = await addSession({ day: '2026-11-25' })
  const { revision } = await director.absences.get({ id: absence })
  const input = absenceFrom('', { missed: missed(other, group), receivedBy: null })
  value(await director.absences.change(once({ id: absence, revision, input })))
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'collecting',
    comesAfterAll: true,
  })
  await until('2026-11-24T09:00:00Z')
  expect(await note()).toMatchObject({ refusal: { reason: 'notCleared', missing: [anna] } })
})

test('an absence that is changed after the session still stood when it was recorded', async () => {
  const { director, absence, addSession, note, until } = await cleared()
  const other = await addSession({ day: '2026-11-25' })
  await until('2026-11-24T09:00:00Z')
  const { revision } = await director.absences.get({ id: absence })
  const input = absenceFrom(other)
  value(await director.absences.change(once({ id: absence, revision, input })))
  value(await note())
})

test('an absence told only after the recording does not excuse whoever had come', async () => {
  const { director, anna, session, comes, note, until } = await cleared()
  await comes()
  await until('2026-11-24T09:00:00Z')
  value(await reportAbsence(director, anna, session))
  expect(await note()).toMatchObject({ refusal: { reason: 'notCleared', missing: [anna] } })
})

test('of a session off the days of the absence who asked must agree', async () => {
  const { director, anna, group, session, addSession } = await office()
  const missed = { kind: 'days' as const, group, from: sessionDay, until: sessionDay }
  const { id: absence } = value(await reportAbsence(director, anna, '', { missed }))
  const next = await addSession({ day: '2026-11-25' })
  const input = { ...request(anna, [session, next]), absence }
  const { requests } = value(await director.recordings.makeRequest(once({ input })))
  const [first, second] = [must(requests[0]), must(requests[1])]
  // The one it is not from does not follow from it.
  expect(await director.recordings.get({ id: second })).toMatchObject({ absence: null })
  expect((await director.recordings.get({ id: first })).comesAfterAll).toBe(false)
  expect((await director.absences.get({ id: absence })).followed).toEqual(['recording'])
  value(
    await director.timetable.moveSessions(
      once({ ...chosen(session), days: 3, from: null, to: null }),
    ),
  )
  expect((await director.recordings.get({ id: first })).comesAfterAll).toBe(true)
  // Nor does anything follow the absence by which Anna would catch up.
  expect((await director.absences.get({ id: absence })).followed).toEqual([])
})

test('of a request that was called off nobody is told that they come', async () => {
  const { director, id, comes } = await cleared()
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.cancel(once({ id, revision, why: 'Vairs nevajag.' })))
  await comes()
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'cancelled',
    comesAfterAll: false,
  })
})

test('an absence that is named for the request only after the recording changes nothing in it', async () => {
  const { director, id, anna, session, note, until } = await clearedWithout()
  await until('2026-11-24T09:00:00Z')
  // She fell ill and told of it later: the request was there before the absence.
  const { id: absence } = value(await reportAbsence(director, anna, session))
  const followUp = { kind: 'recording' as const, record: id }
  value(await director.absences.follow(once({ absence, followUp })))
  value(await note())
  expect(await director.recordings.get({ id })).toMatchObject({ state: 'recorded', cleared: true })
})

test.for([
  ['after an absence', true],
  ['without one', false],
] as const)(
  'who asked for a session that goes to another day must agree like everybody, until they are away on that day too: %s',
  async ([, told]) => {
    const { director, id, anna, oto, child, mother, teacher, session, until } =
      await clearedWithout(
        told
          ? async (test) => value(await reportAbsence(test.director, test.anna, test.session)).id
          : undefined,
      )
    const move = (hours: { from: string | null; to: string | null }, days: number) =>
      director.timetable.moveSessions(once({ ...chosen(session), days, ...hours }))
    // Later on the same day she is away as before.
    value(await move({ from: '11:00', to: '12:30' }, 0))
    expect((await director.recordings.get({ id })).comesAfterAll).toBe(false)
    value(await move({ from: null, to: null }, 7))
    const moved = await director.recordings.get({ id })
    expect(moved).toMatchObject({ comesAfterAll: true, cleared: false })
    expect(moved.grid).toContainEqual(
      expect.objectContaining({ person: anna, standing: 'missing' }),
    )
    const [notice] = moved.notices
    const { revision } = moved
    const terms = must(notice).terms
    value(await director.recordings.widen(once({ id, revision, terms })))
    value(await answer(director, id, [teacher, oto]))
    const answers = [
      { person: child, by: mother, kind: 'given' as const, conditions: noConditions },
    ]
    value(
      await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
    )
    expect((await director.recordings.get({ id })).cleared).toBe(false)
    await until('2026-12-01T12:00:00Z')
    const made = recorded(teacher, '2026-12-01', '11:00', [teacher, anna])
    expect(await director.recordings.noteRecording(once({ id, input: made }))).toMatchObject({
      refusal: { reason: 'notCleared', missing: [anna] },
    })
  },
)

test('who can’t come on the new day either need not agree', async () => {
  const { director, id, anna, group, session } = await clearedWithout()
  value(
    await director.timetable.moveSessions(
      once({ ...chosen(session), days: 7, from: null, to: null }),
    ),
  )
  expect((await director.recordings.get({ id })).comesAfterAll).toBe(true)
  const missed = { kind: 'days' as const, group, from: '2026-12-01', until: '2026-12-01' }
  value(await reportAbsence(director, anna, '', { missed }))
  expect((await director.recordings.get({ id })).comesAfterAll).toBe(false)
})
