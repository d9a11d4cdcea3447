import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, reserve, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office, stateOf } from './lendingOffice.ts'

describe('handing out', () => {
  test('says who has what until when, and takes it back', async () => {
    const { director, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    expect(await stateOf(director, at(items, 'L-1'))).toEqual({
      state: 'lent',
      holder: 'Anna Krūmiņa',
      until: '2026-12-04',
    })
    const line = loan.lines[0] ?? ''
    value(await director.equipment.takeBack(once({ lines: [back(line)], on: null })))
    expect(await stateOf(director, at(items, 'L-1'))).toEqual({
      state: 'inStock',
      holder: null,
      until: null,
    })
    const again = await director.equipment.takeBack(once({ lines: [back(line)], on: null }))
    expect(again).toMatchObject({
      ok: false,
      refusal: { reason: 'notOut', tag: 'L-1', returnedOn: '2026-11-23' },
    })
  })

  test('of what somebody else has names them; nothing is written', async () => {
    const { director, items, anna, oto } = await office()
    value(
      await issue(director, { person: anna, due: '2026-12-04', lines: [thing(at(items, 'L-1'))] }),
    )
    const lines = [thing(at(items, 'L-2')), thing(at(items, 'L-1'))]
    expect(await issue(director, { person: oto, due: '2026-12-01', lines })).toMatchObject({
      ok: false,
      refusal: {
        reason: 'alreadyOut',
        tag: 'L-1',
        person: { name: 'Anna Krūmiņa' },
        ways: { items: [{ tag: 'L-2' }] },
      },
    })
    expect(await stateOf(director, at(items, 'L-2'))).toMatchObject({ state: 'inStock' })
  })

  test('as part of a kit that is not there is not found', async () => {
    const { director, items, anna } = await office()
    const kit = '019f0000-0000-7000-8000-000000000000'
    const lines = [{ ...thing(at(items, 'L-1')), kit }]
    await expect(issue(director, { person: anna, due: '2026-12-01', lines })).rejects.toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    )
  })

  test('twice at the same time makes one line', async () => {
    const { director, items, anna, oto } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const answers = await Promise.all(
      [anna, oto, anna].map((person) => issue(director, { person, due: '2026-12-01', lines })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { total } = await director.equipment.listLines(firstPage)
    expect(total).toBe(1)
  })

  test('of something promised to another names them and offers what is free', async () => {
    const { director, items, anna, oto } = await office(['L-1', 'L-2', 'L-3'])
    const period = { from: '2026-11-30', until: '2026-12-04' }
    value(await reserve(director, { person: anna, item: at(items, 'L-1'), ...period }))
    const asked = { person: oto, due: '2026-12-02', lines: [thing(at(items, 'L-1'))] }
    const refused = await issue(director, asked)
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        reason: 'notFree',
        tag: 'L-1',
        blockers: [{ kind: 'reserved', person: { name: 'Anna Krūmiņa' }, from: '2026-11-30' }],
        ways: {
          lastDay: '2026-11-29',
          items: [{ tag: 'L-2' }, { tag: 'L-3' }],
          moves: [{ from: { tag: 'L-1' }, to: { tag: 'L-2' } }],
        },
      },
    })
    const moved = value(await issue(director, { ...asked, moveReservations: true }))
    expect(moved.moved).toBe(1)
    const { rows } = await director.equipment.listReservations(firstPage)
    expect(rows).toMatchObject([{ held: [{ tag: 'L-2' }], endangered: false }])
  })

  test('never gives away the last one that is promised', async () => {
    const { director, items, anna, oto } = await office()
    const period = { from: '2026-11-30', until: '2026-12-04' }
    value(await reserve(director, { person: anna, quantity: 2, ...period }))
    const lines = [thing(at(items, 'L-2'))]
    expect(await issue(director, { person: oto, due: '2026-11-30', lines })).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree' },
    })
    value(await issue(director, { person: oto, due: '2026-11-29', lines }))
  })

  test('collects a reservation, also with another thing than was planned', async () => {
    const { director, items, anna } = await office(['L-1', 'L-2', 'L-3'])
    const period = { from: '2026-11-20', until: '2026-12-04' }
    const asked = { person: anna, quantity: 2, ...period }
    const { id } = value(await reserve(director, asked))
    const first = [thing(at(items, 'L-3'), id)]
    value(await issue(director, { person: anna, due: '2026-12-04', lines: first }))
    const { rows } = await director.equipment.listReservations(firstPage)
    expect(rows).toMatchObject([{ left: 1, held: [{ tag: 'L-1' }], from: '2026-11-20' }])
    const second = [thing(at(items, 'L-1'), id)]
    value(await issue(director, { person: anna, due: '2026-12-04', lines: second }))
    expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 0 })
    const third = [thing(at(items, 'L-2'), id)]
    expect(await issue(director, { person: anna, due: '2026-12-04', lines: third })).toMatchObject({
      ok: false,
      refusal: { reason: 'nothingLeft' },
    })
  })

  test('in part, and then a cancellation: exactly the rest is free', async () => {
    const { director, items, anna, oto } = await office(['L-1', 'L-2'])
    const period = { from: '2026-11-23', until: '2026-12-04' }
    const { id } = value(await reserve(director, { person: anna, quantity: 2, ...period }))
    const lines = [thing(at(items, 'L-1'), id)]
    value(await issue(director, { person: anna, due: '2026-12-04', lines }))
    const others = (quantity: number) => reserve(director, { person: oto, quantity, ...period })
    expect(await others(1)).toMatchObject({ ok: false, refusal: { reason: 'notFree' } })
    const selection = { kind: 'rows' as const, ids: [id] }
    value(await director.equipment.cancelReservations(once({ selection, release: false })))
    expect(await others(2)).toMatchObject({ ok: false, refusal: { reason: 'notFree' } })
    value(await others(1))
    expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ holder: 'Anna Krūmiņa' })
  })

  test('of counted things counts what is left', async () => {
    const { director, anna, oto } = await office()
    const { model } = await enterThings(director, [], { name: 'Pele', quantity: 5 })
    const line = (quantity: number) => ({ model, quantity, reservation: null })
    const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines: [line(3)] }))
    expect(
      await issue(director, { person: oto, due: '2026-12-04', lines: [line(3)] }),
    ).toMatchObject({
      ok: false,
      refusal: {
        reason: 'notFree',
        what: { categoryName: 'Pele', categoryNameEn: 'Pele' },
        asked: 3,
        free: 2,
        shortOn: '2026-11-23',
      },
    })
    const half = { ...back(loan.lines[0] ?? ''), quantity: 2 }
    value(await director.equipment.takeBack(once({ lines: [half], on: null })))
    const { rows } = await director.equipment.listLines(firstPage)
    expect(rows).toMatchObject([{ quantity: 1, returnedOn: null }])
    value(await issue(director, { person: oto, due: '2026-12-04', lines: [line(4)] }))
    const tooMany = { ...back(rows[0]?.id ?? ''), quantity: 2 }
    expect(await director.equipment.takeBack(once({ lines: [tooMany], on: null }))).toMatchObject({
      ok: false,
      refusal: { reason: 'tooMany', out: 1 },
    })
  })

  test.each([
    [{ due: '2026-11-22' }, 'due', 'datesReversed'],
    [{ lines: [] }, 'lines', 'required'],
  ])('with %j is refused at its field', async (wrong, field, problem) => {
    const { director, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    expect(
      await issue(director, { person: anna, due: '2026-12-01', lines, ...wrong }),
    ).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ path: ['input', field], problem }] },
    })
  })
})

