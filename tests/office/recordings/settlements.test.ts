import { expect, test } from 'vitest'
import type { Reach } from '#shared/recordings/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer, request } from '#tests/support/recordings.ts'
import { recordingOf, shared } from './sharedRecording.ts'

async function withdrawing() {
  const test = await shared()
  const { director, id, recording } = test
  const ofRequest: Reach = { kind: 'request', request: id }
  const withdraw = async (person: string, reach: Reach = ofRequest) =>
    value(
      await director.recordings.withdrawConsent(
        once({ person, by: person, at: null, note: '', reach }),
      ),
    )
  const settle = (revision: number) =>
    director.recordings.noteUnrecognisable(
      once({ id: recording, revision, how: 'Sejas aizmiglotas' }),
    )
  return { ...test, withdraw, settle }
}

test('whoever withdraws while the settlement of another is being written is not settled by it', async () => {
  const { director, id, oto, teacher, withdraw, settle } = await withdrawing()
  await withdraw(oto)
  const seen = await recordingOf(director, id)
  expect(await withdraw(teacher, { kind: 'all' })).toEqual({ restricted: 0 })
  expect(await settle(seen.revision)).toMatchObject({ refusal: { reason: 'changedMeanwhile' } })
  const now = await recordingOf(director, id)
  // The one who settles reads of whom.
  expect([seen.waiting, now.waiting]).toEqual([[oto], [oto, teacher]])
  expect(now).toMatchObject({ restrictedWhy: 'withdrawal', settleBy: seen.settleBy })
  value(await settle(now.revision))
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'accessClosed',
    recording: { waiting: [] },
  })
})

test('a refusal of another, entered meanwhile, is not settled by it either', async () => {
  const { director, id, oto, teacher, withdraw, settle } = await withdrawing()
  await withdraw(oto)
  const { revision } = await recordingOf(director, id)
  value(await answer(director, id, [teacher], 'refused'))
  expect(await settle(revision)).toMatchObject({ refusal: { reason: 'changedMeanwhile' } })
})

test('a withdrawal that is entered again after it was settled restricts nothing; a new one does', async () => {
  const { director, id, oto, withdraw, settle } = await withdrawing()
  await withdraw(oto)
  value(await settle((await recordingOf(director, id)).revision))
  const settled = await director.recordings.get({ id })
  // What is told before it is done counts as it will be.
  const reach = { kind: 'request' as const, request: id }
  const reached = async (person: string) =>
    (await director.recordings.reached({ person, reach })).recordings.length
  expect(await reached(oto)).toBe(0)
  expect(await withdraw(oto)).toEqual({ restricted: 0 })
  expect(await director.recordings.get({ id })).toEqual(settled)
  value(await answer(director, id, [oto]))
  expect(await reached(oto)).toBe(1)
  expect(await withdraw(oto)).toEqual({ restricted: 1 })
  expect((await director.recordings.get({ id })).state).toBe('restricted')
})

test.for([
  ['agreed to', 'given'],
  ['refused', 'refused'],
] as const)('nor does it where another session was %s in between', async ([, kind]) => {
  const { director, id, anna, oto, addSession, withdraw, settle } = await withdrawing()
  await withdraw(oto)
  value(await settle((await recordingOf(director, id)).revision))
  const asked = request(anna, [await addSession({ day: '2026-11-25' })])
  const made = value(await director.recordings.makeRequest(once({ input: asked })))
  value(await answer(director, must(made.requests[0]), [oto], kind))
  expect(await withdraw(oto)).toEqual({ restricted: 0 })
  expect((await director.recordings.get({ id })).state).toBe('accessClosed')
})

test.for([
  ['everything', () => ({ kind: 'all' as const })],
  ['its group', (group: string) => ({ kind: 'group' as const, group })],
] as const)(
  'nor does one of %s, where only another session was agreed to in between',
  async ([, reachOf]) => {
    const test = await withdrawing()
    const { director, id, anna, oto, teacher, group, addSession, withdraw, settle } = test
    const reach = reachOf(group)
    await withdraw(oto, reach)
    value(await settle((await recordingOf(director, id)).revision))
    const asked = request(anna, [await addSession({ day: '2026-11-25' })])
    const made = value(await director.recordings.makeRequest(once({ input: asked })))
    value(await answer(director, must(made.requests[0]), [oto]))
    expect((await director.recordings.reached({ person: oto, reach })).recordings).toEqual([])
    expect(await withdraw(oto, reach)).toEqual({ restricted: 0 })
    expect(await director.recordings.get({ id })).toMatchObject({
      state: 'accessClosed',
      recording: { waiting: [] },
    })
    // The no of another is one all the same.
    expect(await withdraw(teacher)).toEqual({ restricted: 1 })
    expect(await recordingOf(director, id)).toMatchObject({ waiting: [teacher] })
  },
)

test('a letter that comes after the call is kept, and what was settled stays so', async () => {
  const { director, id, oto, withdraw, settle } = await withdrawing()
  await withdraw(oto)
  value(await settle((await recordingOf(director, id)).revision))
  const wish = {
    person: oto,
    by: oto,
    reach: { kind: 'request' as const, request: id },
    at: null,
    method: 'email' as const,
    note: '',
    evidence: new File(['Lūdzu dzēst.'], 'vestule.txt', { type: 'text/plain' }),
  }
  expect(value(await director.recordings.withdrawConsent(once(wish)))).toEqual({ restricted: 0 })
  const said = (await director.recordings.consents({ id })).filter(
    ({ kind }) => kind === 'withdrawn',
  )
  expect(said.map(({ method }) => method).toSorted()).toEqual(['', 'email'])
  const letter = said.find(({ evidence }) => evidence !== null)
  const kept = await director.recordings.evidence({ id, consent: letter?.id ?? '' })
  expect(await kept.text()).toBe('Lūdzu dzēst.')
  expect(await director.recordings.get({ id })).toMatchObject({
    state: 'accessClosed',
    recording: { waiting: [] },
  })
})
