/** A point on earth, in degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** The mean radius of the earth. */
const earthKm = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two points, as the crow flies (haversine). */
export function distanceKm(one: Point, other: Point): number {
  const across = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const between =
    across + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(between)))
}

/** A distance no more exact than it is known: to 0.1 km under 10 km, to 1 km from there on. */
export const aboutKm = (km: number): number =>
  km < 9.95 ? Math.round(km * 10) / 10 : Math.round(km)

/** The point of something that may have none. */
export const pointOrNull = (place: {
  readonly latitude: number | null
  readonly longitude: number | null
}): Point | null =>
  place.latitude === null || place.longitude === null
    ? null
    : { latitude: place.latitude, longitude: place.longitude }
