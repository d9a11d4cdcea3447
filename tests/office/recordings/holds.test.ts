import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { shared } from './sharedRecording.ts'

test('a hold is reviewed on a day to come, to the second at which the day begins', async () => {
  const { director, recording, until } = await shared()
  const hold = (reviewOn: string, revision: number) =>
    director.recordings.hold(
      once({ id: recording, revision, basis: 'Konfliktsituācija', reviewOn }),
    )
  await until('2026-11-25T21:59:59Z')
  expect(await hold('2026-11-25', 2)).toMatchObject({ refusal: { reason: 'reviewPast' } })
  expect(await hold('2026-11-26', 2)).toMatchObject({ ok: true })
  await until('2026-11-25T22:00:00Z')
  expect(await hold('2026-11-26', 3)).toMatchObject({ refusal: { reason: 'reviewPast' } })
  expect(await hold('2026-11-27', 3)).toMatchObject({ ok: true })
})

test('a hold blocks deletion, and keeps the recording for the director, until it is released', async () => {
  const test = await shared()
  const { director, id, recording } = test
  const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
  const basis = 'Konfliktsituācijas izskatīšana.'
  const wish = { id: recording, revision: 2, basis, reviewOn: '2026-12-20' }
  value(await director.recordings.hold(once(wish)))
  expect(
    await director.recordings.deleteRecording(
      once({ id: recording, revision: 3, method: 'Zoom', removed: true, purged: true }),
    ),
  ).toMatchObject({ refusal: { reason: 'onHold', basis, reviewOn: '2026-12-20' } })
  await expect(
    clerk.recordings.closeAccess(once({ id: recording, revision: 3 })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await clerk.recordings.get({ id })).recording).toBeNull()
  value(await director.recordings.releaseHold(once({ id: recording, revision: 3 })))
  expect((await clerk.recordings.get({ id })).recording).toMatchObject({ hold: null })
})

test.for([
  // Wednesday 25 to Saturday 28 November; then over Christmas, and over the night when clocks go forward.
  ['a week of work', '2026-11-28', '2026-11-24T22:00:00Z', '2026-11-28T22:00:00Z'],
  ['holidays', '2026-12-26', '2026-12-22T22:00:00Z', '2026-12-26T22:00:00Z'],
  ['the change to summer time', '2027-03-28', '2027-03-24T22:00:00Z', '2027-03-28T21:00:00Z'],
  ['the change to winter time', '2027-10-31', '2027-10-27T21:00:00Z', '2027-10-31T22:00:00Z'],
] as const)(
  'its review is a task from three days before, and late once the day is over: %s',
  async ([, reviewOn, from, late]) => {
    const test = await shared()
    const { director, id, recording, until } = test
    const basis = 'Konfliktsituācijas izskatīšana.'
    value(await director.recordings.hold(once({ id: recording, revision: 2, basis, reviewOn })))
    const second = (instant: string, by: number): string =>
      new Date(Date.parse(instant) + by * 1000).toISOString()
    const reviews = async (now: string) => {
      await until(now)
      return (await director.recordings.board()).toReview
    }
    const task = { recording, request: id, on: reviewOn, basis }
    expect(await reviews(second(from, -1))).toEqual([])
    expect(await reviews(from)).toEqual([{ ...task, overdue: false }])
    expect(await reviews(second(late, -1))).toEqual([{ ...task, overdue: false }])
    expect(await reviews(late)).toEqual([{ ...task, overdue: true }])
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    // It is the director's alone, like the recording.
    expect((await clerk.recordings.board()).toReview).toEqual([])

    value(await director.recordings.releaseHold(once({ id: recording, revision: 3 })))
    expect((await director.recordings.board()).toReview).toEqual([])
  },
)
