import { describe, expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { answer, recorded, settle } from '#tests/support/recordings.ts'
import { sessionDay } from './recordingsOffice.ts'
import { afterSession, recordingOf, shared } from './sharedRecording.ts'

describe('a recording', () => {
  test('without clearance is refused, and says who is missing', async () => {
    const { director, note, oto, id } = await afterSession({ without: 'oto' })
    expect(await note()).toMatchObject({ refusal: { reason: 'notCleared', missing: [oto] } })
    expect((await director.recordings.get({ id })).recording).toBeNull()
  })

  test('is checked against the clearance of the moment it was made', async () => {
    const { director, note, enrol, oto, id } = await afterSession({ without: 'oto' })
    const how = { at: { day: sessionDay, time: '09:01' } }
    value(await answer(director, id, [oto], 'given', how))
    expect(await note()).toMatchObject({ refusal: { reason: 'notCleared' } })
    const late = await enter(director, {
      givenName: 'Vēlā',
      familyName: 'Liepa',
      contacts: [{ kind: 'phone', value: '20007777', note: '' }],
    })
    await enrol([late])
    value(await note({ madeAt: { day: sessionDay, time: '09:01' } }))
    expect((await director.recordings.get({ id })).state).toBe('recorded')
  })

  test('of another day or of the future is refused', async () => {
    const { note } = await afterSession()
    expect(await note({ madeAt: { day: '2026-11-23', time: '09:00' } })).toMatchObject({
      refusal: { reason: 'notThatDay', day: sessionDay },
    })
    expect(await note({ madeAt: { day: sessionDay, time: '11:01' } })).toMatchObject({
      refusal: { reason: 'notYet', field: 'madeAt' },
    })
  })

  test('that was made all the same is reported: the director’s only, and to be deleted', async () => {
    const test = await afterSession({ without: 'oto' })
    const { director, id, teacher, oto, anna } = test
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    const input = recorded(teacher, sessionDay, '09:00', [oto])
    const why = 'Ieslēdzās pats.'
    const { recording } = value(
      await clerk.recordings.reportUnclearedRecording(once({ id, input, why })),
    )
    expect(await clerk.recordings.get({ id })).toMatchObject({
      state: 'restricted',
      recording: null,
    })
    expect(await recordingOf(director, id)).toMatchObject({
      uncleared: true,
      restrictedWhy: 'uncleared',
      settleBy: '2026-11-27',
      seenProblems: [{ person: oto, problem: 'notAgreed' }],
    })
    const board = await director.recordings.board()
    expect(board.toDelete).toMatchObject([{ recording, by: '2026-11-27', step: 'remove' }])
    const access = { person: anna, untilDay: '2026-11-27', undertakingOn: '2026-11-24' }
    expect(
      await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })),
    ).toMatchObject({ refusal: { reason: 'restricted' } })
  })

  test('that was cleared is not reported as one that was not', async () => {
    const { director, id, teacher } = await afterSession()
    const input = recorded(teacher, sessionDay, '09:00')
    expect(
      await director.recordings.reportUnclearedRecording(once({ id, input, why: 'Kļūda' })),
    ).toMatchObject({ refusal: { reason: 'wasCleared' } })
  })

  test('with somebody in it who had not agreed is not shared, nor with who is no viewer', async () => {
    const { director, id, note, teacher, anna, oto } = await afterSession()
    const stranger = await enter(director, { familyName: 'Garāmgājēja' })
    const seen = [teacher, stranger].map((person) => ({
      person,
      image: true,
      voice: false,
      chat: false,
    }))
    const { recording } = value(await note({ seen }))
    const access = { person: anna, untilDay: '2026-12-01', undertakingOn: '2026-11-24' }
    expect(
      await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })),
    ).toMatchObject({
      refusal: {
        reason: 'seenNotAgreed',
        people: [{ person: stranger, problem: 'notAgreed' }],
      },
    })
    const other = await shared()
    expect(
      await other.director.recordings.giveAccess(
        once({ id: other.recording, revision: 2, ...access, person: other.oto }),
      ),
    ).toMatchObject({ refusal: { reason: 'notAViewer' } })
    expect(oto).not.toBe(other.oto)
    expect((await director.recordings.get({ id })).state).toBe('recorded')
  })

  test('is watched no longer than it is kept', async () => {
    const { director, note, anna } = await afterSession()
    const { recording } = value(await note())
    const give = (untilDay: string, undertakingOn = sessionDay) =>
      director.recordings.giveAccess(
        once({ id: recording, revision: 1, person: anna, untilDay, undertakingOn }),
      )
    expect(await give('2026-12-09')).toMatchObject({
      refusal: { reason: 'accessEnd', latest: '2026-12-08' },
    })
    expect(await give('2026-12-08', '2026-11-25')).toMatchObject({
      refusal: { reason: 'undertakingToCome', field: 'undertakingOn' },
    })
    value(await give('2026-12-08'))
  })
})

