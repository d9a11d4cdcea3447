import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { answer, terms } from '#tests/support/recordings.ts'
import { asked } from './recordingsOffice.ts'

/** Anna asked for the session of tomorrow at nine, which then moves. */
async function moved(days: number, hours: { from: string; to: string } | null = null) {
  const test = await asked()
  const { director, id, session } = test
  const { from, to } = hours ?? { from: null, to: null }
  const move = async (by: number) =>
    value(await director.timetable.moveSessions(once({ ...chosen(session), days: by, from, to })))
  await move(days)
  const get = () => director.recordings.get({ id })
  const askAnew = async () => {
    const { revision } = await get()
    value(await director.recordings.widen(once({ id, revision, terms })))
  }
  return { ...test, move, get, askAnew }
}

test('asked anew after a move, answers are waited for until as long before the session as usual', async () => {
  const { director, id, get, askAnew, until } = await moved(7)
  await until('2026-11-24T06:30:00Z')
  await askAnew()
  // Tuesday 1 December, an hour before nine in Riga.
  expect(await get()).toMatchObject({
    state: 'collecting',
    answersBy: '2026-12-01T06:00:00.000Z',
  })
  await until('2026-11-28T10:00:00Z')
  expect((await director.recordings.board()).cutOffs).toEqual([id])
  await until('2026-12-01T05:59:59Z')
  expect((await get()).state).toBe('collecting')
  await until('2026-12-01T06:00:00Z')
  expect((await get()).state).toBe('blocked')
})

test('nobody answers for a session that has moved to an earlier hour once it has begun', async () => {
  const { director, id, get, until } = await moved(0, { from: '08:00', to: '09:30' })
  const { revision } = await get()
  const answersBy = { day: '2026-11-24', time: '08:00' }
  value(await director.recordings.cutOff(once({ id, revision, answersBy })))
  value(
    await director.timetable.moveSessions(
      once({ ...chosen((await get()).session.id), days: 0, from: '07:30', to: '09:00' }),
    ),
  )
  await until('2026-11-24T05:29:59Z')
  expect(await get()).toMatchObject({ state: 'collecting', answersBy: '2026-11-24T05:30:00.000Z' })
  await until('2026-11-24T05:30:00Z')
  expect((await get()).state).toBe('blocked')
})

test.for([
  ['earlier', -1, '2026-12-01'],
  ['later', 1, '2026-12-02'],
  ['not at all', 0, '2026-12-02'],
] as const)(
  'is found by the day until which answers are waited for, as the list tells it, moved %s',
  async ([, by, day]) => {
    const { director, id, get, move, askAnew } = await moved(8)
    await askAnew()
    const { revision } = await get()
    const answersBy = { day: '2026-12-02', time: '08:00' }
    value(await director.recordings.cutOff(once({ id, revision, answersBy })))
    if (by !== 0) await move(by)
    const [row] = (await director.recordings.list(firstPage)).rows
    expect(rigaDateOf(must(row).answersBy)).toBe(day)
    const found = async (from: string | null, until: string | null) => {
      const filters = { cutOff: { kind: 'dates' as const, from, until } }
      return (await director.recordings.list({ ...firstPage, filters })).total
    }
    expect(await found(day, day)).toBe(1)
    expect(await found(day, null)).toBe(1)
    expect(await found(null, day)).toBe(1)
    expect(await found(addDays(day, 1), null)).toBe(0)
    expect(await found(null, addDays(day, -1))).toBe(0)
  },
)

test('what was asked otherwise, but of the same hour, keeps its cut-off', async () => {
  const { director, id } = await asked()
  const before = await director.recordings.get({ id })
  const answersBy = { day: '2026-11-23', time: '18:00' }
  value(await director.recordings.cutOff(once({ id, revision: before.revision, answersBy })))
  const { revision } = await director.recordings.get({ id })
  const longer = { ...terms, keepDays: 30 }
  value(await director.recordings.widen(once({ id, revision, terms: longer })))
  expect(await director.recordings.get({ id })).toMatchObject({
    answersBy: '2026-11-23T16:00:00.000Z',
  })
})

test('while a session has moved nobody can agree, on paper or by word, before they are asked anew; a no is taken', async () => {
  const { director, id, oto, teacher, get, askAnew } = await moved(7)
  expect(await get()).toMatchObject({ toAskAnew: true })
  expect(await answer(director, id, [teacher])).toMatchObject({
    refusal: { reason: 'sessionMoved' },
  })
  expect(await director.recordings.consents({ id })).toEqual([])
  const isMoved = { ok: false, refusal: { reason: 'sessionMoved' } }
  expect(await director.recordings.consentForms({ request: id })).toEqual(isMoved)
  expect(await director.recordings.makeConsentForms(once({ request: id }))).toMatchObject(isMoved)
  const form = { request: id, kind: 'consentForm' as const, person: teacher, language: null }
  expect(await director.recordings.previewPaper(form)).toEqual(isMoved)
  value(await answer(director, id, [oto], 'refused'))
  await askAnew()
  expect(await get()).toMatchObject({ toAskAnew: false })
  expect(await director.recordings.consentForms({ request: id })).toMatchObject({ ok: true })
  value(await answer(director, id, [teacher]))
  expect((await get()).grid).toContainEqual(
    expect.objectContaining({ person: teacher, standing: 'agreed' }),
  )
})

test('back at its old hour it is the session that everybody was told of', async () => {
  const { director, id, teacher, move, get } = await moved(7)
  await move(-7)
  expect(await get()).toMatchObject({ toAskAnew: false })
  value(await answer(director, id, [teacher]))
})
