import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { value } from '#tests/office/rights/world.ts'
import { everything } from '#tests/office/imports/openImport.ts'
import { type Client, once } from '#tests/support/office.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { office, sessionDay } from './recordingsOffice.ts'

const report = readFileSync(
  new URL('../../fixtures/imports/platform-consents.csv', import.meta.url),
)

/** The request of a session that is over by half past ten, and nobody has said anything yet. */
async function afterSession() {
  const test = await office()
  const { director, anna, session, until } = test
  const made = await director.recordings.makeRequest(once({ input: request(anna, [session]) }))
  const [id = ''] = value(made).requests
  await until('2026-11-24T08:30:00Z')
  return { ...test, id }
}

async function open(client: Client, id: string, text: string | Uint8Array<ArrayBuffer>) {
  const file = new File([text], 'atskaite.csv')
  const opened = await client.imports.open({ file, target: 'consents', request: id, work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  return opened.state
}

const bring = (client: Client, id: string, session: string) =>
  client.imports.consents(once({ session, request: id, rows: { kind: 'all' } }))

const lines = (...rows: string[]): string => ['Vārds, uzvārds;Atbilde;Laiks', ...rows].join('\n')

/** Row, verdict, and why or what else is to be seen. */
async function verdicts(client: Client, session: string) {
  const { rows } = await client.imports.consentRows({ session, list: everything })
  return rows.map(({ row, verdict, problems, warnings }) => [
    row,
    verdict,
    ...[...problems, ...warnings].map(({ reason }) => reason),
  ])
}

test('a platform’s report becomes answers with itself as their proof, once; other names wait', async () => {
  const { director, id, oto, child, teacher } = await afterSession()
  const state = await open(director, id, new Uint8Array(report))
  expect(await verdicts(director, state.session)).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'new'],
    [5, 'problem', 'notRequired'],
    [6, 'new', 'leftToSettle'],
    [7, 'new', 'leftToSettle'],
    [8, 'unchanged'],
  ])
  expect(value(await bring(director, id, state.session))).toEqual({
    answers: 3,
    left: 2,
    unchanged: 1,
    restricted: false,
  })
  const sha256 = hash('sha256', report)
  const events = await director.recordings.consents({ id })
  expect(
    events.map(({ person, kind, at, method, evidence }) => [person, kind, at, method, evidence]),
  ).toEqual([
    [teacher, 'given', '2026-11-24T06:57:30.000Z', 'platformReport', sha256],
    [oto, 'given', '2026-11-24T06:58:04.000Z', 'platformReport', sha256],
    [child, 'given', '2026-11-24T06:59:11.000Z', 'platformReport', sha256],
  ])
  const kept = await director.recordings.evidence({ id, consent: events[0]?.id ?? '' })
  expect(hash('sha256', new Uint8Array(await kept.arrayBuffer()))).toBe(sha256)
  // A child pressed „continue” on their own: their guardian has not signed.
  const { grid, unmatched } = await director.recordings.get({ id })
  expect(grid.find(({ person }) => person === child)?.standing).toBe('missing')
  expect(
    unmatched.map(({ name, email, kind, settledAt }) => [name, email, kind, settledAt]),
  ).toEqual([
    ['iPad (2)', '', 'given', null],
    ['Mācību centrs', 'zoom@example.lv', 'given', null],
  ])
  expect((await director.recordings.board()).unmatched.map(({ names }) => names)).toEqual([
    ['iPad (2)', 'Mācību centrs'],
  ])

  const again = await open(director, id, new Uint8Array(report))
  expect(again.counts).toEqual({ new: 0, update: 0, unchanged: 6, problem: 1 })
  expect(await bring(director, id, again.session)).toMatchObject({
    refusal: { reason: 'nothingToImport' },
  })
})

