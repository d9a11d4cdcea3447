import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, headsets, issue, reserve, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office } from './lendingOffice.ts'

describe('a late thing that is promised', () => {
  test('is told with whom it is promised to and what is free instead; the exchange settles it', async () => {
    const { director, until, items, anna, oto } = await office(['L-1', 'L-2'])
    const lines = [thing(at(items, 'L-1'))]
    value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-12-07', until: '2026-12-11' }
    const { id } = value(
      await reserve(director, { person: oto, item: at(items, 'L-1'), ...period }),
    )
    expect(await director.equipment.atRisk()).toEqual([])
    await until('2026-11-25T08:00:00Z')
    expect(await director.equipment.atRisk()).toMatchObject([
      {
        reservation: id,
        person: { name: 'Oto Bērziņš' },
        groupName: '',
        ...period,
        instead: 'L-2',
      },
    ])
    expect(value(await director.equipment.replan(once({ id })))).toEqual({ tags: ['L-2'] })
    expect(await director.equipment.atRisk()).toEqual([])
  })

  test('to whoever has it is promised to nobody else', async () => {
    const { director, until, items, anna, oto } = await office(['L-1'])
    const { model } = await enterThings(director, [], {
      name: 'Pele',
      categoryId: headsets,
      quantity: 1,
    })
    const lines = [thing(at(items, 'L-1')), { model, quantity: 1, reservation: null }]
    value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-12-07', until: '2026-12-11' }
    const own = { person: anna, ...period }
    value(await reserve(director, { ...own, item: at(items, 'L-1') }))
    value(await reserve(director, { ...own, category: headsets }))
    await until('2026-11-25T08:00:00Z')
    const endangering = async () =>
      (await director.equipment.listLines(firstPage)).rows
        .filter(({ endangers }) => endangers)
        .map(({ tag }) => tag)
    expect(await endangering()).toEqual([])
    expect(await director.equipment.atRisk()).toEqual([])
    // Nor is the promise of what she has marked as one that can't be kept.
    const promises = (await director.equipment.listReservations(firstPage)).rows
    expect(
      promises.map(({ held, endangered }) => [held.map(({ tag }) => tag), endangered]),
    ).toContainEqual([['L-1'], false])
    value(
      await director.equipment.expectBack(
        once({
          lines: (await director.equipment.listLines(firstPage)).rows.map(({ id }) => id),
          on: '2026-12-11',
        }),
      ),
    )
    // Back on the last of her days, it is promised to him from the next on.
    const his = { person: oto, from: '2026-12-12', until: '2026-12-15' }
    value(await reserve(director, { ...his, item: at(items, 'L-1') }))
    await until('2026-12-12T08:00:00Z')
    expect(await endangering()).toEqual(['L-1'])
    expect(await director.equipment.atRisk()).toMatchObject([{ person: { name: 'Oto Bērziņš' } }])
  })

  test('of a reservation with two late things each has another instead', async () => {
    const { director, until, items, anna, oto } = await office(['L-1', 'L-2', 'L-3', 'L-4'])
    const period = { from: '2026-12-07', until: '2026-12-11' }
    const { id } = value(await reserve(director, { person: oto, quantity: 2, ...period }))
    const lines = ['L-1', 'L-2'].map((tag) => thing(at(items, tag)))
    value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    await until('2026-11-25T08:00:00Z')
    const insteads = async () =>
      (await director.equipment.atRisk()).map(({ instead }) => instead).toSorted()
    expect(await insteads()).toEqual(['L-3', 'L-4'])
    expect(value(await director.equipment.replan(once({ id })))).toEqual({ tags: ['L-3', 'L-4'] })
    expect(await director.equipment.atRisk()).toEqual([])
  })

  test('of a reservation with two late things neither has another where one is left', async () => {
    const { director, until, items, anna, oto } = await office(['L-1', 'L-2', 'L-3'])
    const period = { from: '2026-12-07', until: '2026-12-11' }
    const { id } = value(await reserve(director, { person: oto, quantity: 2, ...period }))
    const lines = ['L-1', 'L-2'].map((tag) => thing(at(items, tag)))
    value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    await until('2026-11-25T08:00:00Z')
    expect((await director.equipment.atRisk()).map(({ instead }) => instead)).toEqual([null, null])
    expect(await director.equipment.replan(once({ id }))).toMatchObject({
      refusal: { reason: 'notFree' },
    })
  })

  test('leaves with the list of loans', async () => {
    const { director, until, items, anna, oto } = await office(['L-1', 'L-2'])
    const lines = [thing(at(items, 'L-1'))]
    value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-12-07', until: '2026-12-11' }
    value(await reserve(director, { person: oto, item: at(items, 'L-1'), ...period }))
    await until('2026-11-25T08:00:00Z')
    const shown = await director.exports.shown({
      list: { kind: 'loans' },
      query: { search: '', filters: {}, sort: [] },
      selection: null,
      columns: ['tag', 'promised', 'instead'].map((key) => ({ key, title: key })),
      words: {},
      format: 'clipboard',
    })
    expect(shown).toMatchObject({
      text: 'tag\tpromised\tinstead\r\nL-1\tOto Bērziņš\tL-2',
    })
  })

  test('with nothing free instead says so', async () => {
    const { director, until, items, anna, oto } = await office(['L-1'])
    const lines = [thing(at(items, 'L-1'))]
    value(await issue(director, { person: anna, due: '2026-11-24', lines }))
    const period = { from: '2026-12-07', until: '2026-12-11' }
    value(await reserve(director, { person: oto, ...period }))
    await until('2026-11-25T08:00:00Z')
    expect(await director.equipment.atRisk()).toMatchObject([{ instead: null }])
  })
})
