import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf, heldOut, stockOf, take, wantedInAll } from '#shared/materials/rules.ts'

const wish = fc.record({
  reason: fc.constantFrom('received' as const, 'counted' as const, 'writtenOff' as const),
  quantity: fc.integer({ min: 1, max: 50 }),
})
const delivery = fc.integer({ min: 0, max: 4 })
const step = fc.oneof(
  wish.map((said) => ({ kind: 'said' as const, said })),
  fc
    .record({ delivery, quantity: fc.integer({ min: 1, max: 20 }) })
    .map((packed) => ({ kind: 'packed' as const, ...packed })),
  delivery.map((which) => ({ kind: 'putBack' as const, delivery: which })),
)

interface Movement {
  material: string
  delivery: number | null
  quantity: number
}

/** What a day in the office leaves behind: refused steps leave nothing. */
const movementsOf = (steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) => {
  const movements: Movement[] = []
  const have: number[] = []
  const add = (of: number | null, quantity: number) => {
    if (quantity === 0) return
    movements.push({ material: 'm', delivery: of, quantity })
    have.push(stockOf(movements))
  }
  for (const one of steps) {
    const now = stockOf(movements)
    if (one.kind === 'said') {
      const moved = changeOf(one.said, { have: now, were: now })
      if (moved.ok) add(null, moved.change)
    } else if (one.kind === 'packed') {
      const taken = take(one.quantity, now)
      if (taken.ok) add(one.delivery, taken.change)
    } else {
      const held = heldOut(movements.filter((movement) => movement.delivery === one.delivery))
      for (const { quantity } of held) add(one.delivery, quantity)
    }
  }
  return { movements, have }
}

test('the stock never depends on the order of its movements', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }).chain((steps) => {
        const { movements } = movementsOf(steps)
        return fc.tuple(
          fc.constant(movements),
          fc.shuffledSubarray(movements, {
            minLength: movements.length,
            maxLength: movements.length,
          }),
        )
      }),
      ([movements, shuffled]) => {
        expect(stockOf(shuffled)).toBe(stockOf(movements))
      },
    ),
  )
})

test('nothing that was allowed makes the stock fall below zero', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      for (const now of movementsOf(steps).have) expect(now).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('what a delivery took comes back once, whatever else happened', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), delivery, (steps, which) => {
      const { movements } = movementsOf(steps)
      const own = movements.filter((movement) => movement.delivery === which)
      const back = heldOut(own)
      expect(stockOf(own) + stockOf(back)).toBe(0)
      expect(heldOut([...own, ...back])).toEqual([])
    }),
  )
})

test('two lines of one material take from one stock', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          material: fc.constantFrom('a', 'b', 'c'),
          quantity: fc.integer({ min: 1, max: 9 }),
        }),
      ),
      (wanted) => {
        const all = wantedInAll(wanted)
        expect(new Set(all.map(({ material }) => material)).size).toBe(all.length)
        expect(stockOf(all)).toBe(stockOf(wanted))
      },
    ),
  )
})
