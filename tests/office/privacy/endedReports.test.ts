import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { office } from '#tests/office/recordings/recordingsOffice.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { request } from '#tests/support/recordings.ts'
import { allTexts } from './allTexts.ts'

const report = readFileSync(
  new URL('../../fixtures/imports/platform-consents.csv', import.meta.url),
)

/** A platform's report came in for a session of 24 November 2026 that was not recorded in the end. */
async function reported() {
  const test = await office()
  const { director, anna, session, until } = test
  const made = await director.recordings.makeRequest(once({ input: request(anna, [session]) }))
  const [id = ''] = value(made).requests
  await until('2026-11-24T08:30:00Z')
  const file = new File([new Uint8Array(report)], 'atskaite.csv')
  const opened = await director.imports.open({ file, target: 'consents', request: id, work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  const rows = { kind: 'all' as const }
  value(await director.imports.consents(once({ session: opened.state.session, request: id, rows })))
  const over = async () =>
    (await director.privacy.keeping()).find(({ kind }) => kind === 'platformReport')
  const end = () => director.privacy.endKeeping(once({ kind: 'platformReport', ids: [id] }))
  return { ...test, id, over, end }
}

test('a platform’s report is a task of its own once its time is over, and nothing of it stays', async () => {
  const { director, id, over, end, until, folder } = await reported()
  const gone = [
    'iPad (2)',
    'zoom@example.lv',
    hash('sha256', report),
    JSON.stringify(report).slice(0, 400),
  ]
  const left = () => {
    const texts = allTexts(folder)
    return gone.filter((each) => texts.includes(each))
  }
  expect(left()).toEqual(gone)
  await until('2029-11-24T08:00:00Z')
  expect(await over()).toBeUndefined()
  expect(await end()).toEqual({ ok: false, refusal: { reason: 'notDue' } })
  await until('2029-11-25T08:00:00Z')
  expect(await over()).toMatchObject({ total: 1, held: 0, tasks: [{ id }] })
  value(await end())
  expect(await over()).toBeUndefined()
  expect(left()).toEqual([])
  const events = await director.recordings.consents({ id })
  expect(events.map(({ kind, method, evidence }) => [kind, method, evidence])).toEqual(
    Array.from({ length: 3 }, () => ['given', 'platformReport', null]),
  )
  expect((await director.recordings.board()).unmatched).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('a report stays while somebody it is the proof of is held', async () => {
  const { director, id, oto, over, end, until } = await reported()
  await until('2029-11-25T08:00:00Z')
  const of = { kind: 'person' as const, id: oto }
  value(await director.privacy.hold(once({ of, basis: 'Prasība', reviewOn: '2030-01-01' })))
  const task = must(must(await over()).tasks[0])
  expect(task).toMatchObject({ id, held: true })
  expect(await end()).toEqual({ ok: false, refusal: { reason: 'notDue' } })
})
