import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { everything } from '#tests/office/imports/openImport.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { chosen } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { terms } from '#tests/support/recordings.ts'
import { asked } from './recordingsOffice.ts'

/** Anna asked for the session of tomorrow; it is half an hour after it was to begin, and nobody has said anything. */
async function reported() {
  const test = await asked()
  const { director, id, session, until } = test
  await until('2026-11-24T07:30:00Z')
  const move = async (days: number) =>
    value(
      await director.timetable.moveSessions(
        once({ ...chosen(session), days, from: null, to: null }),
      ),
    )
  const open = async (...rows: string[]) => {
    const file = new File([['Vārds, uzvārds;Atbilde;Laiks', ...rows].join('\n')], 'atskaite.csv')
    const opened = await director.imports.open({
      file,
      target: 'consents',
      request: id,
      work: v4(),
    })
    if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
    return opened.state.session
  }
  const verdicts = async (of: string) => {
    const { rows } = await director.imports.consentRows({ session: of, list: everything })
    return rows.map(({ row, verdict, problems, warnings }) => [
      row,
      verdict,
      ...[...problems, ...warnings].map(({ reason }) => reason),
    ])
  }
  const bring = (of: string) =>
    director.imports.consents(once({ session: of, request: id, rows: { kind: 'all' as const } }))
  return { ...test, move, open, verdicts, bring }
}

const answers = [
  'Ruta Ozola;piekrīt;24.11.2026. 8.58',
  'Oto Bērziņš;nepiekrīt;24.11.2026. 8.59',
  'iPad;piekrīt;24.11.2026. 9.00',
  'Klusais;nepiekrīt;24.11.2026. 9.01',
]

test('while a session has moved a report’s yes is told as one that can’t count, row by row; a no counts', async () => {
  const { director, id, oto, move, open, verdicts, bring } = await reported()
  await move(7)
  const session = await open(...answers)
  expect(await verdicts(session)).toEqual([
    [2, 'problem', 'sessionMoved'],
    [3, 'new'],
    [4, 'problem', 'sessionMoved'],
    [5, 'new', 'leftToSettle'],
  ])
  expect(value(await bring(session))).toMatchObject({ answers: 1, left: 1 })
  expect(await director.recordings.consents({ id })).toMatchObject([
    { person: oto, kind: 'refused' },
  ])
})

test('a session that moves while its report is looked at: nothing is taken as it was shown', async () => {
  const { director, id, move, open, verdicts, bring } = await reported()
  const session = await open(...answers)
  expect(await verdicts(session)).toMatchObject([
    [2, 'new'],
    [3, 'new'],
    [4, 'new', 'leftToSettle'],
    [5, 'new', 'leftToSettle'],
  ])
  await move(7)
  expect(await bring(session)).toMatchObject({ ok: false })
  expect(await director.recordings.consents({ id })).toEqual([])
})

test('whose a yes was is not said while the session has moved; asked anew, one of before stays one of before', async () => {
  const { director, id, teacher, move, open, bring } = await reported()
  value(await bring(await open('iPad;piekrīt;24.11.2026. 9.00')))
  const unmatched = must((await director.recordings.get({ id })).unmatched[0]).id
  const assign = () => director.recordings.assignUnmatched(once({ id, unmatched, person: teacher }))
  await move(7)
  expect(await assign()).toMatchObject({ refusal: { reason: 'sessionMoved' } })
  const { revision } = await director.recordings.get({ id })
  value(await director.recordings.widen(once({ id, revision, terms })))
  expect(await assign()).toMatchObject({ refusal: { reason: 'beforeNotice' } })
  expect(await director.recordings.consents({ id })).toEqual([])
})
