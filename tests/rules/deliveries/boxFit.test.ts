import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Box,
  type BoxLimits,
  fitBoxes,
  type Sides,
  type Thing,
  weightLimit,
} from '#shared/deliveries/boxFit.ts'
import { priceParts } from '#shared/deliveries/price.ts'

const anywhere: BoxLimits = { maxGrams: null, locker: { maxGrams: null, sizes: [] } }
const box = (name: string, sides: Sides, maxGrams: number | null = null): Box => ({
  name,
  heightMm: sides[0],
  widthMm: sides[1],
  lengthMm: sides[2],
  maxGrams,
})
const thing = (sides: Sides | null, more: Partial<Thing> = {}): Thing => ({
  name: 'Grāmata',
  quantity: 1,
  sides,
  grams: 500,
  ...more,
})
const s = box('S', [90, 380, 640])
const m = box('M', [190, 380, 640])
const verdict = (
  things: readonly Thing[],
  one: Box,
  limits = anywhere,
  weighed: number | null = null,
) => fitBoxes(things, [one], limits, weighed).boxes[0]?.verdict

describe('one thing in a box', () => {
  it.each<[Sides]>([
    [[90, 380, 640]],
    [[90, 640, 380]],
    [[380, 90, 640]],
    [[380, 640, 90]],
    [[640, 90, 380]],
    [[640, 380, 90]],
  ])('fits with sides exactly as long, turned as %j', (sides) => {
    expect(verdict([thing(sides)], s)).toEqual({ kind: 'fits' })
  })

  it.each<[Sides]>([[[91, 380, 640]], [[381, 90, 640]], [[641, 380, 90]]])(
    'does not fit a millimetre longer: %j',
    (sides) => expect(verdict([thing(sides)], s)).toEqual({ kind: 'no', why: 'thing' }),
  )

  it('is too big on one side though its volume is small', () => {
    expect(verdict([thing([10, 10, 700])], m)).toEqual({ kind: 'no', why: 'thing' })
  })
})

describe('several things', () => {
  it('fit as a stack of their smallest sides', () => {
    expect(verdict([thing([30, 210, 300], { quantity: 3 })], s)).toEqual({ kind: 'fits' })
    expect(verdict([thing([30, 210, 300], { quantity: 4 })], s)).toEqual({ kind: 'tight' })
  })

  it('may fit side by side where one stack is too high, and surely not with more volume', () => {
    // Two stacks of three lie beside each other in the box: somebody has to try.
    expect(verdict([thing([30, 190, 300], { quantity: 6 })], s)).toEqual({ kind: 'tight' })
    const many = thing([30, 380, 640], { quantity: 4 })
    expect(verdict([many], s)).toEqual({ kind: 'no', why: 'volume' })
  })

  it('are not promised to fit when one was never measured, but a known one too big is known', () => {
    const unmeasured = thing(null, { name: 'Kastīte' })
    expect(verdict([thing([30, 210, 300]), unmeasured], s)).toEqual({ kind: 'unknown' })
    expect(verdict([thing([91, 380, 640]), unmeasured], s)).toEqual({ kind: 'no', why: 'thing' })
    const fit = fitBoxes([unmeasured], [s], anywhere, null)
    expect(fit).toMatchObject({ smallest: null, withoutSize: ['Kastīte'] })
    expect(verdict([], s)).toEqual({ kind: 'unknown' })
  })

  it('go into the smallest size that fits, not into the first of the list', () => {
    expect(fitBoxes([thing([30, 210, 300])], [m, s], anywhere, null).smallest).toBe('S')
    expect(fitBoxes([thing([100, 210, 300])], [s, m], anywhere, null).smallest).toBe('M')
    expect(fitBoxes([thing([200, 210, 300])], [s, m], anywhere, null).smallest).toBeNull()
  })
})

describe('weight', () => {
  const paper = thing([30, 210, 300], { grams: 1000, quantity: 2 })

  it('may be exactly the limit of the size, the carrier and the locker, and no gram more', () => {
    const limits = (carrier: number | null, locker: number | null): BoxLimits => ({
      maxGrams: carrier,
      locker: { maxGrams: locker, sizes: [] },
    })
    const sized = (grams: number | null) => box('S', [90, 380, 640], grams)
    for (const [size, carrier, locker] of [
      [2000, null, null],
      [null, 2000, null],
      [null, null, 2000],
    ] as const) {
      expect(verdict([paper], sized(size), limits(carrier, locker))).toEqual({ kind: 'fits' })
      const heavy = verdict([paper], sized(size), limits(carrier, locker), 2001)
      expect(heavy).toEqual({ kind: 'no', why: 'weight' })
    }
    expect(weightLimit([sized(5000)], limits(3000, 4000), 'S')).toBe(3000)
    expect(weightLimit([sized(2000)], limits(3000, null), 'S')).toBe(2000)
    expect(weightLimit([sized(2000)], limits(3000, null), '')).toBe(3000)
    expect(weightLimit([s], limits(null, null), 'S')).toBeNull()
  })

  it('is added up as far as known, says what was never weighed, and what the scales say counts', () => {
    const unweighed = thing([1, 1, 1], { name: 'Lapa', grams: null })
    expect(fitBoxes([paper, unweighed], [s], anywhere, null)).toMatchObject({
      grams: 2000,
      withoutWeight: ['Lapa'],
    })
    expect(fitBoxes([paper, unweighed], [s], anywhere, 2100)).toMatchObject({
      grams: 2100,
      withoutWeight: [],
    })
  })
})

it('a locker takes only the sizes it has, where its list tells them', () => {
  const small: BoxLimits = { maxGrams: null, locker: { maxGrams: null, sizes: ['S'] } }
  const fit = fitBoxes([thing([100, 210, 300])], [s, m], small, null)
  expect(fit.boxes.map(({ verdict: one }) => one)).toEqual([
    { kind: 'no', why: 'thing' },
    { kind: 'no', why: 'notInLocker' },
  ])
})

it('a box that is bigger in every side never fits worse', () => {
  const side = fc.integer({ min: 1, max: 800 })
  const sides = fc.tuple(side, side, side)
  const things = fc.array(
    fc.record({
      name: fc.constant('x'),
      quantity: fc.integer({ min: 1, max: 5 }),
      sides: fc.option(sides),
      grams: fc.option(fc.integer({ min: 1, max: 5000 })),
    }),
    { maxLength: 5 },
  )
  const rank = { no: 0, tight: 1, unknown: 2, fits: 3 } as const
  fc.assert(
    fc.property(things, sides, sides, (inside, one, more) => {
      const bigger: Sides = [one[0] + more[0], one[1] + more[1], one[2] + more[2]]
      const worse = verdict(inside, box('A', one))
      const better = verdict(inside, box('B', bigger))
      if (worse === undefined || better === undefined) throw new Error('No verdict')
      expect(rank[better.kind]).toBeGreaterThanOrEqual(rank[worse.kind])
    }),
  )
})

it.each([
  [121, 210, 100],
  [248, 210, 205],
  [388, 210, 321],
  // 1.5 and 2.5 cents without VAT: half a cent goes up.
  [3, 1000, 2],
  [5, 1000, 3],
  [250, 0, 250],
  [0, 210, 0],
])('%d cents with VAT of %d ‰ are %d without', (withVat, vat, withoutVat) => {
  expect(priceParts(withVat, vat)).toEqual({ withVat, withoutVat })
})
