import { distanceKm, type Point, pointOrNull } from './distance.ts'

/** Within these degrees lies all of Latvia. */
const latvia = { south: 55.6, north: 58.1, west: 20.9, east: 28.3 } as const

/** Farther than this from where its postcode or town is, a place is not where its list says. */
const farKm = 30

/** Why nobody should trust where a list puts a place. */
export type Implausible =
  { readonly why: 'outside' } | { readonly why: 'far'; readonly km: number } | null

/**
 * Looks at the coordinates of a place; a place without any is not judged.
 * @param anchors where its postcode or a town of its name is, as far as anybody knows
 */
export function implausibleAt(
  place: { readonly latitude: number | null; readonly longitude: number | null },
  anchors: readonly Point[],
): Implausible {
  const point = pointOrNull(place)
  if (point === null) return null
  const { latitude, longitude } = point
  if (
    latitude < latvia.south ||
    latitude > latvia.north ||
    longitude < latvia.west ||
    longitude > latvia.east
  ) {
    return { why: 'outside' }
  }
  if (anchors.length === 0) return null
  const km = Math.min(...anchors.map((anchor) => distanceKm(anchor, point)))
  return km > farKm ? { why: 'far', km } : null
}
