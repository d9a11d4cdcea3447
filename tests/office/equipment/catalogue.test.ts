import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, issue, item, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { at, office, stateOf } from './lendingOffice.ts'

test('whatever is scanned is known for what it is', async () => {
  const { director, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  expect(await director.equipment.scan({ code: ' l-1 ' })).toMatchObject({
    kind: 'item',
    item: { tag: 'L-1' },
    line: { personName: 'Anna Krūmiņa' },
  })
  expect(await director.equipment.scan({ code: 'L-2' })).toMatchObject({ kind: 'item', line: null })
  expect(await director.equipment.scan({ code: 'L-9' })).toEqual({ kind: 'unknown', code: 'L-9' })
  const kit = { name: 'Soma', tag: 'K-1', items: [at(items, 'L-2')], note: '' }
  value(await director.equipment.createKit(once({ input: kit })))
  expect(await director.equipment.scan({ code: 'k-1' })).toMatchObject({ kind: 'kit', lines: [] })
})

test('what is back already says since when and from whom when it is scanned again', async () => {
  const { director, items, anna, oto } = await office()
  const [one, two] = [thing(at(items, 'L-1')), thing(at(items, 'L-2'))]
  const lent = value(await issue(director, { person: anna, due: '2026-12-04', lines: [one, two] }))
  const of = { loan: lent.loan, kind: 'handoverAct' as const, language: null }
  const { number } = value(await director.equipment.makeAct(once({ of })))
  const [first = '', second = ''] = lent.lines
  value(await director.equipment.takeBack(once({ lines: [back(first)], on: null })))
  const isBack = { tag: 'L-1', returnedOn: '2026-11-23', person: { name: 'Anna Krūmiņa' } }
  expect(await director.equipment.scan({ code: 'L-1' })).toMatchObject({ line: null, back: isBack })
  expect(await director.equipment.scan({ code: 'L-2' })).toMatchObject({ back: null })
  expect(await director.equipment.scan({ code: number })).toMatchObject({
    lines: [{ tag: 'L-2' }],
    back: [isBack],
  })
  const lost = { ...back(second), outcome: 'lost' as const }
  value(await director.equipment.takeBack(once({ lines: [lost], on: null })))
  expect(await director.equipment.scan({ code: number })).toMatchObject({
    lines: [],
    back: [{ tag: 'L-2', outcome: 'lost' }, isBack],
  })
  // Out again, it is only that.
  value(await issue(director, { person: oto, due: '2026-12-04', lines: [one] }))
  expect(await director.equipment.scan({ code: 'L-1' })).toMatchObject({
    line: { personName: 'Oto Bērziņš' },
    back: null,
  })
})

test('a reminder is in the language of the borrower, and leaves a line in the log', async () => {
  const { director, until, items, oto } = await office()
  const ivan = await enter(director, { givenName: 'Ivans', familyName: 'Petrovs', language: 'ru' })
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: ivan, due: '2026-11-24', lines }))
  await until('2026-12-15T08:00:00Z')
  const line = loan.lines[0] ?? ''
  const reminder = await director.equipment.reminder({ line, step: 'call' })
  expect(reminder.ok && reminder.text).toContain(
    'L-1, срок возврата 24.11.2026. (просрочено на 21 день)',
  )
  value(
    await director.equipment.noteReminder(once({ lines: [line], channel: 'phone', step: null })),
  )
  const { rows } = await director.equipment.listLines(firstPage)
  expect(rows[0]?.remindedAt).toMatch(/^2026-12-15/)
  value(await issue(director, { person: oto, due: '2026-12-24', lines: [thing(at(items, 'L-2'))] }))
})

