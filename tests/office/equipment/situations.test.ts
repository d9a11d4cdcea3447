import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { mailOf, makeGroup } from '#tests/office/deliveries/batchOffice.ts'
import { back, issue, reserve, thing } from '#tests/support/equipment.ts'
import { omniva } from '#tests/support/lockers.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { at, office, stateOf } from './lendingOffice.ts'

/** Days when lending does not go by the book, each as it is told to the office and what becomes of it. */

const actText = async (client: Client, loan: string, kind: 'handoverAct' | 'returnAct') => {
  const act = await client.equipment.previewAct({ loan, kind, language: null })
  if (!act.ok) throw new Error(act.refusal.reason)
  const { text } = await readPdf(new Uint8Array(await act.pdf.arrayBuffer()))
  return text.replace(/\s+/gu, ' ')
}
/** Somebody who can be reached, as whoever takes part is. */
const enterLearner = (client: Client) =>
  enter(client, {
    givenName: 'Ella',
    familyName: 'Ozola',
    contacts: mailOf('ella@example.com'),
  })

const late = async (client: Client): Promise<string[]> => {
  const filters = { state: { kind: 'set' as const, values: ['late'] } }
  return (await client.equipment.listLines({ ...firstPage, filters })).rows.map(({ tag }) => tag)
}
type Need = Parameters<Client['equipment']['noteNeeds']>[0]['payload']
const note = (client: Client, group: string, person: string, more: Partial<Need>) =>
  client.equipment.noteNeeds(
    once({
      group,
      people: [person],
      kinds: ['computer'],
      answer: 'needs',
      reason: '',
      toldOn: null,
      instead: null,
      ...more,
    }),
  )

