import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** Anna and Boris both ask for the session of tomorrow; everybody but Oto has agreed to both requests. */
async function askedTwice() {
  const test = await office()
  const { director, anna, child, mother, teacher, enrol, session } = test
  const boris = await enter(director, {
    givenName: 'Boriss',
    familyName: 'Liepa',
    contacts: [{ kind: 'phone' as const, value: '20004444', note: '' }],
  })
  await enrol([boris])
  const ask = async (person: string) => {
    const input = request(person, [session])
    const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
    const others = [anna, boris].filter((one) => one !== person)
    value(await answer(director, id, [teacher, ...others]))
    const answers = [
      { person: child, by: mother, kind: 'given' as const, conditions: noConditions },
    ]
    value(
      await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
    )
    return id
  }
  const annas = await ask(anna)
  const borises = await ask(boris)
  const stateOf = async (id: string) => (await director.recordings.get({ id })).state
  return { ...test, boris, annas, borises, stateOf }
}

test('a no to one request for a session is a no to every other', async () => {
  const { director, oto, teacher, annas, borises, stateOf, until } = await askedTwice()
  value(await answer(director, borises, [oto]))
  expect(await stateOf(borises)).toBe('cleared')
  value(await answer(director, annas, [oto], 'refused', { note: 'Annas dēļ.' }))
  const blocked = await director.recordings.get({ id: borises })
  expect(blocked).toMatchObject({ state: 'blocked', cleared: false })
  expect(blocked.grid).toContainEqual(
    expect.objectContaining({ person: oto, standing: 'refused', reason: 'ownNo' }),
  )
  // What blocks it is told where it blocks, but not what was written in the other request.
  expect(await director.recordings.consents({ id: borises })).toContainEqual(
    expect.objectContaining({ person: oto, kind: 'refused', elsewhere: true, note: '' }),
  )
  expect(await director.recordings.consents({ id: annas })).toContainEqual(
    expect.objectContaining({ person: oto, kind: 'refused', elsewhere: false }),
  )
  await until('2026-11-24T09:00:00Z')
  const noted = await director.recordings.noteRecording(
    once({ id: borises, input: recorded(teacher, sessionDay, '09:00', [teacher]) }),
  )
  expect(noted).toMatchObject({ refusal: { reason: 'notCleared', missing: [oto] } })
})

test('a no counts until a later yes to the request at hand, and a yes in no other', async () => {
  const { director, oto, annas, borises, stateOf, until } = await askedTwice()
  value(await answer(director, borises, [oto], 'refused'))
  await until('2026-11-23T08:30:00Z')
  value(await answer(director, annas, [oto]))
  expect(await stateOf(annas)).toBe('cleared')
  expect(await stateOf(borises)).toBe('blocked')
  value(await answer(director, borises, [oto]))
  expect(await stateOf(borises)).toBe('cleared')
})

test('a yes to one request is none to another', async () => {
  const { director, oto, annas, borises, stateOf } = await askedTwice()
  value(await answer(director, annas, [oto]))
  expect(await stateOf(annas)).toBe('cleared')
  expect(await stateOf(borises)).toBe('collecting')
})

test('a guest of a session must agree to every request for it, and leaves all of them at once', async () => {
  const { director, oto, annas, borises, stateOf } = await askedTwice()
  value(await answer(director, borises, [oto]))
  const guest = await enter(director, { givenName: 'Tija', familyName: 'Tulce' })
  const { revision } = await director.recordings.get({ id: annas })
  value(await director.recordings.changeGuests(once({ id: annas, revision, guests: [guest] })))
  const open = await director.recordings.get({ id: borises })
  expect(open).toMatchObject({ state: 'collecting', guests: [guest] })
  expect(open.grid).toContainEqual(
    expect.objectContaining({ person: guest, role: 'guest', standing: 'missing' }),
  )
  value(
    await director.recordings.changeGuests(
      once({ id: borises, revision: open.revision, guests: [] }),
    ),
  )
  expect(await stateOf(borises)).toBe('cleared')
  expect((await director.recordings.get({ id: annas })).guests).toEqual([])
})

test('a guest of another request of the session was there when it was recorded', async () => {
  const { director, oto, annas, borises, teacher, until } = await askedTwice()
  value(await answer(director, borises, [oto]))
  await until('2026-11-24T07:20:00Z')
  const guest = await enter(director, { givenName: 'Tija', familyName: 'Tulce' })
  const { revision } = await director.recordings.get({ id: annas })
  value(await director.recordings.changeGuests(once({ id: annas, revision, guests: [guest] })))
  await until('2026-11-24T09:00:00Z')
  const noted = await director.recordings.noteRecording(
    once({ id: borises, input: recorded(teacher, sessionDay, '09:00', [teacher]) }),
  )
  expect(noted).toMatchObject({ refusal: { reason: 'notCleared', missing: [guest] } })
})

/** The same picture, kept for both who asked. */
async function recordedTwice() {
  const test = await askedTwice()
  const { director, oto, annas, borises, teacher, until } = test
  for (const id of [annas, borises]) value(await answer(director, id, [oto]))
  await until('2026-11-24T09:00:00Z')
  const note = async (id: string, platform = 'Zoom') => {
    const made = { ...recorded(teacher, sessionDay, '09:00', [teacher, oto]), platform }
    return value(await director.recordings.noteRecording(once({ id, input: made }))).recording
  }
  return { ...test, note }
}

