import { describe, expect, test } from 'vitest'
import type { ListRequest } from '#shared/lists/list.ts'
import type { RequestInput } from '#shared/recordings/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'
import { answer, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

const ask = async (client: Client, input: RequestInput): Promise<string> =>
  must(value(await client.recordings.makeRequest(once({ input }))).requests[0])

const inStates = (...values: string[]): ListRequest => ({
  ...firstPage,
  filters: { state: { kind: 'set', values } },
})

const states = async (client: Client) => {
  const { rows } = await client.recordings.list(firstPage)
  for (const { id, state } of rows) {
    const { rows: found } = await client.recordings.list(inStates(state))
    expect(found.map((row) => row.id)).toContain(id)
  }
  return rows.map(({ state }) => state)
}

describe('the list of requests', () => {
  test('tells the state, who is missing and until when; each state is found by its filter', async () => {
    const { director, anna, oto, child, mother, teacher, session, addSession, until } =
      await office()
    const id = await ask(director, request(anna, [session]))
    const other = await addSession({ day: '2026-11-25' })
    const second = await ask(director, request(anna, [other]))
    const [, first] = (await director.recordings.list(firstPage)).rows
    expect(first).toMatchObject({
      id,
      person: { name: 'Anna Krūmiņa' },
      group: { name: 'Rīta grupa' },
      session: { day: sessionDay, from: '09:00' },
      state: 'collecting',
      missing: 3,
      recordedAt: null,
    })
    value(await answer(director, id, [oto], 'refused'))
    expect(await states(director)).toEqual(['collecting', 'blocked'])
    value(
      await director.recordings.cancel(once({ id: second, revision: 1, why: 'Tomēr būs klāt.' })),
    )
    value(await answer(director, id, [teacher, oto]))
    value(await answer(director, id, [child], 'given'))
    const [conditions] = [{ voiceOnly: false, noCamera: false, noChat: false }]
    value(
      await director.recordings.recordConsent(
        once({
          id,
          answers: [{ person: child, by: mother, kind: 'given' as const, conditions }],
          how: { at: null, method: 'email', witness: null, language: 'lv', note: '' },
          evidence: null,
        }),
      ),
    )
    expect(await states(director)).toEqual(['cancelled', 'cleared'])
    await until('2026-11-24T09:00:00Z')
    const input = recorded(teacher, sessionDay, '09:00', [oto])
    const { recording } = value(await director.recordings.noteRecording(once({ id, input })))
    expect(await states(director)).toEqual(['cancelled', 'recorded'])
    const access = { person: anna, untilDay: '2026-11-30', undertakingOn: sessionDay }
    value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
    expect(await states(director)).toEqual(['cancelled', 'shared'])
    value(await director.recordings.closeAccess(once({ id: recording, revision: 2 })))
    expect(await states(director)).toEqual(['cancelled', 'accessClosed'])
    const reach = { kind: 'all' as const }
    value(
      await director.recordings.withdrawConsent(
        once({ person: oto, by: oto, reach, at: null, note: '' }),
      ),
    )
    expect(await states(director)).toEqual(['cancelled', 'restricted'])
  })

  test('a session that is over without a recording waits for nothing', async () => {
    const { director, anna, session, until } = await office()
    const id = await ask(director, request(anna, [session]))
    await until('2026-11-25T07:00:00Z')
    expect(await states(director)).toEqual(['lapsed'])
    expect(await director.recordings.get({ id })).toMatchObject({ lapsed: true })
    expect((await director.recordings.list(inStates('blocked', 'collecting'))).rows).toEqual([])
    expect((await director.recordings.list(inStates('nekas'))).rows).toEqual([])
  })

  test('is searched, sorted and paged, and shows a project manager only their own', async () => {
    const { director, at, anna, oto, session } = await office()
    const one = await ask(director, request(anna, [session]))
    const two = await ask(director, request(oto, [session]))
    const ids = async (asked: Partial<ListRequest>) =>
      (await director.recordings.list({ ...firstPage, ...asked })).rows.map(({ id }) => id)
    expect(await ids({ search: 'krum' })).toEqual([one])
    expect(await ids({ filters: { group: { kind: 'text', text: 'rita' } } })).toEqual([two, one])
    expect(await ids({ sort: [{ column: 'person', direction: 'ascending' }] })).toEqual([two, one])
    const page = await director.recordings.list({ ...firstPage, limit: 1 })
    expect(page).toMatchObject({ total: 2, rows: [{ id: two }] })
    const { client } = await signInAs({ at, director }, 'projectManager', 'Vadītāja')
    expect((await client.recordings.list(firstPage)).rows).toEqual([])
  })
})

describe('one request', () => {
  test('tells what stood against it, its guests and the names of everybody it speaks of', async () => {
    const { director, anna, oto, teacher, session, until } = await office()
    await until('2026-11-24T07:00:00Z')
    const input = {
      ...request(anna, [session]),
      overrideReason: 'Slimnīcā no nakts.',
      receivedBy: teacher,
    }
    const id = await ask(director, input)
    const found = await director.recordings.get({ id })
    expect(found).toMatchObject({ against: ['late'], guests: [], lapsed: false })
    expect(found.people.map(({ id: known }) => known)).toEqual(
      expect.arrayContaining([anna, oto, teacher]),
    )
  })

  test('offers sessions that are not over, those in time first told so, and the usual terms', async () => {
    const { director, anna, child, mother, session, addSession, until } = await office()
    const later = await addSession({ day: '2026-11-25' })
    const days = { from: '2026-11-23', until: '2026-11-30' }
    // Nobody has named a place yet.
    expect(await director.recordings.usualTerms()).toMatchObject({ storage: '' })
    const id = await ask(director, request(anna, [session]))
    await until('2026-11-24T07:00:00Z')
    const offered = await director.recordings.offered({ person: anna, ...days })
    expect(offered.sessions).toMatchObject([
      { id: session, inTime: false, request: id },
      { id: later, inTime: true, request: null },
    ])
    expect(await director.recordings.usualTerms()).toMatchObject({
      mode: 'full',
      keepDays: 14,
      storage: 'Zoom mākonis',
    })
    const ward = await director.recordings.offered({ person: child, ...days })
    expect(ward.guardians).toMatchObject([{ id: mother }])
    await until('2026-11-24T08:30:00Z')
    const after = await director.recordings.offered({ person: anna, ...days })
    expect(after.sessions.map((one) => one.id)).toEqual([later])
  })
})

describe('an absence', () => {
  test('is followed by a request that names it, until that is called off', async () => {
    const { director, anna, oto, session } = await office()
    const absence = value(await reportAbsence(director, anna, session)).id
    const foreign = { ...request(oto, [session]), absence }
    expect(await director.recordings.makeRequest(once({ input: foreign }))).toMatchObject({
      refusal: { reason: 'notTheirAbsence', field: 'absence' },
    })
    const id = await ask(director, { ...request(anna, [session]), absence })
    expect(await director.absences.get({ id: absence })).toMatchObject({
      followed: ['recording'],
      nothingFollowed: false,
      candidates: [],
      followUps: [{ kind: 'recording', record: { id, name: 'Rīta grupa', day: sessionDay } }],
    })
    const filters = { followed: { kind: 'set' as const, values: ['recording'] } }
    expect((await director.absences.list({ ...firstPage, filters })).total).toBe(1)
    value(await director.recordings.cancel(once({ id, revision: 1, why: 'Nevajag.' })))
    expect(await director.absences.get({ id: absence })).toMatchObject({ nothingFollowed: true })
  })

  test('is linked to a request that was made before', async () => {
    const { director, anna, session } = await office()
    const absence = value(await reportAbsence(director, anna, session)).id
    const record = await ask(director, request(anna, [session]))
    expect((await director.absences.get({ id: absence })).candidates).toMatchObject([
      { kind: 'recording', id: record },
    ])
    const followUp = { kind: 'recording' as const, record }
    value(await director.absences.follow(once({ absence, followUp })))
    expect(await director.absences.follow(once({ absence, followUp }))).toMatchObject({
      refusal: { reason: 'followedAlready' },
    })
    expect(await director.recordings.get({ id: record })).toMatchObject({ absence })
  })
})

describe('who calls', () => {
  test('has a say in the requests of their sessions, and of whom they answer for, but not in their own', async () => {
    const { director, anna, oto, child, mother, session } = await office()
    const id = await ask(director, request(anna, [session]))
    const asked = async (person: string) =>
      (await director.recordings.askedOf({ person })).map((row) => [
        row.request,
        row.person.id,
        row.standing,
      ])
    expect(await asked(oto)).toEqual([[id, oto, 'missing']])
    expect(await asked(mother)).toEqual([[id, child, 'missing']])
    expect(await asked(anna)).toEqual([])
    value(await answer(director, id, [oto], 'refused'))
    expect(await asked(oto)).toEqual([[id, oto, 'refused']])
  })

  test('is told of no ward whose data is restricted, but by the director', async () => {
    const test = await office()
    const { director, anna, child, mother, session } = test
    await ask(director, request(anna, [session]))
    const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
    expect(await clerk.recordings.askedOf({ person: mother })).toHaveLength(1)
    const wish = { person: child, basis: 'claims' as const, why: 'Prasība' }
    value(await director.privacy.restrict(once({ ...wish, untilOn: '2026-12-20' })))
    expect(await clerk.recordings.askedOf({ person: mother })).toEqual([])
    expect(await director.recordings.askedOf({ person: mother })).toHaveLength(1)
  })
})
