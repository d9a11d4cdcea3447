import { fold } from '#shared/text/fold.ts'
import { distanceKm, pointOrNull } from './distance.ts'
import type { ListedLocker } from './listedLocker.ts'

/** A place as the office has it. */
export interface KnownLocker extends ListedLocker {
  readonly id: string
  /** The day of the list that lacked it; null while it is open. */
  readonly closedOn: string | null
  readonly revision: number
}

/** A place that is in the office and in the list, and not the same in both. */
export interface ChangedLocker {
  readonly before: KnownLocker
  readonly after: ListedLocker
}

/** `km`: how far it is from where it was; null where one of the two has no coordinates. */
export interface MovedLocker extends ChangedLocker {
  readonly km: number | null
  readonly otherTown: boolean
}

/** What taking in a list would do. Every place of the list stands in one of these. */
export interface ListComparison {
  readonly added: readonly ListedLocker[]
  /** Closed before, in the list again at its old place. */
  readonly reopened: readonly ChangedLocker[]
  /** Another name or address, at the same place. */
  readonly renamed: readonly ChangedLocker[]
  /** Its number is at another place now: a moved locker, or another one that was given the number. */
  readonly moved: readonly MovedLocker[]
  /** Only hours, sizes, comments or the like are new. */
  readonly updated: readonly ChangedLocker[]
  readonly unchanged: number
  /** Open ones that the list lacks. */
  readonly closed: readonly KnownLocker[]
  /** How many were open before. */
  readonly open: number
  /** So many would be closed that the list is likely cut short. */
  readonly closesMany: boolean
}

/** Farther than this the same number is not taken for the same place without asking. */
const movedKm = 1

/** Whether a place is more than a kilometre from where it stood; null where either point is unknown. */
export const isFarMove = (km: number | null): boolean => km !== null && km > movedKm

/** More than a fifth: a list is likely incomplete when it lacks so many. */
const closesMany = (closed: number, open: number): boolean => closed * 5 > open

/**
 * Compares a carrier's whole list with what the office has of the carrier.
 * @param stillThere keys of records that could not be read: they are in the list and so not closed
 */
export function compareList(
  known: readonly KnownLocker[],
  listed: readonly ListedLocker[],
  stillThere: readonly string[] = [],
): ListComparison {
  const before = new Map(known.map((locker) => [locker.externalId, locker]))
  const added: ListedLocker[] = []
  const reopened: ChangedLocker[] = []
  const renamed: ChangedLocker[] = []
  const moved: MovedLocker[] = []
  const updated: ChangedLocker[] = []
  let unchanged = 0
  for (const after of listed) {
    const old = before.get(after.externalId)
    if (old === undefined) {
      added.push(after)
      continue
    }
    const change = { before: old, after }
    const move = moveOf(old, after)
    if (move !== null) moved.push({ ...change, ...move })
    else if (old.closedOn !== null) reopened.push(change)
    else if (old.name !== after.name || old.address !== after.address) renamed.push(change)
    else if (isSame(old, after)) unchanged += 1
    else updated.push(change)
  }
  const inList = new Set([...listed.map(({ externalId }) => externalId), ...stillThere])
  const open = known.filter(({ closedOn }) => closedOn === null)
  const closed = open.filter(({ externalId }) => !inList.has(externalId))
  return {
    added,
    reopened,
    renamed,
    moved,
    updated,
    unchanged,
    closed,
    open: open.length,
    closesMany: closesMany(closed.length, open.length),
  }
}

/** How a place is elsewhere than it was, or null. A town counts as another where both lists name one. */
function moveOf(
  before: ListedLocker,
  after: ListedLocker,
): { km: number | null; otherTown: boolean } | null {
  const [from, to] = [pointOrNull(before), pointOrNull(after)]
  const km = from === null || to === null ? null : distanceKm(from, to)
  const otherTown =
    before.town !== after.town &&
    before.town !== '' &&
    after.town !== '' &&
    fold(before.town) !== fold(after.town)
  return otherTown || isFarMove(km) ? { km, otherTown } : null
}

const fields = [
  'kind',
  'name',
  'address',
  'town',
  'municipality',
  'postcode',
  'latitude',
  'longitude',
  'hours',
  'maxGrams',
  'busy',
  'comment',
] as const satisfies readonly (keyof ListedLocker)[]

const isSame = (one: ListedLocker, other: ListedLocker): boolean =>
  fields.every((field) => one[field] === other[field]) && one.sizes.join() === other.sizes.join()
