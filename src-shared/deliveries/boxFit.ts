/** Something that goes into a box, as far as its size and weight are known. */
export interface Thing {
  name: string
  quantity: number
  /** In millimetres, in any order; null where nobody measured it. */
  sides: Sides | null
  /** Of one piece, in grams. */
  grams: number | null
}
export type Sides = readonly [number, number, number]

/** A size of boxes, as a carrier offers it. */
export interface Box {
  name: string
  heightMm: number
  widthMm: number
  lengthMm: number
  maxGrams: number | null
}

/** What limits a parcel besides the size itself. */
export interface BoxLimits {
  /** The most that the carrier takes at all. */
  maxGrams: number | null
  /** The most that this locker takes, and the sizes it has; none where its list does not tell. */
  locker: { maxGrams: number | null; sizes: readonly string[] }
}

/** Why something doesn't go into a box of a size. */
export type WhyNot =
  /** One thing alone is too big, whichever way it is turned. */
  | 'thing'
  /** Together they have more volume than the box. */
  | 'volume'
  /** More than the size, the carrier or the locker takes. */
  | 'weight'
  /** This locker has no box of that size. */
  | 'notInLocker'

/**
 * `fits`: laid on each other as one stack all of it fits. `tight`: each thing fits and the volume does
 * too, but not as one stack, so somebody has to try. `unknown`: what is known fits, and not all is
 * known. `no`: it surely doesn't.
 */
export type BoxVerdict =
  { kind: 'fits' } | { kind: 'tight' } | { kind: 'unknown' } | { kind: 'no'; why: WhyNot }

export interface BoxFit {
  /** Of every size, in the order given. */
  boxes: { name: string; limitGrams: number | null; verdict: BoxVerdict }[]
  /** The name of the smallest size into which all of it surely fits; null where none is sure. */
  smallest: string | null
  /** What it weighs as far as known. */
  grams: number
  /** What nobody measured or weighed, by name. */
  withoutSize: string[]
  withoutWeight: string[]
}

/**
 * Into which boxes things fit. An estimate, and an honest one: `fits` promises that a stack of all of
 * them (the sum of their smallest sides, the greatest of their other sides) goes into the box, turned
 * in one of its six ways; `no` promises that no way of packing helps; between them stands `tight`.
 * Padding and the carton's own walls are not counted.
 * @param weighed the whole parcel in grams, where it was weighed: then nothing is added up
 */
export function fitBoxes(
  things: readonly Thing[],
  boxes: readonly Box[],
  { maxGrams, locker }: BoxLimits,
  weighed: number | null,
): BoxFit {
  const grams =
    weighed ?? things.reduce((sum, thing) => sum + (thing.grams ?? 0) * thing.quantity, 0)
  const measured = things.flatMap(({ sides, quantity }) =>
    sides === null ? [] : [{ sides: ascending(sides), quantity }],
  )
  const withoutSize = things.filter(({ sides }) => sides === null).map(({ name }) => name)
  const stack = stackOf(measured)
  const volume = measured.reduce((sum, { sides, quantity }) => sum + volumeOf(sides) * quantity, 0)
  const sure = things.length > 0 && withoutSize.length === 0

  const judge = (box: Box, limit: number | null): BoxVerdict => {
    const inside = ascending([box.heightMm, box.widthMm, box.lengthMm])
    const no = (why: WhyNot): BoxVerdict => ({ kind: 'no', why })
    if (locker.sizes.length > 0 && !locker.sizes.includes(box.name)) return no('notInLocker')
    if (measured.some(({ sides }) => !goesInto(sides, inside))) return no('thing')
    if (volume > volumeOf(inside)) return no('volume')
    if (limit !== null && grams > limit) return no('weight')
    if (!goesInto(stack, inside)) return { kind: 'tight' }
    return sure ? { kind: 'fits' } : { kind: 'unknown' }
  }
  const judged = boxes.map((box) => {
    const limitGrams = leastOf([box.maxGrams, maxGrams, locker.maxGrams])
    return { box, limitGrams, verdict: judge(box, limitGrams) }
  })
  const [smallest] = judged
    .filter(({ verdict }) => verdict.kind === 'fits')
    .map(({ box }) => ({ name: box.name, volume: boxVolume(box) }))
    .toSorted((one, other) => one.volume - other.volume)
  return {
    boxes: judged.map(({ box, limitGrams, verdict }) => ({ name: box.name, limitGrams, verdict })),
    smallest: smallest?.name ?? null,
    grams,
    withoutSize,
    withoutWeight:
      weighed === null
        ? things.filter((thing) => thing.grams === null).map(({ name }) => name)
        : [],
  }
}

/**
 * The most that a parcel may weigh, in grams: of the chosen size (any where none is chosen), the
 * carrier and the locker the least. Null where nobody sets a limit.
 */
export function weightLimit(
  boxes: readonly Box[],
  { maxGrams, locker }: BoxLimits,
  sizeName: string,
): number | null {
  const box = boxes.find(({ name }) => name === sizeName)
  return leastOf([box?.maxGrams ?? null, maxGrams, locker.maxGrams])
}

/** Both ascending: the smallest side against the smallest decides all six ways of turning. */
const goesInto = (sides: Sides, inside: Sides): boolean =>
  sides[0] <= inside[0] && sides[1] <= inside[1] && sides[2] <= inside[2]

function ascending([first, second, third]: Sides): Sides {
  const least = Math.min(first, second, third)
  const most = Math.max(first, second, third)
  return [least, first + second + third - least - most, most]
}

/** All of them laid flat on each other. */
function stackOf(things: readonly { sides: Sides; quantity: number }[]): Sides {
  const height = things.reduce((sum, { sides, quantity }) => sum + sides[0] * quantity, 0)
  const width = Math.max(0, ...things.map(({ sides }) => sides[1]))
  const length = Math.max(0, ...things.map(({ sides }) => sides[2]))
  return ascending([height, width, length])
}

const volumeOf = ([first, second, third]: Sides): number => first * second * third
const boxVolume = ({ heightMm, widthMm, lengthMm }: Box): number => heightMm * widthMm * lengthMm

function leastOf(limits: readonly (number | null)[]): number | null {
  const known = limits.filter((limit) => limit !== null)
  return known.length === 0 ? null : Math.min(...known)
}
