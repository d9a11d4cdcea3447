import { describe, expect, test } from 'vitest'
import { type Collectable, collecting } from '#shared/equipment/collecting.ts'

const on = '2026-11-23'
const reserved = (id: string, more: Partial<Collectable> = {}): Collectable => ({
  id,
  categoryId: 'laptop',
  modelId: null,
  left: 1,
  from: '2026-11-20',
  until: '2026-12-04',
  held: [],
  ...more,
})
const thing = (id: string, modelId = 'thin') => ({ id, modelId, categoryId: 'laptop' })
const mice = (quantity: number) => ({ model: 'mouse', categoryId: 'mouse', quantity })
const held = (item: string) => [{ item, tag: item, packed: false }]
const ofThings = (
  reservations: readonly Collectable[],
  scanned: readonly ReturnType<typeof thing>[],
  prepared: string | null = null,
  due: string | null = null,
) =>
  Object.fromEntries(
    collecting(reservations, { scanned, counted: [] }, { prepared, on, due }).scanned,
  )

describe('things with tags', () => {
  test('collect of a reservation what is left of it, and then of the next', () => {
    const reservations = [reserved('later', { until: '2026-12-18' }), reserved('sooner')]
    expect(ofThings(reservations, [thing('L-1'), thing('L-2'), thing('L-3')])).toEqual({
      'L-1': 'sooner',
      'L-2': 'later',
      'L-3': null,
    })
  })

  test('collect nothing of other days, unless the desk was opened from it', () => {
    const reservations = [
      reserved('over', { until: '2026-11-22' }),
      reserved('coming', { from: '2026-11-24' }),
    ]
    expect(ofThings(reservations, [thing('L-1')])).toEqual({ 'L-1': null })
    expect(ofThings(reservations, [thing('L-1'), thing('L-2')], 'coming')).toEqual({
      'L-1': 'coming',
      'L-2': null,
    })
  })

  test('collect what begins while they are out: what is prepared early goes with what was reserved beside it', () => {
    const coming = { from: '2026-11-26' }
    const reservations = [
      reserved('laptop', { ...coming, held: held('L-1') }),
      reserved('headset', { ...coming, categoryId: 'headset', held: held('A-1') }),
    ]
    const headset = { ...thing('A-1'), categoryId: 'headset' }
    expect(ofThings(reservations, [thing('L-1'), headset], 'laptop')).toEqual({
      'L-1': 'laptop',
      'A-1': 'headset',
    })
    expect(ofThings(reservations, [headset], null, '2026-11-25')).toEqual({ 'A-1': null })
    expect(ofThings(reservations, [headset], null, '2026-11-26')).toEqual({ 'A-1': 'headset' })
  })

  test('go to the reservation that holds them, whichever is scanned first', () => {
    const reservations = [
      reserved('one', { held: held('L-1') }),
      reserved('other', { until: '2026-12-18', held: held('L-2') }),
    ]
    expect(ofThings(reservations, [thing('L-2'), thing('L-1')])).toEqual({
      'L-1': 'one',
      'L-2': 'other',
    })
    // A thing that nobody planned does not take the place of the one that was.
    expect(
      ofThings([reserved('one', { held: held('L-1') })], [thing('L-9'), thing('L-1')]),
    ).toEqual({ 'L-1': 'one', 'L-9': null })
  })

  test('go to a reservation of their model before one of the category, and to no other model', () => {
    const reservations = [reserved('any'), reserved('thick', { modelId: 'thick' })]
    expect(ofThings(reservations, [thing('L-1', 'thick'), thing('L-2', 'thick')])).toEqual({
      'L-1': 'thick',
      'L-2': 'any',
    })
    const phones = [reserved('phone', { categoryId: 'phone' })]
    expect(ofThings(phones, [thing('L-1')])).toEqual({ 'L-1': null })
  })
})

test('counted things are divided among reservations, the rest collects none', () => {
  const reservations = [
    reserved('any', { categoryId: 'mouse', left: 2 }),
    reserved('mice', { categoryId: 'mouse', modelId: 'mouse', left: 3 }),
    reserved('coming', { categoryId: 'mouse', left: 9, from: '2026-12-01' }),
  ]
  const of = (quantity: number) =>
    collecting(
      reservations,
      { scanned: [], counted: [mice(quantity)] },
      { prepared: null, on, due: null },
    ).counted
  expect(of(2)).toEqual([{ model: 'mouse', quantity: 2, reservation: 'mice' }])
  expect(of(6)).toEqual([
    { model: 'mouse', quantity: 3, reservation: 'mice' },
    { model: 'mouse', quantity: 2, reservation: 'any' },
    { model: 'mouse', quantity: 1, reservation: null },
  ])
})
