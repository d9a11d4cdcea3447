import { describe, expect, it } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { absenceFrom, reportAbsence } from '#tests/support/absences.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs } from '#tests/support/people.ts'
import { request } from '#tests/support/recordings.ts'
import { inState, office } from './absencesOffice.ts'

describe('an absence', () => {
  it('is offered from today’s and tomorrow’s sessions and taken down as it was told', async () => {
    const { director, anna, mother, session, group, other, enrol, addSession } = await office()
    await enrol(other, anna)
    await addSession(other, { day: '2026-11-23', from: '14:00', to: '15:30' })
    await addSession(other, { day: '2026-11-25' })
    const offered = await director.absences.offered({ person: anna })
    expect(offered.sessions.map(({ day, from }) => `${day} ${from}`)).toEqual([
      '2026-11-23 14:00',
      '2026-11-24 09:00',
    ])
    expect(offered.groups.map(({ name }) => name)).toEqual(['D-1', 'D-2'])
    expect(offered.guardians).toEqual([{ id: mother, name: 'Ilga Krūmiņa' }])
    const { id } = value(
      await reportAbsence(director, anna, session, {
        reportedBy: 'guardian',
        reporter: mother,
        note: 'Piezvanīs vēlreiz.',
      }),
    )
    expect(await director.absences.get({ id })).toMatchObject({
      person: { name: 'Anna Krūmiņa' },
      group: { id: group, name: 'D-1' },
      session: { id: session, from: '09:00', to: '10:30' },
      from: '2026-11-24',
      until: '2026-11-24',
      kind: 'objective',
      reportedAt: '2026-11-23T08:00:00.000Z',
      reporter: { name: 'Ilga Krūmiņa' },
      receivedBy: { name: 'Ilze Bērziņa' },
      enteredBy: 'Ilze Bērziņa',
      inTime: true,
      excused: true,
      nothingFollowed: true,
      guardians: [{ name: 'Ilga Krūmiņa', phone: '+37120005678' }],
    })
  })

  it('is a contact in the log of whoever is away; what a teacher noticed is none', async () => {
    const { director, anna, oto, session, group } = await office()
    value(
      await reportAbsence(director, anna, session, {
        channel: 'sms',
        reportedAt: { day: '2026-11-23', time: '09:15' },
      }),
    )
    value(await reportAbsence(director, oto, session, { reportedBy: 'teacher' }))
    const log = async (person: string) =>
      (await director.notices.contactLog({ person, list: firstPage })).rows
    expect(await log(anna)).toMatchObject([
      {
        at: '2026-11-23T07:15:00.000Z',
        channel: 'sms',
        direction: 'in',
        by: { name: 'Ilze Bērziņa' },
        about: 'Pieteikts kavējums: 24.11.2026.',
        group: { id: group },
      },
    ])
    expect(await log(oto)).toEqual([])
  })

  it('may be received by a teacher who does not use the program, and entered later', async () => {
    const { director, anna, session, until } = await office()
    const teacher = await enter(director, { familyName: 'Skolotāja', parts: ['teacher'] })
    await until('2026-11-25T12:00:00Z')
    const { id } = value(
      await reportAbsence(director, anna, session, {
        receivedBy: teacher,
        reportedAt: { day: '2026-11-24', time: '08:59' },
      }),
    )
    expect(await director.absences.get({ id })).toMatchObject({
      receivedBy: { id: teacher },
      reportedAt: '2026-11-24T06:59:00.000Z',
      enteredAt: '2026-11-25T12:00:00.000Z',
      inTime: true,
    })
  })

  it('is in time to the second, before the learner’s first session of that day in any group', async () => {
    const { director, anna, oto, session, other, enrol, addSession, until, settle } = await office()
    await enrol(other, anna)
    await addSession(other, { from: '08:00', to: '08:45' })
    await until('2026-11-24T05:59:59Z')
    const early = value(await reportAbsence(director, anna, session)).id
    await until('2026-11-24T07:00:00Z')
    const late = value(await reportAbsence(director, oto, session)).id
    const timely = async (id: string) => (await director.absences.get({ id })).inTime
    expect([await timely(early), await timely(late)]).toEqual([true, false])
    await settle({ minimumNoticeMinutes: 1 })
    expect(await timely(early)).toBe(false)
    // The second stays where a form that knows minutes changes something else.
    await settle({ minimumNoticeMinutes: 0 })
    value(
      await director.absences.change(
        once({
          id: early,
          revision: 1,
          input: absenceFrom(session, {
            channel: 'sms',
            reportedAt: { day: '2026-11-24', time: '07:59' },
          }),
        }),
      ),
    )
    expect(await director.absences.get({ id: early })).toMatchObject({
      channel: 'sms',
      reportedAt: '2026-11-24T05:59:59.000Z',
      inTime: true,
    })
  })

  it('goes by sessions where somebody is expected, as a request to record does: not by a place they wait for', async () => {
    const { director, anna, session, other, addSession, until } = await office()
    value(
      await director.courses.enrol(
        once({
          group: other,
          people: { kind: 'rows' as const, ids: [anna] },
          state: 'waiting' as const,
          since: null,
        }),
      ),
    )
    const early = await addSession(other, { from: '08:00', to: '08:45' })
    await until('2026-11-24T06:59:59Z')
    const { id } = value(await reportAbsence(director, anna, session))
    expect((await director.absences.get({ id })).inTime).toBe(true)
    const asked = { ...request(anna, [session]), absence: id }
    const made = value(await director.recordings.makeRequest(once({ input: asked })))
    expect((await director.recordings.get({ id: must(made.requests[0]) })).against).toEqual([])
    const offered = await director.absences.offered({ person: anna })
    expect(offered.sessions.map(({ id: one }) => one)).toEqual([session])
    expect(offered.groups.map(({ name }) => name)).toEqual(['D-1'])
    expect(await reportAbsence(director, anna, early)).toMatchObject({
      refusal: { reason: 'notEnrolled' },
    })
  })

  it.for([
    ['Christmas Day', '2026-12-25', '2026-12-25T06:59:59Z', '2026-12-25T07:00:00Z'],
    ['the second of the days off', '2026-12-26', '2026-12-26T06:59:59Z', '2026-12-26T07:00:00Z'],
    ['clocks go forward', '2027-03-28', '2027-03-28T05:59:59Z', '2027-03-28T06:00:00Z'],
    ['clocks go back', '2027-10-31', '2027-10-31T06:59:59Z', '2027-10-31T07:00:00Z'],
  ] as const)('is in time to the second: %s', async ([, day, before, begins]) => {
    const { director, anna, oto, group, addSession, until } = await office()
    const session = await addSession(group, { day })
    const timely = async (person: string, now: string) => {
      await until(now)
      const { id } = value(await reportAbsence(director, person, session))
      return (await director.absences.get({ id })).inTime
    }
    expect(await timely(anna, before)).toBe(true)
    expect(await timely(oto, begins)).toBe(false)
  })

  it('moves with its session', async () => {
    const { director, anna, session } = await office()
    const { id } = value(await reportAbsence(director, anna, session))
    value(
      await director.timetable.moveSessions(
        once({
          of: { kind: 'all' as const },
          selection: { kind: 'rows' as const, ids: [session] },
          days: 2,
          from: null,
          to: null,
          grounds: { orderNumber: '', orderDate: null, overrideReason: '' },
        }),
      ),
    )
    expect(await director.absences.get({ id })).toMatchObject({
      from: '2026-11-26',
      until: '2026-11-26',
    })
  })

  it('is told anew once its session has gone to another day, and nothing of before settles it', async () => {
    const { director, anna, oto, session, group } = await office()
    const { id } = value(await reportAbsence(director, anna, session))
    value(await reportAbsence(director, oto, session))
    const waived = { kind: 'waived' as const, note: 'Būs klāt citā dienā.' }
    value(await director.absences.follow(once({ absence: id, followUp: waived })))
    const { grounds, ...moved } = { ...chosen(session), days: 2, from: null, to: null }
    value(await director.timetable.moveSessions(once({ ...moved, grounds })))
    expect(await reportAbsence(director, anna, session)).toMatchObject({ value: { id } })
    expect(await director.absences.get({ id })).toMatchObject({ from: '2026-11-26', followUps: [] })
    expect(await reportAbsence(director, anna, session)).toMatchObject({
      refusal: { reason: 'alreadyReported' },
    })
    // Whole days with the new one are no repetition of the former day.
    const days = { kind: 'days' as const, group, from: '2026-11-26', until: '2026-11-27' }
    expect(await reportAbsence(director, oto, session, { missed: days })).toMatchObject({
      ok: true,
    })
    // And what was told of the former day can still be put right.
    const { rows } = await director.absences.list(firstPage)
    const told = rows.find(({ person, session: of }) => person.id === oto && of !== null)
    const { id: first = '', revision = 0 } = told ?? {}
    const input = absenceFrom(session, { note: 'Zvanīja māte.' })
    expect(await director.absences.change(once({ id: first, revision, input }))).toMatchObject({
      ok: true,
    })
  })

  it('of whole days is told of each session within them', async () => {
    const { director, anna, session, group, addSession } = await office()
    const after = await addSession(group, { day: '2026-11-30' })
    const { id } = value(
      await reportAbsence(director, anna, session, {
        missed: { kind: 'days', group, from: '2026-11-24', until: '2026-11-27' },
      }),
    )
    const away = async (one: string) =>
      (await director.absences.ofSession({ session: one })).absences.map((absence) => absence.id)
    expect(await away(session)).toEqual([id])
    expect(await away(after)).toEqual([])
  })

  it('that is withdrawn is out of the way, and may be told anew', async () => {
    const { director, anna, session } = await office()
    const { id } = value(await reportAbsence(director, anna, session))
    value(await director.absences.withdraw(once({ id, revision: 1 })))
    expect((await director.absences.list(firstPage)).total).toBe(0)
    expect((await director.absences.list(inState('withdrawn'))).rows).toMatchObject([{ id }])
    expect(await director.absences.ofPerson({ person: anna })).toEqual([])
    const again = value(await reportAbsence(director, anna, session)).id
    expect((await director.absences.list(firstPage)).rows).toMatchObject([{ id: again }])
  })
})

