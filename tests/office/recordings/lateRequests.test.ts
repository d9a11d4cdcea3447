import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { request } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { office } from './recordingsOffice.ts'

test('a late request can be kept as a rejected one, and its paper tells how it went', async () => {
  const made = await office()
  const { director, anna, session, until } = made
  await until('2026-11-24T07:00:00Z')
  const { client: clerk } = await signInAs(made, 'staff', 'Lietvede')
  const input = request(anna, [session])
  expect(await clerk.recordings.makeRequest(once({ input }))).toMatchObject({
    refusal: { reason: 'notEligible', problems: ['late'], mayKeep: true },
  })
  expect(await director.recordings.ofSession({ session })).toEqual([])
  const kept = value(await clerk.recordings.makeRequest(once({ input, keepLate: true })))
  expect(kept.requests).toEqual([])
  const id = must(kept.rejected[0])
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'rejected',
    decisionReason: '',
    rejectedFor: ['late'],
    against: ['late'],
    told: 'notPossible',
  })
  expect(await textOf(director, id, 'recordingRequest')).toContain('ierakstu veikt nav iespējams')
  expect((await director.recordings.board()).requests).toEqual([])
  // Taken all the same later on: it is asked anew.
  const late = { ...input, overrideReason: 'Slimnīcā no nakts.' }
  value(await director.recordings.makeRequest(once({ input: late })))
})

test('of several sessions those in time are asked for, and only the late one is rejected', async () => {
  const { director, anna, session, addSession, until } = await office()
  const next = await addSession({ day: '2026-11-25' })
  await until('2026-11-24T07:00:00Z')
  const input = request(anna, [session, next])
  const kept = value(await director.recordings.makeRequest(once({ input, keepLate: true })))
  const told = async (ids: readonly string[]) => {
    const found = []
    for (const id of ids) {
      const { session: of, state, rejectedFor } = await director.recordings.get({ id })
      found.push([of.id, state, rejectedFor])
    }
    return found
  }
  expect(await told(kept.requests)).toEqual([[next, 'collecting', []]])
  expect(await told(kept.rejected)).toEqual([[session, 'rejected', ['late']]])
})

test('why one is taken that came too late stands on that one alone', async () => {
  const { director, anna, session, addSession, until } = await office()
  const next = await addSession({ day: '2026-11-25' })
  await until('2026-11-24T07:00:00Z')
  const why = 'Slimnīcā no nakts.'
  const input = { ...request(anna, [session, next]), overrideReason: why }
  const [late, inTime] = value(await director.recordings.makeRequest(once({ input }))).requests
  const told = async (id: string) => [
    (await director.recordings.get({ id })).overrideReason,
    (await textOf(director, id, 'recordingRequest')).includes(why),
  ]
  expect(await told(must(late))).toEqual([why, true])
  expect(await told(must(inTime))).toEqual(['', false])
})

test('each of several is rejected for what stands against itself', async () => {
  const { director, anna, session, addSession, until } = await office()
  const evening = await addSession({ from: '18:00', to: '19:30' })
  await until('2026-11-24T10:00:00Z')
  const input = request(anna, [session, evening])
  const { rejected } = value(await director.recordings.makeRequest(once({ input, keepLate: true })))
  const reasons = []
  for (const id of rejected) reasons.push((await director.recordings.get({ id })).rejectedFor)
  expect(reasons).toEqual([['sessionOver', 'late'], ['late']])
})

test('of who is not enrolled nothing is written, whatever is wished', async () => {
  const { director, session, until } = await office()
  const stranger = await enter(director, { familyName: 'Garāmgājēja' })
  await until('2026-11-24T07:00:00Z')
  const input = request(stranger, [session])
  expect(await director.recordings.makeRequest(once({ input, keepLate: true }))).toMatchObject({
    refusal: { reason: 'notEligible', problems: ['notEnrolled', 'late'], mayKeep: false },
  })
  expect(await director.recordings.ofSession({ session })).toEqual([])
})

test('who took the call is of the office; where nobody is named, who entered it', async () => {
  const { director, anna, mother, teacher, session, addSession } = await office()
  const state = await director.staff.state()
  const desk = state.kind === 'open' ? state.actor.person : ''
  const ask = async (of: string, receivedBy: string | null) =>
    director.recordings.makeRequest(once({ input: { ...request(anna, [of]), receivedBy } }))
  expect(await ask(session, mother)).toMatchObject({
    refusal: { reason: 'notOfOffice', field: 'receivedBy' },
  })
  const received = async (of: string, by: string | null) => {
    const id = must(value(await ask(of, by)).requests[0])
    return (await director.recordings.get({ id })).receivedBy
  }
  expect(await received(session, null)).toBe(desk)
  expect(await received(await addSession({ day: '2026-11-25' }), teacher)).toBe(teacher)
})