describe('the catalogue', () => {
  test('bears each tag once, whatever its letters', async () => {
    const { director, model } = await office()
    const again = { modelId: model, tag: 'l-1', serial: '', condition: 'good' as const }
    const rest = { valueCents: null, boughtOn: null, place: '', note: '' }
    expect(
      await director.equipment.createItem(once({ input: { ...again, ...rest } })),
    ).toMatchObject({ ok: false, refusal: { reason: 'tagTaken', tag: 'L-1' } })
  })

  test('a repair that is only planned can be called off, and leaves no trace in the history', async () => {
    const { director, items } = await office()
    const id = at(items, 'L-1')
    const selection = { kind: 'rows' as const, ids: [id] }
    const days = { from: '2026-11-30', until: '2026-12-04' }
    const repair = { selection, kind: 'repair' as const, ...days, note: 'Tīrīšana' }
    value(await director.equipment.markUnusable(once(repair)))
    const history = async () => (await director.equipment.getItem({ id })).events
    expect(await history()).toMatchObject([
      { kind: 'repair', on: '2026-11-30', until: '2026-12-04', note: 'Tīrīšana' },
    ])
    const off = { id, kind: 'repair' as const, on: '2026-11-30' }
    const called = await director.equipment.markUsable(once(off))
    value(called)
    expect(await history()).toEqual([])
    value(await director.journal.undo(once({ entry: called.ok ? called.entry : 0 })))
    expect(await history()).toMatchObject([{ kind: 'repair', on: '2026-11-30' }])
  })

  test('a thing can’t be lost nor found in days to come', async () => {
    const { director, items } = await office()
    const selection = { kind: 'rows' as const, ids: [at(items, 'L-1')] }
    const lost = {
      selection,
      kind: 'lost' as const,
      from: '2026-11-20',
      until: null,
      note: 'Pazudis',
    }
    value(await director.equipment.markUnusable(once(lost)))
    const lose = { ...lost, selection: { ...selection, ids: [at(items, 'L-2')] } }
    const ahead = await director.equipment.markUnusable(once({ ...lose, from: '2026-11-24' }))
    expect(ahead).toMatchObject({ ok: false, refusal: { reason: 'notYet' } })
    value(await director.equipment.markUnusable(once({ ...lose, from: '2026-11-23' })))
    const find = (on: string) =>
      director.equipment.markUsable(once({ id: at(items, 'L-1'), kind: 'lost', on }))
    expect(await find('2026-11-24')).toMatchObject({ ok: false, refusal: { reason: 'notYet' } })
    value(await find('2026-11-23'))
    expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'inStock' })
  })

  test('retired things are out of the way and can be brought back', async () => {
    const { director, items, anna } = await office()
    const selection = { kind: 'rows' as const, ids: [at(items, 'L-1')] }
    const retire = { selection, kind: 'retired' as const, from: null, until: null, note: '' }
    value(await director.equipment.markUnusable(once(retire)))
    expect((await director.equipment.listItems(firstPage)).rows).toMatchObject([{ tag: 'L-2' }])
    const lines = [thing(at(items, 'L-1'))]
    expect(await issue(director, { person: anna, due: '2026-12-01', lines })).toMatchObject({
      ok: false,
      refusal: { reason: 'unusable', tag: 'L-1', kind: 'retired', from: '2026-11-23' },
    })
    expect(await director.equipment.markUnusable(once(retire))).toMatchObject({
      ok: false,
      refusal: { reason: 'alreadySo', tag: 'L-1' },
    })
    const usable = { id: at(items, 'L-1'), kind: 'retired' as const, on: null }
    value(await director.equipment.markUsable(once(usable)))
    expect((await director.equipment.listItems(firstPage)).total).toBe(2)
  })

  test('nothing that is out goes into repair before it is due back, whichever of the chosen it is', async () => {
    const { director, items, anna, oto, until } = await office(['L-1', 'L-2'])
    const due = { first: '2026-12-04', second: '2026-12-11' }
    const first = [thing(at(items, 'L-1'))]
    value(await issue(director, { person: anna, due: due.first, lines: first }))
    const second = [thing(at(items, 'L-2'))]
    value(await issue(director, { person: oto, due: due.second, lines: second }))
    const repair = (from: string | null, tags = ['L-1', 'L-2']) =>
      director.equipment.markUnusable(
        once({
          selection: { kind: 'rows', ids: tags.map((tag) => at(items, tag)) },
          kind: 'repair',
          from,
          until: null,
          note: '',
        }),
      )
    expect(await repair('2026-12-07')).toMatchObject({
      ok: false,
      refusal: { reason: 'alreadyOut', tag: 'L-2', due: due.second },
    })
    await until('2026-12-08T08:00:00Z')
    // Late: it is still with its borrower today, whatever was agreed.
    expect(await repair(null, ['L-1'])).toMatchObject({
      ok: false,
      refusal: { reason: 'alreadyOut', tag: 'L-1', due: due.first },
    })
    value(await repair('2026-12-12'))
  })

  test('a kit without a part is incomplete; a substitute completes it, the owed part is loose', async () => {
    const { director, items, anna } = await office(['L-1', 'M-1', 'M-2'])
    const input = {
      name: 'Soma',
      tag: 'K-1',
      items: [at(items, 'L-1'), at(items, 'M-1')],
      note: '',
    }
    const { id } = value(await director.equipment.createKit(once({ input })))
    const lines = input.items.map((one) => ({ ...thing(one), kit: id }))
    const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    const kit = async () => (await director.equipment.kits()).find((one) => one.id === id)
    expect(await kit()).toMatchObject({ missing: 0 })
    value(await director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null })))
    expect(await kit()).toMatchObject({ missing: 1 })
    const completed = { ...input, items: [at(items, 'L-1'), at(items, 'M-2')] }
    value(await director.equipment.updateKit(once({ id, revision: 1, input: completed })))
    expect(await kit()).toMatchObject({ missing: 0, items: [{ tag: 'L-1' }, { tag: 'M-2' }] })
    expect(await stateOf(director, at(items, 'M-1'))).toMatchObject({ holder: 'Anna Krūmiņa' })
    // By its tag the whole kit goes out again; the part that is owed is not asked back for it.
    expect(await director.equipment.scan({ code: 'K-1' })).toMatchObject({
      kind: 'kit',
      kit: {
        items: [
          { tag: 'L-1', state: 'inStock' },
          { tag: 'M-2', state: 'inStock' },
        ],
      },
      lines: [],
    })
    value(await director.equipment.takeBack(once({ lines: [back(loan.lines[1] ?? '')], on: null })))
    expect(await director.equipment.getItem({ id: at(items, 'M-1') })).toMatchObject({
      state: 'inStock',
      kit: null,
    })
    // All of it is here again, and one thing of it lacks a part.
    const lacking = [{ ...thing(at(items, 'L-1')), kit: id, missingParts: ['Lādētājs'] }]
    const second = value(await issue(director, { person: anna, due: '2026-12-04', lines: lacking }))
    value(
      await director.equipment.takeBack(once({ lines: [back(second.lines[0] ?? '')], on: null })),
    )
    expect(await kit()).toMatchObject({ missing: 1 })
  })
})

