import { describe, expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { RequestInput } from '#shared/recordings/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { answer, onPaper, request, terms, settle } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

const ask = async (client: Client, input: RequestInput): Promise<string> =>
  must(value(await client.recordings.makeRequest(once({ input }))).requests[0])

const standings = async (client: Client, id: string) =>
  Object.fromEntries(
    (await client.recordings.get({ id })).grid.map(({ name, standing, reason }) => [
      name,
      reason ?? standing,
    ]),
  )

/** Who sits at the desk and enters it. */
const directorOf = async (client: Client): Promise<string> => {
  const state = await client.staff.state()
  return state.kind === 'open' ? state.actor.person : ''
}

describe('a request', () => {
  test('waits for everybody but the requester, and is cleared when all have agreed', async () => {
    const { director, anna, oto, child, mother, teacher, session } = await office()
    const id = await ask(director, request(anna, [session]))
    expect(await standings(director, id)).toEqual({
      'Ruta Ozola': 'notAsked',
      'Oto Bērziņš': 'notAsked',
      'Jana Zara': 'notAsked',
    })
    expect(value(await director.recordings.askPeople(once({ id, people: null }))).count).toBe(3)
    value(await answer(director, id, [teacher, oto, child]))
    expect(await standings(director, id)).toMatchObject({ 'Jana Zara': 'guardianNoAnswer' })
    expect((await director.recordings.get({ id })).state).toBe('collecting')

    const answers = [
      { person: child, by: mother, kind: 'given' as const, conditions: noConditions },
    ]
    value(
      await director.recordings.recordConsent(
        once({ id, answers, how: onPaper, evidence: new File(['lapa'], 'lapa.pdf') }),
      ),
    )
    const cleared = await director.recordings.get({ id })
    expect(cleared).toMatchObject({ state: 'cleared', cleared: true, told: 'willBeRecorded' })
    const entries = await director.recordings.consents({ id })
    expect(entries.at(-1)).toMatchObject({
      by: mother,
      noticeVersion: 1,
      noticeHash: must(cleared.notices[0]).hash,
      evidence: expect.stringMatching(/^[0-9a-f]{64}$/u),
    })
    const consent = must(entries.at(-1)).id
    expect(await (await director.recordings.evidence({ id, consent })).text()).toBe('lapa')
    const without = must(entries[0]).id
    await expect(director.recordings.evidence({ id, consent: without })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('by somebody not enrolled, for no reason or too late is refused, and nothing is written', async () => {
    const { director, anna, session, until } = await office()
    const stranger = await enter(director, { familyName: 'Svešā' })
    const refusals = async (input: RequestInput) => {
      const made = await director.recordings.makeRequest(once({ input }))
      return made.ok ? [] : 'problems' in made.refusal ? made.refusal.problems : []
    }
    expect(await refusals(request(stranger, [session]))).toEqual(['notEnrolled'])
    expect(await refusals({ ...request(anna, [session]), reason: null })).toEqual(['notObjective'])
    await until('2026-11-24T07:00:00Z')
    expect(await refusals(request(anna, [session]))).toEqual(['late'])
    expect(await director.recordings.ofSession({ session })).toEqual([])

    const late = { ...request(anna, [session]), overrideReason: 'Slimnīcā no nakts.' }
    const id = await ask(director, late)
    expect(await director.recordings.get({ id })).toMatchObject({
      overrideReason: 'Slimnīcā no nakts.',
    })
    await until('2026-11-24T08:30:00Z')
    expect(await refusals({ ...late, person: stranger })).toEqual(['notEnrolled', 'sessionOver'])
  })

  test('that is late is not taken by the office staff, nor one that is there already', async () => {
    const { director, at, anna, session, until } = await office()
    const { client: clerk } = await signInAs({ at, director }, 'staff', 'Lietvede')
    await ask(clerk, request(anna, [session]))
    expect(
      await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
    ).toMatchObject({ ok: false, refusal: { reason: 'alreadyRequested' } })
    const input = { ...request(anna, [session]), overrideReason: 'Lūdza.' }
    expect(await clerk.recordings.makeRequest(once({ input }))).toMatchObject({
      refusal: { reason: 'mayNotOverride', field: 'overrideReason' },
    })
    await until('2026-11-23T08:01:00Z')
    const reportedAt = { day: sessionDay, time: '08:00' }
    expect(
      await director.recordings.makeRequest(once({ input: { ...input, reportedAt } })),
    ).toMatchObject({ refusal: { reason: 'notYet', field: 'reportedAt' } })
  })

  test('a teacher who does not use the program took the call (situation 18)', async () => {
    const { director, anna, teacher, session } = await office()
    const id = await ask(director, { ...request(anna, [session]), receivedBy: teacher })
    expect(await director.recordings.get({ id })).toMatchObject({
      receivedBy: teacher,
      channel: 'phone',
    })
  })
})

describe('an answer', () => {
  test('of the future, before its notice or of who is not required is refused, the stack with it', async () => {
    const { director, anna, oto, teacher, session } = await office()
    const id = await ask(director, request(anna, [session]))
    const how = (time: string) => ({ at: { day: '2026-11-23', time } })
    expect(await answer(director, id, [oto], 'given', how('10:01'))).toMatchObject({
      refusal: { reason: 'notYet', field: 'at' },
    })
    expect(await answer(director, id, [oto], 'given', how('09:59'))).toMatchObject({
      refusal: { reason: 'beforeNotice', person: oto },
    })
    expect(await answer(director, id, [oto, anna])).toMatchObject({
      refusal: { reason: 'notRequired', person: anna },
    })
    const byOther = [{ person: oto, by: teacher, kind: 'given' as const, conditions: noConditions }]
    expect(
      await director.recordings.recordConsent(
        once({ id, answers: byOther, how: onPaper, evidence: null }),
      ),
    ).toMatchObject({ refusal: { reason: 'mayNotAnswer', by: teacher } })
    expect(await director.recordings.consents({ id })).toEqual([])
  })

  test('given orally wants a witness as the office has it; a no wants nothing (situation 9)', async () => {
    const { director, anna, oto, mother, teacher, session } = await office()
    const id = await ask(director, request(anna, [session]))
    const oral = { method: 'oral' as const }
    expect(await answer(director, id, [oto], 'given', oral)).toMatchObject({
      refusal: { reason: 'witnessMissing', field: 'witness' },
    })
    expect(await answer(director, id, [oto], 'given', { ...oral, witness: oto })).toMatchObject({
      refusal: { reason: 'witnessMissing' },
    })
    for (const witness of [await directorOf(director), mother]) {
      expect(await answer(director, id, [oto], 'given', { ...oral, witness })).toMatchObject({
        refusal: { reason: 'witnessMissing', field: 'witness' },
      })
    }
    value(await answer(director, id, [oto], 'given', { ...oral, witness: teacher }))
    value(await answer(director, id, [oto], 'refused', oral))
    const seen = await director.recordings.get({ id })
    expect(seen).toMatchObject({ state: 'blocked', cleared: false, told: 'notPossible' })

    await settle(director, { oralWitness: false })
    value(await answer(director, id, [oto], 'given', oral))
  })

  test.for(['the clerk', 'somebody outside'] as const)(
    'standing for long is witnessed neither by %s',
    async (who) => {
      const { director, oto, mother, teacher } = await office()
      const wrong = who === 'the clerk' ? await directorOf(director) : mother
      const give = (witness: string) =>
        director.recordings.giveStanding(
          once({
            person: oto,
            by: oto,
            group: null,
            conditions: noConditions,
            validUntil: '2027-06-30',
            how: { ...onPaper, method: 'oral' as const, witness },
            evidence: null,
          }),
        )
      expect(await give(wrong)).toMatchObject({ refusal: { reason: 'witnessMissing' } })
      value(await give(teacher))
      expect(await director.recordings.standingOf({ person: oto })).toMatchObject([
        { kind: 'given', witnessName: 'Ruta Ozola' },
      ])
    },
  )

  test('a narrower recording needs fewer, a wider one everybody anew', async () => {
    const { director, anna, oto, teacher, session } = await office()
    const id = await ask(director, request(anna, [session]))
    value(await answer(director, id, [teacher]))
    value(await answer(director, id, [oto], 'refused'))
    const slides = { ...terms, mode: 'teacherAndSlides' as const }
    expect(await director.recordings.widen(once({ id, revision: 1, terms: slides }))).toMatchObject(
      { refusal: { reason: 'notWider', change: 'narrower' } },
    )
    value(await director.recordings.narrow(once({ id, revision: 1, terms: slides })))
    expect((await director.recordings.get({ id })).state).toBe('cleared')

    const longer = { ...slides, keepDays: 60 }
    expect(
      await director.recordings.narrow(once({ id, revision: 2, terms: longer })),
    ).toMatchObject({ refusal: { reason: 'notNarrower' } })
    value(await director.recordings.widen(once({ id, revision: 2, terms: longer })))
    expect(await standings(director, id)).toEqual({ 'Ruta Ozola': 'newNotice' })
    expect((await director.recordings.get({ id })).notices.map(({ change }) => change)).toEqual([
      'first',
      'narrower',
      'wider',
    ])
  })

  test('a standing consent holds to its last day, and is withdrawn like any other', async () => {
    const { director, anna, oto, session, group } = await office()
    const id = await ask(director, request(anna, [session]))
    const give = (validUntil: string) =>
      director.recordings.giveStanding(
        once({
          person: oto,
          by: oto,
          group,
          conditions: { ...noConditions, noCamera: true },
          validUntil,
          how: onPaper,
          evidence: null,
        }),
      )
    expect(await give('2026-11-22')).toMatchObject({ refusal: { reason: 'validUntilPast' } })
    value(await give('2026-11-23'))
    expect(await standings(director, id)).toMatchObject({ 'Oto Bērziņš': 'expired' })
    value(await give(sessionDay))
    expect(await standings(director, id)).toMatchObject({ 'Oto Bērziņš': 'agreedWithConditions' })
    const reach = { kind: 'group' as const, group }
    const withdrawal = { person: oto, by: oto, reach, at: null, note: '' }
    value(await director.recordings.withdrawConsent(once(withdrawal)))
    expect(await standings(director, id)).toMatchObject({ 'Oto Bērziņš': 'withdrawn' })
    const entries = await director.recordings.standingOf({ person: oto })
    expect(entries.map(({ kind, validUntil }) => [kind, validUntil])).toEqual([
      ['givenWithConditions', '2026-11-23'],
      ['givenWithConditions', sessionDay],
      ['withdrawn', null],
    ])
  })
})

describe('the clearance opens again by itself', () => {
  const clearedOffice = async () => {
    const test = await office()
    const { director, anna, oto, teacher, child, mother, session } = test
    const id = await ask(director, request(anna, [session]))
    value(await answer(director, id, [oto, teacher]))
    const answers = [
      { person: child, by: mother, kind: 'given' as const, conditions: noConditions },
    ]
    value(
      await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
    )
    expect((await director.recordings.get({ id })).state).toBe('cleared')
    return { ...test, id }
  }

  test('when somebody is enrolled', async () => {
    const { director, enrol, id } = await clearedOffice()
    const late = await enter(director, {
      givenName: 'Vēlā',
      familyName: 'Liepa',
      contacts: [{ kind: 'phone', value: '20007777', note: '' }],
    })
    await enrol([late])
    expect(await standings(director, id)).toMatchObject({ 'Vēlā Liepa': 'notAsked' })
    expect((await director.recordings.get({ id })).state).toBe('collecting')
  })

  test('of who moves here from another group, whatever they said there (situation 12)', async () => {
    const { director, oto, group, course, id } = await clearedOffice()
    const input = { ...emptyGroup, name: 'Vakara grupa', courseId: course }
    const { id: evening } = value(await director.courses.createGroup(once({ input })))
    const [enrolment] = await director.courses.enrolmentsOf({ person: oto })
    const selection = { kind: 'rows' as const, ids: [must(enrolment).id] }
    const move = { from: group, to: evening, selection, since: null }
    value(await director.courses.moveEnrolments(once(move)))
    expect(Object.keys(await standings(director, id)).toSorted()).toEqual([
      'Jana Zara',
      'Ruta Ozola',
    ])
    expect((await director.recordings.get({ id })).state).toBe('cleared')
    const session = value(
      await director.timetable.createSession(
        once({ input: { ...emptySession, groupId: evening, day: '2026-11-25' } }),
      ),
    ).id
    const newcomer = await enter(director, {
      familyName: 'Jaunā',
      contacts: [{ kind: 'phone', value: '20008888', note: '' }],
    })
    const people = { kind: 'rows' as const, ids: [newcomer] }
    value(
      await director.courses.enrol(
        once({ group: evening, people, state: 'confirmed', since: null }),
      ),
    )
    const there = await ask(director, request(newcomer, [session]))
    expect(await standings(director, there)).toEqual({ 'Oto Bērziņš': 'notAsked' })
  })

  test('when another teaches instead of the teacher (situation 13)', async () => {
    const { director, session, teacher, id } = await clearedOffice()
    const substitute = await enter(director, {
      givenName: 'Uldis',
      familyName: 'Aizvietotājs',
      parts: ['teacher'],
    })
    const chosen = {
      of: { kind: 'all' as const },
      selection: { kind: 'rows' as const, ids: [session] },
    }
    const grounds = { orderNumber: '', orderDate: null, overrideReason: '' }
    value(
      await director.timetable.replaceTeacher(
        once({ ...chosen, from: teacher, to: substitute, grounds }),
      ),
    )
    expect(await standings(director, id)).toMatchObject({ 'Uldis Aizvietotājs': 'notAsked' })
  })

  test('not when a standing yes holds for the new day, with what was said of this session', async () => {
    const { director, anna, oto, session, group } = await office()
    const give = { person: oto, by: oto, group, conditions: noConditions, evidence: null }
    const how = { ...onPaper, at: { day: '2026-09-01', time: '10:00' } }
    value(await director.recordings.giveStanding(once({ ...give, validUntil: '2026-12-31', how })))
    const id = await ask(director, request(anna, [session]))
    const conditions = { ...noConditions, noCamera: true }
    const answers = [{ person: oto, by: oto, kind: 'givenWithConditions' as const, conditions }]
    value(
      await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
    )
    const chosen = {
      of: { kind: 'all' as const },
      selection: { kind: 'rows' as const, ids: [session] },
    }
    const grounds = { orderNumber: '', orderDate: null, overrideReason: '' }
    value(
      await director.timetable.moveSessions(
        once({ ...chosen, days: 1, from: null, to: null, grounds }),
      ),
    )
    expect(await standings(director, id)).toMatchObject({ 'Oto Bērziņš': 'agreedWithConditions' })
  })

  test('when the session is moved: those asked knew another day', async () => {
    const { director, session, id } = await clearedOffice()
    const chosen = {
      of: { kind: 'all' as const },
      selection: { kind: 'rows' as const, ids: [session] },
    }
    const grounds = { orderNumber: '', orderDate: null, overrideReason: '' }
    value(
      await director.timetable.moveSessions(
        once({ ...chosen, days: 1, from: null, to: null, grounds }),
      ),
    )
    expect(await standings(director, id)).toMatchObject({ 'Oto Bērziņš': 'sessionMoved' })
    value(await director.recordings.widen(once({ id, revision: 1, terms })))
    expect(await standings(director, id)).toMatchObject({ 'Oto Bērziņš': 'newNotice' })
    expect(await director.timetable.removeSessions(once(chosen))).toMatchObject({
      refusal: { reason: 'hasRequests', count: 1 },
    })
  })

  test('an individual consultation asks those on its own list (situation 17)', async () => {
    const { director, addSession, anna, oto } = await office()
    const session = await addSession({
      day: '2026-11-25',
      kind: 'consultation',
      people: [anna, oto],
    })
    const id = await ask(director, request(anna, [session]))
    expect(await standings(director, id)).toEqual({
      'Ruta Ozola': 'notAsked',
      'Oto Bērziņš': 'notAsked',
    })
  })
})

test('the board names who has not answered with a phone, the parent of who is under age', async () => {
  const { director, anna, oto, session } = await office()
  const id = await ask(director, request(anna, [session]))
  value(await answer(director, id, [oto]))
  const board = await director.recordings.board()
  expect(board.requests).toMatchObject([
    { id, state: 'collecting', missing: 2, person: 'Anna Krūmiņa' },
  ])
  const phones = Object.fromEntries(board.missing.map(({ name, phone }) => [name, phone]))
  expect(phones['Jana Zara']).toContain('20005678')
  expect(phones['Ruta Ozola']).toContain('20009999')
  expect(board.cutOffs).toEqual([id])
})
