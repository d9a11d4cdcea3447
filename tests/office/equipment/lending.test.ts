import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import {
  back,
  enterThings,
  headsets,
  issue,
  laptops,
  reserve,
  thing,
} from '#tests/support/equipment.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

/** An office on 23 November 2026 with some laptops and two people. */
async function office(tags = ['L-1', 'L-2']) {
  const { director, clock } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  /** Time passes; the desk was locked meanwhile. */
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const { items, model } = await enterThings(director, tags)
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Krūmiņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  return { director, until, items, model, anna, oto }
}
const at = (items: Record<string, string>, tag: string): string => items[tag] ?? ''

const stateOf = async (client: Client, id: string) => {
  const { state, holder, until } = await client.equipment.getItem({ id })
  return { state, holder: holder?.name ?? null, until }
}

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
      refusal: { reason: 'alreadyOut', tag: 'L-1', person: { name: 'Anna Krūmiņa' } },
    })
    expect(await stateOf(director, at(items, 'L-2'))).toMatchObject({ state: 'inStock' })
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

  test('of counted things counts what is left', async () => {
    const { director, anna, oto } = await office()
    const { model } = await enterThings(director, [], { name: 'Pele', quantity: 5 })
    const line = (quantity: number) => ({ model, quantity, reservation: null })
    const loan = value(await issue(director, { person: anna, due: '2026-12-04', lines: [line(3)] }))
    expect(
      await issue(director, { person: oto, due: '2026-12-04', lines: [line(3)] }),
    ).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', what: 'Pele', asked: 3, free: 2, shortOn: '2026-11-23' },
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

describe('what is late', () => {
  test('is so from 00:00 in Riga of the day after, by one day', async () => {
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
  })

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
        blockers: [{ kind: 'overdue', until: null, person: { name: 'Anna Krūmiņa' } }],
      },
    })
    const expected = { lines: loan.lines, on: '2026-12-01' }
    value(await director.equipment.expectBack(once(expected)))
    expect(await flagged()).toBe(false)
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

  test('of what is back is refused', async () => {
    const { director, items, anna } = await office()
    const lines = [thing(at(items, 'L-1'))]
    const loan = value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    value(await director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null })))
    expect(
      await director.equipment.extendLoan(
        once({ lines: loan.lines, due: '2026-12-10', moveReservations: false }),
      ),
    ).toMatchObject({ ok: false, refusal: { reason: 'nothingLeft' } })
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
    value(await director.equipment.markUsable(once(repaired)))
    expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'inStock' })
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

