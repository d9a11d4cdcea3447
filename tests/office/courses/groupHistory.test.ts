import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { office } from '#tests/office/recordings/recordingsOffice.ts'
import { shared } from '#tests/office/recordings/sharedRecording.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { type Client, once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { answer, request } from '#tests/support/recordings.ts'

const session = '24.11.2026. 09.00 · Rīta grupa'

/** What the group's history tells, newest first: what was done, and of which records. */
const told = async (client: Client, id: string) =>
  (await client.courses.groupHistory({ id })).map(({ action, rows }) => ({
    action,
    about: [...new Set(rows.map(({ about }) => about))],
  }))

test('a group’s history tells of the absences of its sessions', async () => {
  const { director, group, anna, session: id } = await office()
  value(await reportAbsence(director, anna, id))
  const [step] = await director.courses.groupHistory({ id: group })
  expect(step?.action).toBe('absences.report')
  const row = step?.rows.find(({ table }) => table === 'absence')
  expect(row).toMatchObject({ kind: 'created', about: 'Anna Krūmiņa' })
  expect(row?.changes).toContainEqual({
    field: 'session_id',
    before: null,
    after: session,
  })
  value(
    await director.absences.noteDisruption(
      once({
        session: id,
        revision: null,
        input: { what: 'Zoom', contacted: true, catchUp: null, note: '' },
      }),
    ),
  )
  expect((await told(director, group))[0]).toEqual({
    action: 'absences.noteDisruption',
    about: [session],
  })
})

test('a group’s history tells of requests and recordings by their sessions, of answers nothing', async () => {
  const { director, group, id, recording, oto } = await shared()
  expect(await told(director, group)).toMatchObject([
    { action: 'recordings.giveAccess', about: [session] },
    { action: 'recordings.noteRecording', about: [session] },
    // That she asked is a contact with her.
    { action: 'recordings.makeRequest', about: [session, 'Anna Krūmiņa'] },
    { action: 'timetable.createSession' },
    { action: 'courses.enrol' },
    { action: 'courses.createGroup' },
  ])
  value(
    await director.recordings.withdrawConsent(
      once({
        person: oto,
        by: oto,
        reach: { kind: 'request', request: id },
        at: null,
        note: '',
      }),
    ),
  )
  value(
    await director.recordings.hold(
      once({ id: recording, revision: 3, basis: 'K-1', reviewOn: '2026-12-20' }),
    ),
  )
  const all = await director.courses.groupHistory({ id: group })
  expect(all.slice(0, 2).map(({ action }) => action)).toEqual([
    'recordings.hold',
    'recordings.withdrawConsent',
  ])
  expect(all.flatMap(({ rows }) => rows.map(({ table }) => table))).not.toContain('consent_event')
  expect(
    JSON.stringify(all.filter(({ action }) => action.startsWith('recordings.'))),
  ).not.toContain('Bērziņš')
})

test('of a restricted recording a group’s history tells nothing to who may not see it', async () => {
  const test = await shared()
  const { director, group, id, recording, oto } = test
  const { client: staff } = await signInAs(test, 'staff', 'Kalniņa')
  const before = await told(staff, group)
  expect(before[0]).toMatchObject({ action: 'recordings.giveAccess', about: [session] })
  value(
    await director.recordings.withdrawConsent(
      once({
        person: oto,
        by: oto,
        reach: { kind: 'request', request: id },
        at: null,
        note: '',
      }),
    ),
  )
  const ticks = { method: 'Zoom', removed: true, purged: true }
  value(await director.recordings.deleteRecording(once({ id: recording, revision: 3, ...ticks })))
  expect((await told(staff, group)).map(({ action }) => action)).toEqual([
    'recordings.makeRequest',
    'timetable.createSession',
    'courses.enrol',
    'courses.createGroup',
  ])
  expect((await told(director, group))[0]?.action).toBe('recordings.deleteRecording')
})

test('why a recording was held a group’s history tells nobody, and that it was the director alone', async () => {
  const test = await shared()
  const { director, group, recording } = test
  const { client: staff } = await signInAs(test, 'staff', 'Kalniņa')
  const hold = { basis: 'Lieta K-77', reviewOn: '2026-12-20' }
  value(await director.recordings.hold(once({ id: recording, revision: 2, ...hold })))
  value(await director.recordings.releaseHold(once({ id: recording, revision: 3 })))
  const of = async (client: Client) => {
    const steps = await client.courses.groupHistory({ id: group })
    expect(JSON.stringify(steps)).not.toMatch(/K-77|hold_|held_at|place/u)
    return steps.map(({ action }) => action)
  }
  expect((await of(director)).slice(0, 2)).toEqual(['recordings.releaseHold', 'recordings.hold'])
  expect((await of(staff))[0]).toBe('recordings.giveAccess')
})

test('a refusal shows in no step of a group’s history', async () => {
  const { director, anna, oto, session: id, group } = await office()
  const input = request(anna, [id])
  const made = must(value(await director.recordings.makeRequest(once({ input }))).requests[0])
  value(await answer(director, made, [oto], 'refused'))
  expect((await told(director, group))[0]?.action).toBe('recordings.makeRequest')
  value(await director.recordings.reject(once({ id: made, revision: 1, why: 'Par vēlu' })))
  expect((await told(director, group))[0]).toEqual({
    action: 'recordings.reject',
    about: [session],
  })
})
