import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, headsets, issue, laptops, reserve, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office, stateOf } from './lendingOffice.ts'

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

  test('are collected by whom they are for, and by what they asked for', async () => {
    const { director, items, anna, oto } = await office()
    const { items: others } = await enterThings(director, ['A-1'], {
      name: 'Austiņas',
      categoryId: headsets,
    })
    const period = { from: '2026-11-23', until: '2026-12-04' }
    const { id } = value(await reserve(director, { person: anna, ...period }))
    const collect = (person: string, item: string) =>
      issue(director, { person, due: '2026-12-04', lines: [thing(item, id)] })
    const refused = { ok: false, refusal: { reason: 'nothingLeft', why: 'collected' } }
    expect(await collect(oto, at(items, 'L-1'))).toMatchObject(refused)
    expect(await collect(anna, others['A-1'] ?? '')).toMatchObject(refused)
    value(await collect(anna, at(items, 'L-1')))
  })

  test('of one model hold and pack things of that model only', async () => {
    const { director, items, model, anna } = await office(['L-1'])
    const { items: thick } = await enterThings(director, ['B-1'], { name: 'Biezais' })
    const other = thick['B-1'] ?? ''
    const period = { from: '2026-12-01', until: '2026-12-04' }
    const { id } = value(await reserve(director, { person: anna, model, item: other, ...period }))
    expect((await director.equipment.listReservations(firstPage)).rows).toMatchObject([
      { held: [{ tag: 'L-1' }] },
    ])
    const packing = { reservation: id, item: other, unpack: false }
    expect(await director.equipment.pack(once(packing))).toMatchObject({
      ok: false,
      refusal: { reason: 'nothingLeft', why: 'notOfIt', person: { name: 'Anna Krūmiņa' } },
    })
    value(await director.equipment.pack(once({ ...packing, item: at(items, 'L-1') })))
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
    value(await reserve(director, { person: anna, from: '2026-12-07', until: '2026-12-11' }))
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
    // Whoever has days left is not released with them, whatever was chosen.
    expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 1 })
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
    expect(
      await director.equipment.availability({ ...asked, quantity: 2, except: null }),
    ).toMatchObject({
      free: 1,
      shortOn: '2026-12-01',
      ways: { firstDay: '2026-12-05', items: [{ tag: 'L-2' }] },
    })
  })
})

test('a reservation in danger is given another thing that will be there', async () => {
  const { director, until, items, anna, oto } = await office()
  const lines = [thing(at(items, 'L-1'))]
  value(await issue(director, { person: anna, due: '2026-11-24', lines }))
  const period = { from: '2026-12-07', until: '2026-12-11' }
  const { id } = value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...period }))
  expect(await director.equipment.replan(once({ id }))).toMatchObject({
    ok: false,
    refusal: { reason: 'nothingLeft', why: 'inPlace', person: { name: 'Oto Bērziņš' } },
  })
  await until('2026-11-25T08:00:00Z')
  expect(value(await director.equipment.replan(once({ id })))).toEqual({ tags: ['L-2'] })
  expect((await director.equipment.listReservations(firstPage)).rows).toMatchObject([
    { held: [{ tag: 'L-2' }], endangered: false },
  ])
})
