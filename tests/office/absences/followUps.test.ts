import { describe, expect, it } from 'vitest'
import { isExcused } from '#shared/absences/excused.ts'
import { AbsenceKind } from '#shared/absences/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { batch, record, send } from '#tests/support/deliveries.ts'
import { enterThings, issue, thing } from '#tests/support/equipment.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { inState, office } from './absencesOffice.ts'

type Made = Awaited<ReturnType<typeof office>>

const statesOf = async ({ director }: Made, id: string) => {
  const found: string[] = []
  for (const state of ['nothingFollowed', 'callGuardian', 'followed']) {
    const { rows } = await director.absences.list(inState(state))
    if (rows.some((row) => row.id === id)) found.push(state)
  }
  return found
}

describe('what follows an absence', () => {
  it('is the delivery of that day’s materials, until it is called off', async () => {
    const made = await office()
    const { director, anna, oto, group, session } = made
    const { id } = value(await reportAbsence(director, anna, session))
    expect(await director.absences.waiting()).toEqual({ nothingFollowed: 1, callGuardian: 0 })
    const input = { group, session, message: 'Uzdevumi pielikumā.' }
    const delivery = value(await send(director, anna, input))
    const { candidates } = await director.absences.get({ id })
    expect(candidates).toMatchObject([
      { kind: 'delivery', id: delivery.id, name: delivery.code, day: '2026-11-23' },
    ])
    const follow = (what: string) =>
      director.absences.follow(
        once({ absence: id, followUp: { kind: 'delivery' as const, record: what } }),
      )
    const others = value(await send(director, oto, input)).id
    expect(await follow(others)).toMatchObject({ ok: false, refusal: { reason: 'notTheirs' } })
    value(await follow(delivery.id))
    expect(await follow(delivery.id)).toMatchObject({
      ok: false,
      refusal: { reason: 'followedAlready' },
    })
    expect(await statesOf(made, id)).toEqual(['followed'])
    expect(await director.absences.get({ id })).toMatchObject({
      followed: ['delivery'],
      candidates: [],
      followUps: [{ kind: 'delivery', record: { name: delivery.code }, enteredBy: 'Ilze Bērziņa' }],
    })
    value(await record(director, [delivery.id], 'cancelled'))
    expect(await statesOf(made, id)).toEqual(['nothingFollowed'])
  })

  it('is what was made at once for all who missed the session, and nothing of one that was called off', async () => {
    const made = await office()
    const { director, anna, oto, group, session } = made
    const ids = [
      value(await reportAbsence(director, anna, session)).id,
      value(await reportAbsence(director, oto, session)).id,
    ]
    const message = {
      language: 'lv' as const,
      subject: 'Materiāli',
      message: 'Uzdevumi pielikumā.',
    }
    const channel = 'inPerson' as const
    const input = { ...batch, group, session, people: [anna], channel, texts: [message] }
    expect(value(await director.deliveries.sendBatch(once({ input })))).toMatchObject({ made: 1 })
    expect(await statesOf(made, ids[0] ?? '')).toEqual(['followed'])
    expect(await director.absences.get({ id: ids[0] ?? '' })).toMatchObject({
      followUps: [{ kind: 'delivery' }],
      candidates: [],
    })
    expect(await statesOf(made, ids[1] ?? '')).toEqual(['nothingFollowed'])

    value(await director.timetable.cancelSessions(once(chosen(session))))
    expect(await statesOf(made, ids[1] ?? '')).toEqual([])
    expect(await director.absences.waiting()).toEqual({ nothingFollowed: 0, callGuardian: 0 })
  })

  it('is a loan where there was no computer, and nothing but that', async () => {
    const made = await office()
    const { director, anna, oto, session } = made
    const without = value(await reportAbsence(director, anna, session, { kind: 'noEquipment' })).id
    const ill = value(await reportAbsence(director, oto, session)).id
    const category = value(
      await director.equipment.createCategory(
        once({ input: { name: 'Planšete', nameEn: '', need: null } }),
      ),
    ).id
    const of = { name: 'Modelis', categoryId: category }
    const { items } = await enterThings(director, ['P-1', 'P-2'], of)
    const lend = async (person: string, tag: string) =>
      value(await issue(director, { person, due: '2026-12-10', lines: [thing(items[tag] ?? '')] }))
        .loan
    const loan = await lend(anna, 'P-1')
    expect((await director.absences.get({ id: without })).candidates).toMatchObject([
      { kind: 'loan', id: loan, name: 'P-1' },
    ])
    const follow = (absence: string, what: string) =>
      director.absences.follow(once({ absence, followUp: { kind: 'loan' as const, record: what } }))
    value(await follow(without, loan))
    expect(await statesOf(made, without)).toEqual(['followed'])
    expect(await follow(ill, await lend(oto, 'P-2'))).toMatchObject({
      ok: false,
      refusal: { reason: 'notFitting' },
    })
  })

  it('is a consultation where somebody can’t follow, until it is cancelled', async () => {
    const made = await office()
    const { director, anna, group, session, addSession } = made
    const { id } = value(await reportAbsence(director, anna, session, { kind: 'cannotFollow' }))
    const talk = await addSession(group, {
      day: '2026-11-26',
      kind: 'consultation',
      people: [anna],
    })
    value(
      await director.absences.follow(
        once({ absence: id, followUp: { kind: 'consultation' as const, record: talk } }),
      ),
    )
    expect(await statesOf(made, id)).toEqual(['followed'])
    const { grounds: _, ...selection } = chosen(talk)
    expect(await director.timetable.removeSessions(once(selection))).toMatchObject({
      refusal: { reason: 'hasAbsences' },
    })
    value(
      await director.timetable.cancelSessions(
        once({
          of: { kind: 'all' as const },
          selection: { kind: 'rows' as const, ids: [talk] },
          grounds: { orderNumber: '', orderDate: null, overrideReason: '' },
        }),
      ),
    )
    expect(await statesOf(made, id)).toEqual(['nothingFollowed'])
  })

  it('may be nothing, with a reason', async () => {
    const made = await office()
    const { director, anna, session } = made
    const { id } = value(await reportAbsence(director, anna, session))
    const waive = (note: string) =>
      director.absences.follow(once({ absence: id, followUp: { kind: 'waived' as const, note } }))
    expect(await waive(' ')).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
    value(await waive('Nodarbību atkārtos citā dienā.'))
    expect(await statesOf(made, id)).toEqual(['followed'])
    value(await director.journal.undo(once({ entry: null })))
    expect(await statesOf(made, id)).toEqual(['nothingFollowed'])
  })
})

