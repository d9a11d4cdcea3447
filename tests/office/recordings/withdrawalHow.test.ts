import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer } from '#tests/support/recordings.ts'
import { shared } from './sharedRecording.ts'

const letter = 'Lūdzu mani vairs neierakstīt.'

test('how, when and in what letter somebody withdrew stands with it', async () => {
  const { director, id, oto, until } = await shared()
  await until('2026-11-25T08:00:00Z')
  const wish = {
    person: oto,
    by: oto,
    reach: { kind: 'request' as const, request: id },
    method: 'email' as const,
    note: '',
  }
  const withdraw = (at: { day: string; time: string }, evidence: File | null) =>
    director.recordings.withdrawConsent(once({ ...wish, at, evidence }))
  const file = (text: string) => new File([text], 'vestule.txt', { type: 'text/plain' })
  expect(await withdraw({ day: '2026-11-25', time: '10:01' }, null)).toMatchObject({
    refusal: { reason: 'notYet', field: 'at' },
  })
  const evening = { day: '2026-11-24', time: '21:30' }
  expect(await withdraw(evening, file(''))).toMatchObject({ refusal: { reason: 'emptyFile' } })
  expect(value(await withdraw(evening, file(letter)))).toEqual({ restricted: 1 })
  const entry = (await director.recordings.consents({ id })).find(
    ({ kind }) => kind === 'withdrawn',
  )
  expect(entry).toMatchObject({
    person: oto,
    at: '2026-11-24T19:30:00.000Z',
    enteredAt: '2026-11-25T08:00:00.000Z',
    method: 'email',
    noticeVersion: 1,
    evidence: hash('sha256', letter),
  })
  const kept = await director.recordings.evidence({ id, consent: entry?.id ?? '' })
  expect(await kept.text()).toBe(letter)
})

test('what is told again stands once, a letter after the call stands with it, and the day stays that of the call', async () => {
  const { director, id, oto, until } = await shared()
  const reach = { kind: 'request' as const, request: id }
  const call = { person: oto, by: oto, reach, at: null, note: '', method: 'oral' as const }
  const told = async () =>
    (await director.recordings.consents({ id })).filter(({ kind }) => kind === 'withdrawn')
  expect(value(await director.recordings.withdrawConsent(once(call)))).toEqual({ restricted: 1 })
  value(await director.recordings.withdrawConsent(once(call)))
  expect(await told()).toHaveLength(1)
  await until('2026-11-27T08:00:00Z')
  const evidence = new File([letter], 'vestule.txt', { type: 'text/plain' })
  value(
    await director.recordings.withdrawConsent(
      once({ ...call, method: 'email' as const, evidence }),
    ),
  )
  // Told all over again, it is known.
  value(await director.recordings.withdrawConsent(once(call)))
  value(
    await director.recordings.withdrawConsent(
      once({ ...call, method: 'email' as const, evidence }),
    ),
  )
  expect((await told()).map(({ at, method }) => [at, method]).toSorted()).toEqual([
    ['2026-11-24T09:00:00.000Z', 'email'],
    ['2026-11-24T09:00:00.000Z', 'oral'],
  ])
})

test('none of it need be known', async () => {
  const { director, id, oto } = await shared()
  const reach = { kind: 'request' as const, request: id }
  const wish = { person: oto, by: oto, reach, at: null, note: '' }
  expect(value(await director.recordings.withdrawConsent(once(wish)))).toEqual({ restricted: 1 })
  expect(await director.recordings.consents({ id })).toContainEqual(
    expect.objectContaining({
      kind: 'withdrawn',
      at: '2026-11-24T09:00:00.000Z',
      method: '',
      evidence: null,
    }),
  )
})

test('a yes of later stands: a withdrawal dated before it is refused, one of now takes it back', async () => {
  const { director, id, oto, until } = await shared()
  await until('2026-11-25T08:00:00Z')
  value(await answer(director, id, [oto], 'given', { at: { day: '2026-11-25', time: '09:00' } }))
  const reach = { kind: 'request' as const, request: id }
  const withdraw = (at: { day: string; time: string } | null) =>
    director.recordings.withdrawConsent(once({ person: oto, by: oto, reach, at, note: '' }))
  expect(await withdraw({ day: '2026-11-25', time: '08:59' })).toMatchObject({
    refusal: { reason: 'agreedSince', field: 'at', agreedAt: '2026-11-25T07:00:00.000Z' },
  })
  expect(value(await withdraw({ day: '2026-11-25', time: '09:00' }))).toEqual({ restricted: 1 })
})