describe('coming back', () => {
  test('damaged opens a repair that day and flags who was promised the thing', async () => {
    const { director, items, anna, oto } = await office(['L-1'])
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    value(await reserve(director, { person: oto, from: '2026-12-07', until: '2026-12-11' }))
    const broken = {
      ...back(loan.lines[0] ?? ''),
      outcome: 'damaged' as const,
      note: 'Saplīsis ekrāns',
    }
    const done = value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
    expect(done.endangered).toBe(1)
    expect(await director.equipment.getItem({ id: at(items, 'L-1') })).toMatchObject({
      state: 'repair',
      condition: 'damaged',
      unusable: [{ kind: 'repair', from: '2026-11-23', until: null, note: 'Saplīsis ekrāns' }],
    })
    const repaired = { id: at(items, 'L-1'), kind: 'repair' as const, on: '2026-11-23' }
    // Not yet repaired, it is what it was.
    const ahead = { ...repaired, on: '2026-11-25', condition: 'good' as const }
    const planned = await director.equipment.markUsable(once(ahead))
    value(planned)
    expect(await director.equipment.getItem({ id: repaired.id })).toMatchObject({
      state: 'repair',
      condition: 'damaged',
    })
    value(await director.journal.undo(once({ entry: planned.ok ? planned.entry : 0 })))
    value(await director.equipment.markUsable(once({ ...repaired, condition: 'good' as const })))
    expect(await director.equipment.getItem({ id: repaired.id })).toMatchObject({
      state: 'inStock',
      condition: 'good',
      events: expect.arrayContaining([
        expect.objectContaining({ kind: 'condition', condition: 'good' }),
      ]),
    })
  })

  test('lost closes the line; found later goes back to stock and the loan keeps both days', async () => {
    const { director, until, items, anna } = await office(['L-1'])
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const lost = { ...back(loan.lines[0] ?? ''), outcome: 'lost' as const }
    value(await director.equipment.takeBack(once({ lines: [lost], on: null })))
    expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'lost' })
    await until('2026-12-01T08:00:00Z')
    value(
      await director.equipment.markUsable(
        once({ id: at(items, 'L-1'), kind: 'lost', on: '2026-11-30' }),
      ),
    )
    expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'inStock' })
    expect(await director.equipment.scan({ code: 'L-1' })).toMatchObject({
      back: { outcome: 'lost', foundOn: '2026-11-30' },
    })
    const closed = { state: { kind: 'set' as const, values: ['lost'] } }
    expect(
      (await director.equipment.listLines({ ...firstPage, filters: closed })).rows,
    ).toMatchObject([{ outcome: 'lost', returnedOn: '2026-11-23', foundOn: '2026-11-30' }])
  })

  test('on the actual day, which is not before the hand-out nor to come', async () => {
    const { director, until, items, anna } = await office(['L-1'])
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-30', lines }))
    await until('2026-11-27T08:00:00Z')
    const on = (day: string) =>
      director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: day }))
    expect(await on('2026-11-22')).toMatchObject({
      ok: false,
      refusal: { reason: 'beforeIssue', issuedOn: '2026-11-23' },
    })
    expect(await on('2026-11-28')).toMatchObject({ ok: false, refusal: { reason: 'notYet' } })
    value(await on('2026-11-25'))
    const early = { person: anna, on: '2026-11-24', due: '2026-12-01', lines }
    expect(await issue(director, early)).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree' },
    })
    value(await issue(director, { ...early, on: '2026-11-25' }))
  })
})

test('a swap takes one back and hands out another until the same day, on the same loan', async () => {
  const { director, items, anna, oto } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  value(
    await reserve(director, {
      person: oto,
      item: at(items, 'L-1'),
      from: '2026-12-07',
      until: '2026-12-11',
    }),
  )
  const broken = { ...back(loan.lines[0] ?? ''), outcome: 'damaged' as const }
  const swapped = value(
    await director.equipment.swap(
      once({
        back: broken,
        item: at(items, 'L-2'),
        condition: null,
        on: null,
        moveReservations: false,
      }),
    ),
  )
  expect(swapped).toMatchObject({ loan: loan.loan, endangered: 1 })
  expect((await director.equipment.listLines(firstPage)).rows).toMatchObject([
    { tag: 'L-2', dueOn: '2026-12-04', loan: loan.loan },
  ])
  value(await director.journal.undo(once({ entry: null })))
  expect((await director.equipment.listLines(firstPage)).rows).toMatchObject([{ tag: 'L-1' }])
  expect(await stateOf(director, at(items, 'L-2'))).toMatchObject({ state: 'inStock' })
})
