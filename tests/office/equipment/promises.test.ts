import { afterEach, describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, headsets, issue, reserve, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office, stateOf } from './lendingOffice.ts'

const ownZone = process.env['TZ']
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = ownZone
})

describe('what is late', () => {
  test.each(['Europe/Riga', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'is so from 00:00 in Riga of the day after, by one day, on a PC that is in %s',
    async (zone) => {
      process.env['TZ'] = zone
      const { director, until, items, anna } = await office()
      const lines = [thing(at(items, 'L-1'))]
      value(await issue(director, { person: anna, due: '2026-11-24', lines }))
      const late = async () =>
        (
          await director.equipment.listLines({
            ...firstPage,
            filters: { state: { kind: 'set', values: ['late'] } },
          })
        ).total
      await until('2026-11-24T21:59:59Z')
      expect(await late()).toBe(0)
      expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'lent' })
      await until('2026-11-24T22:00:00Z')
      expect(await late()).toBe(1)
      expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'overdue' })
    },
  )

  test('is promised to nobody until the day it is expected back; what it endangers is flagged', async () => {
    const { director, until, items, anna, oto } = await office(['L-1'])
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-12-07', until: '2026-12-11' }
    value(await reserve(director, { person: oto, ...period }))
    const flagged = async () =>
      (await director.equipment.listReservations(firstPage)).rows[0]?.endangered
    expect(await flagged()).toBe(false)
    await until('2026-11-25T08:00:00Z')
    expect(await flagged()).toBe(true)
    const atRisk = { state: { kind: 'set' as const, values: ['atRisk'] } }
    expect(
      (await director.equipment.listLines({ ...firstPage, filters: atRisk })).rows,
    ).toMatchObject([{ tag: 'L-1', endangers: true }])
    const next = { from: '2027-03-01', until: '2027-03-02' }
    expect(await reserve(director, { person: oto, ...next })).toMatchObject({
      ok: false,
      refusal: {
        reason: 'notFree',
        blockers: [
          {
            kind: 'overdue',
            due: '2026-11-24',
            until: null,
            person: { name: 'Anna Krūmiņa' },
          },
        ],
      },
    })
    const expected = { lines: loan.lines, on: '2026-12-01' }
    value(await director.equipment.expectBack(once(expected)))
    expect(await flagged()).toBe(false)
    // Expected then, it is in the way until that day.
    const before = { person: oto, from: '2026-11-28', until: '2026-12-02' }
    expect(await reserve(director, before)).toMatchObject({
      ok: false,
      refusal: { blockers: [{ kind: 'overdue', due: '2026-11-24', until: '2026-12-01' }] },
    })
    value(await reserve(director, { person: oto, ...next }))
    expect(
      await director.equipment.expectBack(once({ lines: loan.lines, on: '2026-11-24' })),
    ).toMatchObject({ ok: false, refusal: { reason: 'intoThePast', earliest: '2026-11-25' } })
  })
})

