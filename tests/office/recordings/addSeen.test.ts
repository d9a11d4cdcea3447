import { expect, test } from 'vitest'
import { v4 } from 'uuid'
import { noConditions } from '#shared/recordings/consent.ts'
import type { Seen } from '#shared/recordings/seen.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'
import { recordingOf, shared } from './sharedRecording.ts'

const parts = { image: true, voice: false, chat: false }

/** Shared with Anna; the day after somebody looks at it again. */
async function lookedAt() {
  const test = await shared()
  const { director, id, recording, until } = test
  const visitor = await enter(director, { givenName: 'Zane', familyName: 'Garāmgājēja' })
  await until('2026-11-25T09:00:00Z')
  const add = async (...seen: Seen[]) => {
    const { revision } = await recordingOf(director, id)
    return director.recordings.addSeen(once({ id: recording, revision, seen }))
  }
  const open = async () =>
    (await recordingOf(director, id)).access.filter(({ closedAt }) => closedAt === null)
  return { ...test, visitor, add, open }
}

test('a passer-by noticed the day after ends access, and nobody is let in until it is settled', async () => {
  const { director, anna, teacher, oto, id, recording, visitor, add, open } = await lookedAt()
  expect(await open()).toHaveLength(1)
  value(await add({ person: visitor, ...parts }))
  const now = await recordingOf(director, id)
  expect(await open()).toEqual([])
  expect(now.seenProblems).toEqual([{ person: visitor, problem: 'notAgreed' }])
  // Who was seen before stays written.
  expect(now.seen.map(({ person }) => person)).toEqual(
    expect.arrayContaining([teacher, oto, visitor]),
  )
  const access = { person: anna, untilDay: '2026-12-01', undertakingOn: '2026-11-24' }
  expect(
    await director.recordings.giveAccess(
      once({ id: recording, revision: now.revision, ...access }),
    ),
  ).toMatchObject({ refusal: { reason: 'seenNotAgreed', people: [{ person: visitor }] } })
})

test('their no is taken then, and restricts the recording', async () => {
  const { director, id, visitor, add } = await lookedAt()
  const reach = { kind: 'request' as const, request: id }
  const objection = { person: visitor, by: visitor, reach, at: null, note: '' }
  expect(await director.recordings.withdrawConsent(once(objection))).toMatchObject({
    refusal: { reason: 'notRequired', person: visitor },
  })
  value(await add({ person: visitor, ...parts }))
  expect(value(await director.recordings.withdrawConsent(once(objection)))).toEqual({
    restricted: 1,
  })
  expect(await recordingOf(director, id)).toMatchObject({
    restrictedWhy: 'withdrawal',
    waiting: [visitor],
  })
})

test('who had said no to everything since it was made restricts it as soon as they are known to be in it', async () => {
  const { director, id, visitor, add, open } = await lookedAt()
  const reach = { kind: 'all' as const }
  const objection = { person: visitor, by: visitor, reach, at: null, note: '' }
  expect(value(await director.recordings.withdrawConsent(once(objection))).restricted).toBe(0)
  value(await add({ person: visitor, ...parts }))
  expect(await recordingOf(director, id)).toMatchObject({
    restrictedWhy: 'withdrawal',
    waiting: [visitor],
    settleBy: '2026-11-30',
  })
  expect(await open()).toEqual([])
})

test('who had agreed may be added without ending anything; what was known is not taken back', async () => {
  const { director, child, teacher, id, add, open } = await lookedAt()
  value(await add({ person: child, ...parts }, { person: teacher, ...parts, chat: true }))
  const { seen, seenProblems } = await recordingOf(director, id)
  expect(seenProblems).toEqual([])
  expect(await open()).toHaveLength(1)
  expect(seen).toContainEqual({ person: child, ...parts })
  expect(seen).toContainEqual({ person: teacher, image: true, voice: true, chat: true })
})

test('a part that somebody had ruled out ends access, too', async () => {
  const test = await office()
  const { director, anna, oto, child, mother, teacher, session, until } = test
  const [id = ''] = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests
  value(await answer(director, id, [teacher]))
  const voiceOnly = { ...noConditions, voiceOnly: true }
  const answers = [
    { person: oto, by: oto, kind: 'givenWithConditions' as const, conditions: voiceOnly },
    { person: child, by: mother, kind: 'given' as const, conditions: noConditions },
  ]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  await until('2026-11-24T09:00:00Z')
  const input = recorded(teacher, sessionDay, '09:00', [teacher])
  const { recording } = value(await director.recordings.noteRecording(once({ id, input })))
  const access = { person: anna, untilDay: '2026-12-01', undertakingOn: '2026-11-24' }
  value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  const seen = [{ person: oto, image: true, voice: true, chat: false }]
  value(await director.recordings.addSeen(once({ id: recording, revision: 2, seen })))
  const now = await recordingOf(director, id)
  expect(now.seenProblems).toEqual([{ person: oto, problem: 'againstConditions' }])
  expect(now.access.map(({ closedAt }) => closedAt)).toEqual(['2026-11-24T09:00:00.000Z'])
})

test('nobody who is not on record is written down, nor what somebody else changed meanwhile', async () => {
  const { director, recording, id, visitor, add, open } = await lookedAt()
  expect(await add({ person: v4(), ...parts })).toMatchObject({
    refusal: { reason: 'unknownPerson', field: 'seen' },
  })
  const seen = [{ person: visitor, ...parts }]
  expect(
    await director.recordings.addSeen(once({ id: recording, revision: 1, seen })),
  ).toMatchObject({ refusal: { reason: 'changedMeanwhile' } })
  expect((await recordingOf(director, id)).seenProblems).toEqual([])
  expect(await open()).toHaveLength(1)
})
