import { describe, expect, test } from 'vitest'
import {
  groupOfScan,
  reportOf,
  type StocktakeReport,
  type StocktakeScan,
  type StocktakeThing,
} from '#shared/equipment/stocktakeReport.ts'

const thing = (id: string, of: Partial<StocktakeThing> = {}): StocktakeThing => ({
  id,
  place: 'Noliktava',
  state: 'there',
  lostSince: false,
  ...of,
})
const scan = (
  of: StocktakeThing | string,
  place = '',
  code = typeof of === 'string' ? of : of.id,
): StocktakeScan<StocktakeThing> => ({ code, thing: typeof of === 'string' ? null : of, place })

/** The groups that have lines, by what stands on them. */
const named = (report: StocktakeReport<StocktakeThing>) =>
  Object.fromEntries(
    Object.entries(report)
      .filter(([, lines]) => lines.length > 0)
      .map(([group, lines]) => [group, lines.map(({ thing: one, code }) => one?.id ?? code)]),
  )
const report = (
  place: string,
  things: readonly StocktakeThing[],
  scans: readonly StocktakeScan<StocktakeThing>[] = [],
) => named(reportOf(place, things, scans))

describe('the report of a stock-take', () => {
  test('of nothing is empty', () => {
    expect(report('', [])).toEqual({})
  })

  test('names everything missing until it is scanned', () => {
    const [a, b] = [thing('a'), thing('b')]
    expect(report('', [a, b])).toEqual({ missing: ['a', 'b'] })
    expect(report('', [a, b], [scan(b)])).toEqual({ missing: ['a'], found: ['b'] })
    expect(report('', [a, b], [scan(b), scan(a)])).toEqual({ found: ['b', 'a'] })
  })

  test('looks for what is out or in repair nowhere, and names it apart', () => {
    const things = [thing('a', { state: 'lent' }), thing('b', { state: 'repair' })]
    expect(report('', things)).toEqual({ lent: ['a'], repair: ['b'] })
  })

  test('does not look for what was lost or retired before it began', () => {
    const things = [thing('a', { state: 'lost' }), thing('b', { state: 'retired' })]
    expect(report('', things)).toEqual({})
    expect(
      report(
        '',
        things,
        things.map((one) => scan(one)),
      ),
    ).toEqual({ unexpected: ['a', 'b'] })
  })

  test('keeps as missing what was said to be lost since it began', () => {
    expect(report('', [thing('a', { lostSince: true })])).toEqual({ missing: ['a'] })
  })

  test('of a place looks for the things of that place only, however it is written', () => {
    const things = [
      thing('a', { place: 'Plaukts 1' }),
      thing('b', { place: 'plaukts  1' }),
      thing('c', { place: 'Plaukts 10' }),
      thing('d', { place: '' }),
      thing('e', { place: 'Plaukts 10', state: 'lent' }),
    ]
    expect(report('Plaukts 1', things)).toEqual({ missing: ['a', 'b'] })
    expect(report('', things)).toEqual({ missing: ['a', 'b', 'c', 'd'], lent: ['e'] })
  })

  test('counts a thing once, however often and by whatever code it was scanned', () => {
    const a = thing('a')
    expect(report('', [a], [scan(a), scan(a), scan(a, 'Klase')])).toEqual({ found: ['a'] })
    expect(report('', [a], [scan(a, 'Klase'), scan(a)])).toEqual({ wrongPlace: ['a'] })
    expect(report('', [a], [scan(a, '', 'A'), scan(a, '', 'vecais kods')])).toEqual({
      found: ['a'],
    })
  })

  test('counts an unknown code once, whatever its case and blanks', () => {
    expect(report('', [], [scan('X-1'), scan('x-1'), scan('X -1'), scan('X-2')])).toEqual({
      unexpected: ['X-1', 'X-2'],
    })
  })

  test('keeps the order of things and of scans', () => {
    const things = ['c', 'a', 'b'].map((id) => thing(id))
    expect(report('', things)).toEqual({ missing: ['c', 'a', 'b'] })
    expect(report('', things, things.map((one) => scan(one)).toReversed())).toEqual({
      found: ['b', 'a', 'c'],
    })
  })

  test('says where something was seen: there, or where the stock-take is', () => {
    const a = thing('a')
    expect(reportOf('Noliktava', [a], [scan(a)]).found[0]?.seenAt).toBe('Noliktava')
    expect(reportOf('', [a], [scan(a, 'noliktava')]).found[0]?.seenAt).toBe('noliktava')
    expect(reportOf('', [a], []).missing[0]?.seenAt).toBeNull()
  })

  test('puts every expected thing and every code on exactly one line', () => {
    const states = ['there', 'lent', 'repair', 'lost', 'retired'] as const
    const things = states.flatMap((state) =>
      ['', 'A', 'B'].flatMap((place) =>
        [false, true].map((lostSince) =>
          thing(`${state} ${place} ${lostSince}`, { state, place, lostSince }),
        ),
      ),
    )
    for (const stocktake of ['', 'A']) {
      for (const where of ['', 'A', 'B']) {
        const scans = [...things, 'X'].map((one) => scan(one, where))
        const all = Object.values(reportOf(stocktake, things, scans)).flat()
        expect(all).toHaveLength(things.length + 1)
      }
    }
  })
})

describe('a scan', () => {
  const of = (state: StocktakeThing['state'], place = 'A', lostSince = false): StocktakeThing =>
    thing('a', { state, place, lostSince })

  test.each([
    ['in its place', of('there'), 'A', '', 'found'],
    ['in the place of the stock-take', of('there'), '', 'A', 'found'],
    ['in another place', of('there'), 'B', '', 'wrongPlace'],
    ['in the stock-take of another place', of('there'), '', 'B', 'wrongPlace'],
    ['in its place while another is counted', of('there'), 'A', 'B', 'found'],
    ['where nobody said', of('there'), '', '', 'found'],
    ['of a thing without a place', of('there', ''), 'B', '', 'found'],
    ['of a thing in repair that is back', of('repair'), 'A', '', 'found'],
    ['of a thing in repair elsewhere', of('repair'), 'B', '', 'wrongPlace'],
    ['of a thing that is out', of('lent'), 'A', '', 'unexpected'],
    ['of a lost thing', of('lost'), 'A', '', 'unexpected'],
    ['of a retired thing in another place', of('retired'), 'B', '', 'unexpected'],
    ['of a thing that was marked lost meanwhile', of('there', 'A', true), 'A', '', 'unexpected'],
    ['of an unknown code', null, 'A', 'A', 'unexpected'],
  ] as const)('%s', (_, one, place, stocktake, group) => {
    expect(groupOfScan({ thing: one, place }, stocktake)).toBe(group)
  })
})