test('a withdrawal of one session closes its recording for whoever else asked for it', async () => {
  const { director, oto, boris, annas, borises, note, until } = await recordedTwice()
  await note(annas)
  const recording = await note(borises)
  const access = { person: boris, untilDay: '2026-12-01', undertakingOn: sessionDay }
  value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  const reach = { kind: 'request' as const, request: annas }
  const { recordings } = await director.recordings.reached({ person: oto, reach })
  expect(recordings.map(({ request, watching }) => [request, watching])).toEqual(
    expect.arrayContaining([
      [annas, 0],
      [borises, 1],
    ]),
  )
  await until('2026-11-24T10:00:00Z')
  const wish = { person: oto, by: oto, reach, at: null, note: '' }
  expect(value(await director.recordings.withdrawConsent(once(wish)))).toEqual({ restricted: 2 })
  const closed = await director.recordings.get({ id: borises })
  expect(closed).toMatchObject({ state: 'restricted', recording: { waiting: [oto] } })
  expect(closed.recording?.access).toMatchObject([{ person: boris, closedAt: expect.any(String) }])
  // What was settled in it stays so though it is said again, of either request.
  const how = 'Attēls aizklāts.'
  const revision = closed.recording?.revision ?? 0
  value(await director.recordings.noteUnrecognisable(once({ id: recording, revision, how })))
  const again = { ...wish, reach: { ...reach, request: borises }, note: 'Vēstule.' }
  expect(value(await director.recordings.withdrawConsent(once(again)))).toEqual({ restricted: 0 })
  expect((await director.recordings.get({ id: borises })).state).toBe('accessClosed')
})

test('who is noticed later in a recording of one session ends access for whoever asked for it', async () => {
  const { director, boris, annas, borises, note } = await recordedTwice()
  const watched = await note(annas)
  const other = await note(borises)
  const access = { person: boris, untilDay: '2026-12-01', undertakingOn: sessionDay }
  value(await director.recordings.giveAccess(once({ id: other, revision: 1, ...access })))
  const visitor = await enter(director, { givenName: 'Zane', familyName: 'Garāmgājēja' })
  const seen = [{ person: visitor, image: true, voice: false, chat: false }]
  value(await director.recordings.addSeen(once({ id: watched, revision: 1, seen })))
  expect((await director.recordings.get({ id: borises })).recording).toMatchObject({
    access: [{ person: boris, closedAt: expect.any(String) }],
    seenProblems: [{ person: visitor, problem: 'notAgreed' }],
  })
})

test('who was noticed in a recording is in it for whoever else’s it is entered later', async () => {
  const { director, boris, annas, borises, note } = await recordedTwice()
  const first = await note(annas)
  const visitor = await enter(director, { givenName: 'Zane', familyName: 'Garāmgājēja' })
  const seen = [{ person: visitor, image: true, voice: false, chat: false }]
  value(await director.recordings.addSeen(once({ id: first, revision: 1, seen })))
  const second = await note(borises)
  const access = { person: boris, untilDay: '2026-12-01', undertakingOn: sessionDay }
  expect(
    await director.recordings.giveAccess(once({ id: second, revision: 1, ...access })),
  ).toMatchObject({ refusal: { reason: 'seenNotAgreed', people: [{ person: visitor }] } })
})

test('who is named when a recording is entered once more is in it for whoever asked first, too', async () => {
  const { director, oto, teacher, annas, borises, note } = await recordedTwice()
  await note(annas)
  const driver = await enter(director, { givenName: 'Uldis', familyName: 'Vedējs' })
  const input = recorded(teacher, sessionDay, '09:00', [teacher, oto, driver])
  value(await director.recordings.noteRecording(once({ id: borises, input })))
  expect((await director.recordings.get({ id: annas })).recording?.seenProblems).toEqual([
    { person: driver, problem: 'notAgreed' },
  ])
})

test('what is held as evidence is held for whoever asked for its session, entered before or after', async () => {
  const { director, boris, annas, borises, note } = await recordedTwice()
  const held = await note(annas)
  const basis = 'Konfliktsituācijas izskatīšana.'
  const reviewOn = '2026-12-20'
  const hold = (revision: number) =>
    director.recordings.hold(once({ id: held, revision, basis, reviewOn }))
  const before = await note(borises)
  const access = { person: boris, untilDay: '2026-12-01', undertakingOn: sessionDay }
  value(await director.recordings.giveAccess(once({ id: before, revision: 1, ...access })))
  value(await hold(1))
  const twin = must((await director.recordings.get({ id: borises })).recording ?? undefined)
  expect(twin.hold).toEqual({ basis, reviewOn })
  expect(twin.access).toMatchObject([{ closedAt: expect.any(String) }])
  const gone = { id: before, revision: twin.revision, method: 'Zoom', removed: true, purged: true }
  expect(await director.recordings.deleteRecording(once(gone))).toMatchObject({
    refusal: { reason: 'onHold', basis },
  })
  value(await director.recordings.releaseHold(once({ id: held, revision: 2 })))
  value(await director.recordings.deleteRecording(once({ ...gone, revision: twin.revision + 1 })))
})

test('what is entered after the same was held is held too', async () => {
  const { director, annas, borises, note } = await recordedTwice()
  const held = await note(annas)
  const wish = { id: held, revision: 1, basis: 'Konfliktsituācija', reviewOn: '2026-12-20' }
  value(await director.recordings.hold(once(wish)))
  await note(borises, ' zoom')
  expect(await director.recordings.get({ id: borises })).toMatchObject({
    state: 'restricted',
    recording: { hold: { reviewOn: '2026-12-20' } },
  })
})

test('another recording of the same session is not held with it', async () => {
  const { director, annas, borises, note } = await recordedTwice()
  const held = await note(annas)
  await note(borises, 'Teams')
  const wish = { id: held, revision: 1, basis: 'Konfliktsituācija', reviewOn: '2026-12-20' }
  value(await director.recordings.hold(once(wish)))
  expect(await director.recordings.get({ id: borises })).toMatchObject({
    state: 'recorded',
    recording: { hold: null },
  })
})
