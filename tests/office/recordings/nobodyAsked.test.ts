import { describe, expect, test } from 'vitest'
import { DataCopy } from '#shared/privacy/copy.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { office, sessionDay } from './recordingsOffice.ts'
import { recordingOf } from './sharedRecording.ts'

const why = 'Platforma ieslēdza pati.'

/** On the day after a session for which nobody had asked, and which Oto’s phone recorded. */
async function recordedUnasked() {
  const test = await office()
  const { director, oto, session, until } = test
  await until('2026-11-25T09:00:00Z')
  const input = recorded(oto, sessionDay, '09:10', [oto])
  const { recording, request: id } = value(
    await director.recordings.reportUnaskedRecording(once({ session, input, why })),
  )
  return { ...test, recording, id }
}

describe('a recording that nobody had asked for', () => {
  test('is restricted at once, with nobody as who asked, and concerns everybody of the session', async () => {
    const { director, id, session, oto, anna, child, teacher } = await recordedUnasked()
    const details = await director.recordings.get({ id })
    expect(details).toMatchObject({
      state: 'restricted',
      person: null,
      reason: null,
      channel: null,
      cleared: false,
      against: [],
      session: { id: session, day: sessionDay },
    })
    // Learners who might have asked are no exception.
    expect(details.grid.map(({ person }) => person).toSorted()).toEqual(
      [oto, anna, child, teacher].toSorted(),
    )
    expect(details.grid.every(({ standing }) => standing === 'missing')).toBe(true)
    expect(await recordingOf(director, id)).toMatchObject({
      uncleared: true,
      unclearedWhy: why,
      restrictedWhy: 'uncleared',
      sharedAt: null,
      // Three working days from Wednesday.
      settleBy: '2026-11-30',
      deleteBy: '2026-11-30',
      seenProblems: [{ person: oto, problem: 'notAgreed' }],
    })
  })

  test('stands on the board, in the list and with its session; others of the office see that it is restricted', async () => {
    const test = await recordedUnasked()
    const { director, id, recording, session } = test
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    expect(await director.recordings.board()).toMatchObject({
      requests: [{ id, state: 'restricted', person: '', missing: 0 }],
      missing: [],
      cutOffs: [],
      toDelete: [{ recording, request: id, by: '2026-11-30', step: 'remove', overdue: false }],
    })
    expect((await clerk.recordings.board()).toDelete).toEqual([])
    for (const sort of ['person', 'day', 'deleteBy']) {
      const query = { ...firstPage, sort: [{ column: sort, direction: 'ascending' as const }] }
      expect((await director.recordings.list(query)).rows).toMatchObject([
        { id, person: null, state: 'restricted', deleteBy: '2026-11-30', missing: 0 },
      ])
    }
    const filters = { state: { kind: 'set' as const, values: ['restricted'] } }
    expect((await director.recordings.list({ ...firstPage, filters })).rows).toHaveLength(1)
    expect(await clerk.recordings.ofSession({ session })).toMatchObject([
      { id, person: null, state: 'restricted', recording: null },
    ])
  })

  test('can be reported by anybody of the office, and not be taken back', async () => {
    const test = await office()
    const { director, teacher, session, until } = test
    await until('2026-11-24T09:00:00Z')
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    const input = recorded(teacher, sessionDay, '09:00')
    const reported = await clerk.recordings.reportUnaskedRecording(once({ session, input, why }))
    const { request: id, recording } = value(reported)
    const entry = reported.ok ? reported.entry : 0
    const { journal } = director
    // What is the director's only the clerk does not undo, though it was their own; nor does the director.
    expect(await clerk.journal.undo(once({ entry }))).toEqual({
      ok: false,
      refusal: { reason: 'notYours' },
    })
    const other = { ...input, madeAt: { day: sessionDay, time: '09:20' } }
    const own = await director.recordings.reportUnaskedRecording(
      once({ session, input: other, why }),
    )
    expect(await journal.undo(once({ entry: own.ok ? own.entry : 0 }))).toEqual({
      ok: false,
      refusal: { reason: 'appendOnly', table: 'recording_person' },
    })
    const actions = (await journal.entries({ before: null, limit: 5 })).map(({ action }) => action)
    expect(actions).toContain('recordings.reportUnaskedRecording')
    expect(await recordingOf(director, id)).toMatchObject({ id: recording })
  })

  test('is never agreed to, asked about, entered the ordinary way or watched', async () => {
    const { director, id, recording, anna, oto, teacher, child, mother } = await recordedUnasked()
    const wrongState = { refusal: { reason: 'wrongState', state: 'restricted' } }
    expect(await answer(director, id, [oto])).toMatchObject(wrongState)
    const yes = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
    expect(
      await director.recordings.recordConsent(
        once({ id, answers: yes, how: onPaper, evidence: null }),
      ),
    ).toMatchObject(wrongState)
    expect(await director.recordings.askPeople(once({ id, people: null }))).toMatchObject(
      wrongState,
    )
    const input = recorded(teacher, sessionDay, '09:00')
    expect(await director.recordings.noteRecording(once({ id, input }))).toMatchObject(wrongState)
    expect(await director.recordings.cancel(once({ id, revision: 1, why }))).toMatchObject(
      wrongState,
    )
    const access = { person: anna, untilDay: '2026-11-27', undertakingOn: '2026-11-25' }
    expect(
      await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })),
    ).toMatchObject({ refusal: { reason: 'restricted' } })
    expect(await director.recordings.consents({ id })).toEqual([])
    // A no may always be said.
    value(await answer(director, id, [oto], 'refused'))
  })

  test('is not made lawful by standing consents', async () => {
    const test = await office()
    const { director, oto, teacher, anna, child, mother, session, until } = test
    for (const [person, by] of [
      [oto, oto],
      [teacher, teacher],
      [anna, anna],
      [child, mother],
    ] as const) {
      const standing = { group: null, conditions: noConditions, validUntil: '2026-12-31' }
      value(
        await director.recordings.giveStanding(
          once({ person, by, ...standing, how: onPaper, evidence: null }),
        ),
      )
    }
    await until('2026-11-24T09:00:00Z')
    const input = recorded(teacher, sessionDay, '09:00', [oto])
    const { request: id } = value(
      await director.recordings.reportUnaskedRecording(once({ session, input, why })),
    )
    expect(await director.recordings.get({ id })).toMatchObject({ cleared: false })
    expect((await recordingOf(director, id)).seenProblems).toEqual([
      { person: oto, problem: 'notAgreed' },
    ])
  })

  test('in the future is refused, to the second, and so is who is not known', async () => {
    const { director, oto, session, until } = await office()
    const report = (time: string, seen: readonly string[] = []) =>
      director.recordings.reportUnaskedRecording(
        once({ session, input: recorded(oto, sessionDay, time, seen), why }),
      )
    await until('2026-11-24T07:29:59Z')
    expect(await report('09:30')).toMatchObject({
      refusal: { reason: 'notYet', field: 'madeAt' },
    })
    await until('2026-11-24T07:30:00Z')
    expect(await report('09:30', ['00000000-0000-4000-8000-000000000000'])).toMatchObject({
      refusal: { reason: 'unknownPerson', field: 'seen' },
    })
    expect(await director.recordings.ofSession({ session })).toEqual([])
    value(await report('09:30'))
  })

  test('is deleted like any other, with its paper; no form, request or list of consents is made of it', async () => {
    const { director, id, recording, oto } = await recordedUnasked()
    // What he says against it makes no receipt of a consent.
    value(await answer(director, id, [oto], 'refused'))
    for (const kind of ['recordingRequest', 'consentForm', 'consentReceipt'] as const) {
      const person = kind === 'recordingRequest' ? null : oto
      expect(await textOf(director, id, kind, { person })).toBe('nobodyAsked')
    }
    expect(await textOf(director, id, 'consentList')).toBe('nobodyAgreed')
    expect(await director.recordings.consentForms({ request: id })).toMatchObject({ ok: false })
    const ticks = { removed: true, purged: true, method: 'Dzēsts tālrunī' }
    value(await director.recordings.deleteRecording(once({ id: recording, revision: 1, ...ticks })))
    expect(await textOf(director, id, 'deletionRecord')).toContain('Dzēsts tālrunī')
    expect(await director.recordings.board()).toMatchObject({ requests: [], toDelete: [] })
    expect(await director.recordings.get({ id })).toMatchObject({ state: 'deleted', person: null })
  })

  test('can be held as evidence, and is not deleted then', async () => {
    const { director, recording } = await recordedUnasked()
    const held = { basis: 'Konfliktsituācija', reviewOn: '2026-12-20' }
    value(await director.recordings.hold(once({ id: recording, revision: 1, ...held })))
    const ticks = { removed: true, purged: true, method: 'Zoom' }
    expect(
      await director.recordings.deleteRecording(once({ id: recording, revision: 2, ...ticks })),
    ).toMatchObject({ refusal: { reason: 'onHold' } })
  })

  test('is reached by what anybody of the session withdraws, who does not watch anything new by it', async () => {
    const { director, id, anna } = await recordedUnasked()
    const reach = { kind: 'request' as const, request: id }
    // It is restricted already: nothing is left to be closed.
    expect(await director.recordings.reached({ person: anna, reach })).toMatchObject({
      recordings: [],
      others: 0,
    })
    value(
      await director.recordings.withdrawConsent(
        once({ person: anna, by: anna, reach, at: null, note: '' }),
      ),
    )
    expect(await director.recordings.consents({ id })).toMatchObject([
      { person: anna, kind: 'withdrawn', noticeVersion: 1 },
    ])
    expect(await recordingOf(director, id)).toMatchObject({ restrictedWhy: 'uncleared' })
  })

  test('is in the copy of the data of everybody whom it concerns, also of who is not seen in it', async () => {
    const test = await recordedUnasked()
    const { director, child, oto } = test
    const recordingsOf = async (person: string) => {
      const { id } = value(
        await director.privacy.noteRequest(once({ person, input: dataRequestInput })),
      )
      const { revision } = await director.privacy.get({ id })
      const seen = { on: '2026-11-25', how: 'Parādīja pasi birojā' }
      value(await director.privacy.checkIdentity(once({ id, revision, ...seen })))
      const made = value(
        await director.privacy.makeCopy(once({ id, language: 'lv' as const, items: [] })),
      )
      expect(made.number).toMatch(/^DK-/u)
      const { copies } = await director.privacy.get({ id })
      const file = await director.privacy.openCopy({ id, copy: must(copies[0]).id, as: 'json' })
      if (!(file instanceof File)) throw new Error('no file')
      const copy = DataCopy.parse(JSON.parse(await file.text()))
      return copy.areas.find(({ area }) => area === 'recordings')?.records ?? []
    }
    for (const person of [child, oto]) expect(await recordingsOf(person)).toHaveLength(1)
  })

  test('follows a record that is merged into another', async () => {
    const { director, id, oto } = await recordedUnasked()
    const twin = await enter(director, { givenName: 'Otto', familyName: 'Bērziņš' })
    const seen = async (of: string) => ({
      id: of,
      revision: (await director.people.get({ id: of })).revision,
    })
    value(
      await director.people.merge(
        once({ kept: await seen(twin), merged: await seen(oto), takeFromMerged: [] }),
      ),
    )
    expect((await recordingOf(director, id)).seenProblems).toEqual([
      { person: twin, problem: 'notAgreed' },
    ])
    expect(await director.recordings.get({ id })).toMatchObject({ person: null })
  })

  test('says nothing of where the office usually keeps recordings', async () => {
    const { director, anna, addSession } = await recordedUnasked()
    expect((await director.recordings.usualTerms()).storage).toBe('')
    const session = await addSession({ day: '2026-11-27' })
    value(await director.recordings.makeRequest(once({ input: request(anna, [session]) })))
    expect((await director.recordings.usualTerms()).storage).toBe('Zoom mākonis')
  })
})