describe('a withdrawal after the recording', () => {
  test('tells before it is done which recordings it reaches, and by when they are settled', async () => {
    const { director, oto, teacher, id } = await shared()
    const reached = (person: string) =>
      director.recordings.reached({ person, reach: { kind: 'all' as const } })
    const one = {
      request: id,
      session: { day: sessionDay, from: '09:00', to: '10:30' },
      group: 'Rīta grupa',
      watching: 1,
    }
    // Three working days from Tuesday.
    const all = { settleBy: '2026-11-27', recordings: [one], others: 0 }
    expect(await reached(oto)).toEqual(all)
    expect((await director.recordings.get({ id })).state).toBe('shared')
    const reach = { kind: 'all' as const }
    const wish = { person: oto, by: oto, reach, at: null, note: '' }
    value(await director.recordings.withdrawConsent(once(wish)))
    expect((await director.recordings.get({ id })).recording).toMatchObject({
      settleBy: all.settleBy,
    })
    expect(await reached(teacher)).toEqual({ ...all, recordings: [] })
  })

  test.for([
    // Wednesday is left before the three days of Christmas; a second later it is that day itself.
    ['the last second before a working day and holidays', '2026-12-22T21:59:59Z', '2026-12-29'],
    ['the first second of that day', '2026-12-22T22:00:00Z', '2026-12-30'],
    // On Sunday 28 March 2027 the clocks go forward; Friday and Monday are Easter's.
    ['before Easter and the change of clocks', '2027-03-25T21:59:59Z', '2027-04-01'],
    ['the last second after it, in summer time', '2027-03-29T20:59:59Z', '2027-04-01'],
    ['a second later', '2027-03-29T21:00:00Z', '2027-04-02'],
  ] as const)('is settled within working days, counted from %s', async ([, now, settleBy]) => {
    const { director, oto, until } = await shared()
    await until(now)
    const asked = { person: oto, reach: { kind: 'all' as const } }
    expect((await director.recordings.reached(asked)).settleBy).toBe(settleBy)
  })

  test('closes access in the same step, sets a day, and changes nothing the second time', async () => {
    const { director, id, oto } = await shared()
    const wish = {
      person: oto,
      by: oto,
      reach: { kind: 'request' as const, request: id },
      at: null,
      note: '',
    }
    expect(value(await director.recordings.withdrawConsent(once(wish)))).toEqual({ restricted: 1 })
    const before = await director.recordings.get({ id })
    expect(before).toMatchObject({ state: 'restricted', told: 'noLongerAvailable' })
    // Three working days from Tuesday.
    expect(before.recording).toMatchObject({
      restrictedWhy: 'withdrawal',
      settleBy: '2026-11-27',
      access: [{ from: '2026-11-24T09:00:00.000Z', closedAt: '2026-11-24T09:00:00.000Z' }],
    })
    expect(value(await director.recordings.withdrawConsent(once(wish)))).toEqual({ restricted: 0 })
    expect(await director.recordings.get({ id })).toEqual(before)
    const { revision, id: recording } = must(before.recording ?? undefined)
    value(
      await director.recordings.noteUnrecognisable(
        once({ id: recording, revision, how: 'Attēls aizklāts, balss izgriezta.' }),
      ),
    )
    expect((await director.recordings.get({ id })).state).toBe('accessClosed')
  })

  test('that came before the recording was entered restricts it as it is entered', async () => {
    const { director, id, oto, anna, note, until } = await afterSession()
    await until('2026-11-24T09:30:00Z')
    const reach = { kind: 'request' as const, request: id }
    const at = { day: sessionDay, time: '10:45' }
    const wish = { person: oto, by: oto, reach, at, note: '' }
    value(await director.recordings.withdrawConsent(once(wish)))
    const { recording } = value(await note())
    expect(await director.recordings.get({ id })).toMatchObject({
      state: 'restricted',
      recording: { restrictedWhy: 'withdrawal', settleBy: '2026-11-27', deleteBy: '2026-12-08' },
    })
    const access = { person: anna, untilDay: '2026-11-27', undertakingOn: '2026-11-24' }
    expect(
      await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })),
    ).toMatchObject({ refusal: { reason: 'restricted' } })
  })

  test('that was taken back by a new yes before the recording was entered does not', async () => {
    const { director, id, oto, note, until } = await afterSession()
    await until('2026-11-24T09:30:00Z')
    const reach = { kind: 'request' as const, request: id }
    const at = { day: sessionDay, time: '10:45' }
    value(
      await director.recordings.withdrawConsent(
        once({ person: oto, by: oto, reach, at, note: '' }),
      ),
    )
    value(await answer(director, id, [oto]))
    value(await note())
    expect((await director.recordings.get({ id })).state).toBe('recorded')
  })

  test('of everything reaches it too, and so does a no that is entered late', async () => {
    const one = await shared()
    const reach = { kind: 'all' as const }
    const wish = { person: one.oto, by: one.oto, reach, at: null, note: '' }
    expect(value(await one.director.recordings.withdrawConsent(once(wish)))).toEqual({
      restricted: 1,
    })
    const other = await shared()
    const how = { at: { day: '2026-11-23', time: '12:00' } }
    expect(value(await answer(other.director, other.id, [other.oto], 'refused', how))).toEqual({
      count: 1,
      restricted: true,
    })
  })
})

