import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { at, office } from './lendingOffice.ts'

test('a due day that is brought forward is told apart from one that is put off', async () => {
  const { director, items, anna } = await office()
  const lines = [thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-12-10', lines }))
  const extend = async (due: string) =>
    value(
      await director.equipment.extendLoan(
        once({ lines: loan.lines, due, moveReservations: false }),
      ),
    )
  await extend('2026-12-18')
  await extend('2026-12-04')
  const { events } = await director.equipment.getItem({ id: at(items, 'L-1') })
  expect(events).toMatchObject([
    { kind: 'shortened', until: '2026-12-04' },
    { kind: 'extended', until: '2026-12-18' },
    { kind: 'issued', until: '2026-12-04' },
  ])
})

test('a stock-take that missed a thing is in its history once it has ended, by the day of Riga', async () => {
  const { director, items, until } = await office()
  const history = async (tag: string) =>
    (await director.equipment.getItem({ id: at(items, tag) })).events.map(({ kind, on }) => ({
      kind,
      on,
    }))
  const { id } = value(await director.equipment.startStocktake(once({ place: '' })))
  value(await director.equipment.scanInto(once({ id, code: 'L-1', place: 'Klase' })))
  expect(await history('L-2')).toEqual([])
  // 00:30 in Riga.
  await until('2026-11-24T22:30:00Z')
  value(await director.equipment.finishStocktake(once({ id })))
  expect(await history('L-2')).toEqual([{ kind: 'missing', on: '2026-11-25' }])
  expect(await history('L-1')).toEqual([{ kind: 'stocktake', on: '2026-11-23' }])
  value(await director.equipment.reopenStocktake(once({ id })))
  expect(await history('L-2')).toEqual([])
})

test('what a planned repair leaves is in the history since the day after it, until another repair begins', async () => {
  const { director, items, until } = await office()
  const id = at(items, 'L-1')
  const selection = { kind: 'rows' as const, ids: [id] }
  const repair = async (from: string | null) =>
    value(
      await director.equipment.markUnusable(
        once({ selection, kind: 'repair' as const, from, until: null, note: '' }),
      ),
    )
  const seen = async () => {
    const { condition, events } = await director.equipment.getItem({ id })
    const changes = events.filter(({ kind }) => kind === 'condition')
    return { condition, changes: changes.map((one) => [one.on, one.condition]) }
  }
  const before = (await seen()).condition
  await repair(null)
  const usable = { id, kind: 'repair' as const, on: '2026-12-06', condition: 'worn' as const }
  value(await director.equipment.markUsable(once(usable)))
  await until('2026-12-05T10:00:00Z')
  expect(await seen()).toEqual({ condition: before, changes: [] })
  await until('2026-12-06T10:00:00Z')
  const mended = [['2026-12-06', 'worn']]
  expect(await seen()).toEqual({ condition: 'worn', changes: mended })
  // Of a repair that is planned only, nothing is so yet.
  await repair('2026-12-08')
  expect(await seen()).toEqual({ condition: 'worn', changes: mended })
  await until('2026-12-08T10:00:00Z')
  expect(await seen()).toEqual({ condition: before, changes: mended })
})
