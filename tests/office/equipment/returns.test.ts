import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, headsets, issue, reserve, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { at, office } from './lendingOffice.ts'

test('a repair that was planned for later begins on the day on which the thing came back broken', async () => {
  const { director, items, anna } = await office(['L-1'])
  const id = at(items, 'L-1')
  const lines = [thing(id)]
  const loan = value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  const selection = { kind: 'rows' as const, ids: [id] }
  const planned = { from: '2026-11-30', until: null, note: 'apkope' }
  value(await director.equipment.markUnusable(once({ selection, kind: 'repair', ...planned })))
  const broken = {
    ...back(loan.lines[0] ?? ''),
    outcome: 'damaged' as const,
    note: 'saplīsis ekrāns',
  }
  value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
  expect(await director.equipment.getItem({ id })).toMatchObject({
    state: 'repair',
    unusable: [
      { kind: 'repair', from: '2026-11-23', until: null, note: 'apkope; saplīsis ekrāns' },
    ],
  })
  value(await director.journal.undo(once({ entry: null })))
  expect(await director.equipment.getItem({ id })).toMatchObject({
    state: 'lent',
    unusable: [{ from: '2026-11-30', note: 'apkope' }],
  })
})

test('of counted things a picture stays with the part that came back', async () => {
  const { director, items, anna } = await office(['L-1'])
  const { model } = await enterThings(director, [], {
    name: 'Pele',
    categoryId: headsets,
    quantity: 5,
  })
  const mice = { model, quantity: 3, reservation: null }
  const lines = [mice, thing(at(items, 'L-1'))]
  const loan = value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  const [counted = '', laptop = ''] = loan.lines
  const one = { ...back(counted), quantity: 1, outcome: 'damaged' as const }
  const { closed } = value(
    await director.equipment.takeBack(once({ lines: [one, back(laptop)], on: null })),
  )
  const [part = ''] = closed
  expect(closed).toEqual([part, laptop])
  expect(part).not.toBe(counted)
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
  const file = new File([png], 'pele.png', { type: 'image/png' })
  value(await director.equipment.keepReturnPhoto(once({ line: part, file })))
  const { photos, quantity } = await director.equipment.getLine({ id: part })
  expect([photos.length, quantity]).toEqual([1, 1])
})

test('who has counted things is named to whoever wants them', async () => {
  const { director, until, anna, oto } = await office([])
  const { model } = await enterThings(director, [], {
    name: 'Pele',
    categoryId: headsets,
    quantity: 2,
  })
  const lines = [{ model, quantity: 2, reservation: null }]
  value(await issue(director, { person: anna, due: '2026-11-27', lines }))
  const wish = { person: oto, category: headsets, from: '2026-11-27', until: '2026-12-02' }
  const blocker = { tag: '', person: { name: 'Anna Krūmiņa' }, due: '2026-11-27' }
  expect(await reserve(director, wish)).toMatchObject({
    ok: false,
    refusal: { reason: 'notFree', blockers: [{ ...blocker, kind: 'lent', until: '2026-11-27' }] },
  })
  // The day after the due day they are free.
  const { id } = value(await reserve(director, { ...wish, from: '2026-11-28' }))
  const selection = { kind: 'rows' as const, ids: [id] }
  value(await director.equipment.cancelReservations(once({ selection, release: false })))
  await until('2026-11-28T08:00:00Z')
  expect(await reserve(director, { ...wish, from: '2026-11-28' })).toMatchObject({
    ok: false,
    refusal: { reason: 'notFree', blockers: [{ ...blocker, kind: 'overdue', until: null }] },
  })
})

test('the condition chosen for a repair that ends on a day to come holds from that day on, until something else is noted', async () => {
  const { director, until, items, anna } = await office(['L-1'])
  const id = at(items, 'L-1')
  const lent = { person: anna, lines: [thing(id)] }
  const loan = value(await issue(director, { ...lent, due: '2026-11-27' }))
  const broken = { ...back(loan.lines[0] ?? ''), outcome: 'damaged' as const }
  value(await director.equipment.takeBack(once({ lines: [broken], on: null })))
  const ahead = { id, kind: 'repair' as const, on: '2026-11-26', condition: 'worn' as const }
  value(await director.equipment.markUsable(once(ahead)))
  const now = async () => {
    const { state, condition } = await director.equipment.getItem({ id })
    return `${state} ${condition}`
  }
  expect(await now()).toBe('repair damaged')
  await until('2026-11-25T21:59:00Z')
  expect(await now()).toBe('repair damaged')
  await until('2026-11-25T22:00:00Z')
  expect(await now()).toBe('inStock worn')
  const filters = { condition: { kind: 'set' as const, values: ['worn'] } }
  expect(await director.equipment.listItems({ ...firstPage, filters })).toMatchObject({ total: 1 })

  const again = value(await issue(director, { ...lent, due: '2026-12-04' }))
  const line = again.lines[0] ?? ''
  expect(await director.equipment.getLine({ id: line })).toMatchObject({ conditionOut: 'worn' })
  expect(await now()).toBe('lent worn')
  const worse = { ...back(line), outcome: 'damagedUsable' as const }
  value(await director.equipment.takeBack(once({ lines: [worse], on: null })))
  expect(await now()).toBe('inStock damaged')
})

test('what is noted of a thing by hand holds, whatever a repair that is over has left', async () => {
  const { director, until, items } = await office(['L-1'])
  const id = at(items, 'L-1')
  const selection = { kind: 'rows' as const, ids: [id] }
  const days = { from: null, until: null, note: '' }
  value(await director.equipment.markUnusable(once({ selection, kind: 'repair', ...days })))
  const ahead = { id, kind: 'repair' as const, on: '2026-11-26', condition: 'new' as const }
  value(await director.equipment.markUsable(once(ahead)))
  await until('2026-11-26T08:00:00Z')
  const { revision, modelId, tag, serial, valueCents, boughtOn, place, note } =
    await director.equipment.getItem({ id })
  const rest = { modelId, tag, serial, valueCents, boughtOn, place, note }
  const input = { ...rest, condition: 'worn' as const }
  value(await director.equipment.updateItem(once({ id, revision, input })))
  expect(await director.equipment.getItem({ id })).toMatchObject({ condition: 'worn' })
})
