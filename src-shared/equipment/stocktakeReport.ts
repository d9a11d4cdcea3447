import { fold } from '#shared/text/fold.ts'

/** A thing as a stock-take knows it: where it should stand, and what it was on the day of the stock-take. */
export interface StocktakeThing {
  id: string
  /** '' where the register names no place. */
  place: string
  /** What is lost or retired since before the stock-take is not looked for. */
  state: 'there' | 'lent' | 'repair' | 'lost' | 'retired'
  /** It was said to be lost since the stock-take began: that is still what the stock-take found out. */
  lostSince: boolean
}

/** A code that was scanned; `thing` null where nothing bears it. */
export interface StocktakeScan<T extends StocktakeThing> {
  code: string
  thing: T | null
  /** Where it was scanned; '' where that was not said. */
  place: string
}

/** What a stock-take says of a thing or a code. */
export const stocktakeGroups = [
  'missing',
  'wrongPlace',
  'unexpected',
  'found',
  'lent',
  'repair',
] as const
export type StocktakeGroup = (typeof stocktakeGroups)[number]

/** A line of the report; `seenAt` null for what was not scanned. */
export interface StocktakeLine<T extends StocktakeThing> {
  thing: T | null
  code: string
  seenAt: string | null
}
export type StocktakeReport<T extends StocktakeThing> = Record<StocktakeGroup, StocktakeLine<T>[]>

const same = (one: string, other: string): boolean => fold(one) === fold(other)

/**
 * What a scanned code means. Unexpected is a code that nothing bears, and a thing that can't be here
 * by the register: lost, retired, or out with somebody. A thing without a place is at no wrong one; nor
 * is anything where nobody said at which place it was scanned.
 */
export function groupOfScan(
  { thing, place }: Pick<StocktakeScan<StocktakeThing>, 'thing' | 'place'>,
  stocktakePlace: string,
): 'found' | 'wrongPlace' | 'unexpected' {
  if (thing === null || thing.lostSince) return 'unexpected'
  if (thing.state !== 'there' && thing.state !== 'repair') return 'unexpected'
  const seenAt = place || stocktakePlace
  return seenAt === '' || thing.place === '' || same(seenAt, thing.place) ? 'found' : 'wrongPlace'
}

/** Whether a stock-take of a place ('': the whole office) looks for a thing. */
const isExpected = (thing: StocktakeThing, stocktakePlace: string): boolean =>
  thing.state !== 'lost' &&
  thing.state !== 'retired' &&
  (stocktakePlace === '' || same(thing.place, stocktakePlace))

/**
 * What a stock-take of a place ('': the whole office) found. Every thing and every code is on one line
 * of one group, however often it was scanned; the first scan counts. What is out or in repair is not
 * missing, it is named apart.
 * @param things all the office has, in the order in which the report names them
 * @param scans in the order in which they were made
 */
export function reportOf<T extends StocktakeThing>(
  stocktakePlace: string,
  things: readonly T[],
  scans: readonly StocktakeScan<T>[],
): StocktakeReport<T> {
  const report: StocktakeReport<T> = {
    missing: [],
    wrongPlace: [],
    unexpected: [],
    found: [],
    lent: [],
    repair: [],
  }
  const seen = new Set<string>()
  for (const { code, thing, place } of scans) {
    const once = thing === null ? `code ${fold(code).replace(/\s/gu, '')}` : `thing ${thing.id}`
    if (seen.has(once)) continue
    seen.add(once)
    const group = groupOfScan({ thing, place }, stocktakePlace)
    report[group].push({ thing, code, seenAt: place || stocktakePlace })
  }
  for (const thing of things) {
    if (seen.has(`thing ${thing.id}`) || !isExpected(thing, stocktakePlace)) continue
    const group = thing.state === 'lent' || thing.state === 'repair' ? thing.state : 'missing'
    report[group].push({ thing, code: '', seenAt: null })
  }
  return report
}
