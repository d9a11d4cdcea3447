import type { NeedKind } from './schema.ts'

/** A group somebody is in, with what they lack there still: nothing is out, promised, or agreed instead. */
export interface LacksInGroup {
  group: string
  name: string
  startsOn: string | null
  endsOn: string | null
  lacks: readonly NeedKind[]
  /** What they need there and is reserved for them on its days. */
  promised: readonly NeedKind[]
}

/**
 * The group for which something without a reservation goes out: the one in which the borrower lacks a
 * thing of such a kind. Of several the first to begin; one without dates comes last. Null where it answers
 * no need.
 * @param kinds the needs that what goes out answers
 */
export function groupFor(
  groups: readonly LacksInGroup[],
  kinds: readonly NeedKind[],
): LacksInGroup | null {
  const answered = groups.filter(({ lacks }) => lacks.some((kind) => kinds.includes(kind)))
  return answered.toSorted(inOrder)[0] ?? null
}

/**
 * The group for which a reservation that names none is kept: one on whose days it lies and in which it
 * answers a need. Of several the first to begin; null where it answers none.
 * @param kind the need that what is reserved answers; null: none
 */
export function groupPromised(
  groups: readonly LacksInGroup[],
  { kind, from, until }: { kind: NeedKind | null; from: string; until: string },
): LacksInGroup | null {
  const answered = groups.filter(
    ({ promised, startsOn, endsOn }) =>
      promised.some((one) => one === kind) &&
      from <= (endsOn ?? '9999-12-31') &&
      until >= (startsOn ?? ''),
  )
  return answered.toSorted(inOrder)[0] ?? null
}

const inOrder = (one: LacksInGroup, other: LacksInGroup): number => {
  const [first, second] = [one.startsOn ?? '9999-12-31', other.startsOn ?? '9999-12-31']
  return first < second ? -1 : first > second ? 1 : 0
}
