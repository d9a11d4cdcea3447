import type { Point } from '#shared/lockers/distance.ts'

/** What the whole map shows, in degrees, with a little sea and neighbours around. */
const shown = { west: 20.7, east: 28.5, south: 55.55, north: 58.2 }

/** Units of the map a degree of latitude; a degree of longitude is shorter so far north. */
const unitsPerDegree = 100
const shortened = Math.cos((56.9 * Math.PI) / 180)

/** The map's own size. */
export const mapSize = {
  width: (shown.east - shown.west) * shortened * unitsPerDegree,
  height: (shown.north - shown.south) * unitsPerDegree,
} as const

/** Where a point of the earth is on the map, from its upper left corner. */
export const onMap = ({ latitude, longitude }: Point): { x: number; y: number } => ({
  x: (longitude - shown.west) * shortened * unitsPerDegree,
  y: (shown.north - latitude) * unitsPerDegree,
})

/** What of the map is looked at: its middle, and how many times closer than the whole. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export const wholeMap: MapView = { x: mapSize.width / 2, y: mapSize.height / 2, zoom: 1 }

const closest = 64

/** A view that never looks past the edges of the map, nor closer than streets. */
export function withinMap({ x, y, zoom }: MapView): MapView {
  const near = Math.min(closest, Math.max(1, zoom))
  const [halfWidth, halfHeight] = [mapSize.width / near / 2, mapSize.height / near / 2]
  return {
    zoom: near,
    x: Math.min(mapSize.width - halfWidth, Math.max(halfWidth, x)),
    y: Math.min(mapSize.height - halfHeight, Math.max(halfHeight, y)),
  }
}

/** The part of the map that a view looks at, as an SVG's `viewBox`. */
export function viewBoxOf({ x, y, zoom }: MapView): string {
  const [width, height] = [mapSize.width / zoom, mapSize.height / zoom]
  return [x - width / 2, y - height / 2, width, height].map((part) => part.toFixed(3)).join(' ')
}

/** No closer than this when a map opens: what is around is still known by its name. */
const closestAtFirst = 24

/** A view in which all of these stand, with some room around; the whole map for none. */
export function viewOver(points: readonly Point[]): MapView {
  const placed = points.map(onMap)
  if (placed.length === 0) return wholeMap
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)]
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [north, south] = [Math.min(...ys), Math.max(...ys)]
  const around = 1.5
  const zoom = Math.min(
    closestAtFirst,
    mapSize.width / Math.max(1, (east - west) * around),
    mapSize.height / Math.max(1, (south - north) * around),
  )
  return withinMap({ x: (west + east) / 2, y: (north + south) / 2, zoom })
}
