import { describe, expect, it } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { absenceFrom, reportAbsence } from '#tests/support/absences.ts'
import { once } from '#tests/support/office.ts'
import { office } from './absencesOffice.ts'

describe('a report of an absence', () => {
  it('may be known by its day alone: in time only where every hour of it was', async () => {
    const { director, anna, oto, session, until } = await office()
    await until('2026-11-25T12:00:00Z')
    const told = async (person: string, day: string) =>
      value(await reportAbsence(director, person, session, { reportedAt: { day, time: null } })).id
    const before = await told(anna, '2026-11-23')
    const that = await told(oto, '2026-11-24')
    expect(await director.absences.get({ id: before })).toMatchObject({
      hourKnown: false,
      inTime: true,
    })
    expect(await director.absences.get({ id: that })).toMatchObject({
      hourKnown: false,
      inTime: 'unknown',
    })
    // Once somebody remembers the hour, it is known.
    const input = absenceFrom(session, { reportedAt: { day: '2026-11-24', time: '09:00' } })
    value(await director.absences.change(once({ id: that, revision: 1, input })))
    expect(await director.absences.get({ id: that })).toMatchObject({
      hourKnown: true,
      inTime: false,
    })
  })

  it('of today was told by now, and stays of its day when something else is put right', async () => {
    const { director, anna, session, until } = await office()
    await until('2026-11-24T06:59:59Z')
    const reportedAt = { day: '2026-11-24', time: null }
    const { id } = value(await reportAbsence(director, anna, session, { reportedAt }))
    expect((await director.absences.get({ id })).inTime).toBe(true)
    await until('2026-11-24T12:00:00Z')
    const input = absenceFrom(session, { reportedAt, channel: 'sms' })
    value(await director.absences.change(once({ id, revision: 1, input })))
    expect(await director.absences.get({ id })).toMatchObject({
      channel: 'sms',
      hourKnown: false,
      inTime: true,
    })
    const tomorrow = { day: '2026-11-25', time: null }
    expect(
      await director.absences.change(
        once({ id, revision: 2, input: absenceFrom(session, { reportedAt: tomorrow }) }),
      ),
    ).toMatchObject({
      refusal: {
        reason: 'invalid',
        problems: [{ path: ['reportedAt'], problem: 'timeInFuture' }],
      },
    })
  })
})
