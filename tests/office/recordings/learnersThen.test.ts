import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { answer, recorded } from '#tests/support/recordings.ts'
import { sessionDay } from './recordingsOffice.ts'
import { afterSession, recordingOf } from './sharedRecording.ts'

type After = Awaited<ReturnType<typeof afterSession>>

/** One record of two: the first stays. */
async function merge(client: Client, kept: string, merged: string): Promise<void> {
  const seen = async (id: string) => ({ id, revision: (await client.people.get({ id })).revision })
  value(
    await client.people.merge(
      once({ kept: await seen(kept), merged: await seen(merged), takeFromMerged: [] }),
    ),
  )
}

/** The group is over with the session, and on the day after somebody's data is erased. */
async function eraseAfterwards({ director, group, course, until }: After, person: string) {
  const { revision } = await director.courses.getGroup({ id: group })
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId: course, endsOn: sessionDay }
  value(await director.courses.updateGroup(once({ id: group, revision, input })))
  await until('2026-11-25T09:00:00Z')
  const seen = await director.erasure.preview({ id: person })
  value(
    await director.erasure.erase(
      once({
        id: person,
        revision: seen.revision,
        number: seen.number,
        reason: 'request',
        requestedOn: '2026-11-25',
      }),
    ),
  )
  await until('2026-11-26T09:00:00Z')
}

test('who said no and was erased before the recording was entered had not agreed to it', async () => {
  const after = await afterSession({ without: 'oto' })
  const { director, id, note, oto, teacher } = after
  value(await answer(director, id, [oto], 'refused', { at: { day: '2026-11-23', time: '12:00' } }))
  await eraseAfterwards(after, oto)
  const input = recorded(teacher, sessionDay, '09:00', [teacher])
  expect(await note({ seen: input.seen })).toMatchObject({
    refusal: { reason: 'notCleared', missing: [oto] },
  })
  value(
    await director.recordings.reportUnclearedRecording(once({ id, input, why: 'Ieslēdzās pats.' })),
  )
  expect((await director.recordings.get({ id })).state).toBe('restricted')
})

test('who agreed and was erased since stands in nobody’s way', async () => {
  const after = await afterSession()
  const { director, id, note, oto, teacher } = after
  await eraseAfterwards(after, oto)
  value(await note({ seen: recorded(teacher, sessionDay, '09:00', [teacher]).seen }))
  expect((await director.recordings.get({ id })).state).toBe('recorded')
})

test.for(['oto', 'anna'] as const)(
  'a recording is entered though %s’s record was merged into another since',
  async (whose) => {
    const { director, id, note, teacher, ...people } = await afterSession()
    const twin = await enter(director, { givenName: 'Cita', familyName: 'Kartīte' })
    await merge(director, twin, people[whose])
    value(await note({ seen: recorded(teacher, sessionDay, '09:00', [teacher]).seen }))
    expect((await director.recordings.get({ id })).state).toBe('recorded')
  },
)

test('whoever was merged since and had not agreed is missing by the record they have now', async () => {
  const { director, id, note, teacher, oto, group } = await afterSession({ without: 'oto' })
  // The other record of the same person waited for a place in the group, and stays there.
  const twin = await enter(director, { givenName: 'Otto', familyName: 'Bērziņš' })
  value(
    await director.courses.enrol(
      once({
        group,
        people: { kind: 'rows' as const, ids: [twin] },
        state: 'waiting' as const,
        since: null,
      }),
    ),
  )
  const last = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  await merge(director, twin, oto)
  await merge(director, last, twin)
  const input = recorded(teacher, sessionDay, '09:00', [last])
  expect(await note({ seen: input.seen })).toMatchObject({
    refusal: { reason: 'notCleared', missing: [last] },
  })
  value(
    await director.recordings.reportUnclearedRecording(once({ id, input, why: 'Ieslēdzās pats.' })),
  )
  expect(await recordingOf(director, id)).toMatchObject({
    uncleared: true,
    seenProblems: [{ person: last, problem: 'notAgreed' }],
  })
})
