import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/calendar/civilDate.ts'
import { addedDays } from '#shared/equipment/continuing.ts'
import { findRoom } from '#shared/equipment/repinning.ts'
import { availability, firstDayWith, lastDayWith, noEnd } from '#shared/equipment/rules.ts'
import type { Reserved, Stock } from '#shared/equipment/stock.ts'
import {
  bruteAdded,
  bruteFree,
  everyDay,
  horizon,
  policies,
  span,
  start,
  stocks,
} from './dayByDay.ts'

const model = fc.constantFrom('thin', 'thick', null)

test('free in a period is the fewest free on any of its days, whatever happens in it', () => {
  fc.assert(
    fc.property(stocks, span, model, policies, (stock, days, of, policy) => {
      const asked = { category: 'laptop', model: of, ...days }
      expect(availability(stock, asked, policy).free).toBe(bruteFree(stock, asked, policy))
    }),
    { numRuns: 400 },
  )
})

test('the last possible day works and the one after it does not', () => {
  fc.assert(
    fc.property(stocks, span, policies, (stock, days, policy) => {
      const asked = { category: 'laptop', model: null, ...days }
      const last = lastDayWith(availability(stock, asked, policy), 1, policy)
      const works = (until: string) => bruteFree(stock, { ...asked, until }, policy) >= 1
      if (last === null) expect(works(days.from)).toBe(false)
      else if (last !== noEnd) {
        expect(works(last)).toBe(true)
        expect(works(addDays(last, 1))).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

test('an extension fits exactly where the days that it adds are free', () => {
  const extending = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(stocks, extending, policies, (stock, [place, more], policy) => {
      const line = stock.lines[place]
      if (line === undefined || line.returnedOn !== null) return
      const since = line.due < policy.today ? policy.today : line.due
      const until = addDays(since, more)
      const fits = bruteAdded(stock, line, until, policy).every((free) => free >= 1)
      const period = addedDays(line, until, policy)
      const except = new Set([line.id])
      const asked = { category: 'laptop', model: line.model, except }
      const answer =
        period === null || availability(stock, { ...asked, ...period }, policy).free >= 1
      expect(answer).toBe(fits)
    }),
    { numRuns: 2000 },
  )
})

test('the first free day is the first of all that work', () => {
  fc.assert(
    fc.property(stocks, span, policies, (stock, days, policy) => {
      const asked = { category: 'laptop', model: null, ...days }
      const length = everyDay.indexOf(days.until) - everyDay.indexOf(days.from)
      const first = firstDayWith(stock, asked, 2, policy)
      const found = everyDay
        .slice(0, horizon * 2)
        .find(
          (from) =>
            from >= days.from &&
            bruteFree(stock, { ...asked, from, until: addDays(from, length) }, policy) >= 2,
        )
      expect(first).toBe(found ?? null)
    }),
    { numRuns: 200 },
  )
})

/** Tries every way to put each reservation on an item. */
function someAssignment(
  wanted: readonly { from: string; until: string }[],
  spans: ReadonlyMap<string, readonly { from: string; until: string }[]>,
): boolean {
  const [first, ...rest] = wanted
  if (first === undefined) return true
  return [...spans].some(([item, taken]) => {
    if (taken.some((other) => other.from <= first.until && first.from <= other.until)) return false
    return someAssignment(rest, new Map(spans).set(item, [...taken, first]))
  })
}

test('room is found by moving what is not packed, exactly where some plan has it', () => {
  const three = ['a', 'b', 'c']
  const plans = fc.record({
    repairs: fc.array(fc.tuple(fc.constantFrom(...three), span), { maxLength: 3 }),
    held: fc.array(fc.tuple(fc.constantFrom(...three), span), { maxLength: 5 }),
    wanted: span,
  })
  const policy = { today: start, sameDayReuse: false, preparationDays: 0 }
  fc.assert(
    fc.property(plans, ({ repairs, held, wanted }) => {
      const unusable = new Map(
        three.map((id) => [id, repairs.filter(([item]) => item === id).map(([, days]) => days)]),
      )
      const taken = new Map([...unusable].map(([id, spans]) => [id, [...spans]]))
      // As an office leaves it: no two reservations hold one item on the same day.
      const reservations = held.flatMap(([item, days], place): Reserved[] => {
        const there = taken.get(item) ?? []
        if (there.some((other) => other.from <= days.until && days.from <= other.until)) return []
        there.push(days)
        const one = { id: `${place}`, person: 'borrower', category: 'laptop', model: null, left: 1 }
        return [{ ...one, ...days, held: [{ item, packed: false }] }]
      })
      const stock: Stock = {
        items: three.map((id) => ({
          id,
          tag: id,
          model: 'thin',
          category: 'laptop',
          place: '',
          unusable: (unusable.get(id) ?? []).map((days) => ({ kind: 'repair' as const, ...days })),
        })),
        counted: [],
        lines: [],
        reservations,
      }
      const room = findRoom(stock, { category: 'laptop', model: null, ...wanted }, policy)
      expect(room !== null).toBe(someAssignment([wanted, ...reservations], unusable))
      if (room === null) return
      const after = new Map([...unusable].map(([id, spans]) => [id, [...spans]]))
      const places = [
        { item: room.item, days: { from: wanted.from, until: wanted.until } },
        ...reservations.map(({ id, from, until, held: [there] }) => ({
          item: room.moves.find((move) => move.reservation === id)?.to ?? there?.item ?? '',
          days: { from, until },
        })),
      ]
      for (const { item, days } of places) {
        const there = after.get(item)
        expect(there?.every((other) => other.until < days.from || days.until < other.from)).toBe(
          true,
        )
        there?.push(days)
      }
    }),
    { numRuns: 300 },
  )
})