test('a consent that the office no longer relies on is a no, and restricts the recording', async () => {
  const { director, id, oto } = await shared()
  const wish = { id, person: oto, why: 'Parakstījis cits.' }
  expect(value(await director.recordings.terminateConsent(once(wish)))).toEqual({
    restricted: true,
  })
  const { grid, state } = await director.recordings.get({ id })
  expect(grid.find(({ person }) => person === oto)).toMatchObject({ reason: 'terminated' })
  expect(state).toBe('restricted')
})

describe('deletion', () => {
  test('needs both ticks, and other eyes where the office wants them', async () => {
    const test = await shared()
    const { director, id, recording } = test
    await settle(director, { deletionCheck: true })
    const ticks = (revision: number, removed: boolean, purged: boolean) =>
      director.recordings.deleteRecording(
        once({ id: recording, revision, method: 'Zoom atkritne', removed, purged }),
      )
    expect(await ticks(2, true, false)).toMatchObject({
      refusal: { reason: 'tickMissing', missing: ['purge'] },
    })
    expect(await ticks(2, false, false)).toMatchObject({
      refusal: { reason: 'tickMissing', missing: ['remove', 'purge'] },
    })
    expect(await recordingOf(director, id)).toMatchObject({ removedAt: null, purgedAt: null })

    value(
      await director.recordings.noteRemoved(once({ id: recording, revision: 2, method: 'Zoom' })),
    )
    expect((await director.recordings.get({ id })).state).toBe('accessClosed')
    value(await ticks(3, false, true))
    const check = (client: Client) =>
      client.recordings.checkDeletion(once({ id: recording, revision: 4 }))
    expect(await check(director)).toMatchObject({ refusal: { reason: 'sameEyes' } })
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    value(await check(clerk))
    expect((await director.recordings.get({ id })).state).toBe('deleted')
    expect(await ticks(5, true, true)).toMatchObject({ refusal: { reason: 'deleted' } })
    expect((await director.recordings.board()).requests).toEqual([])
  })

  test('of a restricted recording is checked by others of the office once it is gone', async () => {
    const test = await shared()
    const { director, id, recording, oto } = test
    await settle(director, { deletionCheck: true })
    const reach = { kind: 'request' as const, request: id }
    value(
      await director.recordings.withdrawConsent(
        once({ person: oto, by: oto, at: null, note: '', reach }),
      ),
    )
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    const { revision } = await recordingOf(director, id)
    const of = { id: recording, method: 'Zoom atkritne' }
    value(await director.recordings.noteRemoved(once({ ...of, revision })))
    expect((await clerk.recordings.get({ id })).recording).toBeNull()
    value(
      await director.recordings.deleteRecording(
        once({ ...of, revision: revision + 1, removed: false, purged: true }),
      ),
    )
    expect((await clerk.recordings.board()).toDelete).toMatchObject([{ recording, step: 'check' }])
    expect((await clerk.recordings.get({ id })).recording).toMatchObject({
      nextDeletionStep: 'check',
    })
    value(await clerk.recordings.checkDeletion(once({ id: recording, revision: revision + 2 })))
    expect((await director.recordings.get({ id })).state).toBe('deleted')
    // What there was to look at is done: why it was restricted is the director's again.
    expect((await clerk.recordings.get({ id })).recording).toBeNull()
  })

  test('that waits for other eyes is finished by the same where the office no longer wants them', async () => {
    const { director, id, recording } = await shared()
    await settle(director, { deletionCheck: true })
    value(
      await director.recordings.deleteRecording(
        once({ id: recording, revision: 2, method: 'Zoom', removed: true, purged: true }),
      ),
    )
    await settle(director, { deletionCheck: false })
    expect(await recordingOf(director, id)).toMatchObject({ nextDeletionStep: 'check' })
    expect((await director.recordings.board()).toDelete).toMatchObject([
      { recording, step: 'check' },
    ])
    value(await director.recordings.checkDeletion(once({ id: recording, revision: 3 })))
    expect(await director.recordings.get({ id })).toMatchObject({
      state: 'deleted',
      // Nobody else has looked: that is not claimed.
      recording: { nextDeletionStep: null, checkedAt: null },
    })
  })

  test('is due with its day, and late from the next on', async () => {
    const { director, until, recording } = await shared()
    await until('2026-12-04T21:59:59Z')
    expect((await director.recordings.board()).toDelete).toEqual([])
    await until('2026-12-04T22:00:00Z')
    expect((await director.recordings.board()).toDelete).toMatchObject([
      { recording, by: '2026-12-08', overdue: false },
    ])
    await until('2026-12-08T21:59:59Z')
    expect((await director.recordings.board()).toDelete).toMatchObject([{ overdue: false }])
    await until('2026-12-08T22:00:00Z')
    expect((await director.recordings.board()).toDelete).toMatchObject([{ overdue: true }])
  })
})
