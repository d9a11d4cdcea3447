import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { office } from './recordingsOffice.ts'

/** A session of a day was recorded on it, with Oto's consent. */
async function recordedOn(day: string) {
  const test = await office()
  const { director, anna, oto, child, mother, teacher, addSession, until } = test
  const input = request(anna, [await addSession({ day })])
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  value(await answer(director, id, [teacher, oto]))
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  await until(`${day}T09:00:00Z`)
  const made = recorded(teacher, day, '09:00', [teacher, oto])
  const { recording } = value(await director.recordings.noteRecording(once({ id, input: made })))
  return { ...test, id, recording }
}

test.for([
  ['a Wednesday, with a weekend before its end', '2026-11-25', '2026-11-30'],
  ['the day before Christmas, with six days off before its end', '2026-12-22', '2026-12-29'],
] as const)('a withdrawal is a task from its first moment on: %s', async ([, day, by]) => {
  const made = await recordedOn(day)
  const { director, oto, recording, id: request, until } = made
  const board = async () => (await director.recordings.board()).toDelete
  const counted = async () => (await director.today.counts()).recordings
  expect(await board()).toEqual([])
  expect(await counted()).toBe(0)
  const reach = { kind: 'all' as const }
  const wish = { person: oto, by: oto, reach, at: null, note: '' }
  value(await director.recordings.withdrawConsent(once(wish)))
  expect(await board()).toEqual([{ recording, request, by, step: 'remove', overdue: false }])
  expect(await counted()).toBe(1)
  const { client: clerk } = await signInAs(made, 'staff', 'Lietvede')
  expect((await clerk.today.counts()).recordings).toBe(0)
  expect((await clerk.recordings.board()).toDelete).toEqual([])
  await until(`${by}T21:59:59Z`)
  expect(await board()).toMatchObject([{ by, overdue: false }])
  await until(`${by}T22:00:00Z`)
  expect(await board()).toMatchObject([{ by, overdue: true }])
  expect(await counted()).toBe(1)
})

test('a withdrawal that was settled is no task any more', async () => {
  const { director, oto, recording } = await recordedOn('2026-12-22')
  const reach = { kind: 'all' as const }
  const wish = { person: oto, by: oto, reach, at: null, note: '' }
  value(await director.recordings.withdrawConsent(once(wish)))
  const how = 'Attēls aizklāts, balss izgriezta.'
  value(await director.recordings.noteUnrecognisable(once({ id: recording, revision: 2, how })))
  expect((await director.recordings.board()).toDelete).toEqual([])
  expect((await director.today.counts()).recordings).toBe(0)
})

test('who made it, who is in it and when it could be watched stay told after a withdrawal', async () => {
  const { director, id, anna, oto, teacher, recording } = await recordedOn('2026-11-25')
  const access = { person: anna, untilDay: '2026-12-01', undertakingOn: '2026-11-24' }
  value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  const reach = { kind: 'all' as const }
  const wish = { person: oto, by: oto, reach, at: null, note: '' }
  value(await director.recordings.withdrawConsent(once(wish)))
  const seen = await director.recordings.get({ id })
  expect(seen.recording).toMatchObject({
    madeBy: teacher,
    seen: [teacher, oto].map((person) => ({ person, image: true, voice: true, chat: false })),
    sharedAt: '2026-11-25T09:00:00.000Z',
    access: [
      {
        from: '2026-11-25T09:00:00.000Z',
        closedAt: '2026-11-25T09:00:00.000Z',
        undertakingOn: '2026-11-24',
      },
    ],
  })
  expect(seen.people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ruta Ozola', 'Oto Bērziņš']),
  )
})
