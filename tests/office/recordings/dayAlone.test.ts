import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { absenceFrom, reportAbsence } from '#tests/support/absences.ts'
import { once } from '#tests/support/office.ts'
import { request } from '#tests/support/recordings.ts'
import { textOf } from './paperText.ts'
import { office, sessionDay } from './recordingsOffice.ts'

/** Anna's absence from a session is known by its day alone; a recording is asked for from it. */
async function ofDay(day: string, { now, afternoon }: { now?: string; afternoon?: boolean } = {}) {
  const test = await office()
  const { director, anna, addSession, until } = test
  const session =
    afternoon === true ? await addSession({ from: '15:00', to: '16:00' }) : test.session
  if (now !== undefined) await until(now)
  const reportedAt = { day, time: null }
  const absence = value(await reportAbsence(director, anna, session, { reportedAt })).id
  const ask = (time: string | null, of: string | null = absence) =>
    director.recordings.makeRequest(
      once({ input: { ...request(anna, [session]), absence: of, reportedAt: { day, time } } }),
    )
  return { ...test, session, absence, ask }
}

test('a request that was in time at whatever hour tells the day alone, until the hour is found out', async () => {
  const { director, session, absence, ask, until } = await ofDay('2026-11-22')
  const id = must(value(await ask(null)).requests[0])
  expect(await director.recordings.get({ id })).toMatchObject({ hourKnown: false, against: [] })
  const paper = await textOf(director, id, 'recordingRequest')
  expect(paper).toContain('22.11.2026.')
  expect(paper).not.toContain('23.59')
  await until('2026-11-23T09:00:00Z')
  const input = absenceFrom(session, { reportedAt: { day: '2026-11-22', time: '18:05' } })
  value(await director.absences.change(once({ id: absence, revision: 1, input })))
  expect(await director.recordings.get({ id })).toMatchObject({
    hourKnown: true,
    reportedAt: '2026-11-22T16:05:00.000Z',
  })
  expect(await textOf(director, id, 'recordingRequest')).toContain('18.05')
})

test('a request asks for the hour only where it decides whether it was in time', async () => {
  const { director, ask } = await ofDay(sessionDay, {
    now: '2026-11-24T08:00:00Z',
    afternoon: true,
  })
  expect(await ask(null)).toMatchObject({
    refusal: { reason: 'hourDecides', field: 'reportedAt' },
  })
  const id = must(value(await ask('00:05')).requests[0])
  expect(await director.recordings.get({ id })).toMatchObject({ hourKnown: true, against: [] })
})

test('whoever takes it although it may be late need make up no hour', async () => {
  const { director, anna, session, absence } = await ofDay(sessionDay, {
    now: '2026-11-24T08:00:00Z',
    afternoon: true,
  })
  const asked = {
    ...request(anna, [session]),
    absence,
    reportedAt: { day: sessionDay, time: null },
  }
  const input = { ...asked, overrideReason: 'Zvanīja no slimnīcas.' }
  const id = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  expect(await director.recordings.get({ id })).toMatchObject({ hourKnown: false })
  expect(await textOf(director, id, 'recordingRequest')).not.toContain('23.59')
})

test('a request that follows from no report has an hour of its own', async () => {
  const { ask } = await ofDay('2026-11-22')
  expect(await ask(null, null)).toMatchObject({ refusal: { reason: 'hourDecides' } })
})
