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
  const boris = await enter(director, { givenName: 'Boriss', familyName: 'Liepa' })
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