describe('extending', () => {
  test('keeps the days of lateness in the history of the thing', async () => {
    const { director, until, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    await until('2026-11-27T08:00:00Z')
    const extend = (due: string) =>
      director.equipment.extendLoan(once({ lines: loan.lines, due, moveReservations: false }))
    expect(await extend('2026-11-26')).toMatchObject({
      ok: false,
      refusal: { reason: 'intoThePast', earliest: '2026-11-27' },
    })
    value(await extend('2026-12-04'))
    const { events } = await director.equipment.getItem({ id: at(items, 'L-1') })
    expect(events).toMatchObject([
      { kind: 'extended', on: '2026-11-27', until: '2026-12-04' },
      { kind: 'issued', on: '2026-11-23' },
    ])
  })

  test('is of the day on which it was agreed, not before the hand-out nor to come', async () => {
    const { director, until, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    await until('2026-11-27T08:00:00Z')
    const extend = (on: string) =>
      director.equipment.extendLoan(
        once({ lines: loan.lines, due: '2026-12-04', moveReservations: false, on }),
      )
    expect(await extend('2026-11-28')).toMatchObject({
      ok: false,
      refusal: { reason: 'notYet', field: 'on' },
    })
    expect(await extend('2026-11-22')).toMatchObject({
      ok: false,
      refusal: { reason: 'beforeIssue', field: 'on', tag: 'L-1', issuedOn: '2026-11-23' },
    })
    const history = async () => (await director.equipment.getItem({ id: at(items, 'L-1') })).events
    for (const on of ['2026-11-23', '2026-11-27']) {
      const extended = await extend(on)
      value(extended)
      expect(await history()).toContainEqual(
        expect.objectContaining({ kind: 'extended', on, until: '2026-12-04' }),
      )
      value(await director.journal.undo(once({ entry: extended.ok ? extended.entry : 0 })))
    }
  })

  test('is not of a day before the last time it was extended', async () => {
    const { director, until, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-30', lines }))
    await until('2026-11-27T08:00:00Z')
    const extend = (on: string, due: string) =>
      director.equipment.extendLoan(once({ lines: loan.lines, due, moveReservations: false, on }))
    value(await extend('2026-11-26', '2026-12-04'))
    expect(await extend('2026-11-25', '2026-12-10')).toMatchObject({
      ok: false,
      refusal: { reason: 'beforeExtension', field: 'on', tag: 'L-1', extendedOn: '2026-11-26' },
    })
    value(await extend('2026-11-26', '2026-12-10'))
    const { extensions } = await director.equipment.getLine({ id: loan.lines[0] ?? '' })
    expect(extensions).toMatchObject([
      { from: '2026-11-30', to: '2026-12-04' },
      { from: '2026-12-04', to: '2026-12-10' },
    ])
  })

  test('over a reservation names the last possible day, and moves it on consent', async () => {
    const { director, items, anna, oto } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-11-30', until: '2026-12-04' }
    value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...period }))
    const extend = (moveReservations: boolean) =>
      director.equipment.extendLoan(
        once({ lines: loan.lines, due: '2026-12-10', moveReservations }),
      )
    const { rows: before } = await director.equipment.listLines(firstPage)
    expect(await extend(false)).toMatchObject({
      ok: false,
      refusal: {
        reason: 'notFree',
        tag: 'L-1',
        blockers: [{ kind: 'reserved', person: { name: 'Oto Bērziņš' } }],
        ways: { lastDay: '2026-11-29', moves: [{ to: { tag: 'L-2' } }] },
      },
    })
    expect((await director.equipment.listLines(firstPage)).rows).toEqual(before)
    value(await extend(true))
    expect((await director.equipment.listReservations(firstPage)).rows).toMatchObject([
      { held: [{ tag: 'L-2' }] },
    ])
  })

  test('of what is promised from the next day on names the day it is due', async () => {
    const { director, items, anna, oto } = await office(['L-1'])
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-29', lines }))
    const period = { from: '2026-11-30', until: '2026-12-04' }
    value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...period }))
    const wish = { lines: loan.lines, due: '2026-12-10', moveReservations: false }
    expect(await director.equipment.extendLoan(once(wish))).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', tag: 'L-1', ways: { lastDay: '2026-11-29' } },
    })
  })

  test('counts what models of one category are promised, together', async () => {
    const { director, anna, oto } = await office([])
    const of = { categoryId: headsets, quantity: 1 }
    const one = await enterThings(director, [], { ...of, name: 'Ausīs' })
    const other = await enterThings(director, [], { ...of, name: 'Virs ausīm' })
    const lines = [one, other].map(({ model }) => ({ model, quantity: 1, reservation: null }))
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-11-30', until: '2026-12-04' }
    value(await reserve(director, { person: oto, category: headsets, ...period }))
    const extend = (ids: string[]) =>
      director.equipment.extendLoan(
        once({ lines: ids, due: '2026-12-10', moveReservations: false }),
      )
    expect(await extend(loan.lines)).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', asked: 2, free: 1, shortOn: '2026-11-30' },
    })
    value(await extend(loan.lines.slice(1)))
  })

  test('of what is only counted names the day it is due, where it is promised from the next day on', async () => {
    const { director, anna, oto } = await office([])
    const { model } = await enterThings(director, [], { categoryId: headsets, quantity: 1 })
    const lines = [{ model, quantity: 1, reservation: null }]
    const loan = value(await issue(director, { person: anna, due: '2026-11-29', lines }))
    const period = { from: '2026-11-30', until: '2026-12-04' }
    value(await reserve(director, { person: oto, category: headsets, ...period }))
    const wish = { lines: loan.lines, due: '2026-12-10', moveReservations: false }
    expect(await director.equipment.extendLoan(once(wish))).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', ways: { lastDay: '2026-11-29', firstDay: '2026-12-05' } },
    })
  })

  test('several leaves those that are due later as they are, and names them', async () => {
    const { director, items, anna } = await office()
    const lend = async (tag: string, due: string) => {
      const lines = [thing(at(items, tag))]
      return value(await issue(director, { person: anna, due, lines })).lines[0] ?? ''
    }
    const lines = [await lend('L-1', '2026-11-27'), await lend('L-2', '2026-12-18')]
    const extend = (due: string) =>
      director.equipment.extendLoan(once({ lines, due, moveReservations: false }))
    expect(value(await extend('2026-12-04'))).toEqual({
      count: 1,
      moved: 0,
      left: [{ what: 'L-2', due: '2026-12-18' }],
    })
    const { rows } = await director.equipment.listLines(firstPage)
    expect(rows.map(({ tag, dueOn }) => [tag, dueOn])).toEqual([
      ['L-1', '2026-12-04'],
      ['L-2', '2026-12-18'],
    ])
    // All of them may be brought forward: nobody means anything else by it.
    expect(value(await extend('2026-11-25'))).toMatchObject({ count: 2, left: [] })
  })

  test('asks of each line for the days that it adds, whichever is named first', async () => {
    const { director, anna, oto } = await office([])
    const of = { categoryId: headsets, quantity: 2, name: 'Ausīs' }
    const { model } = await enterThings(director, [], of)
    const lend = async (due: string) => {
      const lines = [{ model, quantity: 1, reservation: null }]
      const [line] = value(await issue(director, { person: anna, due, lines })).lines
      return line ?? ''
    }
    const [late, soon] = [await lend('2026-12-04'), await lend('2026-11-24')]
    const period = { from: '2026-11-26', until: '2026-11-30' }
    value(await reserve(director, { person: oto, category: headsets, ...period }))
    const extend = (lines: string[]) =>
      director.equipment.extendLoan(once({ lines, due: '2026-12-10', moveReservations: false }))
    for (const lines of [
      [late, soon],
      [soon, late],
    ]) {
      expect(await extend(lines)).toMatchObject({
        ok: false,
        refusal: { reason: 'notFree', shortOn: '2026-11-26' },
      })
    }
    value(await extend([late]))
  })

  test('of what is back is refused', async () => {
    const { director, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    value(await director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null })))
    expect(
      await director.equipment.extendLoan(
        once({ lines: loan.lines, due: '2026-12-10', moveReservations: false }),
      ),
    ).toMatchObject({
      ok: false,
      refusal: {
        reason: 'nothingLeft',
        why: 'back',
        what: { categoryName: 'L-1' },
        person: { name: 'Anna Krūmiņa' },
        on: '2026-11-23',
      },
    })
  })
})
