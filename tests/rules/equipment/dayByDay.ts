import fc from 'fast-check'
import { addDays } from '#shared/calendar/civilDate.ts'
import { noEnd } from '#shared/equipment/rules.ts'
import type { LendingPolicy, LentLine, Reserved, Stock } from '#shared/equipment/stock.ts'

// A second, slow opinion: every rule is asked of every day by itself.

export const start = '2026-11-01'
export const horizon = 40
export const day = (n: number): string => addDays(start, n)
export const everyDay = Array.from({ length: horizon * 3 }, (_, n) => day(n))

/** Days of a period that begins within the horizon. */
export const span = fc
  .tuple(fc.integer({ min: 0, max: horizon }), fc.integer({ min: 0, max: 12 }))
  .map(([from, length]) => ({ from: day(from), until: day(from + length) }))
const items = ['a', 'b', 'c', 'd']
const modelOf = (item: string): string => (item < 'c' ? 'thin' : 'thick')

export const policies: fc.Arbitrary<LendingPolicy> = fc.record({
  today: fc.integer({ min: 0, max: horizon }).map(day),
  sameDayReuse: fc.boolean(),
  preparationDays: fc.integer({ min: 0, max: 3 }),
})

/** A stock with random loans (extended or not, back or not), repairs and reservations. */
export const stocks: fc.Arbitrary<Stock> = fc
  .record({
    repairs: fc.array(fc.tuple(fc.constantFrom(...items), span, fc.boolean()), { maxLength: 3 }),
    lent: fc.array(
      fc.record({
        item: fc.constantFrom(...items, null),
        days: span,
        extended: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 2 }),
        expected: fc.option(fc.integer({ min: 0, max: horizon }).map(day)),
        returned: fc.option(fc.integer({ min: 0, max: 15 })),
      }),
      { maxLength: 4 },
    ),
    reserved: fc.array(
      fc.record({
        days: span,
        model: fc.constantFrom('thin', 'thick', null),
        left: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ repairs, lent, reserved }) => ({
    items: items.map((id) => ({
      id,
      tag: id,
      model: modelOf(id),
      category: 'laptop',
      place: '',
      unusable: repairs
        .filter(([item]) => item === id)
        .map(([, days, endless]) => ({
          kind: 'repair' as const,
          from: days.from,
          until: endless ? noEnd : days.until,
        })),
    })),
    counted: [{ model: 'thick', category: 'laptop', quantity: 2 }],
    lines: lent.map(({ item, days, extended, expected, returned }, place): LentLine => ({
      id: `line${place}`,
      person: 'borrower',
      item,
      model: item === null ? 'thick' : modelOf(item),
      category: 'laptop',
      quantity: 1,
      from: days.from,
      due: extended.reduce(addDays, days.until),
      expectedOn: expected,
      returnedOn: returned === null ? null : addDays(days.from, returned),
    })),
    reservations: reserved.map(({ days, model, left }, place): Reserved => ({
      id: `reservation${place}`,
      person: 'borrower',
      category: 'laptop',
      model,
      left,
      ...days,
      held: [],
    })),
  }))

/** Whether a period of the office takes a day: without the shortcuts of the rules. */
function takes(days: { from: string; until: string }, on: string, policy: LendingPolicy): boolean {
  const own = everyDay.filter((d) => d >= days.from && d <= days.until)
  if (policy.sameDayReuse && own.length > 1) own.pop()
  const last = own.at(-1) ?? days.from
  return own.includes(on) || (on > last && on <= addDays(last, policy.preparationDays))
}

function isOut(line: LentLine, on: string, policy: LendingPolicy): boolean {
  if (line.returnedOn !== null) return on >= line.from && on < line.returnedOn
  if (line.due >= policy.today) return takes({ from: line.from, until: line.due }, on, policy)
  return line.expectedOn !== null && line.expectedOn >= policy.today
    ? takes({ from: line.from, until: line.expectedOn }, on, policy)
    : on >= line.from
}

function freeOn(stock: Stock, on: string, policy: LendingPolicy, model: string | null): number {
  const mine = (thing: { model: string | null }): boolean => model === null || thing.model === model
  const usable = stock.items.filter(
    (item) =>
      mine(item) &&
      !item.unusable.some((days) => on >= days.from && on <= days.until) &&
      !stock.lines.some((line) => line.item === item.id && isOut(line, on, policy)),
  ).length
  const counted = stock.counted.filter(mine).reduce((sum, { quantity }) => sum + quantity, 0)
  const countedOut = stock.lines.filter(
    (line) => mine(line) && line.item === null && isOut(line, on, policy),
  ).length
  const promised = stock.reservations
    .filter((reserved) => mine(reserved) && takes(reserved, on, policy))
    .reduce((sum, { left }) => sum + left, 0)
  return usable + counted - countedOut - promised
}

/** The fewest free on any day of a period, asked day by day. */
export const bruteFree = (
  stock: Stock,
  asked: { from: string; until: string; model: string | null },
  policy: LendingPolicy,
): number =>
  Math.min(
    ...everyDay
      .filter((on) => takes(asked, on, policy))
      .flatMap((on) => [
        freeOn(stock, on, policy, null),
        ...(asked.model === null ? [] : [freeOn(stock, on, policy, asked.model)]),
      ]),
  )

/** How many are free on each day that a line takes anew where it is due later, beside the line itself. */
export function bruteAdded(
  stock: Stock,
  line: LentLine,
  until: string,
  policy: LendingPolicy,
): number[] {
  const others = { ...stock, lines: stock.lines.filter(({ id }) => id !== line.id) }
  const isUsed = (due: string, on: string): boolean =>
    takes({ from: line.from, until: due }, on, { ...policy, preparationDays: 0 })
  const isTaken = (due: string, on: string): boolean =>
    takes({ from: line.from, until: due }, on, policy)
  const usedAnew = everyDay.filter(
    (on) =>
      isUsed(until, on) && (line.due < policy.today ? on >= policy.today : !isUsed(line.due, on)),
  )
  const [first] = usedAnew
  if (first === undefined) return []
  return everyDay
    .filter((on) => on >= first && isTaken(until, on))
    .flatMap((on) => [freeOn(others, on, policy, null), freeOn(others, on, policy, line.model)])
}