describe('what is refused, with nothing written', () => {
  it.for([
    ['a session of another group', 'notEnrolled'],
    ['somebody who is in no group', 'notEnrolled'],
    ['somebody who has withdrawn', 'notEnrolled'],
    ['a consultation with others', 'notInSession'],
    ['a session that was called off', 'sessionCancelled'],
    ['a report from the future', 'timeInFuture'],
    ['days that end before they begin', 'datesReversed'],
    ['a guardian of somebody else', 'notGuardian'],
    ['a receiver who is not of the office', 'notOfOffice'],
  ] as const)('%s', async ([what, reason]) => {
    const made = await office()
    const { director, anna, oto, mother, group, other, session, addSession, enrol } = made
    const report = async () => {
      switch (what) {
        case 'a session of another group':
          return reportAbsence(director, anna, await addSession(other))
        case 'somebody who is in no group':
          return reportAbsence(director, mother, session)
        case 'somebody who has withdrawn': {
          const [enrolment] = await director.courses.enrolmentsOf({ person: oto })
          value(
            await director.courses.changeEnrolmentState(
              once({
                group,
                selection: { kind: 'rows' as const, ids: [must(enrolment).id] },
                state: 'withdrawn',
                since: null,
                seen: { [must(enrolment).id]: must(enrolment).revision },
              }),
            ),
          )
          return reportAbsence(director, oto, session)
        }
        case 'a consultation with others': {
          await enrol(other, anna, oto)
          const talk = { kind: 'consultation' as const, people: [oto] }
          return reportAbsence(director, anna, await addSession(other, talk))
        }
        case 'a session that was called off':
          value(
            await director.timetable.cancelSessions(
              once({
                of: { kind: 'all' as const },
                selection: { kind: 'rows' as const, ids: [session] },
                grounds: { orderNumber: '', orderDate: null, overrideReason: '' },
              }),
            ),
          )
          return reportAbsence(director, anna, session)
        case 'a report from the future':
          return reportAbsence(director, anna, session, {
            reportedAt: { day: '2026-11-23', time: '10:01' },
          })
        case 'days that end before they begin':
          return reportAbsence(director, anna, session, {
            missed: { kind: 'days', group, from: '2026-11-25', until: '2026-11-24' },
          })
        case 'a guardian of somebody else':
          return reportAbsence(director, oto, session, { reportedBy: 'guardian', reporter: mother })
        case 'a receiver who is not of the office':
          return reportAbsence(director, anna, session, { receivedBy: oto })
      }
    }
    const answer = await report()
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(answer)).toContain(`"${reason}"`)
    expect((await director.absences.list(firstPage)).total).toBe(0)
  })

  it('a second report for the same session, or of days with it', async () => {
    const { director, anna, session, group, addSession } = await office()
    const { id } = value(await reportAbsence(director, anna, session))
    const known = { ok: false, refusal: { reason: 'alreadyReported', absence: id } }
    expect(await reportAbsence(director, anna, session)).toMatchObject(known)
    const days = { kind: 'days' as const, group, from: '2026-11-23', until: '2026-11-27' }
    expect(await reportAbsence(director, anna, session, { missed: days })).toMatchObject(known)
    // Another session of that day is another absence.
    const later = await addSession(group, { from: '12:00', to: '13:30' })
    value(await reportAbsence(director, anna, later))
    expect((await director.absences.list(firstPage)).total).toBe(2)
  })

  it('what another window changed meanwhile, and what was withdrawn', async () => {
    const { director, anna, session } = await office()
    const { id } = value(await reportAbsence(director, anna, session))
    const change = (revision: number) =>
      director.absences.change(
        once({ id, revision, input: absenceFrom(session, { kind: 'cannotFollow' }) }),
      )
    value(await change(1))
    expect(await change(1)).toMatchObject({
      ok: false,
      refusal: { reason: 'changedMeanwhile', revision: 2, current: { kind: 'cannotFollow' } },
    })
    value(await director.absences.withdraw(once({ id, revision: 2 })))
    expect(await change(3)).toMatchObject({ ok: false, refusal: { reason: 'withdrawn' } })
  })
})

it('a project manager sees the absences of their own people only', async () => {
  const made = await office()
  const { director, anna, session } = made
  value(await reportAbsence(director, anna, session))
  const { client } = await signInAs(made, 'projectManager', 'Vadītāja')
  expect((await client.absences.list(firstPage)).total).toBe(0)
  expect(await client.absences.waiting()).toEqual({ nothingFollowed: 0, callGuardian: 0 })
  await expect(client.absences.ofPerson({ person: anna })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('an undo takes a report back, and two people who are one keep each absence once', async () => {
  const { director, anna, oto, session } = await office()
  value(await reportAbsence(director, anna, session))
  value(await director.journal.undo(once({ entry: null })))
  expect((await director.absences.list(firstPage)).total).toBe(0)
  value(await reportAbsence(director, anna, session))
  value(await reportAbsence(director, oto, session))
  const [kept, merged] = [
    await director.people.get({ id: anna }),
    await director.people.get({ id: oto }),
  ]
  value(
    await director.people.merge(
      once({
        kept: { id: anna, revision: kept.revision },
        merged: { id: oto, revision: merged.revision },
        takeFromMerged: [],
      }),
    ),
  )
  expect((await director.absences.list(firstPage)).rows).toMatchObject([{ person: { id: anna } }])
})