test('1: a laptop comes back by parcel locker: not late, and the office alone signs', async () => {
  const { director, until, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const { loan, lines: lent } = value(
    await issue(director, { person: anna, due: '2026-11-27', lines }),
  )
  await until('2026-11-27T10:00:00Z')
  const parcel = {
    carrier: omniva,
    number: 'CC123456785EE',
    numberReason: '',
    sentOn: '2026-11-27',
    note: '',
  }
  value(await director.equipment.noteSentBack(once({ input: { lines: [...lent], ...parcel } })))
  await until('2026-11-30T10:00:00Z')
  expect(await late(director)).toEqual([])
  expect(await director.equipment.getLine({ id: lent[0] ?? '' })).toMatchObject({
    returnedOn: null,
    sentBack: { number: 'CC123456785EE', inTime: true },
  })
  value(await director.equipment.takeBack(once({ lines: lent.map(back), on: null })))
  const text = await actText(director, loan, 'returnAct')
  expect(text).toContain('CC123456785EE')
  expect((await stateOf(director, at(items, 'L-1'))).state).toBe('inStock')
})

test('2: a laptop went out by locker: its act is in the list of unsigned ones until a scan comes', async () => {
  const { director, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const { loan } = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const of = { loan, kind: 'handoverAct' as const, language: null }
  const { id: paper, number } = value(await director.equipment.makeAct(once({ of })))
  const unsigned = async (): Promise<(string | null)[]> => {
    const filters = {
      kind: { kind: 'set' as const, values: ['handoverAct'] },
      reception: { kind: 'set' as const, values: ['none', 'emailed', 'handedOver'] },
    }
    const { rows } = await director.documents.list({ ...firstPage, filters })
    return rows.map((row) => row.number)
  }
  expect(await unsigned()).toEqual([number])
  const signed = { kind: 'signed' as const, on: '2026-11-23', keptAt: 'Mape 4', note: '' }
  const { first: receipt } = value(
    await director.documents.noteReceipts(
      once({ selection: { kind: 'rows', ids: [paper] }, input: signed }),
    ),
  )
  const file = new File(['PK\u0003\u0004'], 'akts.edoc')
  value(await director.documents.keepScan(once({ paper, receipt, file })))
  expect(await unsigned()).toEqual([])
  expect((await director.documents.get({ id: paper })).receipts).toMatchObject([
    { keptAt: 'Mape 4', scan: true },
  ])
})

test('3: a swap in mid-course: the reason, the same due day, the next promise flagged, one act', async () => {
  const { director, items, anna, oto } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const { loan, lines: lent } = value(
    await issue(director, { person: anna, due: '2026-12-04', lines }),
  )
  const next = { from: '2026-12-10', until: '2026-12-18', item: at(items, 'L-1') }
  value(await reserve(director, { person: oto, ...next }))
  const broken = { ...back(lent[0] ?? ''), outcome: 'damaged' as const, note: 'Saplīsis ekrāns' }
  const swap = { back: broken, item: at(items, 'L-2'), condition: null, on: null }
  const swapped = value(await director.equipment.swap(once({ ...swap, moveReservations: false })))
  expect(swapped).toMatchObject({ loan, endangered: 1 })
  expect(await director.equipment.getLine({ id: swapped.line })).toMatchObject({
    tag: 'L-2',
    dueOn: '2026-12-04',
  })
  const { reservations } = await director.equipment.holdingsOf({ person: oto })
  expect(reservations).toMatchObject([{ endangered: true }])
  const text = await actText(director, loan, 'handoverAct')
  expect(text).toContain('L-2')
  expect(text).toContain('Apmaiņā atdots: Plānais L-1, 23.11.2026., bojāts.')
})

test('5: a teacher borrows for a reason of their own, and is in no grid of needs', async () => {
  const { director, items } = await office()
  const ella = await enterLearner(director)
  const group = await makeGroup(director, [ella])
  const teacher = await enter(director, {
    givenName: 'Zane',
    familyName: 'Skolotāja',
    parts: ['teacher'],
  })
  const lines = [thing(at(items, 'L-1'))]
  const basis = 'nodarbību vadīšanai'
  const { loan } = value(
    await issue(director, { person: teacher, due: '2026-12-04', basis, lines }),
  )
  expect(await actText(director, loan, 'handoverAct')).toContain(basis)
  const grid = await director.equipment.needsOf({ group })
  expect(grid.map(({ person }) => person)).toEqual([ella])
})

test('6: who has only a phone needs a computer', async () => {
  const { director } = await office()
  const ella = await enterLearner(director)
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const group = await makeGroup(director, [ella], dates)
  value(await note(director, group, ella, { answer: 'phoneOnly' }))
  const answer = await director.equipment.proposeNeeds({ group })
  expect(answer).toMatchObject({
    ok: true,
    proposal: {
      proposed: [{ person: { id: ella }, kind: 'computer', action: 'reserve', tag: 'L-1' }],
    },
  })
})

test('15: yesterday’s paper is entered today: both days are kept, and the actual day is checked', async () => {
  const { director, items, anna, oto } = await office()
  const [line = ''] = value(
    await issue(director, {
      person: oto,
      on: '2026-11-10',
      due: '2026-11-20',
      lines: [thing(at(items, 'L-1'))],
    }),
  ).lines
  value(await director.equipment.takeBack(once({ lines: [back(line)], on: '2026-11-20' })))
  const given = { person: anna, due: '2026-12-04', lines: [thing(at(items, 'L-1'))] }
  // On the 18th it was still with Oto.
  expect(await issue(director, { ...given, on: '2026-11-18' })).toMatchObject({
    ok: false,
    refusal: { reason: 'notFree', blockers: [{ person: { name: 'Oto Bērziņš' } }] },
  })
  const { lines } = value(await issue(director, { ...given, on: '2026-11-22' }))
  expect(await director.equipment.getLine({ id: lines[0] ?? '' })).toMatchObject({
    issuedOn: '2026-11-22',
  })
  const [written] = await director.people.history({ id: anna })
  expect(written?.at.slice(0, 10)).toBe('2026-11-23')
})

test('16: who can’t be lent anything is told why and when; without internet there are three ways', async () => {
  const { director } = await office()
  const ella = await enterLearner(director)
  const group = await makeGroup(director, [ella])
  const told = { answer: 'cannotLend' as const, reason: 'Nav brīvu datoru', toldOn: '2026-11-20' }
  value(await note(director, group, ella, told))
  for (const instead of ['modem', 'weeklyPacket', 'premises'] as const) {
    value(await note(director, group, ella, { kinds: ['internet'], instead }))
    const [row] = await director.equipment.needsOf({ group })
    expect(row?.cells).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'computer', ...told }),
        expect.objectContaining({ kind: 'internet', instead }),
      ]),
    )
  }
})
