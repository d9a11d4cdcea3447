import { distanceKm, type Point, pointOrNull } from './distance.ts'

type Placed = { readonly latitude: number | null; readonly longitude: number | null }

/**
 * The places nearest to a point, nearest first, each with its distance in kilometres; places without
 * coordinates are left out.
 */
export function nearest<T extends Placed>(
  places: readonly T[],
  origin: Point,
  limit: number,
): { readonly place: T; readonly km: number }[] {
  return places
    .flatMap((place) => {
      const point = pointOrNull(place)
      return point === null ? [] : [{ place, km: distanceKm(origin, point) }]
    })
    .sort((one, other) => one.km - other.km)
    .slice(0, limit)
}

/** The middle of some points: each coordinate's median, which a single wrong point does not move. */
export function middleOf(points: readonly Point[]): Point | null {
  const latitude = median(points.map((point) => point.latitude))
  const longitude = median(points.map((point) => point.longitude))
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
