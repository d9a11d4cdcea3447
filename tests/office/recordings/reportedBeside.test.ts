import { describe, expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { recorded } from '#tests/support/recordings.ts'
import { sessionDay } from './recordingsOffice.ts'
import { afterSession, recordingOf, shared } from './sharedRecording.ts'

const why = 'Platforma ieslēdza pati.'

describe('one more recording than was asked for', () => {
  test('is reported beside the first, which stays as it was', async () => {
    const { director, id, session, teacher, oto } = await shared()
    // Ten minutes in, a phone was turned on as well.
    const input = recorded(teacher, sessionDay, '09:10', [oto])
    const { request: second, recording } = value(
      await director.recordings.reportUnclearedRecording(once({ id, input, why })),
    )
    expect(second).not.toBe(id)
    expect(await director.recordings.get({ id })).toMatchObject({ state: 'shared' })
    expect(await director.recordings.get({ id: second })).toMatchObject({
      state: 'restricted',
      person: null,
      recording: { id: recording, uncleared: true },
    })
    expect(await director.recordings.ofSession({ session })).toHaveLength(2)
    // And a third.
    const third = { ...input, platform: 'Teams' }
    value(
      await director.recordings.reportUnclearedRecording(once({ id: second, input: third, why })),
    )
    expect(await director.recordings.ofSession({ session })).toHaveLength(3)
  })

  test('is not reported twice, neither with its request nor with its session, until it is deleted', async () => {
    const { director, id, session, teacher, oto } = await shared()
    const input = recorded(teacher, sessionDay, '09:10', [oto])
    const keptAlready = (madeAt: string) => ({
      refusal: { reason: 'keptAlready', field: 'madeAt', madeAt },
    })
    // The ordinary one is no other either.
    const first = recorded(teacher, sessionDay, '09:00')
    expect(
      await director.recordings.reportUnclearedRecording(once({ id, input: first, why })),
    ).toMatchObject(keptAlready('2026-11-24T07:00:00.000Z'))
    const { recording } = value(
      await director.recordings.reportUnclearedRecording(once({ id, input, why })),
    )
    const again = { ...input, platform: 'zoom ' }
    const refused = keptAlready('2026-11-24T07:10:00.000Z')
    expect(
      await director.recordings.reportUnclearedRecording(once({ id, input: again, why })),
    ).toMatchObject(refused)
    const unasked = () =>
      director.recordings.reportUnaskedRecording(once({ session, input: again, why }))
    expect(await unasked()).toMatchObject(refused)
    expect(await director.recordings.ofSession({ session })).toHaveLength(2)
    const ticks = { removed: true, purged: true, method: 'Zoom' }
    value(await director.recordings.deleteRecording(once({ id: recording, revision: 1, ...ticks })))
    value(await unasked())
  })
})

describe('a recording of another day than the timetable says', () => {
  test('is refused as an ordinary one, and reported with the request although everybody had agreed', async () => {
    const { director, id, note, teacher, oto, child, until } = await afterSession()
    await until('2026-11-26T09:00:00Z')
    const madeAt = { day: '2026-11-25', time: '09:00' }
    expect(await note({ madeAt })).toMatchObject({
      refusal: { reason: 'notThatDay', day: sessionDay },
    })
    const input = { ...recorded(teacher, madeAt.day, madeAt.time, [oto]) }
    const { request: stands } = value(
      await director.recordings.reportUnclearedRecording(once({ id, input, why })),
    )
    expect(stands).toBe(id)
    // Their yes was to the other day.
    expect(await recordingOf(director, id)).toMatchObject({
      madeAt: '2026-11-25T07:00:00.000Z',
      restrictedWhy: 'uncleared',
      settleBy: '2026-12-01',
      seenProblems: [{ person: oto, problem: 'notAgreed' }],
    })
    expect((await director.recordings.get({ id })).grid.map(({ person }) => person)).toContain(
      child,
    )
  })

  test('made before anything was told concerns everybody too', async () => {
    const { director, id, teacher, oto, until } = await afterSession()
    await until('2026-11-25T09:00:00Z')
    const input = recorded(teacher, '2026-11-22', '09:00', [oto])
    value(await director.recordings.reportUnclearedRecording(once({ id, input, why })))
    expect(await director.recordings.get({ id })).toMatchObject({
      state: 'restricted',
      cleared: false,
      recording: { seenProblems: [{ person: oto, problem: 'notAgreed' }] },
    })
    expect(must((await director.recordings.board()).toDelete[0]).by).toBe('2026-11-30')
  })
})