describe('an absence without an excuse', () => {
  it('asks for a call to the guardian of whoever has one, until it is made or excused', async () => {
    const made = await office()
    const { director, anna, oto, session } = made
    const noticed = { kind: 'unknown', reportedBy: 'teacher', contacted: false } as const
    const { id } = value(await reportAbsence(director, anna, session, noticed))
    // Of age, and nobody stands for him.
    value(await reportAbsence(director, oto, session, noticed))
    expect((await director.absences.list(inState('callGuardian'))).rows).toMatchObject([
      { id, excused: false, callGuardian: true },
    ])
    expect(await director.absences.waiting()).toEqual({ nothingFollowed: 2, callGuardian: 1 })
    value(
      await director.absences.follow(
        once({ absence: id, followUp: { kind: 'guardianCalled' as const, note: '' } }),
      ),
    )
    expect(await statesOf(made, id)).toEqual(['nothingFollowed'])
  })

  it('is one of technical trouble of which nobody was told, unless the office settled otherwise', async () => {
    const made = await office()
    const { director, anna, session, settle } = made
    const alone = { kind: 'noEquipment', reportedBy: 'teacher', contacted: false } as const
    const { id } = value(await reportAbsence(director, anna, session, alone))
    const excused = async () => (await director.absences.get({ id })).excused
    expect(await excused()).toBe(false)
    await settle({ disruptionExcuses: true })
    expect(await excused()).toBe(true)
    await settle({ disruptionExcuses: false })
    // The platform was down for all, and the office told them: one record of the session.
    const input = {
      what: 'Nedarbojās Zoom',
      contacted: true,
      catchUp: 'material' as const,
      note: '',
    }
    value(await director.absences.noteDisruption(once({ session, revision: null, input })))
    expect(await excused()).toBe(true)
    expect(await director.absences.ofSession({ session })).toMatchObject({
      absences: [{ id }],
      disruption: { what: 'Nedarbojās Zoom', revision: 1, enteredBy: 'Ilze Bērziņa' },
    })
    expect(
      await director.absences.noteDisruption(once({ session, revision: null, input })),
    ).toMatchObject({ ok: false, refusal: { reason: 'changedMeanwhile', revision: 1 } })
    value(
      await director.absences.noteDisruption(
        once({ session, revision: 1, input: { ...input, contacted: false } }),
      ),
    )
    expect(await excused()).toBe(false)
    value(await director.absences.forgetDisruption(once({ session, revision: 2 })))
    expect((await director.absences.ofSession({ session })).disruption).toBeNull()
  })

  it('of whole days is excused where everybody was told in each of their sessions', async () => {
    const made = await office()
    const { director, anna, group, session, addSession } = made
    const second = await addSession(group, { day: '2026-11-25' })
    await addSession(group, { day: '2026-11-30' })
    const { id } = value(
      await reportAbsence(director, anna, session, {
        missed: { kind: 'days', group, from: '2026-11-24', until: '2026-11-27' },
        kind: 'noEquipment',
        reportedBy: 'teacher',
        contacted: false,
      }),
    )
    const seen = async () => {
      const { excused, sessions } = await director.absences.get({ id })
      const { rows } = await director.absences.list(firstPage)
      expect(rows.map((row) => row.excused)).toEqual([excused])
      return { excused, sessions: sessions.map(({ disruption }) => disruption) }
    }
    expect(await seen()).toEqual({ excused: false, sessions: ['', ''] })
    const down = (of: string, what: string) => {
      const input = { what, contacted: true, catchUp: 'material' as const, note: '' }
      return director.absences.noteDisruption(once({ session: of, revision: null, input }))
    }
    value(await down(session, 'Nedarbojās Zoom'))
    // The second day they were away without a word.
    expect(await seen()).toEqual({ excused: false, sessions: ['Nedarbojās Zoom', ''] })
    value(await down(second, 'Nebija strāvas'))
    expect(await seen()).toEqual({
      excused: true,
      sessions: ['Nedarbojās Zoom', 'Nebija strāvas'],
    })
  })

  it('is the same one in lists as the rule says, whatever the kind', async () => {
    const { director, anna, group, addSession, settle } = await office()
    let day = 1
    for (const kind of AbsenceKind.options) {
      for (const contacted of [true, false]) {
        const session = await addSession(group, { day: `2026-12-${String(day).padStart(2, '0')}` })
        day += 1
        value(await reportAbsence(director, anna, session, { kind, contacted }))
      }
    }
    for (const disruptionExcuses of [true, false]) {
      await settle({ disruptionExcuses })
      const { rows } = await director.absences.list(firstPage)
      expect(rows).toHaveLength(8)
      for (const row of rows) expect(row.excused).toBe(isExcused(row, disruptionExcuses))
      const filters = { excused: { kind: 'yesNo' as const, value: false } }
      const unexcused = await director.absences.list({ ...firstPage, filters })
      expect(unexcused.total).toBe(rows.filter(({ excused }) => !excused).length)
    }
  })
})