test('the history of a thing has a change of its condition, once and with its day', async () => {
  const { director, items, model: modelId, anna } = await office(['L-1'])
  const id = at(items, 'L-1')
  const { events, revision } = await director.equipment.getItem({ id })
  expect(events).toEqual([])
  const input = { ...item, modelId, tag: 'L-1', condition: 'worn' as const }
  value(await director.equipment.updateItem(once({ id, revision, input })))
  const lines = [{ ...thing(id), condition: 'damaged' as const }]
  value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  expect((await director.equipment.getItem({ id })).events).toMatchObject([
    { kind: 'issued', condition: 'damaged' },
    { kind: 'condition', on: '2026-11-23', condition: 'worn' },
  ])
})

test('a picture of how a thing came back is kept with its line, seen in its history, and can go', async () => {
  const { director, items, anna } = await office(['L-1'])
  const id = at(items, 'L-1')
  const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines: [thing(id)] }))
  const line = loan.lines[0] ?? ''
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
  const file = new File([png], 'skrāpējums.png', { type: 'image/png' })
  const keep = (picture: File) => director.equipment.keepReturnPhoto(once({ line, file: picture }))
  expect(await keep(file)).toMatchObject({ ok: false, refusal: { reason: 'stillOut' } })
  value(await director.equipment.takeBack(once({ lines: [back(line)], on: null })))
  value(await keep(file))
  value(await keep(file))
  const text = new File(['nav attēls'], 'x.png', { type: 'image/png' })
  expect(await keep(text)).toMatchObject({ ok: false, refusal: { reason: 'notAPicture' } })
  const { photos } = await director.equipment.getLine({ id: line })
  expect(photos).toHaveLength(1)
  const photo = photos[0] ?? ''
  const kept = await director.equipment.returnPhoto({ line, photo })
  expect(new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(png)
  value(await director.equipment.removeReturnPhoto(once({ line, photo })))
  expect(await director.equipment.getLine({ id: line })).toMatchObject({ photos: [] })
})