describe('reservations', () => {
  test('re-pin others where counts say free but no single thing is', async () => {
    const { director, items, anna, oto } = await office()
    const held = (tag: string, from: string, until: string) =>
      reserve(director, { person: anna, item: at(items, tag), from, until })
    value(await held('L-1', '2026-12-01', '2026-12-04'))
    value(await held('L-2', '2026-12-05', '2026-12-09'))
    const all = { person: oto, from: '2026-12-01', until: '2026-12-09' }
    const refused = await reserve(director, all)
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', asked: 1, free: 1, ways: { moves: [{}] } },
    })
    value(await reserve(director, { ...all, moveReservations: true }))
    const { rows } = await director.equipment.listReservations(firstPage)
    const tagOf = (person: string) =>
      new Set(rows.filter((row) => row.person === person).flatMap(({ held }) => held[0]?.tag ?? ''))
    // Both of hers share one laptop now, and the other is free for the whole time.
    expect(tagOf(anna).size).toBe(1)
    expect([...tagOf(oto)]).not.toEqual([...tagOf(anna)])
  })

  test('packed ones stay where they are', async () => {
    const { director, items, anna, oto } = await office()
    const period = { from: '2026-12-01', until: '2026-12-04' }
    const { id } = value(
      await reserve(director, { person: anna, item: at(items, 'L-1'), ...period }),
    )
    const packed = { reservation: id, item: at(items, 'L-1'), unpack: false }
    value(await director.equipment.pack(once(packed)))
    expect(await stateOf(director, at(items, 'L-1'))).toMatchObject({ state: 'packed' })
    const asked = { person: oto, due: '2026-12-02', lines: [thing(at(items, 'L-1'))] }
    expect(await issue(director, { ...asked, moveReservations: true })).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', blockers: [{ kind: 'packed' }], ways: { moves: [] } },
    })
  })

  test('that nobody collects are proposed for release after the days of the policy', async () => {
    const { director, until, anna } = await office(['L-1'])
    value(await reserve(director, { person: anna, from: '2026-11-23', until: '2026-12-04' }))
    const waiting = async () =>
      (
        await director.equipment.listReservations({
          ...firstPage,
          filters: { state: { kind: 'set', values: ['forRelease'] } },
        })
      ).total
    await until('2026-11-25T21:59:59Z')
    expect(await waiting()).toBe(0)
    await until('2026-11-25T22:00:00Z')
    expect(await waiting()).toBe(1)
    const all = {
      kind: 'matching' as const,
      query: { search: '', filters: {}, sort: [] },
      except: [],
    }
    const released = await director.equipment.cancelReservations(
      once({ selection: all, release: true }),
    )
    expect(value(released)).toEqual({ count: 1 })
  })

  test('a cancellation is not taken back once its thing went to somebody, who is named', async () => {
    const { director, items, anna, oto } = await office(['L-1'])
    const period = { from: '2026-11-30', until: '2026-12-04' }
    const { id } = value(await reserve(director, { person: anna, ...period }))
    const selection = { kind: 'rows' as const, ids: [id] }
    const cancelled = await director.equipment.cancelReservations(
      once({ selection, release: false }),
    )
    value(cancelled)
    value(
      await issue(director, { person: oto, due: '2026-12-04', lines: [thing(at(items, 'L-1'))] }),
    )
    const entry = cancelled.ok ? cancelled.entry : 0
    const refused = await director.journal.undo(once({ entry }))
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'blocked', rule: 'thingsArePromisedOnce' },
    })
    expect(JSON.stringify(refused)).toContain('loanLine/')
  })

  test('of nothing, backwards, or for nobody are refused', async () => {
    const { director, anna } = await office()
    const period = { from: '2026-12-04', until: '2026-12-01' }
    expect(await reserve(director, { person: anna, ...period })).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ problem: 'datesReversed' }] },
    })
    const right = { from: '2026-12-01', until: '2026-12-04' }
    expect(await reserve(director, { person: anna, ...right, quantity: 0 })).toMatchObject({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ problem: 'quantityMissing' }] },
    })
    const nobody = '019f0000-0000-7000-8000-000000000000'
    expect(await reserve(director, { person: nobody, ...right })).toMatchObject({
      ok: false,
      refusal: { reason: 'unknownPerson' },
    })
    expect(await reserve(director, { person: anna, ...right, category: headsets })).toMatchObject({
      ok: false,
      refusal: { reason: 'notFree', asked: 1, free: 0 },
    })
  })

  test('tell how many are free and since when', async () => {
    const { director, items, anna } = await office()
    value(
      await issue(director, { person: anna, due: '2026-12-04', lines: [thing(at(items, 'L-1'))] }),
    )
    const asked = { category: laptops, model: null, from: '2026-12-01', until: '2026-12-09' }
    expect(await director.equipment.availability({ ...asked, quantity: 2 })).toMatchObject({
      free: 1,
      shortOn: '2026-12-01',
      ways: { firstDay: '2026-12-05', items: [{ tag: 'L-2' }] },
    })
  })
})

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

test('a reminder is in the language of the borrower, and leaves a line in the log', async () => {
  const { director, until, items, oto } = await office()
  const ivan = await enter(director, { givenName: 'Ivans', familyName: 'Petrovs', language: 'ru' })
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: ivan, due: '2026-11-24', lines }))
  await until('2026-12-15T08:00:00Z')
  const line = loan.lines[0] ?? ''
  const reminder = await director.equipment.reminder({ line })
  expect(reminder.text).toContain('L-1, срок возврата 24.11.2026. (просрочено на 21 день)')
  value(await director.equipment.noteReminder(once({ lines: [line], channel: 'phone' })))
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
    value(await director.equipment.takeBack(once({ lines: [back(loan.lines[1] ?? '')], on: null })))
    expect(await director.equipment.getItem({ id: at(items, 'M-1') })).toMatchObject({
      state: 'inStock',
      kit: null,
    })
  })
})