test('a name that fitted nobody is said to be somebody, or why it is nobody; once', async () => {
  const { director, id, oto, anna } = await afterSession()
  const state = await open(
    director,
    id,
    lines('iPad;piekrītu;24.11.2026. 8.59', 'Centra konts;piekrītu;24.11.2026. 8.50'),
  )
  value(await bring(director, id, state.session))
  const { unmatched } = await director.recordings.get({ id })
  const [ipad, centre] = unmatched.map((one) => one.id)
  const assign = (person: string) =>
    director.recordings.assignUnmatched(once({ id, unmatched: ipad ?? '', person }))
  // The requester does not have to agree: it can't be theirs.
  expect(await assign(anna)).toMatchObject({ refusal: { reason: 'notRequired', person: anna } })
  expect(await director.recordings.consents({ id })).toEqual([])
  expect(await assign(oto)).toMatchObject({ ok: true })
  expect(await assign(oto)).toMatchObject({ refusal: { reason: 'settledAlready' } })
  const why = 'Iestādes pašas konts.'
  value(await director.recordings.dismissUnmatched(once({ id, unmatched: centre ?? '', why })))
  expect((await director.recordings.board()).unmatched).toEqual([])
  expect(await director.recordings.consents({ id })).toMatchObject([
    { person: oto, kind: 'given', at: '2026-11-24T06:59:00.000Z', method: 'platformReport' },
  ])
  expect((await director.recordings.get({ id })).unmatched).toMatchObject([
    { person: oto, why: '' },
    { person: null, why },
  ])
})

test('who said no has not taken it back by pressing „continue”, and the report says so', async () => {
  const { director, id, oto } = await afterSession()
  await answer(director, id, [oto], 'refused')
  const { session } = await open(director, id, lines('Oto Bērziņš;piekrīt;24.11.2026. 10.29'))
  expect(await verdicts(director, session)).toEqual([[2, 'problem', 'saidNo']])
  expect(await bring(director, id, session)).toMatchObject({
    refusal: { reason: 'nothingToImport' },
  })
})

test('rows that tell of the future, of before the notice, or nothing plain are problems', async () => {
  const { director, id } = await afterSession()
  const { session } = await open(
    director,
    id,
    lines(
      'Oto Bērziņš;piekrīt;24.11.2026. 10.31',
      'Ruta Ozola;piekrīt;23.11.2026. 9.59',
      'Jana Zara;varbūt;24.11.2026. 9.00',
      'Kāds Cits;piekrīt;vakar',
      'Vēl Kāds;piekrīt;24.11.2026. 10.31',
    ),
  )
  expect(await verdicts(director, session)).toEqual([
    [2, 'problem', 'momentToCome'],
    [3, 'problem', 'beforeNotice'],
    [4, 'problem', 'consentUnclear'],
    [5, 'problem', 'notAMoment'],
    [6, 'problem', 'momentToCome'],
  ])
})

test('a no of the report closes the recording that was made, in the same step', async () => {
  const { director, anna, session, oto, teacher, child, mother, until } = await office()
  const made = await director.recordings.makeRequest(once({ input: request(anna, [session]) }))
  const [id = ''] = value(made).requests
  await answer(director, id, [oto, teacher])
  const answers = [{ person: child, by: mother, kind: 'given' as const, conditions: noConditions }]
  value(
    await director.recordings.recordConsent(once({ id, answers, how: onPaper, evidence: null })),
  )
  await until('2026-11-24T08:30:00Z')
  value(
    await director.recordings.noteRecording(
      once({ id, input: recorded(teacher, sessionDay, '09:00', [oto, teacher]) }),
    ),
  )
  const told = lines('Oto Bērziņš;nepiekrītu;24.11.2026. 9.30')
  const { session: opened, counts } = await open(director, id, told)
  expect(counts).toMatchObject({ update: 1 })
  expect(value(await bring(director, id, opened))).toMatchObject({ answers: 1, restricted: true })
  expect((await director.recordings.get({ id })).state).toBe('restricted')
})
