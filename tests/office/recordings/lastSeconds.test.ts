import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer, onPaper, recorded, request, terms } from '#tests/support/recordings.ts'
import { office } from './recordingsOffice.ts'
import { shared } from './sharedRecording.ts'

const second = (instant: string, by: number): string =>
  new Date(Date.parse(instant) + by * 1000).toISOString()

test.for([
  ['an ordinary day', 14, '2026-11-30', '2026-11-30T22:00:00Z'],
  ['Christmas Day is a day like any other', 40, '2026-12-25', '2026-12-25T22:00:00Z'],
  ['so is the second', 40, '2026-12-26', '2026-12-26T22:00:00Z'],
] as const)('access ends with its last day: %s', async ([, keepDays, untilDay, over]) => {
  const { director, id, recording, anna, until } = await shared({ keepDays })
  value(await director.recordings.closeAccess(once({ id: recording, revision: 2 })))
  const access = { person: anna, untilDay, undertakingOn: '2026-11-24' }
  value(await director.recordings.giveAccess(once({ id: recording, revision: 3, ...access })))
  const state = async (now: string) => {
    await until(now)
    return (await director.recordings.get({ id })).state
  }
  expect(await state(second(over, -1))).toBe('shared')
  expect(await state(over)).toBe('accessClosed')
})

test.for([
  ['clocks go forward on the last day', '2027-03-27', '2027-03-28', '2027-03-28T21:00:00Z'],
  ['clocks went forward the day before', '2027-03-27', '2027-03-29', '2027-03-29T21:00:00Z'],
  ['clocks go back on the last day', '2027-10-30', '2027-10-31', '2027-10-31T22:00:00Z'],
  ['clocks went back the day before', '2027-10-30', '2027-11-01', '2027-11-01T22:00:00Z'],
] as const)('access ends, and a deletion is late, over a clock change: %s', async (shared) => {
  const [, day, untilDay, over] = shared
  const { director, anna, oto, child, mother, teacher, addSession, until } = await office()
  const session = await addSession({ day })
  const keepDays = Temporal.PlainDate.from(day).until(untilDay).days
  const input = { ...request(anna, [session]), terms: { ...terms, keepDays } }
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  value(await answer(director, id, [teacher, oto]))
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  await until(`${day}T09:00:00Z`)
  const { recording } = value(
    await director.recordings.noteRecording(once({ id, input: recorded(teacher, day, '09:00') })),
  )
  const access = { person: anna, untilDay, undertakingOn: day }
  value(await director.recordings.giveAccess(once({ id: recording, revision: 1, ...access })))
  const stands = async (now: string) => {
    await until(now)
    const { toDelete } = await director.recordings.board()
    return [
      (await director.recordings.get({ id })).state,
      ...toDelete.map(({ by, overdue }) => [by, overdue]),
    ]
  }
  expect(await stands(second(over, -1))).toEqual(['shared', [untilDay, false]])
  expect(await stands(over)).toEqual(['accessClosed', [untilDay, true]])
})

test.for([
  // The session begins at nine in Riga; answers are waited for until an hour before.
  ['a working day', '2026-11-25', '2026-11-25T06:00:00Z'],
  ['a public holiday', '2026-12-25', '2026-12-25T06:00:00Z'],
  ['the day on which clocks go forward', '2027-03-28', '2027-03-28T05:00:00Z'],
  ['the day on which clocks go back', '2027-10-31', '2027-10-31T06:00:00Z'],
] as const)('answers are waited for to the second: %s', async ([, day, cutOff]) => {
  const { director, anna, oto, addSession, until } = await office()
  const session = await addSession({ day })
  const input = request(anna, [session])
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  value(await answer(director, id, [oto]))
  const seen = async (now: string) => {
    await until(now)
    return (await director.recordings.get({ id })).state
  }
  expect(await seen(second(cutOff, -1))).toBe('collecting')
  expect(await seen(cutOff)).toBe('blocked')
})

test.for([
  ['in time, a second before the first session', '2026-12-25T06:59:59Z', []],
  ['late, as it begins', '2026-12-25T07:00:00Z', ['late']],
] as const)('a request on a public holiday is %s', async ([, now, problems]) => {
  const { director, anna, addSession, until } = await office()
  const session = await addSession({ day: '2026-12-25' })
  await until(now)
  const made = await director.recordings.makeRequest(once({ input: request(anna, [session]) }))
  const told = made.ok || !('problems' in made.refusal) ? [] : made.refusal.problems
  expect(told).toEqual(problems)
})

test.for([
  ['winter', '2026-12-01', '2026-12-02'],
  ['Christmas Day', '2026-12-25', '2026-12-26'],
  ['the second of the days off', '2026-12-26', '2026-12-27'],
  ['the change to summer time', '2027-03-28', '2027-03-29'],
  ['the change to winter time', '2027-10-31', '2027-11-01'],
] as const)(
  'a standing consent holds for a session on its last day and no longer: %s',
  async ([, last, next]) => {
    const { director, anna, oto, group, addSession } = await office()
    const give = { person: oto, by: oto, group, conditions: noConditions, validUntil: last }
    value(await director.recordings.giveStanding(once({ ...give, how: onPaper, evidence: null })))
    const standing = async (day: string) => {
      const sessions = [await addSession({ day })]
      const input = request(anna, sessions)
      const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
      const { grid } = await director.recordings.get({ id })
      return grid.find(({ person }) => person === oto)?.standing
    }
    expect(await standing(last)).toBe('agreed')
    expect(await standing(next)).toBe('expired')
  },
)
